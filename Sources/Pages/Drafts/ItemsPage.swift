public import Delivery
public import Evidence
public import Quantities

/// One declared list with a form behind each row.
public struct ItemsPage: Page {
    let id: String
    let title: BilingualText
    let columns: [Column]
    let key: [String]
    let rows: [[String]]
    /// The subject in which a row stands, by its key; nil for parts, whose history is their owner's.
    let history: (@Sendable (String) -> Subject)?

    /// Columns that say which row it is; the form has the others.
    static let mostColumns = 4

    public init(
        id: String, title: BilingualText, columns: [Column], key: [String], rows: [[String]],
        history: (@Sendable (String) -> Subject)?
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.key = key
        self.rows = rows
        self.history = history
    }

    public func title(_ language: Language) -> String { title[language] }
    public func description(_ language: Language) -> String { ItemTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.editing(.overview), EditingTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", words: title)
            html.element("p", .class("lead"), phrase: ItemTexts.lead)
        }
        html.element("p") { $0.link(.editing(.work(.newItem(id))), phrase: ItemTexts.add) }
        guard !rows.isEmpty else { return html.element("p", .class("soft"), phrase: ItemTexts.none) }
        let shown = columns.indices.filter { !key.contains(columns[$0].key) }
            .filter { !columns[$0].key.hasSuffix(context.language == .polish ? "_en" : "_pl") }
            .prefix(Self.mostColumns)
        html.element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .text("aria-label", title[html.language])
        ) { html in
            html.element("table") { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "col"), phrase: ItemTexts.item)
                        for index in shown {
                            html.element("th", .fixed("scope", "col"), words: columns[index].title)
                        }
                        if history != nil {
                            html.element("th", .fixed("scope", "col"), phrase: HistoryTexts.title)
                        }
                    }
                }
                html.element("tbody") { html in
                    for row in rows { self.row(row, Array(shown), &html) }
                }
            }
        }
    }

    private func row(_ row: [String], _ shown: [Int], _ html: inout HTML) {
        let name = zip(columns, row).filter { key.contains($0.0.key) }.map(\.1).joined(separator: "/")
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(.editing(.work(.item(table: id, key: name))), text: name)
            }
            for index in shown { html.element("td", words: columns[index].words(row[index])) }
            guard let history else { return }
            html.element("td") { html in
                html.link(.history(history(name).description), phrase: HistoryTexts.title)
            }
        }
    }
}

enum ItemTexts {
    static let lead = Phrase(
        pl: "Każdy wiersz ma swój formularz. Zmiany osób z kontem czekają na zatwierdzenie.",
        en: "Every row has its form. Changes of people with accounts wait for approval.")
    static let add = Phrase(pl: "Dodaj pozycję", en: "Add an item")
    static let none = Phrase(pl: "Lista jest pusta.", en: "The list is empty.")
    static let item = Phrase(pl: "Pozycja", en: "Item")
}
