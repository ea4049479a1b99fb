import Delivery
import Evidence
public import Quantities
import Strategy

/// The mayor's page: what is red, what waits for a decision, what falls due, what costs more than planned.
public struct AttentionPage: Page {
    /// As many as fit on a page that is read at once; each part leads to the rest.
    static let shown = 10
    /// How far ahead the page looks.
    static let daysAhead = 30
    /// Risks from this product of probability and impact on are shown.
    static let seriousRisk = 15

    let city: CityOverview
    let decisions: [DatedItem]
    let soon: [DatedItem]
    let red: [GoalSummary]
    let late: [ProjectComparison]
    let over: [ProjectComparison]
    let risks: [Risk]

    public init(_ context: PageContext) {
        let city = context.city
        self.city = city
        let open = city.delivery.openDates()
        let horizon = city.today.adding(days: Self.daysAhead)
        decisions = open.filter { $0.kind == .decision && $0.date <= horizon }
        soon = open.filter { $0.kind != .decision && $0.date >= city.today && $0.date <= horizon }
        red = city.operationalGoals.filter { $0.state == .deteriorating || $0.state == .offTrack }
        let running = city.record.delivery.projects.filter(\.status.isOpen).map {
            ProjectComparison($0, in: city.delivery, on: city.today)
        }
        late = running.filter { ($0.slippage ?? 0) > 0 }.sorted {
            ($0.slippage ?? 0, $1.project) > ($1.slippage ?? 0, $0.project)
        }
        over = running.filter { ($0.overrun ?? .zero) > .zero }.sorted {
            ($0.overrun ?? .zero, $1.project) > ($1.overrun ?? .zero, $0.project)
        }
        let ids = Set(running.map(\.project))
        risks = city.record.delivery.risks.filter {
            $0.state == .open && $0.rank >= Self.seriousRisk && ids.contains($0.project)
        }.sorted { ($0.rank, $1.id) > ($1.rank, $0.id) }
    }

    public func title(_ language: Language) -> String { AttentionTexts.title.text(language) }
    public func description(_ language: Language) -> String { AttentionTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(AttentionTexts.title, AttentionTexts.lead)
        tally(&html)
        decide(&html)
        html.element("h2", .id("red"), phrase: AttentionTexts.red)
        if red.isEmpty { html.element("p", phrase: AttentionTexts.noRed) } else { html.goalRows(red) }
        delays(&html)
        costs(&html)
        html.element("h2", .id("soon"), phrase: AttentionTexts.soon)
        if soon.isEmpty {
            html.element("p", phrase: AttentionTexts.nothingSoon)
        } else {
            html.dates(Array(soon.prefix(Self.shown)), AttentionTexts.soon, city)
            rest(soon.count, .units, DeliveryTexts.units, &html)
        }
        threats(&html)
    }

    private func tally(_ html: inout HTML) {
        html.element("ul", .class("tally")) { html in
            for (count, words, anchor) in [
                (decisions.count, AttentionTexts.decisions, "decide"), (red.count, AttentionTexts.red, "red"),
                (late.count, AttentionTexts.late, "late"), (over.count, AttentionTexts.over, "over"),
                (soon.count, AttentionTexts.soon, "soon"), (risks.count, AttentionTexts.risks, "risks"),
            ] {
                html.element("li") { html in
                    html.element("a", .href(anchor: anchor)) { html in
                        html.element("b") { $0.number(count) }
                        html.element("span", .class("w"), phrase: words)
                    }
                }
            }
        }
    }

    private func decide(_ html: inout HTML) {
        html.element("h2", .id("decide"), phrase: AttentionTexts.decisions)
        guard !decisions.isEmpty else { return html.element("p", phrase: AttentionTexts.noDecisions) }
        html.table(
            AttentionTexts.decisions,
            [
                TableColumn(DeliveryTexts.date), TableColumn(AttentionTexts.decision),
                TableColumn(AttentionTexts.decider), TableColumn(DeliveryTexts.project),
            ],
            underHeading: true
        ) { html in
            for item in decisions {
                html.element("tr") { html in
                    html.element("td") { html in
                        html.date(item.date)
                        let days = city.today.dayNumber - item.date.dayNumber
                        guard days > 0 else { return }
                        html.fixed(" ")
                        html.slippage(days)
                    }
                    html.element("th", .fixed("scope", "row"), words: item.name)
                    html.element("td") { $0.unit(item.unit, city) }
                    html.element("td") { html in
                        if let project = item.project { html.project(project, city) } else { html.fixed("–") }
                    }
                }
            }
        }
    }

