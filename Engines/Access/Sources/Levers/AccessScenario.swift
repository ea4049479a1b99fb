public import Quantities

/// What a list of levers does to the ways of a city.
///
/// - Method: docs/methods/access-levers
public struct AccessScenario: Sendable {
    /// The facilities with the numbers that ways refer to: the city's own, then those that are added.
    public let facilities: [Facility]
    /// What is nearest today, and what would be.
    public let before: OriginWays
    public let after: OriginWays
    /// Levers that had no object and changed nothing.
    public let findings: [Finding]
    /// The city without its closed edges, and the paths laid over it.
    let ground: AccessBaseline
    let overlay: PathOverlay

    /// The way to a category today and in the scenario; nil where there is none.
    /// - Unit: metres
    public func metres(to category: String, from origin: Int) -> (before: Double?, after: Double?) {
        (before[category, origin]?.metres, after[category, origin]?.metres)
    }
}

extension AccessScenario {
    /// The ways to other facilities over the paths of the scenario, each facility in a category named by its position.
    /// - Complexity: that of the scenario for so many touched categories.
    func ways(to facilities: [Facility]) -> OriginWays {
        let names = facilities.indices.map(String.init)
        let table = NearestTable(
            ground.hierarchy, to: facilities, categories: names, members: facilities.indices.map { [$0] })
        var ways = OriginWays(count: ground.origins.count, columns: ground.doorsteps.columns(of: table))
        overlay.shorten(&ways, on: ground, table)
        return ways
    }
}

extension AccessBaseline {
    /// What levers change. An empty list is the city as it is, bit for bit.
    ///
    /// - Complexity: two sweeps of the hierarchy for every sixteen categories that are touched and ends of paths that are added, then
    ///   O(origins · ends · categories). A closed edge costs a new hierarchy (`closing`); who tries several things on one closure makes
    ///   that baseline once.
    public func scenario(_ levers: [AccessLever]) -> AccessScenario {
        let change = ResolvedLevers(levers, in: table)
        let ground = closing(change.closedEdges)
        var after = ground.ways
        let touched = change.touched.sorted()
        let overlay = PathOverlay(change.paths)
        let table = ground.table(of: touched, change)
        for (lane, category) in touched.enumerated() {
            after.replace(category, by: ground.doorsteps.column(of: lane, in: table))
        }
        overlay.shorten(&after, on: ground, table)
        return AccessScenario(
            facilities: change.facilities, before: ways, after: after, findings: change.findings,
            ground: ground,
            overlay: overlay)
    }

    /// The touched categories with the facilities they have in the end.
    private func table(of touched: [String], _ change: ResolvedLevers) -> NearestTable {
        let members = Dictionary(grouping: change.facilities.indices.filter(change.isThere)) {
            change.facilities[$0].category
        }
        return NearestTable(
            hierarchy, to: change.facilities, categories: touched, members: touched.map { members[$0] ?? [] })
    }
}
