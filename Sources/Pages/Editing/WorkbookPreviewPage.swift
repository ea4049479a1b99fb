public import Delivery
public import Quantities

/// What a filled workbook of a unit would change, or everything that is wrong with it; nothing is recorded yet.
public struct WorkbookPreviewPage: Page {
    /// More rows than anybody reads; the rest is counted.
    public static let maximumRows = 300

    let unit: String
    let file: String
    let changes: [RecordDiff.Change]
    let findings: [Finding]
    let confirmation: String?

    /// - Parameter confirmation: the id under which the file waits; nil where it cannot be recorded as it is.
    public init(
        unit: String, file: String, changes: [RecordDiff.Change], findings: [Finding], confirmation: String?
    ) {
        self.unit = unit
        self.file = file
        self.changes = changes
        self.findings = findings
        self.confirmation = confirmation
    }

    public func title(_ language: Language) -> String { WorkbookTexts.preview.text(language) }
    public func description(_ language: Language) -> String { WorkbookTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.unit(unit), BilingualText(unit))] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(WorkbookTexts.preview, WorkbookTexts.lead)
        if !findings.isEmpty { problems(&html) }
        if changes.isEmpty {
            html.element("p", phrase: WorkbookTexts.noChanges)
        } else {
            table(&html)
        }
        let route = Route.editing(.workbook(unit: unit))
        html.element("form", .class("edit"), .action(route, html.language), .fixed("method", "post")) {
            html in
            if let confirmation, !changes.isEmpty {
                html.void(
                    "input", .fixed("type", "hidden"), .fixed("name", "token"),
                    .text("value", context.formToken))
                html.void(
                    "input", .fixed("type", "hidden"), .fixed("name", "confirm"), .text("value", confirmation)
                )
                html.element("button", .fixed("type", "submit"), phrase: WorkbookTexts.confirm)
                html.space()
            }
            html.link(route, phrase: WorkbookTexts.again)
        }
    }

    private func problems(_ html: inout HTML) {
        html.element("section", .class("note gap"), .fixed("aria-labelledby", "findings")) { html in
            html.element("h2", .id("findings"), phrase: WorkbookTexts.findings)
            html.element("ul") { html in
                for finding in findings.prefix(Self.maximumRows) {
                    html.element("li") { html in
                        html.element("code", text: finding.place)
                        if let line = finding.line {
                            html.fixed(", ")
                            html.phrase(WorkbookTexts.row)
                            html.text(" \(line)")
                        }
                        html.fixed(": ")
                        html.words(finding.reason)
                        html.fixed(" → ")
                        html.words(finding.remedy)
                    }
                }
            }
        }
    }

    private func table(_ html: inout HTML) {
        let cells = changes.flatMap { change in
            change.columns.map { (change, $0) }
        }.filter { change, key in
            cell(key, change.table, change.before) != cell(key, change.table, change.after)
        }
        html.table(
            WorkbookTexts.changes,
            [
                TableColumn(WorkbookTexts.sheet), TableColumn(WorkbookTexts.item),
                TableColumn(WorkbookTexts.column), TableColumn(WorkbookTexts.before),
                TableColumn(WorkbookTexts.after),
            ]
        ) { html in
            for (change, key) in cells.prefix(Self.maximumRows) {
                let table = DeliveryTables.table(change.table)
                html.element("tr") { html in
                    html.element("td", words: table?.title ?? BilingualText(change.table))
                    html.element("th", .fixed("scope", "row")) { $0.element("code", text: change.key) }
                    html.element(
                        "td", words: table?.columns.first { $0.key == key }?.title ?? BilingualText(key))
                    html.element("td", text: cell(key, change.table, change.before))
                    html.element("td", text: cell(key, change.table, change.after))
                }
            }
        }
        if cells.count > Self.maximumRows {
            html.element("p") { html in
                html.phrase(WorkbookTexts.more)
                html.space()
                html.number(cells.count - Self.maximumRows)
            }
        }
    }

    private func cell(_ key: String, _ table: String, _ cells: [String]?) -> String {
        guard let cells,
            let place = DeliveryTables.table(table)?.columns.firstIndex(where: { $0.key == key }),
            cells.indices.contains(place)
        else { return "" }
        return cells[place]
    }
}

enum WorkbookTexts {
    static let preview = Phrase(pl: "Podgląd arkusza jednostki", en: "Preview of the unit's workbook")
    static let lead = Phrase(
        pl: "Niczego jeszcze nie zapisano. Arkusz zapisze się cały albo wcale.",
        en: "Nothing has been recorded yet. The workbook is recorded whole or not at all.")
    static let findings = Phrase(pl: "Uwagi do wierszy", en: "Remarks on rows")
    static let row = Phrase(pl: "wiersz", en: "row")
    static let noChanges = Phrase(pl: "Arkusz niczego nie zmienia.", en: "The workbook changes nothing.")
    static let changes = Phrase(pl: "Co się zmieni", en: "What will change")
    static let sheet = Phrase(pl: "Arkusz", en: "Sheet")
    static let item = Phrase(pl: "Wpis", en: "Item")
    static let column = Phrase(pl: "Kolumna", en: "Column")
    static let before = Phrase(pl: "Jest", en: "Now")
    static let after = Phrase(pl: "Będzie", en: "After")
    static let more = Phrase(pl: "Dalszych zmian:", en: "Further changes:")
    static let confirm = Phrase(pl: "Zapisz wszystko", en: "Record all of it")
    static let again = Phrase(pl: "Wyślij inny plik", en: "Send another file")
    static let download = Phrase(pl: "Arkusz jednostki (XLSX)", en: "The unit's workbook (XLSX)")
    static let upload = Phrase(pl: "Wyślij wypełniony arkusz", en: "Send the filled workbook")
}
