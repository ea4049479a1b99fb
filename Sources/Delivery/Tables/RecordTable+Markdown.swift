public import Quantities

extension RecordTable {
    /// The table's columns as a section of Markdown, for the documentation.
    public func markdown(_ language: Language) -> String {
        let head =
            switch language {
            case .polish: "| kolumna | treść | zapis | wymagana |"
            case .english: "| column | holds | written as | required |"
            }
        let rows = columns.map { column in
            let isKey = key.contains(column.key)
            let required =
                column.isRequired || isKey
                ? BilingualText(pl: "tak", en: "yes")[language] : BilingualText(pl: "nie", en: "no")[language]
            let words = [
                "`\(column.key)`" + (isKey ? " ⚿" : ""),
                "\(column.title[language]). \(column.meaning[language])",
                column.kind.form[language], required,
            ]
            return "| " + words.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }
        return (["## `\(id)`: \(title[language])", "", head, "|---|---|---|---|"] + rows + [""])
            .joined(separator: "\n")
    }
}
