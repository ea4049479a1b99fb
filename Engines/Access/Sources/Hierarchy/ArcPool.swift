/// The arcs of the nodes that are not yet contracted: one stretch of a common pool for each node.
struct ArcPool: ~Copyable {
    /// One end of an arc seen from the other.
    struct Arc: BitwiseCopyable {
        var node: UInt32
        /// From here to `node`, and from `node` to here; `PathGraph.closed` where there is no way.
        var out: UInt32
        var back: UInt32
        /// What the way out and the way back are made of.
        var outBy: ArcOrigin
        var backBy: ArcOrigin
        /// Edges of the network that it stands for.
        var hops: UInt32
    }

    private var pool: UnsafeMutablePointer<Arc>
    private var used = 0
    private var capacity: Int
    private let first: Buffer<Int>
    private let counts: Buffer<Int32>
    private let room: Buffer<Int32>

    init(_ graph: PathGraph) {
        capacity = graph.arcs.count * 4 + 64
        pool = .allocate(capacity: capacity)
        first = Buffer(repeating: 0, count: graph.count)
        counts = Buffer(repeating: 0, count: graph.count)
        room = Buffer(repeating: 0, count: graph.count)
        for node in 0..<graph.count {
            let arcs = graph.arcs(of: node)
            first[node] = used
            room[node] = Int32(arcs.count)
            used += arcs.count
            for arc in arcs {
                let origin = ArcOrigin(edge: arc.edge)
                insert(
                    Arc(node: arc.node, out: arc.out, back: arc.back, outBy: origin, backBy: origin, hops: 1),
                    at: node)
            }
        }
    }

    deinit { pool.deallocate() }

    @inline(__always) func count(_ node: Int) -> Int { Int(counts[node]) }

    /// The arcs of a node; invalid after the next insertion.
    @inline(__always) func arcs(_ node: Int) -> UnsafeMutablePointer<Arc> { pool + first[node] }

    /// Adds an arc, or makes the one there is shorter.
    mutating func insert(_ arc: Arc, at node: Int) {
        let count = count(node)
        let own = arcs(node)
        for index in 0..<count where own[index].node == arc.node {
            if arc.out < own[index].out {
                own[index].out = arc.out
                own[index].outBy = arc.outBy
                own[index].hops = arc.hops
            }
            if arc.back < own[index].back {
                own[index].back = arc.back
                own[index].backBy = arc.backBy
                own[index].hops = arc.hops
            }
            return
        }
        if count == Int(room[node]) { move(node) }
        pool[first[node] + count] = arc
        counts[node] = Int32(count + 1)
    }

    /// Forgets the arc of a node that leads to another.
    func remove(_ other: UInt32, at node: Int) {
        let own = arcs(node)
        let count = count(node)
        for index in 0..<count where own[index].node == other {
            own[index] = own[count - 1]
            counts[node] = Int32(count - 1)
            return
        }
    }

    /// The shortest arc that leads to a node from another than `avoided`; `PathGraph.closed` where there is none.
    func shortestArc(to node: Int, besides avoided: UInt32) -> UInt32 {
        let own = arcs(node)
        var shortest = PathGraph.closed
        for index in 0..<count(node) where own[index].node != avoided {
            shortest = min(shortest, own[index].back)
        }
        return shortest
    }

    /// Gives a node a longer stretch at the end of the pool.
    private mutating func move(_ node: Int) {
        let count = count(node)
        let wanted = max(4, count * 2)
        if used + wanted > capacity {
            let larger = UnsafeMutablePointer<Arc>.allocate(capacity: capacity * 2 + wanted)
            larger.moveInitialize(from: pool, count: used)
            pool.deallocate()
            pool = larger
            capacity = capacity * 2 + wanted
        }
        (pool + used).update(from: arcs(node), count: count)
        first[node] = used
        room[node] = Int32(wanted)
        used += wanted
    }
}

/// What an arc of the hierarchy is made of: an edge of the graph, or two arcs that meet in a contracted node.
struct ArcOrigin: BitwiseCopyable, Hashable, Sendable {
    private let bits: UInt32

    init(edge: UInt32) { bits = edge }
    init(middle node: Int) { bits = UInt32(node) | 1 << 31 }

    var edge: Int? { bits >> 31 == 0 ? Int(bits) : nil }
    var middle: Int? { bits >> 31 == 1 ? Int(bits & 0x7FFF_FFFF) : nil }
}
