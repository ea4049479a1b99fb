import Computation
import Delivery
import Evidence
import Layers
import Strategy

/// For which goals of the strategy each layer of the map speaks, found from the record: a layer speaks for the goals of every
/// indicator that was measured on it, of the projects and of the lines of action whose places it holds.
struct LayerThemes {
    struct Theme {
        /// A strategic goal; nil for layers that speak for none.
        var goal: GoalSummary?
        /// Positions of its layers.
        var layers: [Int]
    }

    /// Operational goals of each layer, in the order of the document.
    let goals: [[StrategyCode]]
    /// In the order of the document, layers without goal last.
    let all: [Theme]

    /// - Complexity: O(indicators · layers + projects + lines of action).
    init(of layers: [Layer], _ city: CityOverview) {
        var counts = layers.map { _ in [StrategyCode: Int]() }
        func count(_ code: StrategyCode, for layer: Int?) {
            guard let layer, let goal = city.goal(holding: code), goal.level == .operational else { return }
            counts[layer][goal.code, default: 0] += 1
        }
        let places = Dictionary(
            layers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for summary in city.indicators {
            let mapped: MappedSeries? = city.outcomes[Key(.mapped, summary.indicator.id)]?.value()
            for mark in mapped?.years.last?.layers ?? [] {
                for service in summary.indicator.goals { count(service.goal, for: places[mark.layer]) }
            }
        }
        let descriptions = layers.map(\.description)
        let areas = LayerRole.interventionAreas.name(among: descriptions).flatMap { places[$0] }
        for line in city.strategy.linesOfAction where !line.areas.isEmpty { count(line.code, for: areas) }
        let projects = LayerRole.projects.name(among: descriptions).flatMap { places[$0] }
        for link in city.record.delivery.projects.flatMap(\.lines) { count(link.code, for: projects) }

        let order = city.operationalGoals.map(\.code)
        goals = counts.map { counts in order.filter { counts[$0] != nil } }
        let strategic = city.goals.filter { $0.level == .strategic }
        let themes = counts.map { counts -> Int? in
            let sums = strategic.map { goal in
                counts.reduce(0) {
                    $0 + (city.goal($1.key)?.above.contains(goal.code) == true ? $1.value : 0)
                }
            }
            guard let most = sums.max(), most > 0 else { return nil }
            return sums.firstIndex(of: most)
        }
        all =
            strategic.indices.map { goal in
                Theme(goal: strategic[goal], layers: themes.indices.filter { themes[$0] == goal })
            }.filter { !$0.layers.isEmpty }
            + [Theme(goal: nil, layers: themes.indices.filter { themes[$0] == nil })].filter {
                !$0.layers.isEmpty
            }
    }
}
