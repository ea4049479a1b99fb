/// The part of a hierarchy that matters to some neighbouring origins, with the weighted places near them.
struct RangeBlock: Sendable {
    /// Farther than any limit; with the longest arc it stays within 31 bits.
    static let nothing: UInt32 = 1 << 30
    /// The way from an end of an edge that one must not start from.
    static let closed = nothing - 1

    /// A weighted place and the ways to it from the ends of its edge.
    struct Item: BitwiseCopyable, Sendable {
        var place: Int32
        var edge: UInt32
        var start: UInt32
        var end: UInt32
        var fromStart: UInt32
        var fromEnd: UInt32
    }

    let rising: Hierarchy.Side
    let falling: Hierarchy.Side
    let items: [Item]
    /// The first nodes of each origin, by place in this part, with the way there.
    let starts: [[(place: Int, length: UInt32)]]

    /// Calls `body` with each place and its distances from a batch of origins, lane by lane.
    /// - Parameter batch: at most sixteen origins of the block.
    func search(_ batch: Range<Int>, _ body: (Item, DistanceLanes) -> Void) {
        let none = DistanceLanes(distance: UInt64(Self.nothing), number: 0)
        var sources: [(place: Int, value: DistanceLanes)] = []
        for (lane, origin) in batch.enumerated() {
            for (place, length) in starts[origin] {
                var value = none
                value[lane] = (UInt64(length), 0)
                sources.append((place, value))
            }
        }
        let lanes = Buffer<DistanceLanes>(repeating: none, count: rising.first.count - 1)
        let sweep = LaneSweep(rising: rising, falling: falling, nothing: none)
        _ = sweep.run(sources, into: lanes.start)
        for item in items {
            body(
                item,
                lanes[Int(item.start)].farther(by: item.fromStart).least(
                    lanes[Int(item.end)].farther(by: item.fromEnd)))
        }
    }
}
