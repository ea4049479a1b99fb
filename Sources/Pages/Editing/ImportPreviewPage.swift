public import Evidence
public import Quantities

/// What a file of readings would change, before anything is recorded.
public struct ImportPreviewPage: Page {
    /// One cell that would change.
    public struct Change: Sendable {
        public var reading: IndicatorReading
        /// The value in force; nil where there is none.
        public var before: Double?

        public init(_ reading: IndicatorReading, before: Double?) {
            self.reading = reading
            self.before = before
        }
    }

    /// More rows than anybody reads; the rest is counted.
    public static let maximumRows = 200

    let file: String
    let dataset: String
    let rows: Int
    let added: Int
    let changed: Int
    let unchanged: Int
    let withdrawn: Int
    let sample: [Change]
    let remarks: [Finding]
    let confirmation: String

    /// - Parameters:
    ///   - sample: the first cells that differ from what is in force.
    ///   - withdrawn: readings in force that the file does not name and that would go.
    ///   - remarks: what the reader of the file noticed.
    ///   - confirmation: the id under which the file waits.
    public init(
        file: String, dataset: String, rows: Int, added: Int, changed: Int, unchanged: Int,
        withdrawn: Int = 0, sample: [Change], remarks: [Finding] = [], confirmation: String
    ) {
        self.file = file
        self.dataset = dataset
        self.rows = rows
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
        self.withdrawn = withdrawn
        self.sample = sample
        self.remarks = remarks
        self.confirmation = confirmation
    }

    public func title(_ language: Language) -> String { ImportTexts.preview.text(language) }
    public func description(_ language: Language) -> String { ImportTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.datasets, ImportTexts.datasets)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", phrase: ImportTexts.preview)
            html.element("p", .class("lead"), phrase: ImportTexts.lead)
        }
        html.element("dl", .class("facts")) { html in
            fact(ImportTexts.file, &html) { $0.text(file) }
            fact(ImportTexts.dataset, &html) { $0.text(dataset) }
            fact(ImportTexts.rows, &html) { $0.number(rows) }
            fact(ImportTexts.added, &html) { $0.number(added) }
            fact(ImportTexts.changed, &html) { $0.number(changed) }
            fact(ImportTexts.unchanged, &html) { $0.number(unchanged) }
            fact(ImportTexts.withdrawn, &html) { $0.number(withdrawn) }
        }
        if !remarks.isEmpty {
            html.element("h2", phrase: ImportTexts.remarks)
            html.element("ul") { html in
                for remark in remarks.prefix(Self.maximumRows) {
                    let words = "\(remark.reason[html.language]) → \(remark.remedy[html.language])"
                    html.element("li", text: remark.line.map { "\($0): \(words)" } ?? words)
                }
            }
        }
        if !sample.isEmpty { table(&html) }
        html.element("form", .class("edit"), .action(.datasetImport, html.language), .fixed("method", "post"))
        { html in
            html.void(
                "input", .fixed("type", "hidden"), .fixed("name", "token"), .text("value", context.formToken))
            html.void(
                "input", .fixed("type", "hidden"), .fixed("name", "confirm"), .text("value", confirmation))
            html.element("button", .fixed("type", "submit"), phrase: ImportTexts.confirm)
            html.space()
            html.link(.datasetImport, phrase: FormTexts.cancel)
        }
    }

    private func fact(_ label: Phrase, _ html: inout HTML, _ value: (inout HTML) -> Void) {
        html.element("dt", phrase: label)
        html.element("dd", content: value)
    }

    private func table(_ html: inout HTML) {
        html.element("div", .class("scroll"), .fixed("tabindex", "0")) { html in
            html.element("table") { html in
                html.element("caption", phrase: ImportTexts.sample)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for phrase in ImportTexts.columns {
                            html.element("th", .fixed("scope", "col"), phrase: phrase)
                        }
                    }
                }
                html.element("tbody") { html in
                    for change in sample.prefix(Self.maximumRows) {
                        html.element("tr") { html in
                            html.element("td", text: change.reading.series)
                            html.element("td", text: change.reading.area.description)
                            html.element("td", text: change.reading.period.description)
                            html.element("td", text: change.before.map { $0.description } ?? "–")
                            html.element(
                                "td",
                                text: change.reading.status == .withdrawn
                                    ? "–" : change.reading.value.description)
                            html.element("td", text: change.reading.status.words.text(html.language))
                        }
                    }
                }
            }
        }
    }
}

enum ImportTexts {
    static let preview = Phrase(pl: "Podgląd wczytania", en: "Preview of the import")
    static let lead = Phrase(
        pl: "Niczego jeszcze nie zapisano. Plik wczyta się cały albo wcale.",
        en: "Nothing has been recorded yet. The file is imported whole or not at all.")
    static let datasets = Phrase(pl: "Zbiory danych", en: "Datasets")
    static let file = Phrase(pl: "Plik", en: "File")
    static let dataset = Phrase(pl: "Zbiór", en: "Dataset")
    static let rows = Phrase(pl: "Wierszy", en: "Rows")
    static let added = Phrase(pl: "Nowych odczytów", en: "New readings")
    static let changed = Phrase(pl: "Zmienionych odczytów", en: "Changed readings")
    static let unchanged = Phrase(pl: "Bez zmian", en: "Unchanged")
    static let withdrawn = Phrase(pl: "Wycofanych odczytów", en: "Withdrawn readings")
    static let remarks = Phrase(pl: "Uwagi do pliku", en: "Remarks on the file")
    static let confirm = Phrase(pl: "Wczytaj", en: "Import")
    static let sample = Phrase(pl: "Co się zmieni", en: "What will change")
    static let columns: [Phrase] = [
        Phrase(pl: "Szereg", en: "Series"), Phrase(pl: "Miejsce", en: "Place"),
        Phrase(pl: "Okres", en: "Period"),
        Phrase(pl: "Było", en: "Before"), Phrase(pl: "Będzie", en: "After"),
        Phrase(pl: "Status", en: "Status"),
    ]
}
