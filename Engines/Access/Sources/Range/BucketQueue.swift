/// Nodes by distance in buckets of one width, nearest bucket first; within a bucket in no order.
///
/// A search that takes nodes from it may take one too early and must then take it again when it is found nearer: fewer steps than
/// keeping all of them in order.
struct BucketQueue: ~Copyable {
    private struct Entry: BitwiseCopyable {
        var node: UInt32
        var distance: UInt32
        /// The next entry of the bucket, or −1.
        var next: Int32
    }

    /// How far a distance is shifted to give its bucket.
    private let shift: UInt32
    private let heads: Buffer<Int32>
    private var entries: UnsafeMutablePointer<Entry>
    private var capacity = 4_096
    private var used = 0
    private var bucket = 0

    /// - Parameter limit: the greatest distance that is ever inserted.
    init(limit: UInt32) {
        // A street's length to a bucket, but not more than some thousand buckets.
        let usual: UInt32 = 8
        shift = max(usual, 20 - min(20, UInt32(limit.leadingZeroBitCount)))
        heads = Buffer(repeating: -1, count: Int(limit >> shift) + 1)
        entries = .allocate(capacity: capacity)
    }

    deinit { entries.deallocate() }

    /// Begins anew; every bucket is empty when a search has ended.
    mutating func removeAll() {
        used = 0
        bucket = 0
    }

    /// - Parameter distance: not in a bucket before the one that is being taken from.
    @inline(__always)
    mutating func insert(_ node: UInt32, at distance: UInt32) {
        if used == capacity {
            entries = entries.doubled(from: capacity)
            capacity *= 2
        }
        let own = Int(distance >> shift)
        entries[used] = Entry(node: node, distance: distance, next: heads[own])
        heads[own] = Int32(truncatingIfNeeded: used)
        used &+= 1
    }

    @inline(__always)
    mutating func popFirst() -> (node: UInt32, distance: UInt32)? {
        while heads[bucket] < 0 {
            guard bucket &+ 1 < heads.count else { return nil }
            bucket &+= 1
        }
        let entry = entries[Int(heads[bucket])]
        heads[bucket] = entry.next
        return (entry.node, entry.distance)
    }
}
