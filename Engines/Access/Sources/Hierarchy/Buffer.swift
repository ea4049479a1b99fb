/// A fixed piece of memory without bounds checks, for the inner loops of contraction and sweeps.
///
/// It is the engine's one door to unsafe memory: whoever uses it shows by its own structure that its numbers are in range.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
    let start: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating value: Element, count: Int) {
        start = .allocate(capacity: max(1, count))
        start.initialize(repeating: value, count: count)
        self.count = count
    }

    deinit { start.deallocate() }

    subscript(_ index: Int) -> Element {
        @inline(__always) get {
            assert(index >= 0 && index < count)
            return start[index]
        }
        @inline(__always) nonmutating set {
            assert(index >= 0 && index < count)
            start[index] = newValue
        }
    }
}

extension UnsafeMutablePointer where Pointee: BitwiseCopyable {
    /// Twice as much memory that begins with the same values, in the place of this.
    func doubled(from capacity: Int) -> Self {
        let larger = Self.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: self, count: capacity)
        deallocate()
        return larger
    }
}

/// The smallest key first, with four children to a node: shallow, and the children share a cache line.
struct MinQueue: ~Copyable {
    private var keys: UnsafeMutablePointer<UInt64>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 1_024) {
        self.capacity = capacity
        keys = .allocate(capacity: capacity)
    }

    deinit { keys.deallocate() }

    /// The smallest key, which must exist.
    var first: UInt64 { keys[0] }

    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func insert(_ key: UInt64) {
        if count == capacity {
            keys = keys.doubled(from: capacity)
            capacity *= 2
        }
        var place = count
        count &+= 1
        while place > 0 {
            let parent = (place &- 1) >> 2
            guard keys[parent] > key else { break }
            keys[place] = keys[parent]
            place = parent
        }
        keys[place] = key
    }

    @inline(__always)
    mutating func popFirst() -> UInt64? {
        guard count > 0 else { return nil }
        let smallest = keys[0]
        count &-= 1
        let key = keys[count]
        var place = 0
        while true {
            let child = place &* 4 &+ 1
            guard child < count else { break }
            var least = child
            let end = min(child &+ 4, count)
            var other = child &+ 1
            while other < end {
                if keys[other] < keys[least] { least = other }
                other &+= 1
            }
            guard keys[least] < key else { break }
            keys[place] = keys[least]
            place = least
        }
        keys[place] = key
        return smallest
    }
}
