import Accounts
public import Delivery
public import Quantities
import Reporting
import Strategy

/// Where somebody who has signed in finds every form.
public struct EditingOverviewPage: Page {
    let city: CityOverview
    /// The reader's drafts under way, and drafts that wait for the reader's approval; nil where people's drafts are
    /// not the reader's work.
    public var ownDrafts: Int?
    public var toApprove: Int?
    /// Projects that the reader keeps up to date, with the day of the last update, the oldest first.
    public var projects: [(project: Project, updated: CalendarDate?)] = []

    public init(_ context: PageContext) { city = context.city }

    public func title(_ language: Language) -> String { EditingTexts.title.text(language) }
    public func description(_ language: Language) -> String { EditingTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", phrase: EditingTexts.title)
            html.element("p", .class("lead"), phrase: EditingTexts.lead)
        }
        waiting(&html)
        work(&html)
        lists(&html)
        html.element("ul") { html in
            html.element("li") { html in html.link(.datasetImport, phrase: EditingTexts.bringIn) }
            html.element("li") { html in html.link(.editing(.impacts), phrase: EditingTexts.impacts) }
            html.element("li") { html in html.link(.changes, phrase: EditingTexts.changes) }
            html.element("li") { html in html.link(.access(.account), phrase: AccountTexts.account) }
            if context.rights.contains(.managePeople) {
                html.element("li") { html in html.link(.people(.list), phrase: PeopleTexts.people) }
            }
            if context.rights.contains(.readAudit) {
                html.element("li") { html in
                    html.link(.editing(.work(.audit(AuditFilter()))), phrase: AuditTexts.title)
                }
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

    private func waiting(_ html: inout HTML) {
        guard let ownDrafts, let toApprove else { return }
        html.element("ul", .class("tally")) { html in
            for (count, route, phrase) in [
                (ownDrafts, Route.Work.drafts, DraftTexts.mine),
                (toApprove, .approvals(DraftFilter()), DraftTexts.inbox),
            ] {
                html.element("li") { html in
                    html.element("strong") { $0.number(count) }
                    html.space()
                    html.link(.editing(.work(route)), phrase: phrase)
                }
            }
        }
    }

    private func work(_ html: inout HTML) {
        guard !projects.isEmpty else { return }
        html.element("h2", phrase: EditingTexts.work)
        html.element("ul") { html in
            for (project, updated) in projects.prefix(Self.mostProjects) {
                html.element("li") { html in
                    html.link(.editing(.project(project.id)), words: project.name)
                    html.fixed(" – ")
                    html.phrase(updated == nil ? EditingTexts.neverUpdated : EditingTexts.updated)
                    if let updated {
                        html.space()
                        html.date(updated)
                    }
                }
            }
        }
    }

    /// More projects than one person looks after; the rest is found in the list of projects.
    private static let mostProjects = 100

    private func lists(_ html: inout HTML) {
        html.element("details") { html in
            html.element("summary", phrase: EditingTexts.lists)
            html.element("ul") { html in
                let tables =
                    DeliveryTables.all.filter { $0.id != "updates" }.map { ($0.id, $0.title) }
                    + CouncilTables.all.map { ($0.id, $0.title) }
                for (id, title) in tables {
                    html.element("li") { $0.link(.editing(.work(.items(id))), words: title) }
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
    static let work = Phrase(pl: "Moje projekty: podaj stan", en: "My projects: tell how they stand")
    static let updated = Phrase(pl: "ostatnia aktualizacja", en: "last update")
    static let neverUpdated = Phrase(pl: "bez aktualizacji", en: "no update yet")
    static let lists = Phrase(
        pl: "Karty, kamienie milowe, ryzyka, decyzje, budżet",
        en: "Cards, milestones, risks, decisions, budget")
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
