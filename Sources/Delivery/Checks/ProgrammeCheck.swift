import Quantities

/// Programmes whose legal standing is not complete.
enum ProgrammeCheck {
    static func problems(in record: DeliveryRecord) -> [RowProblem] {
        record.programmes.flatMap { programme in
            [
                programme.period.isReversed ? reversed("programmes", programme.id, "end") : nil,
                isWithoutResolution(programme) ? noResolution(programme) : nil,
                (programme.stage == .replaced) != (programme.replacedBy != nil) ? successor(programme) : nil,
                programme.replacedBy == programme.id ? successor(programme) : nil,
            ].compactMap(\.self)
        }
    }

    static func reversed(_ table: String, _ row: String, _ column: String) -> RowProblem {
        RowProblem(
            table, row, column,
            reason: BilingualText(
                pl: "Koniec jest wcześniej niż początek.", en: "The end is before the beginning."),
            remedy: BilingualText(pl: "Popraw daty.", en: "Correct the dates."))
    }

    private static func isWithoutResolution(_ programme: Programme) -> Bool {
        let isAdopted = programme.stage == .adopted || programme.stage == .inForce
        return isAdopted && (programme.resolution == nil || programme.resolutionDate == nil)
    }

    private static func noResolution(_ programme: Programme) -> RowProblem {
        RowProblem(
            "programmes", programme.id, "resolution", severity: .warning,
            reason: BilingualText(
                pl: "Program przyjęto lub obowiązuje, a brak numeru lub daty uchwały.",
                en: "It is adopted or in force, but the number or date of its resolution is missing."),
            remedy: BilingualText(
                pl: "Podaj uchwałę lub zarządzenie z datą.",
                en: "State the resolution or order with its date."))
    }

    private static func successor(_ programme: Programme) -> RowProblem {
        RowProblem(
            "programmes", programme.id, "replaced_by",
            reason: BilingualText(
                pl: "Stan „zastąpiony” i program, który zastępuje, muszą iść w parze.",
                en: "The stage “replaced” and the programme that replaces must go together."),
            remedy: BilingualText(
                pl: "Podaj następcę albo zmień stan.", en: "Name the successor or change the stage."))
    }
}
