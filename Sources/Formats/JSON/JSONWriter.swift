/// Writes JSON straight into bytes, without building a tree.
///
/// The caller opens and closes objects and arrays in order; commas are its own business no more.
public struct JSONWriter: Sendable {
    /// What has been written so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init(reservingBytes capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Opens an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    /// Closes the innermost object.
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    /// Opens an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    /// Closes the innermost array.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// The key of the value that is written next.
    public mutating func key(_ key: String) {
        separate()
        quote(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes `null`.
    public mutating func null() { raw("null") }
    /// Writes a truth value.
    public mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }
    /// Writes a whole number.
    public mutating func value(_ integer: Int) { raw(String(integer)) }

    /// Writes a text.
    public mutating func value(_ text: String) {
        separate()
        quote(text)
    }

    /// The shortest digits that read back as the same double; `null` for infinities and NaN, which JSON lacks.
    public mutating func value(_ number: Double) {
        guard number.isFinite else { return null() }
        raw(JSONWriter.shortest(number))
    }

    /// Writes a number rounded to some digits behind the point, without zeros at its end; `null` for infinities and NaN.
    /// - Parameter decimals: at most 15.
    public mutating func value(_ number: Double, decimals: Int) {
        guard number.isFinite else { return null() }
        separate()
        DecimalText.append(number, decimals: decimals, to: &bytes)
    }

    /// Writes a value that was encoded before.
    public mutating func value(encoded: UnsafeRawBufferPointer) {
        separate()
        bytes.append(contentsOf: encoded)
    }

    /// A whole tree.
    public mutating func value(_ tree: JSONValue, sortingKeys: Bool = false) {
        switch tree {
        case .null: null()
        case .boolean(let flag): value(flag)
        case .integer(let number): value(number)
        case .number(let number): value(number)
        case .string(let text): value(text)
        case .array(let elements):
            beginArray()
            for element in elements { value(element, sortingKeys: sortingKeys) }
            endArray()
        case .object(let members):
            beginObject()
            for member in sortingKeys ? members.sorted(by: { $0.key < $1.key }) : members {
                key(member.key)
                value(member.value, sortingKeys: sortingKeys)
            }
            endObject()
        }
    }

    /// Ends a record of newline-delimited JSON.
    public mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// What has been written, handed over so that a stream can go on with an empty buffer.
    public mutating func take() -> [UInt8] {
        let done = bytes
        bytes = []
        return done
    }

    /// The shortest digits of a finite number that read back as the same double.
    public static func shortest(_ number: Double) -> String {
        let text = number.description
        // A zero keeps its sign only with the point: "-0" would read back as an integer.
        return text.hasSuffix(".0") && number != 0 ? String(text.dropLast(2)) : text
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    private mutating func raw(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var copy = text
        copy.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices {
                let byte = utf8[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                    continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                start = index + 1
                escape(byte)
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
            let hexadecimal = Array("0123456789abcdef".utf8)
            bytes += Array("u00".utf8) + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
        }
    }
}
