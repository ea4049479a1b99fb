/// How much can be reached within some distances: the sum of all weighted places at most so far away.
///
/// - Method: docs/methods/access-sums
public struct RangeSums: Sendable {
    /// Sums for every origin.
    public struct Table: Sendable {
        /// - Unit: decimetres
        public let limits: [UInt32]
        /// How many things the places count.
        public let valueCount: Int
        var sums: [Double]

        /// The sum of one of the values within one of the limits, all by position.
        public func sum(of value: Int, within limit: Int, from origin: Int) -> Double {
            valueCount == 0 ? 0 : sums[(origin * limits.count + limit) * valueCount + value]
        }
    }

    /// Origins that share one search for what is near them. Neighbours share most of it; more of them share less.
    static let originsTogether = 128
    /// The farthest distance: sums with the longest arc stay within 31 bits.
    /// - Unit: decimetres
    public static let farthest: UInt32 = 1 << 28

    public let hierarchy: Hierarchy
    /// Where the places stand, in the order of their edges.
    let stands: [Attachment]
    /// What they count, in the same order.
    let amounts: Amounts
    /// Where the places of each edge begin; one more at the end.
    let firstPlace: [Int32]
    /// Edges that lead back to their node, by the node.
    let loops: [UInt32: [UInt32]]

    /// - Parameter places: all with the same number of values.
    public init(_ hierarchy: Hierarchy, of places: [WeightedPlace]) {
        self.hierarchy = hierarchy
        let order = places.indices.sorted {
            (places[$0].attachment.edge, $0) < (places[$1].attachment.edge, $1)
        }
        stands = order.map { places[$0].attachment }
        amounts = Amounts(order.map { places[$0].values })
        var first = [Int32](repeating: 0, count: hierarchy.graph.edgeCount + 1)
        for place in places { first[Int(place.attachment.edge) + 1] += 1 }
        for edge in 0..<hierarchy.graph.edgeCount { first[edge + 1] += first[edge] }
        firstPlace = first
        let edges = hierarchy.graph.edges
        loops = Dictionary(
            grouping: edges.indices.filter { edges[$0].from == edges[$0].to }.map { UInt32($0) }
        ) { edges[Int($0)].from }
    }

    /// The sums within each limit from each origin, in their order.
    /// - Complexity: O(origins / 32 · places and nodes near them).
    public func table(within limits: [UInt32], from origins: [Origin]) -> Table {
        precondition(limits.allSatisfy { $0 <= Self.farthest }, "a limit is at most \(Self.farthest) dm")
        let farthest = limits.max() ?? 0
        let sums =
            farthest <= ShortLanes.longestLimit
            ? sums(limits, origins, ShortLanes.self) : sums(limits, origins, DistanceLanes.self)
        return Table(limits: limits, valueCount: amounts.count, sums: sums)
    }

    private func sums<Lanes: RangeLanes>(
        _ limits: [UInt32], _ origins: [Origin], _: Lanes.Type
    ) -> [Double] {
        let row = limits.count * amounts.count
        var sums = [Double](repeating: 0, count: origins.count * row)
        guard let farthest = limits.max(), row > 0 else { return sums }
        let totals = Buffer<Double>(repeating: 0, count: row * Lanes.width)
        visit(origins, within: farthest, Lanes.self) { batch, items, distances in
            totals.start.update(repeating: 0, count: totals.count)
            for (position, limit) in limits.enumerated() {
                let near = Lanes(distance: UInt64(limit), number: 0)
                for value in 0..<amounts.count {
                    amounts.add(
                        value, of: items, distances, within: near,
                        to: totals.start + (position * amounts.count + value) * Lanes.width)
                }
            }
            for (lane, origin) in batch.enumerated() {
                for column in 0..<row { sums[origin * row + column] = totals[column * Lanes.width + lane] }
            }
        }
        return sums
    }
}
