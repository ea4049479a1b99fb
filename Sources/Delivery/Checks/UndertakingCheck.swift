import Quantities

/// The annex of the multi-year financial forecast against its own rules.
/// - Source: art. 226 of the act on public finance.
enum UndertakingCheck {
    static func problems(in record: DeliveryRecord) -> [RowProblem] {
        record.undertakings.flatMap(problems)
    }

    private static func problems(_ item: Undertaking) -> [RowProblem] {
        guard item.firstYear <= item.lastYear else {
            return [ProgrammeCheck.reversed("undertakings", item.id, "last_year")]
        }
        let years = item.firstYear...item.lastYear
        let sum = item.limits.total
        var found = item.limits.years.filter { !years.contains($0) }.map { outside(item, $0) }
        found += item.limits.entries.filter { $0.amount < .zero }.map { negative(item, $0.year) }
        if years.count == 1 { found.append(oneYear(item)) }
        if sum > item.totalOutlay {
            found.append(overTotal(item, sum))
        } else if sum < item.totalOutlay, years.allSatisfy({ item.limits[$0] != nil }) {
            found.append(underTotal(item, sum))
        }
        if item.commitmentLimit > sum { found.append(overCommitted(item, sum)) }
        return found
    }

    private static func oneYear(_ item: Undertaking) -> RowProblem {
        RowProblem(
            "undertakings", item.id, "last_year",
            reason: BilingualText(
                pl: "Zadanie jednoroczne nie jest przedsięwzięciem.",
                en: "A task of one year is no undertaking."),
            remedy: BilingualText(
                pl: "Popraw okres albo zostaw zadanie w samym budżecie.",
                en: "Correct the period, or leave the task in the budget alone."))
    }

    private static func outside(_ item: Undertaking, _ year: Int) -> RowProblem {
        RowProblem(
            "undertaking-limits", "\(item.id)/\(year)", "year",
            reason: BilingualText(
                pl: "Limit roku \(year) leży poza okresem \(item.firstYear)–\(item.lastYear).",
                en: "The limit of \(year) lies outside the period \(item.firstYear)–\(item.lastYear)."),
            remedy: BilingualText(
                pl: "Popraw rok limitu albo okres przedsięwzięcia.",
                en: "Correct the year of the limit or the period of the undertaking."))
    }

    private static func negative(_ item: Undertaking, _ year: Int) -> RowProblem {
        RowProblem(
            "undertaking-limits", "\(item.id)/\(year)", "amount",
            reason: BilingualText(pl: "Limit jest ujemny.", en: "The limit is negative."),
            remedy: BilingualText(pl: "Podaj kwotę od zera.", en: "State an amount of zero or more."))
    }

    private static func overTotal(_ item: Undertaking, _ sum: Money) -> RowProblem {
        RowProblem(
            "undertakings", item.id, "total",
            reason: BilingualText(
                pl: "Suma limitów \(sum) zł przekracza łączne nakłady \(item.totalOutlay) zł.",
                en: "The limits add up to \(sum) zł, above the total outlay of \(item.totalOutlay) zł."),
            remedy: BilingualText(
                pl: "Popraw limity albo łączne nakłady.", en: "Correct the limits or the total outlay."))
    }

    /// Only where every year has its limit: a forecast need not repeat the years before it.
    private static func underTotal(_ item: Undertaking, _ sum: Money) -> RowProblem {
        RowProblem(
            "undertakings", item.id, "total", severity: .warning,
            reason: BilingualText(
                pl:
                    "Suma limitów wszystkich lat \(sum) zł jest inna niż łączne nakłady \(item.totalOutlay) zł.",
                en:
                    "The limits of all years add up to \(sum) zł, not to the total outlay of \(item.totalOutlay) zł."
            ),
            remedy: BilingualText(
                pl: "Popraw limity albo łączne nakłady.", en: "Correct the limits or the total outlay."))
    }

    private static func overCommitted(_ item: Undertaking, _ sum: Money) -> RowProblem {
        RowProblem(
            "undertakings", item.id, "commitment_limit",
            reason: BilingualText(
                pl: "Limit zobowiązań \(item.commitmentLimit) zł przekracza sumę limitów \(sum) zł.",
                en: "The commitment limit of \(item.commitmentLimit) zł exceeds the sum of limits, \(sum) zł."
            ),
            remedy: BilingualText(
                pl: "Popraw limit zobowiązań albo limity lat.",
                en: "Correct the commitment limit or the yearly limits."))
    }
}
