/// Takes the nodes of a graph out one by one, the least important first, and keeps all distances between those that remain by
/// shortcuts.
///
/// - Method: R. Geisberger, P. Sanders, D. Schultes, D. Delling, "Contraction hierarchies", 2008; the order weighs the depth
///   of a node with the arcs that its contraction adds and removes, J. Dibbelt, B. Strasser, D. Wagner, 2016. Ties go by number.
struct Contraction: ~Copyable {
    /// The nodes in the order of their contraction.
    private(set) var order: [UInt32] = []
    /// What each contracted node had left, all of it towards later nodes: the end of its stretch in `upward`.
    private(set) var ends: [Int] = []
    private(set) var upward: [ArcPool.Arc] = []

    /// What a level of depth counts beside a doubling of arcs and one of edges, in thousandths. Much more of it leaves nodes with many
    /// arcs to the end, much less makes the hierarchy deep: both take longer (measured from 0 to 2,000).
    private static let depthWeight = 300

    private let isSymmetric: Bool
    private var pool: ArcPool
    private var witness: WitnessSearch
    /// How many nodes stand below each node at most, one on the other.
    private let depths: Buffer<UInt32>
    /// The shortest arc to each neighbour of the node that is judged.
    private var lasts: [UInt32] = []
    private var shortcuts: [Shortcut] = []

    private struct Shortcut {
        var from: UInt32
        var to: UInt32
        var length: UInt32
        var hops: UInt32
    }

    init(_ graph: PathGraph) {
        isSymmetric = graph.isSymmetric
        pool = ArcPool(graph)
        witness = WitnessSearch(nodes: graph.count)
        depths = Buffer(repeating: 0, count: graph.count)
        order.reserveCapacity(graph.count)
        ends.reserveCapacity(graph.count)
        upward.reserveCapacity(graph.arcs.count)
        var queue = MinQueue(capacity: graph.count + 1)
        for node in 0..<graph.count { queue.insert(key(node)) }
        while let entry = queue.popFirst() {
            let node = Int(UInt32(truncatingIfNeeded: entry))
            // The neighbourhood may have changed since the node was judged.
            let now = key(node)
            if now > entry, queue.count > 0, now > queue.first {
                queue.insert(now)
            } else {
                contract(node)
            }
        }
    }

    func depth(_ node: Int) -> Int { Int(depths[node]) }

    /// Importance above, number below: the smallest is contracted next.
    private mutating func key(_ node: Int) -> UInt64 {
        findShortcuts(around: node)
        let count = pool.count(node)
        let arcs = pool.arcs(node)
        var hops: UInt32 = 0
        for index in 0..<count { hops &+= arcs[index].hops }
        var added: UInt32 = 0
        for shortcut in shortcuts { added &+= shortcut.hops }
        let arcShare = count == 0 ? 0 : 1_000 * shortcuts.count / count
        let hopShare = hops == 0 ? 0 : 1_000 * Int(added) / Int(hops)
        return UInt64(Self.depthWeight * Int(depths[node]) + arcShare + hopShare) << 32 | UInt64(node)
    }

    /// The shortcuts without which contracting a node would lengthen a way.
    private mutating func findShortcuts(around node: Int) {
        shortcuts.removeAll(keepingCapacity: true)
        let count = pool.count(node)
        let arcs = pool.arcs(node)
        lasts.removeAll(keepingCapacity: true)
        for index in 0..<count {
            lasts.append(pool.shortestArc(to: Int(arcs[index].node), besides: UInt32(node)))
        }
        for start in 0..<count {
            let here = arcs[start]
            guard here.back != PathGraph.closed else { continue }
            witness.begin()
            for end in (isSymmetric ? start + 1 : 0)..<count where end != start {
                guard arcs[end].out != PathGraph.closed else { continue }
                witness.want(arcs[end].node, within: here.back &+ arcs[end].out, last: lasts[end])
            }
            witness.run(from: here.node, avoiding: UInt32(node), in: pool)
            for end in (isSymmetric ? start + 1 : 0)..<count where end != start {
                guard arcs[end].out != PathGraph.closed, !witness.found(arcs[end].node) else { continue }
                let length = here.back &+ arcs[end].out
                shortcuts.append(
                    Shortcut(
                        from: here.node, to: arcs[end].node, length: length,
                        hops: here.hops &+ arcs[end].hops))
            }
        }
    }

    /// Takes out the node whose shortcuts were found last.
    private mutating func contract(_ node: Int) {
        let count = pool.count(node)
        let arcs = pool.arcs(node)
        order.append(UInt32(node))
        for index in 0..<count {
            let neighbour = Int(arcs[index].node)
            upward.append(arcs[index])
            pool.remove(UInt32(node), at: neighbour)
            depths[neighbour] = max(depths[neighbour], depths[node] &+ 1)
        }
        ends.append(upward.count)
        let by = ArcOrigin(middle: node)
        let closed = PathGraph.closed
        for shortcut in shortcuts {
            let back = isSymmetric ? shortcut.length : closed
            pool.insert(
                .init(
                    node: shortcut.to, out: shortcut.length, back: back, outBy: by, backBy: by,
                    hops: shortcut.hops), at: Int(shortcut.from))
            pool.insert(
                .init(
                    node: shortcut.from, out: back, back: shortcut.length, outBy: by, backBy: by,
                    hops: shortcut.hops), at: Int(shortcut.to))
        }
    }
}
