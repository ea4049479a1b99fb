import Accounts
public import Quantities
import Strategy

/// Where somebody who has signed in finds every form.
public struct EditingOverviewPage: Page {
    let city: CityOverview

    public init(_ context: PageContext) { city = context.city }

    public func title(_ language: Language) -> String { EditingTexts.title.text(language) }
    public func description(_ language: Language) -> String { EditingTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", phrase: EditingTexts.title)
            html.element("p", .class("lead"), phrase: EditingTexts.lead)
        }
        html.element("ul") { html in
            html.element("li") { html in html.link(.datasetImport, phrase: EditingTexts.bringIn) }
            html.element("li") { html in html.link(.editing(.impacts), phrase: EditingTexts.impacts) }
            html.element("li") { html in html.link(.changes, phrase: EditingTexts.changes) }
            html.element("li") { html in html.link(.access(.account), phrase: AccountTexts.account) }
            if context.rights.contains(.managePeople) {
                html.element("li") { html in html.link(.people(.list), phrase: PeopleTexts.people) }
            }
            if context.rights.contains(.readAudit) {
                html.element("li") { html in html.link(.people(.denied), phrase: PeopleTexts.denied) }
            }
        }
        html.element("form", .action(.editing(.signOut), html.language), .fixed("method", "post")) { html in
            html.void(
                "input", .fixed("type", "hidden"), .fixed("name", "token"), .text("value", context.formToken))
            html.element("button", .fixed("type", "submit"), phrase: EditingTexts.signOut)
        }
        html.element("h2", phrase: EditingTexts.indicators)
        html.element("div", .class("scroll"), .fixed("tabindex", "0")) { html in
            html.element("table") { html in
                html.element("caption", .class("unseen"), phrase: EditingTexts.indicators)
                html.element("tbody") { html in
                    for summary in city.indicators { row(summary, &html) }
                }
            }
        }
        html.element("h2", phrase: EditingTexts.weights)
        html.element("ul") { html in
            for goal in city.goals where !goal.indicators.isEmpty {
                html.element("li") { html in
                    html.link(.editing(.weights(goal: goal.code))) { html in
                        html.text(goal.code.description)
                        html.space()
                        html.words(goal.name)
                    }
                }
            }
        }
    }

    private func row(_ summary: IndicatorSummary, _ html: inout HTML) {
        let id = summary.indicator.id
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(.indicator(id), words: summary.indicator.name)
            }
            html.element("td") { html in
                html.link(.editing(.reading(indicator: id)), phrase: EditingTexts.reading)
            }
            html.element("td") { html in
                html.link(.editing(.target(indicator: id)), phrase: EditingTexts.targets)
            }
            html.element("td") { html in html.link(.editing(.indicator(id)), phrase: EditingTexts.definition)
            }
        }
    }
}

enum EditingTexts {
    static let title = Phrase(pl: "Redakcja", en: "Editing")
    static let lead = Phrase(
        pl: "Każda zmiana trafia do rejestru z autorem, czasem i powodem; niczego nie nadpisuje.",
        en: "Every change enters the ledger with author, time and reason; nothing is overwritten.")
    static let bringIn = Phrase(pl: "Wczytaj zbiór odczytów z pliku", en: "Import a dataset of readings")
    static let impacts = Phrase(pl: "Oddziaływania celów", en: "Impacts between goals")
    static let changes = Phrase(pl: "Ostatnie zmiany", en: "Latest changes")
    static let signOut = Phrase(pl: "Wyloguj", en: "Sign out")
    static let indicators = Phrase(pl: "Wskaźniki", en: "Indicators")
    static let weights = Phrase(pl: "Wagi wskaźników celu", en: "Weights of a goal's indicators")
    static let reading = Phrase(pl: "Odczyt", en: "Reading")
    static let targets = Phrase(pl: "Wartości docelowe", en: "Targets")
    static let definition = Phrase(pl: "Definicja", en: "Definition")
}
