import Formats

/// Rows of CSV put together from bytes: millions of them are written in less than a second.
struct CSVBytes {
    static let comma = UInt8(ascii: ",")
    private(set) var bytes: [UInt8]

    init(header: String) { bytes = Array((header + "\n").utf8) }

    /// Makes room for rows of usual length.
    mutating func reserve(rows: Int) { bytes.reserveCapacity(bytes.count + rows * 40) }

    /// A text as one field, in quotation marks where it needs them.
    static func field(_ text: String) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(["", text])
        return Array(writer.bytes.dropFirst().dropLast())
    }

    /// Degrees with seven digits, as fine as OpenStreetMap's.
    static func degrees(_ value: Double) -> [UInt8] {
        let units = Int64((abs(value) * 1e7).rounded())
        let digits = String(units % 10_000_000)
        let text =
            (value < 0 && units > 0 ? "-" : "") + String(units / 10_000_000) + "."
            + String(repeating: "0", count: 7 - digits.utf8.count) + digits
        return Array(text.utf8)
    }

    /// The shortest text that reads back as the same number.
    static func number(_ value: Double) -> [UInt8] {
        Array((value == 0 ? "0" : JSONWriter.shortest(value)).utf8)
    }

    mutating func append(_ field: [UInt8]) { bytes.append(contentsOf: field) }

    mutating func next(_ field: [UInt8]) {
        bytes.append(Self.comma)
        bytes.append(contentsOf: field)
    }

    /// A number of tenths with its point.
    mutating func next(tenths: UInt64) {
        bytes.append(Self.comma)
        append(whole: tenths / 10)
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(tenths % 10))
    }

    mutating func endRow() { bytes.append(0x0A) }

    private mutating func append(whole: UInt64) {
        var divisor: UInt64 = 1
        while whole / divisor >= 10 { divisor *= 10 }
        var rest = whole
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }
}
