import Foundation

/// The lanes of all places, written once by a sweep and only read afterwards.
///
/// On Linux the memory is asked for in pages of two megabytes: the first touch of four thousand small pages would take longer
/// than the sweep itself. `Sendable` although it holds a pointer: nothing is written after `init`, so threads only read.
final class LaneStore<Lanes: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let start: UnsafeMutablePointer<Lanes>
    let count: Int

    /// A large page, and from how many bytes on the unused part of one is worth it.
    private static var page: Int { 1 << 21 }
    private static var leastLarge: Int { 1 << 19 }

    /// - Parameter fill: writes every one of `count` places.
    init(count: Int, _ fill: (UnsafeMutablePointer<Lanes>) -> Void) {
        self.count = count
        var bytes = max(1, count) * MemoryLayout<Lanes>.stride
        let isLarge = bytes >= Self.leastLarge
        if isLarge { bytes = (bytes + Self.page - 1) / Self.page * Self.page }
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: bytes, alignment: isLarge ? Self.page : MemoryLayout<Lanes>.alignment)
        #if os(Linux)
            // Only advice: where the system does not follow it, everything works as before.
            if isLarge { madvise(memory, bytes, Int32(MADV_HUGEPAGE)) }
        #endif
        start = memory.bindMemory(to: Lanes.self, capacity: max(1, count))
        fill(start)
    }

    deinit { start.deallocate() }

    subscript(place: Int) -> Lanes {
        precondition(place >= 0 && place < count, "a place of the hierarchy")
        return start[place]
    }
}