    private func delays(_ html: inout HTML) {
        html.element("h2", .id("late"), phrase: AttentionTexts.late)
        guard !late.isEmpty else { return html.element("p", phrase: DeliveryTexts.nothingLate) }
        list(late, &html) { row, html in html.slippage(row.slippage ?? 0) }
        rest(late.count, .projects(ProjectFilter(isLate: true)), DeliveryTexts.projects, &html)
    }

    private func costs(_ html: inout HTML) {
        html.element("h2", .id("over"), phrase: AttentionTexts.over)
        guard !over.isEmpty else { return html.element("p", phrase: AttentionTexts.noneOver) }
        list(over, &html) { row, html in html.difference(row.overrun ?? .zero) }
        rest(over.count, .comparison(ProjectFilter()), ComparisonTexts.title, &html)
    }

    private func list(
        _ rows: [ProjectComparison], _ html: inout HTML, _ figure: (ProjectComparison, inout HTML) -> Void
    ) {
        html.element("ul", .class("attention")) { html in
            for row in rows.prefix(Self.shown) {
                html.element("li") { html in
                    figure(row, &html)
                    html.project(row.project, city)
                    html.element("span", .class("soft")) { $0.unit(row.unit, city) }
                }
            }
        }
    }

    private func threats(_ html: inout HTML) {
        html.element("h2", .id("risks"), phrase: AttentionTexts.risks)
        guard !risks.isEmpty else { return html.element("p", phrase: AttentionTexts.noRisks) }
        html.element("ul", .class("attention")) { html in
            for risk in risks.prefix(Self.shown) {
                html.element("li") { html in
                    html.element("strong", text: "\(risk.probability) × \(risk.impact) = \(risk.rank)")
                    html.element("span", words: risk.name)
                    html.project(risk.project, city)
                }
            }
        }
        if risks.count > Self.shown {
            html.element("p", .class("small soft")) { html in
                html.phrase(AttentionTexts.all)
                html.space()
                html.number(risks.count)
            }
        }
    }

    /// How many there are in all, with a link to where they stand.
    private func rest(_ count: Int, _ route: Route, _ words: Phrase, _ html: inout HTML) {
        guard count > Self.shown else { return }
        html.element("p", .class("small")) { html in
            html.phrase(AttentionTexts.all)
            html.space()
            html.number(count)
            html.fixed(": ")
            html.link(route, phrase: words)
        }
    }
}

enum AttentionTexts {
    static let title = Phrase(pl: "Co wymaga uwagi", en: "What needs attention")
    static let lead = Phrase(
        pl:
            "Decyzje, na które ktoś czeka, cele w złym stanie, projekty spóźnione i droższe niż plan, terminy 30 dni.",
        en:
            "Decisions that somebody waits for, goals in a bad state, projects late or above plan, dates of the next 30 days."
    )
    static let decisions = Phrase(pl: "Decyzje do podjęcia", en: "Decisions to be taken")
    static let decision = Phrase(pl: "Decyzja", en: "Decision")
    static let decider = Phrase(pl: "Kto decyduje", en: "Who decides")
    static let noDecisions = Phrase(
        pl: "Żadna decyzja nie czeka na najbliższe 30 dni.", en: "No decision waits within 30 days.")
    static let red = Phrase(pl: "Cele poza ścieżką", en: "Goals off their path")
    static let noRed = Phrase(
        pl: "Żaden oceniony cel nie jest poza ścieżką.", en: "No goal that is assessed is off its path.")
    static let late = Phrase(pl: "Projekty spóźnione", en: "Projects that are late")
    static let over = Phrase(pl: "Projekty droższe niż plan", en: "Projects above plan")
    static let noneOver = Phrase(
        pl: "Żaden projekt, którego koszt da się prognozować, nie przekracza planu.",
        en: "No project whose cost can be forecast is above its plan.")
    static let soon = Phrase(pl: "Terminy w ciągu 30 dni", en: "Dates within 30 days")
    static let nothingSoon = Phrase(
        pl: "Nic nie przypada w ciągu 30 dni.", en: "Nothing falls due within 30 days.")
    static let risks = Phrase(pl: "Poważne ryzyka", en: "Serious risks")
    static let noRisks = Phrase(pl: "Nie ma otwartych poważnych ryzyk.", en: "No serious risk is open.")
    static let all = Phrase(pl: "Razem", en: "In all")
}
