import Evidence
import Quantities
import Strategy

/// What is known of each operational goal while none can be assessed: a mark for every indicator that speaks for it.
///
/// An empty horizon would say less than is known. The page of what is missing has the same counts as a table.
struct KnowledgePicture {
    let city: CityOverview

    private static let base = 288.0
    private static let codes = 312.0
    private static let height = 384.0
    /// The tallest column reaches this far, however many indicators a goal has.
    private static let tallest = 264.0
    /// - Unit: pixels from one mark to the next where there is room.
    private static let roomiest = 24.0

    func write(_ html: inout HTML) {
        let goals = city.operationalGoals.map { GoalKnowledge($0, city) }
        let rise = min(Self.roomiest, Self.tallest / Double(max(goals.map(\.total).max() ?? 1, 1)))
        let columns = GoalColumns(city: city)
        let (title, description) = (html.freshID(), html.freshID())
        html.element(
            "svg", .class("horizon"),
            .text("viewBox", "0 0 \(Int(GoalColumns.width)) \(Int(Self.height))"),
            .fixed("role", "group"), .text("aria-labelledby", "\(title) \(description)")
        ) { html in
            html.element("title", .id(title), phrase: KnowledgeTexts.title)
            html.element("desc", .id(description), phrase: KnowledgeTexts.caption)
            legend(rise, &html)
            for (index, knowledge) in goals.enumerated() {
                column(knowledge, columns.middle(of: index), columns.step, rise, &html)
            }
            columns.groups(from: Self.base - Self.tallest, names: Self.codes + 28, to: Self.height, &html)
        }
    }

    /// One mark of each kind with its word, beside the columns.
    private func legend(_ rise: Double, _ html: inout HTML) {
        for (index, kind) in Kind.allCases.enumerated() {
            let y = Self.base - Double(index) * 40 - 12
            mark(kind, x: GoalColumns.left - 34, y: y, rise: 22, &html)
            for (number, line) in HorizonTexts.wrapped(kind.word.text(html.language), 12).enumerated() {
                html.element(
                    "text", .class("fine"), .at("x", GoalColumns.left - 50),
                    .at("y", y - 10 + Double(number) * 13), .fixed("text-anchor", "end"), text: line)
            }
        }
    }

    private func column(
        _ knowledge: GoalKnowledge, _ x: Double, _ step: Double, _ rise: Double, _ html: inout HTML
    ) {
        let goal = knowledge.goal
        let label =
            "\(goal.code) \(goal.name[html.language]): \(MissingTexts.counts(knowledge, html.language))"
        html.element("a", .href(goal.route, html.language), .text("aria-label", label)) { html in
            html.element("title", text: label)
            html.shape(
                "rect", .class("hit"), .at("x", x - step / 2), .at("y", Self.base - Self.tallest),
                .at("width", step), .at("height", Self.codes + 8 - Self.base + Self.tallest))
            let kinds = Kind.allCases.flatMap { kind in Array(repeating: kind, count: kind.count(knowledge)) }
            for (number, kind) in kinds.enumerated() {
                mark(kind, x: x, y: Self.base - Double(number) * rise, rise: rise, &html)
            }
            html.element(
                "text", .class("goal-code"), .at("x", x), .at("y", Self.codes),
                .fixed("text-anchor", "middle"), text: goal.code.description)
        }
    }

    /// Full, half full or empty: the form tells the kind without its colour.
    private func mark(_ kind: Kind, x: Double, y: Double, rise: Double, _ html: inout HTML) {
        let side = rise * 0.75
        html.shape(
            "rect", .fixed("class", kind.frame), .at("x", x - 11), .at("y", y - side), .at("width", 22),
            .at("height", side))
        guard kind == .unassessed else { return }
        html.shape(
            "rect", .class("known"), .at("x", x - 11), .at("y", y - side), .at("width", 11),
            .at("height", side))
    }

    /// What is known of one indicator.
    private enum Kind: CaseIterable {
        case assessed, unassessed, without

        func count(_ knowledge: GoalKnowledge) -> Int {
            switch self {
            case .assessed: knowledge.assessed
            case .unassessed: knowledge.unassessed
            case .without: knowledge.without
            }
        }

        var frame: StaticString {
            switch self {
            case .assessed: "known"
            case .unassessed: "half"
            case .without: "none"
            }
        }

        var word: Phrase {
            switch self {
            case .assessed: KnowledgeTexts.assessed
            case .unassessed: KnowledgeTexts.unassessed
            case .without: KnowledgeTexts.without
            }
        }
    }
}
