import Delivery
import Evidence
public import Quantities
public import Strategy

/// One line of action: its words and everything that serves it, or that nothing does.
public struct LinePage: Page {
    let line: LineOfAction
    let goal: GoalSummary
    let row: CoverageMatrix.Row
    let city: CityOverview

    /// - Returns: nil where the strategy in force has no such line.
    public init?(_ code: StrategyCode, _ context: PageContext) {
        guard let line = context.city.line(code), let goal = context.city.goal(holding: code),
            let row = context.city.coverage.rows.first(where: { $0.line == code })
        else { return nil }
        self.line = line
        self.goal = goal
        self.row = row
        city = context.city
    }

    public func title(_ language: Language) -> String {
        line.label.isEmpty
            ? "\(DeliveryTexts.line.text(language)) \(line.code)"
            : "\(line.code) \(line.label[language])"
    }

    public func description(_ language: Language) -> String {
        line.wording.isEmpty ? LineTexts.lead.text(language) : line.wording
    }

    public var trail: [Crumb] {
        city.trail(to: goal) + [
            Crumb(
                goal.route,
                BilingualText(
                    pl: "\(goal.code) \(goal.name[.polish])", en: "\(goal.code) \(goal.name[.english])"))
        ]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        head(&html)
        roles(&html)
        programmes(&html)
        projects(&html)
        html.element("h2", .id("money"), phrase: DeliveryTexts.moneyTitle)
        html.moneyByYear(city) { $0.path?.line == line.code }
        evidence(&html)
        html.element("ul", .class("actions")) { html in
            html.element("li") { $0.link(.coverage, phrase: CoverageTexts.title) }
            html.element("li") { html in
                html.link(.deliveryChanges(ChangeFilter(goal: line.code)), phrase: ChangesTexts.title)
            }
        }
    }

    private func head(_ html: inout HTML) {
        html.element("div", .class("hero")) { html in
            html.element("p", .class("kicker")) { html in
                html.phrase(DeliveryTexts.line)
                html.space()
                html.code(line.code)
            }
            html.element("h1") { html in
                if line.label.isEmpty { html.text(line.code.description) } else { html.words(line.label) }
            }
            if !line.wording.isEmpty { html.element("p", .class("lead")) { $0.polish(line.wording) } }
        }
        html.element("ul", .class("tags")) { html in
            for area in city.strategy.interventionAreas where line.areas.contains(area.id) {
                html.element("li") { $0.link(.area(area.id), words: area.name) }
            }
            for topic in city.strategy.topics where line.topics.contains(topic.id) {
                html.element("li") { $0.link(.lines(LineFilter(topic: topic.id)), words: topic.name) }
            }
        }
        guard !row.gaps.isEmpty else { return }
        html.element("div", .class("note warn")) { html in
            html.element("p") { html in
                html.phrase(LineTexts.lacks)
                html.space()
                html.list(row.gaps) { $1.phrase(CoverageTexts.without($0)) }
                html.fixed(".")
            }
        }
    }

    private func roles(_ html: inout HTML) {
        let roles = city.record.delivery.units.flatMap { unit in
            unit.roles.filter { $0.code == line.code || goal.code == $0.code || goal.above.contains($0.code) }
                .map { (unit.id, $0) }
        }
        html.element("h2", phrase: LineTexts.who)
        guard !roles.isEmpty else { return html.gap(reason: LineTexts.nobody) }
        html.element("ul") { html in
            for (unit, role) in roles {
                html.element("li") { html in
                    html.unit(unit, city)
                    html.fixed(": ")
                    html.words(role.kind.name)
                    guard role.code != line.code else { return }
                    html.space()
                    html.codeLink(role.code, city)
                }
            }
        }
    }

    private func programmes(_ html: inout HTML) {
        html.element("h2", phrase: DeliveryTexts.programmes)
        guard row.programmes.isEmpty else { return html.programmeTable(row.programmes, city) }
        let above = city.delivery.programmes(for: goal.code)
        html.gap(reason: above.isEmpty ? LineTexts.noProgramme : LineTexts.programmeOfGoal)
        if !above.isEmpty { html.programmeTable(above, city) }
    }

