/// Bytes being written, in one block of memory that has one owner.
///
/// A page is some thousand tiny appends; an array would ask before each whether it is shared.
/// - Complexity: appending is O(bytes), growth doubles.
struct ByteBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Text as it is, without escaping.
    mutating func append(plain text: String) {
        let isWhole: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if isWhole == nil { for byte in text.utf8 { append(byte) } }
    }

    mutating func append(_ other: borrowing ByteBuffer) {
        append(UnsafeBufferPointer(start: other.start, count: other.count))
    }

    /// What has been written so far.
    var array: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// What has been written so far, as text.
    var text: String {
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    private mutating func grow(by needed: Int) {
        let larger = max(capacity * 2, count + needed)
        let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        fresh.update(from: start, count: count)
        start.deallocate()
        start = fresh
        capacity = larger
    }
}
