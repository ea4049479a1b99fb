import Evidence
import Quantities
import Strategy

/// All operational goals at once: each stands above or below the horizon by its score.
///
/// Goals without an assessment stand in a lane of their own, never on the line: not known is not zero.
struct HorizonPicture {
    let city: CityOverview

    private static let width = GoalColumns.width
    private static let left = GoalColumns.left
    private static let top = 20.0
    private static let zero = 150.0
    private static let scorePixels = 24.0
    private static let unknownLane = 308.0
    private static let codes = 340.0
    private static let height = 470.0

    func write(_ html: inout HTML) {
        let goals = city.operationalGoals
        guard !goals.isEmpty else { return }
        let columns = GoalColumns(city: city)
        let (title, description) = (html.freshID(), html.freshID())
        html.element(
            "svg", .class("horizon"), .text("viewBox", "0 0 \(Int(Self.width)) \(Int(Self.height))"),
            .fixed("role", "group"), .text("aria-labelledby", "\(title) \(description)")
        ) { html in
            html.element("title", .id(title), phrase: HorizonTexts.title)
            html.element("desc", .id(description), text: words(goals, html.language))
            ground(&html)
            for (index, goal) in goals.enumerated() {
                column(goal, columns.middle(of: index), columns.step, &html)
            }
            columns.groups(from: Self.top, names: Self.codes + 74, to: Self.height, &html)
        }
    }

    private func y(_ score: Double) -> Double {
        Self.zero - min(max(score, -5), 5) * Self.scorePixels
    }

    private func ground(_ html: inout HTML) {
        let (left, right) = (Self.left - 8, Self.width)
        html.shape(
            "rect", .class("sky"), .at("x", left), .at("y", Self.top), .at("width", right - left),
            .at("height", Self.zero - Self.top))
        html.shape(
            "rect", .class("sea"), .at("x", left), .at("y", Self.zero), .at("width", right - left),
            .at("height", y(-5) + 12 - Self.zero))
        for score in [5.0, 2.5, -2.5, -5] {
            html.shape(
                "line", .class("tick"), .at("x1", left), .at("x2", right), .at("y1", y(score)),
                .at("y2", y(score)))
        }
        html.shape(
            "line", .class("line"), .at("x1", left), .at("x2", right), .at("y1", Self.zero),
            .at("y2", Self.zero))
        label(HorizonTexts.best, "+5", y(5) + 4, &html)
        label(HorizonTexts.middle, "0", Self.zero + 4, &html)
        label(HorizonTexts.worst, "−5", y(-5) + 4, &html)
        label(HorizonTexts.unknown, "", Self.unknownLane + 4, &html)
        label(HorizonTexts.coverage, "", Self.codes + 24, &html)
        label(HorizonTexts.age, "", Self.codes + 46, &html)
    }

    private func label(_ phrase: Phrase, _ number: StaticString, _ y: Double, _ html: inout HTML) {
        html.element(
            "text", .class("fine"), .at("x", Self.left - 16), .at("y", y), .fixed("text-anchor", "end")
        ) { html in
            html.phrase(phrase)
            if number.utf8CodeUnitCount > 0 {
                html.space()
                html.fixed(number)
            }
        }
    }

    private func column(_ goal: GoalSummary, _ x: Double, _ step: Double, _ html: inout HTML) {
        let label = HorizonTexts.label(goal, html.language)
        html.element(
            "a", .href(goal.route, html.language), .fixed("class", goal.state.className),
            .text("aria-label", label)
        ) { html in
            html.element("title", text: label)
            html.shape(
                "rect", .class("hit"), .at("x", x - step / 2), .at("y", Self.top), .at("width", step),
                .at("height", Self.codes + 52 - Self.top))
            mark(goal, x, &html)
            html.element(
                "text", .class("goal-code"), .at("x", x), .at("y", Self.codes),
                .fixed("text-anchor", "middle"),
                text: goal.code.description)
            coverage(goal, x, &html)
        }
    }

    private func mark(_ goal: GoalSummary, _ x: Double, _ html: inout HTML) {
        var place = Self.unknownLane
        if let assessment = goal.assessment, let score = assessment.score {
            place = y(score)
            if assessment.interval.count == 2 {
                html.shape(
                    "line", .class("interval"), .at("x1", x), .at("x2", x),
                    .at("y1", y(assessment.interval[0])),
                    .at("y2", y(assessment.interval[1])))
            }
            html.shape(
                "line", .class("stem"), .at("x1", x), .at("x2", x), .at("y1", Self.zero), .at("y2", place))
        }
        html.fixed("<use href=\"#i-")
        html.text(goal.state.rawValue)
        html.fixed("\" width=\"20\" height=\"20\" x=\"")
        html.coordinate(x - 10)
        html.fixed("\" y=\"")
        html.coordinate(place - 10)
        html.fixed("\"/>")
    }

    /// How much of the goal's evidence exists, and how old the oldest of it is.
    private func coverage(_ goal: GoalSummary, _ x: Double, _ html: inout HTML) {
        let share = min(max(goal.assessment?.coverage ?? 0, 0), 1)
        let y = Self.codes + 20
        html.shape(
            "line", .class("cover-rest"), .at("x1", x - 18), .at("x2", x + 18), .at("y1", y), .at("y2", y)
        )
        if share > 0 {
            html.shape(
                "line", .class("cover"), .at("x1", x - 18), .at("x2", x - 18 + 36 * share), .at("y1", y),
                .at("y2", y))
        }
        html.element(
            "text", .class("fine"), .at("x", x), .at("y", Self.codes + 46),
            .fixed("text-anchor", "middle")
        ) { html in
            guard let months = goal.assessment?.ageMonths else { return html.fixed("–") }
            html.text(HorizonTexts.shortAge(months, html.language))
        }
    }

    private func words(_ goals: [GoalSummary], _ language: Language) -> String {
        ProgressState.allCases.compactMap { state in
            let count = goals.count { $0.state == state }
            return count == 0 ? nil : "\(state.word[language]): \(count)"
        }.joined(separator: "; ")
    }
}
