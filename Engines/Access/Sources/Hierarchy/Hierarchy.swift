/// A contraction hierarchy: the nodes in an order in which every shortest way first only rises and then only falls.
///
/// Places in the order are counted from the top: the arcs of a place lead to smaller places.
/// - Complexity: queries that sweep it cost one pass over the arcs each way, whatever the number of sources.
public struct Hierarchy: Sendable {
    /// An arc that rises from a place to one above it.
    struct Arc: BitwiseCopyable, Sendable {
        var place: UInt32
        /// - Unit: decimetres
        var length: UInt32
    }

    /// The arcs of all places in one direction of travel.
    struct Side: Sendable {
        /// Where the arcs of each place begin; one more at the end.
        var first: [Int32] = [0]
        var arcs: [Arc] = []
        var origins: [ArcOrigin] = []
    }

    public let graph: PathGraph
    /// The place of each node of the graph.
    let places: [UInt32]
    /// The node at each place.
    let nodes: [UInt32]
    /// Arcs travelled upwards, and the same arcs travelled downwards.
    let rising: Side
    let falling: Side
    /// - Unit: decimetres
    public let longestArc: UInt32

    /// How many shortcuts stand beside the edges.
    public var shortcutCount: Int { rising.origins.count { $0.middle != nil } }
    /// How many arcs rise.
    public var arcCount: Int { rising.arcs.count }

    public init(_ graph: PathGraph) {
        let contraction = Contraction(graph)
        self.graph = graph
        nodes = Self.order(contraction)
        var places = [UInt32](repeating: 0, count: nodes.count)
        for (place, node) in nodes.enumerated() { places[Int(node)] = UInt32(place) }
        self.places = places
        rising = Self.side(contraction, nodes, places) { ($0.out, $0.outBy) }
        falling =
            graph.isSymmetric ? rising : Self.side(contraction, nodes, places) { ($0.back, $0.backBy) }
        longestArc = max(
            rising.arcs.lazy.map(\.length).max() ?? 0, falling.arcs.lazy.map(\.length).max() ?? 0)
    }

    /// The nodes from the top: each after all it has arcs to, for these are deeper. Of one depth those with as many arcs stand
    /// together, so that a sweep foresees how often it goes round, and among these neighbours on the map.
    private static func order(_ contraction: borrowing Contraction) -> [UInt32] {
        let count = contraction.order.count
        var depths = [Int](repeating: 0, count: count)
        var arcs = [Int](repeating: 0, count: count)
        var start = 0
        for (node, end) in zip(contraction.order, contraction.ends) {
            depths[Int(node)] = contraction.depth(Int(node))
            arcs[Int(node)] = end - start
            start = end
        }
        let deepest = depths.max() ?? 0
        let byArcs = sorted(Array(0..<UInt32(count)), arcs)
        return sorted(byArcs, depths.map { deepest - $0 })
    }

    /// The nodes by a small key of each, the others in their order.
    private static func sorted(_ nodes: [UInt32], _ keys: [Int]) -> [UInt32] {
        var next = [Int](repeating: 0, count: (keys.max() ?? 0) + 2)
        for key in keys { next[key + 1] += 1 }
        for key in next.indices.dropFirst() { next[key] += next[key - 1] }
        var sorted = nodes
        for node in nodes {
            let key = keys[Int(node)]
            sorted[next[key]] = node
            next[key] += 1
        }
        return sorted
    }

    private static func side(
        _ contraction: borrowing Contraction, _ nodes: [UInt32], _ places: [UInt32],
        _ direction: (ArcPool.Arc) -> (length: UInt32, origin: ArcOrigin)
    ) -> Side {
        var stretches = [Range<Int>](repeating: 0..<0, count: nodes.count)
        var start = 0
        for (node, end) in zip(contraction.order, contraction.ends) {
            stretches[Int(node)] = start..<end
            start = end
        }
        var side = Side()
        side.first.reserveCapacity(nodes.count + 1)
        side.arcs.reserveCapacity(contraction.upward.count)
        side.origins.reserveCapacity(contraction.upward.count)
        for node in nodes {
            for arc in contraction.upward[stretches[Int(node)]] {
                let (length, origin) = direction(arc)
                guard length != PathGraph.closed else { continue }
                side.arcs.append(Arc(place: places[Int(arc.node)], length: length))
                side.origins.append(origin)
            }
            side.first.append(Int32(side.arcs.count))
        }
        return side
    }
}
