public import Geometry

extension AttachmentIndex {
    /// How far from the border of a plot the middle of its street may lie: half of a broad street. A path farther away is
    /// likely to lie behind a neighbour.
    /// - Unit: metres
    public static let frontage = 15.0
    /// How far apart the places of a border are at which a way out is tried, corners besides.
    /// - Unit: metres
    static let plotStep = 10.0

    /// Where one steps from a plot of land onto the paths: wherever its border comes near to one, else where it comes nearest.
    ///
    /// - Parameters:
    ///   - plot: an area, or several; a point or line is taken by its middle.
    ///   - limit: metres within which a plot without frontage looks for a path
    /// - Returns: nothing where no path is within the limit.
    /// - Method: docs/methods/access-standards
    public func accesses(of plot: Shape, within limit: Double = usualLimit) -> [Attachment] {
        let borders = plot.areas.map(\.outer).filter { !$0.isEmpty }
        guard !borders.isEmpty else { return attach(plot.box.centre, within: limit).map { [$0] } ?? [] }
        func met(within limit: Double) -> [Attachment] {
            borders.flatMap { entrances(along: $0, every: Self.plotStep, within: limit) }
        }
        let near = met(within: min(Self.frontage, limit))
        guard near.isEmpty else { return graph.withoutDetours(near) }
        return met(within: limit).min { $0.gap < $1.gap }.map { [$0] } ?? []
    }
}

extension PathGraph {
    /// Leaves out what is never nearer: an access from which one may as well go over another one on the same edge.
    func withoutDetours(_ accesses: [Attachment]) -> [Attachment] {
        var kept: [Attachment] = []
        for access in accesses.sorted(by: {
            ($0.gap, $0.edge, $0.fromStart) < ($1.gap, $1.edge, $1.fromStart)
        }) {
            let edge = edges[Int(access.edge)]
            let isDetour =
                edge.isOpenAlong && edge.isOpenAgainst
                && kept.contains { other in
                    guard other.edge == access.edge else { return false }
                    let apart =
                        other.fromStart > access.fromStart
                        ? other.fromStart - access.fromStart : access.fromStart - other.fromStart
                    return UInt64(other.gap) + UInt64(apart) <= UInt64(access.gap)
                }
            if !isDetour { kept.append(access) }
        }
        return kept
    }
}
