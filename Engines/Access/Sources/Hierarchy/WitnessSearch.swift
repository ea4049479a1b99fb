/// Looks for ways round a node that is about to be contracted.
///
/// The search gives up after `settled` nodes: what it then misses costs a needless shortcut, never a wrong distance.
struct WitnessSearch: ~Copyable {
    /// Where searching longer costs more than the shortcuts it saves.
    static let settled = 40

    /// What the search knows of a node; each half counts only in its own round.
    struct Label: BitwiseCopyable {
        var reachedIn: UInt32 = 0
        var distance: UInt32 = 0
        var wantedIn: UInt32 = 0
        /// No way longer than this is of use.
        var wanted: UInt32 = 0
    }

    private var queue = MinQueue()
    private let labels: Buffer<Label>
    private var round: UInt32 = 0
    private var limit: UInt32 = 0
    private var missing = 0

    init(nodes: Int) { labels = Buffer(repeating: Label(), count: nodes) }

    /// Begins a new search; targets are named next.
    @inline(__always) mutating func begin() {
        round &+= 1
        limit = 0
        missing = 0
    }

    /// Names a target and the length that a way to it may have.
    @inline(__always) mutating func want(_ node: UInt32, within length: UInt32) {
        labels.start[Int(node)].wantedIn = round
        labels.start[Int(node)].wanted = length
        limit = max(limit, length)
        missing &+= 1
    }

    /// Whether a way to a target was found that is short enough.
    @inline(__always) func found(_ node: UInt32) -> Bool {
        let label = labels[Int(node)]
        return label.reachedIn == round && label.distance <= label.wanted
    }

    /// Searches from a node without passing `avoided` until every target is found or nothing near is left.
    mutating func run(from source: UInt32, avoiding avoided: UInt32, in pool: borrowing ArcPool) {
        guard missing > 0 else { return }
        queue.removeAll()
        labels.start[Int(source)].reachedIn = round
        labels.start[Int(source)].distance = 0
        queue.insert(UInt64(source))
        var settled = 0
        while settled < Self.settled, let key = queue.popFirst() {
            let distance = UInt32(truncatingIfNeeded: key >> 32)
            let node = Int(UInt32(truncatingIfNeeded: key))
            guard distance == labels[node].distance else { continue }
            settled &+= 1
            let arcs = pool.arcs(node)
            for index in 0..<pool.count(node) {
                let (target, out) = (arcs[index].node, arcs[index].out)
                guard out <= limit, target != avoided else { continue }
                let next = distance &+ out
                if next <= limit, reach(target, next) { return }
            }
        }
    }

    /// Notes a way to a node; tells whether it was the last that was looked for.
    @inline(__always)
    private mutating func reach(_ node: UInt32, _ distance: UInt32) -> Bool {
        let label = labels[Int(node)]
        let isNew = label.reachedIn != round
        guard isNew || distance < label.distance else { return false }
        labels.start[Int(node)].reachedIn = round
        labels.start[Int(node)].distance = distance
        if label.wantedIn == round, distance <= label.wanted, isNew || label.distance > label.wanted {
            missing &-= 1
            if missing == 0 { return true }
        }
        if distance < limit { queue.insert(UInt64(distance) << 32 | UInt64(node)) }
        return false
    }
}
