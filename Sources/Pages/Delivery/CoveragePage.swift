import Delivery
public import Quantities
import Strategy

/// Lines of action by what stands behind them, with the empty cells standing out.
public struct CoveragePage: Page {
    let city: CityOverview
    let matrix: CoverageMatrix

    public init(_ context: PageContext) {
        city = context.city
        matrix = context.city.coverage
    }

    public func title(_ language: Language) -> String { CoverageTexts.title.text(language) }
    public func description(_ language: Language) -> String { CoverageTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(CoverageTexts.title, CoverageTexts.lead)
        tally(&html)
        for goal in city.operationalGoals { section(goal, &html) }
    }

    private func tally(_ html: inout HTML) {
        html.element("ul", .class("tally")) { html in
            for aspect in CoverageMatrix.Aspect.allCases {
                let empty = matrix.rows.count { $0.support[aspect] == .empty }
                html.element("li") { html in
                    html.element("span") { html in
                        html.element("b") { $0.number(empty) }
                        html.space()
                        html.element("span", .class("w"), phrase: CoverageTexts.without(aspect))
                    }
                }
            }
        }
    }

    private func section(_ goal: GoalSummary, _ html: inout HTML) {
        let rows = matrix.rows.filter { $0.goal == goal.code }
        guard !rows.isEmpty else { return }
        html.element("h2") { html in
            html.link(goal.route) { html in
                html.code(goal.code)
                html.words(goal.name)
            }
        }
        html.table(
            "\(CoverageTexts.title[html.language]): \(goal.code)",
            [TableColumn(DeliveryTexts.line)]
                + CoverageMatrix.Aspect.allCases.map { TableColumn(CoverageTexts.name($0)) },
            underHeading: true
        ) { html in
            for row in rows { line(row, &html) }
        }
    }

    private func line(_ row: CoverageMatrix.Row, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.codeLink(row.line, city)
                html.subject(of: row.line, city)
            }
            for aspect in CoverageMatrix.Aspect.allCases { cell(aspect, row, &html) }
        }
    }

    private func cell(_ aspect: CoverageMatrix.Aspect, _ row: CoverageMatrix.Row, _ html: inout HTML) {
        let support = row.support[aspect] ?? .empty
        html.element("td", .fixed("class", CoverageTexts.className(support))) { html in
            switch (support, aspect) {
            case (.empty, _): html.phrase(CoverageTexts.nothing)
            case (.throughGoal, _): html.phrase(CoverageTexts.throughGoal)
            case (.direct, .programmes): html.link(.line(row.line)) { $0.number(row.programmes.count) }
            case (.direct, .projects):
                html.link(.projects(ProjectFilter(goal: row.line))) { $0.number(row.projects.count) }
            case (.direct, .money): if let money = row.money { html.money(money) }
            case (.direct, .evidence):
                html.link(.line(row.line), phrase: CoverageTexts.has)
            }
        }
    }
}

/// Words of the page of coverage.
enum CoverageTexts {
    static let title = Phrase(
        pl: "Co stoi za kierunkami działania", en: "What stands behind the lines of action")
    static let lead = Phrase(
        pl:
            "Programy, projekty, pieniądze i dowody dla każdego kierunku. Puste pola to miejsca, w których za zapisem strategii nic jeszcze nie stoi.",
        en:
            "Programmes, projects, money and evidence for each line. Empty cells are where nothing stands behind the words yet."
    )
    static let nothing = Phrase(pl: "nic", en: "nothing")
    static let throughGoal = Phrase(pl: "przez cel", en: "through the goal")
    static let has = Phrase(pl: "wskaźniki", en: "indicators")

    static func name(_ aspect: CoverageMatrix.Aspect) -> Phrase {
        switch aspect {
        case .programmes: Phrase(pl: "Programy", en: "Programmes")
        case .projects: Phrase(pl: "Projekty", en: "Projects")
        case .money: Phrase(pl: "Pieniądze (plan)", en: "Money (plan)")
        case .evidence: Phrase(pl: "Dowody", en: "Evidence")
        }
    }

    static func without(_ aspect: CoverageMatrix.Aspect) -> Phrase {
        switch aspect {
        case .programmes: Phrase(pl: "bez programu", en: "without a programme")
        case .projects: Phrase(pl: "bez projektu", en: "without a project")
        case .money: Phrase(pl: "bez pieniędzy", en: "without money")
        case .evidence: Phrase(pl: "bez dowodów", en: "without evidence")
        }
    }

    static func className(_ support: CoverageMatrix.Support) -> StaticString {
        switch support {
        case .direct: "covered"
        case .throughGoal: "partly"
        case .empty: "uncovered"
        }
    }
}