    private func projects(_ html: inout HTML) {
        html.element("h2", phrase: DeliveryTexts.projects)
        let projects = row.projects.compactMap { city.delivery.projects[$0] }
        guard !projects.isEmpty else { return html.gap(reason: DeliveryTexts.noneServes) }
        html.schedule(projects, city)
        html.table(
            DeliveryTexts.projects,
            [
                TableColumn(DeliveryTexts.project), TableColumn(DeliveryTexts.unit),
                TableColumn(DeliveryTexts.status), TableColumn(DeliveryTexts.end),
                TableColumn(DeliveryTexts.share, number: true), TableColumn(DeliveryTexts.why),
            ],
            underHeading: true
        ) { html in
            for project in projects { row(project, &html) }
        }
    }

    private func row(_ project: Project, _ html: inout HTML) {
        let link = project.lines.first { $0.code == line.code }
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { $0.project(project.id, city) }
            html.element("td") { $0.unit(project.unit, city) }
            html.element("td") { $0.badge(project.status) }
            html.element("td") { $0.end(project, city) }
            html.element("td", .class("num"), text: link.map { "\($0.share)\u{A0}%" } ?? "–")
            html.element("td", words: link?.why ?? BilingualText(""))
        }
    }

    /// Indicators of the line itself, else those of its goal, and projects that are to move them.
    private func evidence(_ html: inout HTML) {
        let own = city.indicators.filter { $0.indicator.lines.contains(line.code) }
        let above = goal.indicators.map { city.indicators[$0] }.filter { summary in
            !own.contains { $0.indicator.id == summary.indicator.id }
        }
        html.element("h2", .id("evidence"), phrase: LineTexts.evidence)
        if own.isEmpty { html.gap(reason: LineTexts.noEvidence) } else { html.indicatorList(own) }
        if !above.isEmpty {
            html.element("h3", phrase: LineTexts.evidenceOfGoal)
            html.indicatorList(above)
        }
        let serving = Set(row.projects)
        let effects = city.effects(on: Set((own + above).map(\.indicator.id))).filter {
            serving.contains($0.project.id)
        }
        guard !effects.isEmpty else { return }
        html.element("h3", phrase: DeliveryTexts.effects)
        html.effects(effects, city, showsIndicator: true)
    }
}

extension HTML {
    /// When a project ends as far as is known, with how late that is.
    mutating func end(_ project: Project, _ city: CityOverview) {
        let figures = ProjectFigures(project, in: city.delivery, on: city.today)
        guard let end = try? figures.completion() else { return fixed("–") }
        date(end)
        guard let days = try? figures.slippage(), days != 0 else { return }
        fixed(" ")
        slippage(days)
    }
}

private enum LineTexts {
    static let lead = Phrase(
        pl: "Kierunek działania i wszystko, co mu służy.",
        en: "A line of action and everything that serves it.")
    static let lacks = Phrase(pl: "Ten kierunek jest", en: "This line is")
    static let who = Phrase(pl: "Kto ma tu zadanie", en: "Who has a part in it")
    static let nobody = BilingualText(
        pl: "Żadnej jednostce nie powierzono tego kierunku ani jego celu.",
        en: "No unit was given this line or its goal.")
    static let noProgramme = BilingualText(
        pl: "Żaden program nie wymienia tego kierunku ani jego celu.",
        en: "No programme names this line or its goal.")
    static let programmeOfGoal = BilingualText(
        pl: "Żaden program nie wymienia tego kierunku; jego cel wymieniają:",
        en: "No programme names this line; its goal is named by:")
    static let evidence = Phrase(pl: "Po czym poznać skutek", en: "How the effect is seen")
    static let noEvidence = BilingualText(
        pl: "Żaden wskaźnik nie mówi o samym tym kierunku.",
        en: "No indicator speaks of this line itself.")
    static let evidenceOfGoal = Phrase(
        pl: "Wskaźniki celu operacyjnego", en: "Indicators of the operational goal")
}
