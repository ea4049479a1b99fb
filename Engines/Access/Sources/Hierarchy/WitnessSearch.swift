/// Looks for ways round a node that is about to be contracted.
///
/// The search gives up after `settled` nodes: what it then misses costs a needless shortcut, never a wrong distance.
struct WitnessSearch: ~Copyable {
    /// Where searching longer costs more than the shortcuts it saves.
    static let settled = 80

    /// What searches know of a node: the round above, a length below. Rounds count down, so that whatever an earlier search noted
    /// is greater than anything of this one.
    struct Label: BitwiseCopyable {
        var distance = UInt64.max
        /// No way longer than this is of use.
        var wanted = UInt64.max
    }

    private var queue = NearQueue()
    private let labels: Buffer<Label>
    private var round = UInt64(UInt32.max) << 32
    /// No way longer than this is of use to any target.
    private var limit: UInt32 = 0
    /// From farther away every way on to a target is too long.
    private var horizon: UInt32 = 0
    private var missing = 0
    private var isHopeless = true

    init(nodes: Int) { labels = Buffer(repeating: Label(), count: nodes) }

    /// Begins a new search; targets are named next.
    @inline(__always) mutating func begin() {
        round -= 1 << 32
        limit = 0
        horizon = 0
        missing = 0
        isHopeless = true
    }

    /// Names a target, the length that a way to it may have, and the shortest arc that leads to it.
    @inline(__always) mutating func want(_ node: UInt32, within length: UInt32, last arc: UInt32) {
        labels.start[Int(node)].wanted = round | UInt64(length)
        missing &+= 1
        guard arc <= length else { return }
        isHopeless = false
        limit = max(limit, length)
        horizon = max(horizon, length &- arc)
    }

    /// Whether a way to a target was found that is short enough.
    @inline(__always) func found(_ node: UInt32) -> Bool {
        let label = labels[Int(node)]
        return label.distance <= label.wanted
    }

    /// Searches from a node without passing `avoided` until every target is found or nothing near is left.
    mutating func run(from source: UInt32, avoiding avoided: UInt32, in pool: borrowing ArcPool) {
        guard !isHopeless else { return }
        queue.removeAll(horizon: horizon)
        labels.start[Int(source)].distance = round
        // Nothing is nearer than that: no way leads there.
        labels.start[Int(avoided)].distance = round
        queue.insert(source, at: 0)
        let tooFar = round + UInt64(limit) + 1
        var settled = 0
        while settled < Self.settled, let (node, distance) = queue.popFirst() {
            let here = round | UInt64(distance)
            guard here == labels[Int(node)].distance else { continue }
            settled &+= 1
            let arcs = pool.arcs(Int(node))
            for index in 0..<pool.count(Int(node)) {
                // An arc that is closed goes beyond `tooFar`.
                let next = here &+ UInt64(arcs[index].out)
                let label = labels.start + Int(arcs[index].node)
                let known = label.pointee.distance
                // One comparison for both: the processor cannot foresee either.
                guard next < min(known, tooFar) else { continue }
                label.pointee.distance = next
                let wanted = label.pointee.wanted
                if wanted ^ round < 1 << 32, next <= wanted, known > wanted {
                    missing &-= 1
                    if missing == 0 { return }
                }
                let length = UInt32(truncatingIfNeeded: next)
                if length <= horizon { queue.insert(arcs[index].node, at: length) }
            }
        }
    }
}
