public import Geometry
public import Strategy

/// The paths of one profile: the largest connected part of a network, its nodes along the Hilbert curve, its arcs packed node
/// by node.
public struct PathGraph: Sendable {
    /// A direction in which nobody of this profile may go.
    static let closed = UInt32.max

    /// An edge of the network that the profile may use.
    struct Edge: Sendable {
        var from: UInt32
        var to: UInt32
        /// - Unit: decimetres
        var length: UInt32
        var isOpenAlong: Bool
        var isOpenAgainst: Bool
        /// The edge of the network.
        var source: UInt32
    }

    /// One end of an edge seen from the other.
    struct Arc: Sendable {
        var node: UInt32
        /// From here to `node`; `closed` where one may not.
        var out: UInt32
        /// From `node` to here; `closed` where one may not.
        var back: UInt32
        var edge: UInt32
    }

    /// How far the network falls apart for this profile.
    public struct Components: Sendable, Hashable {
        /// Nodes of each connected part, the largest first. The first is kept.
        public var sizes: [Int]
    }

    public let profile: TravelProfile
    public let network: Network
    public let components: Components
    /// The junction of the network at each node. At a barrier several nodes stand on one junction.
    public let junctions: [Int32]
    let edges: [Edge]
    /// Where the arcs of each node begin; one more at the end.
    let firstArc: [Int32]
    let arcs: [Arc]
    /// Whether every edge may be used both ways.
    let isSymmetric: Bool

    /// The part of a network that a profile may use.
    public init(_ network: Network, for profile: TravelProfile) {
        var draft = Draft(network, profile)
        draft.keepLargestPart()
        self.network = network
        self.profile = profile
        components = Components(sizes: draft.sizes)
        junctions = draft.junctions
        edges = draft.edges
        isSymmetric = edges.allSatisfy { $0.isOpenAlong && $0.isOpenAgainst }
        (firstArc, arcs) = Self.arcs(of: draft.edges, nodes: draft.junctions.count)
    }

    /// The same graph where nobody passes along some edges. Nodes and edges keep their numbers, so whatever is attached stays so;
    /// what stands on a closed edge is still reached from its ends.
    func closing(_ closed: Set<Int>) -> PathGraph {
        let kept = edges.enumerated().map { number, edge in
            guard closed.contains(number) else { return edge }
            var loop = edge
            loop.to = loop.from
            return loop
        }
        return PathGraph(self, arcs: Self.arcs(of: kept, nodes: count))
    }

    private init(_ graph: PathGraph, arcs: ([Int32], [Arc])) {
        network = graph.network
        profile = graph.profile
        components = graph.components
        junctions = graph.junctions
        edges = graph.edges
        isSymmetric = graph.isSymmetric
        (firstArc, self.arcs) = arcs
    }

    /// How many nodes it has.
    public var count: Int { junctions.count }
    /// How many edges it has.
    public var edgeCount: Int { edges.count }
    /// Where a node lies.
    public func place(of node: Int) -> Coordinate { network.places[Int(junctions[node])] }
    /// The number of a node's junction in the source.
    public func number(of node: Int) -> Int64 { network.junctions[Int(junctions[node])] }

    /// The nodes on each junction, in the order of the first: one, but at a barrier as many as edges end there.
    public var nodesByNumber: [[Int]] {
        var groups: [[Int]] = []
        groups.reserveCapacity(count)
        var known: [Int32: Int] = [:]
        let barred = Set(network.blockades.keys)
        for node in 0..<count {
            if barred.contains(junctions[node]), let group = known[junctions[node]] {
                groups[group].append(node)
            } else {
                if barred.contains(junctions[node]) { known[junctions[node]] = groups.count }
                groups.append([node])
            }
        }
        return groups
    }

    /// An edge with its ends: its length in decimetres, where one may go, and the way it was cut from.
    public func path(
        _ edge: Int
    ) -> (from: Int, to: Int, decimetres: UInt32, isOpenAlong: Bool, isOpenAgainst: Bool, way: Int64) {
        let own = edges[edge]
        return (
            Int(own.from), Int(own.to), own.length, own.isOpenAlong, own.isOpenAgainst,
            network.edges[Int(own.source)].way
        )
    }

