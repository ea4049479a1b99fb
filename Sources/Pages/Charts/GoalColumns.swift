import Quantities
import Strategy

/// One column for each operational goal, gathered under their strategic goals: what the pictures of all goals share.
struct GoalColumns {
    static let width = 1_200.0
    static let left = 112.0

    let city: CityOverview
    private let goals: [GoalSummary]
    /// Width of a column.
    let step: Double

    init(city: CityOverview) {
        self.city = city
        goals = city.operationalGoals
        step = (Self.width - Self.left - 8) / Double(max(goals.count, 1))
    }

    func middle(of index: Int) -> Double { Self.left + step * (Double(index) + 0.5) }

    /// Strategic goals under their operational goals, with a line between them.
    func groups(from top: Double, names: Double, to height: Double, _ html: inout HTML) {
        var start = 0
        while start < goals.count {
            let parent = goals[start].above.last
            var end = start
            while end < goals.count, goals[end].above.last == parent { end += 1 }
            let x = Self.left + step * Double(start)
            html.shape(
                "line", .class("divide"), .at("x1", x), .at("x2", x), .at("y1", top), .at("y2", height))
            if let parent, let group = city.goal(parent) {
                name(group, x + 7, names, step * Double(end - start), &html)
            }
            start = end
        }
    }

    private func name(_ group: GoalSummary, _ x: Double, _ y: Double, _ width: Double, _ html: inout HTML) {
        let lines = HorizonTexts.wrapped(group.name[html.language], Int(width / 6.6))
        for (number, line) in lines.enumerated() {
            html.element("text", .class("group"), .at("x", x), .at("y", y + Double(number) * 16), text: line)
        }
    }
}
