/// Numbers as people and offices write them: decimal comma, spaces between thousands, a true minus sign.
public enum NumberText {
    /// The number in `text`, or nil where it is not one number and nothing else.
    public static func number(_ text: some StringProtocol, decimal: DecimalMark = .either) -> Double? {
        var copy = String(text)
        return copy.withUTF8 { number(utf8: $0, decimal: decimal) }
    }

    /// The same over UTF-8 bytes, without making a string.
    /// - Complexity: O(n), without allocation for numbers of at most 19 digits.
    public static func number(utf8 bytes: UnsafeBufferPointer<UInt8>, decimal: DecimalMark = .either)
        -> Double?
    {
        var scan = NumberScan(decimal: resolved(decimal, in: bytes))
        return scan.read(bytes)
    }

    /// Which sign is the decimal mark of this number.
    private static func resolved(_ mark: DecimalMark, in bytes: UnsafeBufferPointer<UInt8>) -> DecimalMark {
        guard mark == .either else { return mark }
        var points = 0
        var commas = 0
        var last: UInt8 = 0
        for byte in bytes where byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
            points += byte == UInt8(ascii: ".") ? 1 : 0
            commas += byte == UInt8(ascii: ",") ? 1 : 0
            last = byte
        }
        if points > 0 && commas > 0 { return last == UInt8(ascii: ",") ? .comma : .point }
        // Two or more of one sign can only divide thousands, so that the other one is the decimal mark.
        if commas > 0 { return commas == 1 ? .comma : .point }
        return points > 1 ? .comma : .point
    }
}

/// One pass over the bytes of one number.
private struct NumberScan {
    let decimal: DecimalMark
    var mantissa: UInt64 = 0
    var digits = 0
    var fractionDigits = 0
    var inFraction = false
    var exponent = 0
    /// Digits since the last separator of thousands; nil before the first one.
    var group: Int?
    var leadingDigits = 0

    init(decimal: DecimalMark) { self.decimal = decimal }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        var (index, end) = (0, bytes.count)
        while index < end, let width = spaceWidth(bytes, index, end) { index += width }
        while end > index, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        var negative = false
        if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            negative = bytes[index] == UInt8(ascii: "-")
            index += 1
        } else if index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x88, bytes[index + 2] == 0x92 {
            negative = true
            index += 3
        }
        while index < end {
            let byte = bytes[index]
            if (0x30...0x39).contains(byte) {
                guard take(byte - 0x30) else { return slow(bytes, negative: negative) }
                index += 1
            } else if byte == (decimal == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".")) {
                guard !inFraction, groupIsClosed else { return nil }
                inFraction = true
                index += 1
            } else if byte | 0x20 == UInt8(ascii: "e"), digits > 0 {
                guard groupIsClosed, let value = power(bytes[(index + 1)..<end]) else { return nil }
                exponent = value
                index = end
                group = nil
            } else if let width = separatorWidth(bytes, index, end) {
                guard openGroup() else { return nil }
                index += width
            } else {
                return nil
            }
        }
        guard digits > 0, groupIsClosed else { return nil }
        return value(negative) ?? slow(bytes, negative: negative)
    }

    private var groupIsClosed: Bool { inFraction || group == nil || group == 3 }

    /// False where the digits no longer fit the mantissa.
    private mutating func take(_ digit: UInt8) -> Bool {
        guard mantissa < 1_000_000_000_000_000_000 else { return false }
        mantissa = mantissa * 10 + UInt64(digit)
        digits += 1
        if inFraction { fractionDigits += 1 } else if group == nil { leadingDigits += 1 } else { group! += 1 }
        return true
    }

    private mutating func openGroup() -> Bool {
        guard !inFraction, digits > 0 else { return false }
        guard group == nil ? leadingDigits <= 3 : group == 3 else { return false }
        group = 0
        return true
    }

    private func power(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard bytes.count <= 5 else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self))
    }

    /// Exact where mantissa and power of ten are both exact doubles (Clinger's fast path).
    private func value(_ negative: Bool) -> Double? {
        let power = exponent - fractionDigits
        guard mantissa <= 1 << 53, abs(power) <= 22 else { return nil }
        let magnitude =
            power < 0
            ? Double(mantissa) / Self.powersOfTen[-power] : Double(mantissa) * Self.powersOfTen[power]
        return negative ? -magnitude : magnitude
    }

    private func slow(_ bytes: UnsafeBufferPointer<UInt8>, negative: Bool) -> Double? {
        var plain = negative ? "-" : ""
        var seen = false
        for byte in bytes {
            switch byte {
            case 0x30...0x39:
                plain.unicodeScalars.append(Unicode.Scalar(byte))
                seen = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): plain += "e"
            case UInt8(ascii: "-") where seen, UInt8(ascii: "+") where seen:
                plain.unicodeScalars.append(Unicode.Scalar(byte))
            case decimal == .comma ? UInt8(ascii: ",") : UInt8(ascii: "."): plain += "."
            case UInt8(ascii: "-"), UInt8(ascii: "+"), 0x20, 0x09, 0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0x88, 0x92:
                continue
            default: return nil
            }
        }
        return Double(plain).flatMap { $0.isFinite ? $0 : nil }
    }

    /// A space of any kind used between thousands: plain, no-break, narrow no-break, thin.
    private func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
        if bytes[index] == 0x20 || bytes[index] == 0x09 { return 1 }
        if index + 1 < end, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { return 2 }
        if index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
            bytes[index + 2] == 0xAF || bytes[index + 2] == 0x89
        {
            return 3
        }
        return nil
    }

    private func separatorWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
        if bytes[index] == (decimal == .comma ? UInt8(ascii: ".") : UInt8(ascii: ",")) { return 1 }
        return spaceWidth(bytes, index, end)
    }

    static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
        1e19,
        1e20, 1e21, 1e22,
    ]
}