    func arcs(of node: Int) -> ArraySlice<Arc> { arcs[Int(firstArc[node])..<Int(firstArc[node + 1])] }

    /// Loops lead nowhere and are left out of the arcs; things may still stand along them.
    private static func arcs(of edges: [Edge], nodes: Int) -> ([Int32], [Arc]) {
        var first = [Int32](repeating: 0, count: nodes + 1)
        for edge in edges where edge.from != edge.to {
            first[Int(edge.from) + 1] += 1
            first[Int(edge.to) + 1] += 1
        }
        for node in 0..<nodes { first[node + 1] += first[node] }
        var next = first
        var arcs = [Arc](
            repeating: Arc(node: 0, out: closed, back: closed, edge: 0), count: Int(first[nodes]))
        for (number, edge) in edges.enumerated() where edge.from != edge.to {
            let along = edge.isOpenAlong ? edge.length : closed
            let against = edge.isOpenAgainst ? edge.length : closed
            arcs[Int(next[Int(edge.from)])] = Arc(
                node: edge.to, out: along, back: against, edge: UInt32(number))
            arcs[Int(next[Int(edge.to)])] = Arc(
                node: edge.from, out: against, back: along, edge: UInt32(number))
            next[Int(edge.from)] += 1
            next[Int(edge.to)] += 1
        }
        return (first, arcs)
    }
}

/// A graph while it is cut to its largest part and put into order.
private struct Draft {
    let network: Network
    var junctions: [Int32]
    var edges: [PathGraph.Edge] = []
    var sizes: [Int] = []

    init(_ network: Network, _ profile: TravelProfile) {
        self.network = network
        junctions = network.places.indices.map { Int32($0) }
        let blocked = network.blockades.filter {
            !$0.value.isDisjoint(with: [.along(profile), .against(profile)])
        }
        for (number, edge) in network.edges.enumerated() {
            let along = edge.passability.contains(.along(profile))
            let against = edge.passability.contains(.against(profile))
            guard along || against else { continue }
            edges.append(
                .init(
                    from: end(edge.from, blocked), to: end(edge.to, blocked), length: edge.length,
                    isOpenAlong: along, isOpenAgainst: against, source: UInt32(number)))
        }
    }

    /// At a barrier every edge ends by itself: one may come up to it from each side.
    private mutating func end(_ junction: Int32, _ blocked: [Int32: Passability]) -> UInt32 {
        guard blocked[junction] != nil else { return UInt32(junction) }
        junctions.append(junction)
        return UInt32(junctions.count - 1)
    }

    mutating func keepLargestPart() {
        var forest = DisjointSets(count: junctions.count)
        var isUsed = [Bool](repeating: false, count: junctions.count)
        for edge in edges {
            forest.join(Int(edge.from), Int(edge.to))
            isUsed[Int(edge.from)] = true
            isUsed[Int(edge.to)] = true
        }
        var members = [Int](repeating: 0, count: junctions.count)
        for node in junctions.indices where isUsed[node] { members[forest.root(of: node)] += 1 }
        sizes = members.filter { $0 > 0 }.sorted(by: >)
        let largest = members.indices.max { (members[$0], $1) < (members[$1], $0) }
        renumber(junctions.indices.filter { isUsed[$0] && forest.root(of: $0) == largest })
    }

    /// Keeps some nodes, numbered along the Hilbert curve so that neighbours on the map are neighbours in memory.
    private mutating func renumber(_ kept: [Int]) {
        let places = kept.map { network.places[Int(junctions[$0])] }
        let box = BoundingBox(of: places)
        let keys = places.map { HilbertCurve.index(of: $0, in: box) }
        let order = kept.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        var numbers = [UInt32](repeating: .max, count: junctions.count)
        for (number, index) in order.enumerated() { numbers[kept[index]] = UInt32(number) }
        edges = edges.compactMap { edge in
            var edge = edge
            edge.from = numbers[Int(edge.from)]
            edge.to = numbers[Int(edge.to)]
            return edge.from == .max ? nil : edge
        }
        junctions = order.map { junctions[kept[$0]] }
    }
}
