/// The lanes of all places, written once by a sweep and only read afterwards.
///
/// `Sendable` although it holds a pointer: nothing is written after `init`, so threads only read.
final class LaneStore<Lanes: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let start: UnsafeMutablePointer<Lanes>
    let count: Int

    /// - Parameters:
    ///   - room: memory that was made ready beforehand; without it, or where it is too small, memory is asked for now.
    ///   - fill: writes every one of `count` places.
    init(count: Int, in room: consuming LaneRoom? = nil, _ fill: (UnsafeMutablePointer<Lanes>) -> Void) {
        self.count = count
        start = LaneRoom.memory(bytes: count * MemoryLayout<Lanes>.stride, from: room)
            .bindMemory(to: Lanes.self, capacity: max(1, count))
        fill(start)
    }

    deinit { start.deallocate() }

    subscript(place: Int) -> Lanes {
        precondition(place >= 0 && place < count, "a place of the hierarchy")
        return start[place]
    }
}
