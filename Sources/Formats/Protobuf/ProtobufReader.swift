/// Why bytes are no message of Protocol Buffers.
enum ProtobufFault: Error, Hashable {
    case cutOff, overlongNumber
    case wireType(Int)
    case fieldNumber
    /// A field has another wire type than its schema says.
    case unexpectedType(field: Int)
}

/// Reads one message of Protocol Buffers field by field, straight from bytes; it lives no longer than they do.
///
/// - Source: Protocol Buffers, "Encoding": varints, zigzag, length-delimited fields, packed numbers.
struct ProtobufReader {
    /// What stands behind a field's number.
    enum Value {
        case number(UInt64)
        case bytes(UnsafeBufferPointer<UInt8>)
        /// Four or eight bytes in little-endian order.
        case fixed(UInt64)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    /// The next field with its value, or nil at the end of the message.
    mutating func next() throws(ProtobufFault) -> (field: Int, value: Value)? {
        guard !isAtEnd else { return nil }
        let tag = try varint()
        let field = Int(truncatingIfNeeded: tag >> 3)
        guard (1..<1 << 29).contains(field) else { throw .fieldNumber }
        switch tag & 7 {
        case 0: return (field, .number(try varint()))
        case 1: return (field, .fixed(try fixed(8)))
        case 2: return (field, .bytes(try delimited()))
        case 5: return (field, .fixed(try fixed(4)))
        default: throw .wireType(Int(tag & 7))
        }
    }

    /// A number of seven bits a byte, the lowest first.
    @inline(__always)
    mutating func varint() throws(ProtobufFault) -> UInt64 {
        guard position < bytes.count else { throw .cutOff }
        let first = bytes[position]
        position += 1
        return first < 0x80 ? UInt64(first) : try longVarint(UInt64(first & 0x7F))
    }

    /// A signed number, its sign in the lowest bit.
    @inline(__always)
    mutating func zigzag() throws(ProtobufFault) -> Int64 { Self.zigzag(try varint()) }

    static func zigzag(_ number: UInt64) -> Int64 {
        Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    private mutating func longVarint(_ low: UInt64) throws(ProtobufFault) -> UInt64 {
        var result = low
        var shift: UInt64 = 7
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            result |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return result }
            shift += 7
            guard shift < 64 else { throw .overlongNumber }
        }
        throw .cutOff
    }

    private mutating func fixed(_ count: Int) throws(ProtobufFault) -> UInt64 {
        guard bytes.count - position >= count else { throw .cutOff }
        defer { position += count }
        return (0..<count).reduce(0) { $0 | UInt64(bytes[position + $1]) << UInt64(8 * $1) }
    }

    private mutating func delimited() throws(ProtobufFault) -> UnsafeBufferPointer<UInt8> {
        guard let count = Int(exactly: try varint()), count <= bytes.count - position else { throw .cutOff }
        defer { position += count }
        return UnsafeBufferPointer(rebasing: bytes[position..<(position + count)])
    }
}

extension ProtobufReader.Value {
    /// A whole number.
    func number(field: Int) throws(ProtobufFault) -> UInt64 {
        guard case .number(let number) = self else { throw .unexpectedType(field: field) }
        return number
    }

    /// A message, a text or packed numbers.
    func bytes(field: Int) throws(ProtobufFault) -> UnsafeBufferPointer<UInt8> {
        guard case .bytes(let bytes) = self else { throw .unexpectedType(field: field) }
        return bytes
    }

    /// A text; ill-formed UTF-8 becomes U+FFFD.
    func text(field: Int) throws(ProtobufFault) -> String {
        String(decoding: try bytes(field: field), as: UTF8.self)
    }

    /// Appends a repeated number, whether its writer packed it or not.
    func append<Number>(
        to numbers: inout [Number], field: Int, _ meaning: (UInt64) -> Number
    ) throws(ProtobufFault) {
        switch self {
        case .number(let number): numbers.append(meaning(number))
        case .bytes(let bytes):
            var packed = ProtobufReader(bytes)
            while !packed.isAtEnd { numbers.append(meaning(try packed.varint())) }
        case .fixed: throw .unexpectedType(field: field)
        }
    }
}
