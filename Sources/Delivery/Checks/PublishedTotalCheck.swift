import Quantities

/// Published totals whose years or parts contradict themselves.
enum PublishedTotalCheck {
    static func problems(in record: DeliveryRecord) -> [RowProblem] {
        record.publishedTotals.flatMap { total in
            [
                total.lastYear < total.firstYear
                    ? ProgrammeCheck.reversed("published-totals", total.id, "last_year") : nil,
                total.partOf == total.id ? itself(total) : nil,
                record.notBrokenDown(total).flatMap { $0 < .zero ? tooMuch(total) : nil },
            ].compactMap(\.self)
        }
    }

    private static func itself(_ total: PublishedTotal) -> RowProblem {
        RowProblem(
            "published-totals", total.id, "part_of",
            reason: BilingualText(
                pl: "Kwota jest częścią samej siebie.", en: "The total is a part of itself."),
            remedy: BilingualText(
                pl: "Wskaż inną kwotę albo zostaw puste.", en: "Name another total, or leave it empty."))
    }

    private static func tooMuch(_ total: PublishedTotal) -> RowProblem {
        RowProblem(
            "published-totals", total.id, "amount", severity: .warning,
            reason: BilingualText(
                pl: "Części tej kwoty dają razem więcej niż ona sama.",
                en: "The parts of this total add up to more than itself."),
            remedy: BilingualText(
                pl: "Sprawdź kwoty w źródle; mogą być zaokrąglone albo rozłączne tylko z nazwy.",
                en: "Check the amounts at the source; they may be rounded, or parts in name only."))
    }
}
