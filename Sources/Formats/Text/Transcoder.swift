/// Turns a stream of bytes in some encoding into UTF-8, chunk by chunk.
struct Transcoder: Sendable {
    let encoding: TextEncoding
    /// UTF-8 of the bytes 0x80 to 0xFF in a single-byte encoding.
    private let upperHalf: [[UInt8]]
    /// The first byte of a UTF-16 unit whose second byte has not arrived.
    private var halfUnit: UInt8?
    private var highSurrogate: UInt16?
    private var atStart = true
    private var held: [UInt8] = []

    init(from encoding: TextEncoding) {
        self.encoding = encoding
        upperHalf = (encoding.upperHalf ?? []).map { code in
            Array(String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
        }
    }

    /// The next chunk as UTF-8, without a byte order mark at the very start.
    mutating func utf8(from chunk: [UInt8]) -> [UInt8] {
        var bytes = chunk
        if atStart {
            bytes = held + chunk
            let mark = encoding.byteOrderMark
            if bytes.count < mark.count && mark.starts(with: bytes) {
                held = bytes
                return []
            }
            held = []
            atStart = false
            if !mark.isEmpty && bytes.starts(with: mark) { bytes.removeFirst(mark.count) }
        }
        switch encoding {
        case .utf8: return bytes
        case .utf16LittleEndian, .utf16BigEndian: return fromUTF16(bytes)
        case .windows1250, .iso8859Part2, .macRoman: return fromSingleBytes(bytes)
        }
    }

    /// What is left when the stream ends: a replacement character for half a character.
    mutating func finish() -> [UInt8] {
        if atStart && !held.isEmpty { return encoding == .utf8 ? held : Self.replacement }
        return halfUnit != nil || highSurrogate != nil ? Self.replacement : []
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private func fromSingleBytes(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 { out.append(byte) } else { out += upperHalf[Int(byte - 0x80)] }
        }
        return out
    }

    private mutating func fromUTF16(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for byte in bytes {
            guard let first = halfUnit else {
                halfUnit = byte
                continue
            }
            halfUnit = nil
            let unit =
                encoding == .utf16LittleEndian
                ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
            append(unit, to: &out)
        }
        return out
    }

    private mutating func append(_ unit: UInt16, to out: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if (0xDC00...0xDFFF).contains(unit) {
                let code = 0x1_0000 + (UInt32(high - 0xD800) << 10) + UInt32(unit - 0xDC00)
                if let scalar = Unicode.Scalar(code) { out += Array(String(Character(scalar)).utf8) }
                return
            }
            out += Self.replacement
        }
        if unit < 0x80 {
            out.append(UInt8(unit))
        } else if (0xD800...0xDBFF).contains(unit) {
            highSurrogate = unit
        } else if let scalar = Unicode.Scalar(unit) {
            out += Array(String(Character(scalar)).utf8)
        } else {
            out += Self.replacement
        }
    }
}
