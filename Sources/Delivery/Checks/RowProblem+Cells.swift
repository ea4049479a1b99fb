import Quantities

extension RowProblem {
    package static func missing(in table: String, row: String, _ column: Column, line: Int? = nil)
        -> RowProblem
    {
        RowProblem(
            table, row, column.key, line: line,
            reason: BilingualText(
                pl: "Brak wartości: \(column.title.pl).", en: "A value is missing: \(column.title.en)."),
            remedy: BilingualText(
                pl: "Wpisz: \(column.kind.form.pl).", en: "Write: \(column.kind.form.en)."))
    }

    package static func unreadable(
        _ text: String, in table: String, row: String, _ column: Column, line: Int? = nil
    ) -> RowProblem {
        RowProblem(
            table, row, column.key, line: line,
            reason: BilingualText(
                pl: "Nie można przyjąć „\(short(text))” jako: \(column.title.pl).",
                en: "“\(short(text))” cannot be taken as: \(column.title.en)."),
            remedy: BilingualText(
                pl: "Wpisz: \(column.kind.form.pl).", en: "Write: \(column.kind.form.en)."))
    }

    package static func unknown(
        _ text: String, in table: String, row: String, _ column: Column, line: Int? = nil
    ) -> RowProblem {
        RowProblem(
            table, row, column.key, line: line,
            reason: BilingualText(
                pl: "Nie ma wpisu „\(short(text))” (\(column.kind.form.pl)).",
                en: "There is no “\(short(text))” (\(column.kind.form.en))."),
            remedy: BilingualText(
                pl: "Popraw identyfikator albo najpierw dodaj wpis, na który wskazuje.",
                en: "Correct the identifier, or first add what it points to."))
    }

    private static func short(_ text: String) -> String {
        text.count <= 60 ? text : text.prefix(59) + "…"
    }
}
