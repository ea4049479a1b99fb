/// A city as it is, prepared so that changes can be tried on it in milliseconds.
///
/// - Method: docs/methods/access-levers
public struct AccessBaseline: Sendable {
    public let table: NearestTable
    /// Where people start, in an order of the caller's; nil for one without a path.
    public let origins: [Attachment?]
    /// What is nearest today.
    public let ways: OriginWays
    let doorsteps: Doorsteps

    /// - Complexity: O(origins · categories)
    public init(_ table: NearestTable, origins: [Attachment?]) {
        let doorsteps = Doorsteps(origins, in: table.hierarchy)
        self.table = table
        self.origins = origins
        self.doorsteps = doorsteps
        ways = OriginWays(count: origins.count, columns: doorsteps.columns(of: table))
    }

    public var hierarchy: Hierarchy { table.hierarchy }

    /// The same city where nobody passes along some edges.
    /// - Complexity: that of a new hierarchy: a second for 100,000 nodes, where a scenario without closed edges takes milliseconds.
    public func closing(_ edges: Set<Int>) -> AccessBaseline {
        guard !edges.isEmpty else { return self }
        let hierarchy = Hierarchy(table.hierarchy.graph.closing(edges))
        return AccessBaseline(NearestTable(hierarchy, to: table.facilities), origins: origins)
    }
}
