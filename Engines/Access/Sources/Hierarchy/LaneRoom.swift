import Foundation

/// Memory for the lanes of all places.
///
/// On Linux it is asked for in pages of two megabytes: the first touch of four thousand small pages would take longer than the
/// sweep itself. That of the few large ones still takes a third of it, so whoever prepares answers makes room beforehand.
public struct LaneRoom: ~Copyable {
    private let memory: UnsafeMutableRawPointer
    private let bytes: Int

    /// A large page, and from how many bytes on the unused part of one is worth it.
    private static let page = 1 << 21
    private static let leastLarge = 1 << 19

    /// Memory that nothing has touched yet.
    init(bytes: Int) {
        let isLarge = bytes >= Self.leastLarge
        self.bytes = isLarge ? (bytes + Self.page - 1) / Self.page * Self.page : max(1, bytes)
        memory = .allocate(byteCount: self.bytes, alignment: isLarge ? Self.page : 64)
        #if os(Linux)
            // Only advice: where the system does not follow it, everything works as before.
            if isLarge { madvise(memory, self.bytes, Int32(MADV_HUGEPAGE)) }
        #endif
    }

    /// Room for the answers of one sweep of a hierarchy, sixteen categories, made ready now.
    /// - Complexity: O(nodes).
    public init(for hierarchy: Hierarchy) {
        self.init(bytes: hierarchy.nodes.count * MemoryLayout<NarrowLanes>.stride)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    }

    deinit { memory.deallocate() }

    /// The memory of a room that is large enough, else of a new one; whoever takes it gives it back.
    static func memory(bytes: Int, from room: consuming LaneRoom?) -> UnsafeMutableRawPointer {
        if let room = consume room, room.bytes >= bytes { return room.handOver() }
        return LaneRoom(bytes: bytes).handOver()
    }

    private consuming func handOver() -> UnsafeMutableRawPointer {
        let memory = memory
        discard self
        return memory
    }
}
