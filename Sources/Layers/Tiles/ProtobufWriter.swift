/// Writes the few things of protocol buffers that vector tiles need.
/// - Source: Protocol Buffers, "Encoding".
struct ProtobufWriter {
    private(set) var bytes: [UInt8] = []

    enum Wire: UInt64 {
        case varint = 0
        case eightBytes = 1
        case counted = 2
    }

    mutating func varint(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func field(_ number: Int, _ value: UInt64) {
        key(number, .varint)
        varint(value)
    }

    mutating func field(_ number: Int, _ value: Double) {
        key(number, .eightBytes)
        withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func field(_ number: Int, _ text: String) { field(number, Array(text.utf8)) }

    mutating func field(_ number: Int, _ content: [UInt8]) {
        key(number, .counted)
        varint(UInt64(content.count))
        bytes += content
    }

    /// Numbers one after another in one field.
    mutating func field(_ number: Int, packed numbers: [UInt32]) {
        var content = ProtobufWriter()
        content.bytes.reserveCapacity(numbers.count * 2)
        for number in numbers { content.varint(UInt64(number)) }
        field(number, content.bytes)
    }

    private mutating func key(_ number: Int, _ wire: Wire) { varint(UInt64(number) << 3 | wire.rawValue) }

    /// Small numbers of either sign as small numbers without one.
    static func zigzag(_ number: Int32) -> UInt32 { UInt32(bitPattern: (number << 1) ^ (number >> 31)) }
    static func zigzag(_ number: Int) -> UInt64 { UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))) }
}
