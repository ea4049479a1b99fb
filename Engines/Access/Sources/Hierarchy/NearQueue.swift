/// Nodes by distance in 64 buckets, nearest bucket first; those that hold something are the bits of one word.
///
/// Within a bucket there is no order: a search that takes nodes from it may take one too early, and must then take it again when it
/// is found nearer.
struct NearQueue: ~Copyable {
    private struct Entry: BitwiseCopyable {
        var node: UInt32
        var distance: UInt32
        /// The next entry of the bucket, or −1.
        var next: Int32
    }

    private let heads = Buffer<Int32>(repeating: -1, count: 64)
    private var filled: UInt64 = 0
    /// How far a distance is shifted to give its bucket.
    private var shift: UInt32 = 0
    private var entries: UnsafeMutablePointer<Entry>
    private var capacity = 1_024
    private var used = 0

    init() { entries = .allocate(capacity: capacity) }

    deinit { entries.deallocate() }

    /// Begins anew.
    /// - Parameter horizon: no distance that is inserted is greater.
    @inline(__always)
    mutating func removeAll(horizon: UInt32) {
        used = 0
        filled = 0
        // Six bits remain.
        shift = 26 &- min(26, UInt32(truncatingIfNeeded: horizon.leadingZeroBitCount))
    }

    @inline(__always)
    mutating func insert(_ node: UInt32, at distance: UInt32) {
        if used == capacity {
            entries = entries.doubled(from: capacity)
            capacity *= 2
        }
        let bucket = Int(distance &>> shift)
        let bit: UInt64 = 1 &<< UInt64(bucket)
        entries[used] = Entry(node: node, distance: distance, next: filled & bit == 0 ? -1 : heads[bucket])
        heads[bucket] = Int32(truncatingIfNeeded: used)
        filled |= bit
        used &+= 1
    }

    @inline(__always)
    mutating func popFirst() -> (node: UInt32, distance: UInt32)? {
        guard filled != 0 else { return nil }
        let bucket = filled.trailingZeroBitCount
        let entry = entries[Int(heads[bucket])]
        if entry.next < 0 { filled &= filled &- 1 } else { heads[bucket] = entry.next }
        return (entry.node, entry.distance)
    }
}
