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
    /// Their values, place by place.
    private let values: [Double]
    /// Where the places of each edge begin; one more at the end.
    let firstPlace: [Int32]
    /// Edges that lead back to their node, by the node.
    let loops: [UInt32: [UInt32]]
    let valueCount: Int

    /// - Parameter places: all with the same number of values.
    public init(_ hierarchy: Hierarchy, of places: [WeightedPlace]) {
        valueCount = places.first?.values.count ?? 0
        let valueCount = valueCount
        precondition(
            places.allSatisfy { $0.values.count == valueCount }, "all weighted places count the same things")
        self.hierarchy = hierarchy
        let order = places.indices.sorted {
            (places[$0].attachment.edge, $0) < (places[$1].attachment.edge, $1)
        }
        stands = order.map { places[$0].attachment }
        values = order.flatMap { places[$0].values }
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
    /// - Complexity: O(origins / 16 · places and nodes near them).
    public func table(within limits: [UInt32], from origins: [Origin]) -> Table {
        precondition(limits.allSatisfy { $0 <= Self.farthest }, "a limit is at most \(Self.farthest) dm")
        var table = Table(
            limits: limits, valueCount: valueCount,
            sums: [Double](repeating: 0, count: origins.count * limits.count * valueCount))
        guard let farthest = limits.max(), !stands.isEmpty else { return table }
        let order = origins.indices.sorted { (station(origins[$0]), $0) < (station(origins[$1]), $1) }
        var surroundings = Surroundings(self, within: farthest)
        for start in stride(from: 0, to: order.count, by: Self.originsTogether) {
            let together = Array(order[start..<min(start + Self.originsTogether, order.count)])
            let block = surroundings.block(around: together.map { origins[$0] })
            for first in stride(from: 0, to: together.count, by: laneCount) {
                let batch = first..<min(first + laneCount, together.count)
                add(block, batch, of: together, origins, to: &table)
            }
        }
        return table
    }

    /// Searches from up to sixteen origins of a block and adds up what each reaches.
    private func add(
        _ block: RangeBlock, _ batch: Range<Int>, of together: [Int], _ origins: [Origin],
        to table: inout Table
    ) {
        /// Origins on edges with places: what stands on the same edge may be nearer than over its ends.
        var onEdge: [UInt32: [(lane: Int, attachment: Attachment)]] = [:]
        for (lane, index) in batch.enumerated() {
            guard case .attached(let attachment) = origins[together[index]] else { continue }
            onEdge[attachment.edge, default: []].append((lane, attachment))
        }
        let totals = Totals(limits: table.limits, values: values, valueCount: valueCount)
        block.search(batch) { item, distances in
            var distances = distances
            if !onEdge.isEmpty {
                let stand = stands[Int(item.place)]
                for (lane, attachment) in onEdge[item.edge] ?? [] {
                    let direct = hierarchy.graph.directLength(from: attachment, to: stand)
                    if let direct, UInt64(direct) < distances[lane].distance {
                        distances[lane] = (UInt64(direct), 0)
                    }
                }
            }
            totals.add(Int(item.place), distances)
        }
        let row = table.limits.count * valueCount
        for (lane, index) in batch.enumerated() {
            for column in 0..<row { table.sums[together[index] * row + column] = totals[column, lane] }
        }
    }

    /// A node near an origin: nodes are numbered along a curve on the map.
    private func station(_ origin: Origin) -> UInt32 {
        switch origin {
        case .node(let node): UInt32(node)
        case .attached(let attachment): hierarchy.graph.edges[Int(attachment.edge)].from
        }
    }
}
