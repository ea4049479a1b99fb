/// The part of a hierarchy that matters to some neighbouring origins, with the weighted places near them.
struct RangeBlock: Sendable {
    /// A weighted place and the ways to it from the ends of its edge, or one longer than the limit where one must not go that way.
    struct Item: BitwiseCopyable, Sendable {
        var place: Int32
        var edge: UInt32
        var start: UInt32
        var end: UInt32
        var fromStart: UInt32
        var fromEnd: UInt32
    }

    /// No arc is longer.
    let limit: UInt32
    let rising: Hierarchy.Side
    let falling: Hierarchy.Side
    let items: [Item]
    /// The first nodes of each origin, by place in this part, with the way there.
    let starts: [[(place: Int, length: UInt32)]]

    /// Calls `body` with the distances of all items from a batch of origins, one to a lane. What is out of reach is farther than the
    /// limit.
    /// - Parameter batch: at most as many origins of the block as there are lanes.
    func search<Lanes: RangeLanes>(
        _ batch: Range<Int>, _ lanes: Lanes.Type, _ body: (UnsafeMutablePointer<Lanes>) -> Void
    ) {
        let none = Lanes(distance: UInt64(limit) + 1, number: 0)
        var sources: [(place: Int, value: Lanes)] = []
        for (lane, origin) in batch.enumerated() {
            for (place, length) in starts[origin] where length <= limit {
                var value = none
                value[lane] = (UInt64(length), 0)
                sources.append((place, value))
            }
        }
        let lanes = Buffer<Lanes>(repeating: none, count: rising.first.count - 1)
        _ = LaneSweep(rising: rising, falling: falling, nothing: none).run(sources, into: lanes.start)
        let distances = Buffer<Lanes>(repeating: none, count: items.count)
        for (position, item) in items.enumerated() {
            distances[position] = lanes[Int(item.start)].farther(by: item.fromStart).least(
                lanes[Int(item.end)].farther(by: item.fromEnd))
        }
        body(distances.start)
    }
}
