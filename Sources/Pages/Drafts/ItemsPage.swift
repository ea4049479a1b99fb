public import Delivery
import Evidence
public import Quantities

/// One list of delivery with a form behind each row.
public struct ItemsPage: Page {
    let table: DeliveryTable
    let rows: [[String]]
    /// The list of the ledger in which the rows stand; nil for parts, which stand with their owner.
    let list: DeliveryList?

    /// Columns that say which row it is; the form has the others.
    static let mostColumns = 4

    public init(_ table: DeliveryTable, rows: [[String]], list: DeliveryList?) {
        self.table = table
        self.rows = rows
        self.list = list
    }

    public func title(_ language: Language) -> String { table.title[language] }
    public func description(_ language: Language) -> String { ItemTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.editing(.overview), EditingTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", words: table.title)
            html.element("p", .class("lead"), phrase: ItemTexts.lead)
        }
        html.element("p") { $0.link(.editing(.work(.newItem(table.id))), phrase: ItemTexts.add) }
        guard !rows.isEmpty else { return html.element("p", .class("soft"), phrase: ItemTexts.none) }
        let shown = table.columns.indices.filter { !table.key.contains(table.columns[$0].key) }
            .filter { !table.columns[$0].key.hasSuffix(context.language == .polish ? "_en" : "_pl") }
            .prefix(Self.mostColumns)
        html.element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .text("aria-label", table.title[html.language])
        ) { html in
            html.element("table") { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "col"), phrase: ItemTexts.item)
                        for index in shown {
                            html.element("th", .fixed("scope", "col"), words: table.columns[index].title)
                        }
                        if list != nil {
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
        let key = table.keyText(row)
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(.editing(.work(.item(table: table.id, key: key))), text: key)
            }
            for index in shown { html.element("td", words: table.columns[index].words(row[index])) }
            guard let list else { return }
            html.element("td") { html in
                html.link(.history(Subject.delivery(list, key).description), phrase: HistoryTexts.title)
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
