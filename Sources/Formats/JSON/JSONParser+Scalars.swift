/// Strings and numbers.
extension JSONParser {
    mutating func string() throws(Fault) -> String {
        index += 1
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let text = String(
                    decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
                index += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
            guard byte >= 0x20 else {
                throw Fault(pl: "znak sterujący w tekście", en: "a control character inside a string")
            }
            index += 1
        }
        throw Fault(pl: "tekst bez zamykającego cudzysłowu", en: "a string without closing quotation mark")
    }

    private mutating func stringWithEscapes(from start: Int) throws(Fault) -> String {
        var out = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(&out)
            case ..<0x20:
                throw Fault(pl: "znak sterujący w tekście", en: "a control character inside a string")
            default: out.append(byte)
            }
        }
        throw Fault(pl: "tekst bez zamykającego cudzysłowu", en: "a string without closing quotation mark")
    }

    private mutating func escape(_ out: inout [UInt8]) throws(Fault) {
        let byte = index < bytes.count ? bytes[index] : 0
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "u"):
            var code = UInt32(try unit())
            if (0xD800...0xDBFF).contains(code), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u")
            {
                let mark = index
                index += 2
                let low = UInt32(try unit())
                if (0xDC00...0xDFFF).contains(low) {
                    code = 0x1_0000 + (code - 0xD800) << 10 + (low - 0xDC00)
                } else {
                    index = mark
                }
            }
            out += Array(String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
        default: throw Fault(pl: "nieznana sekwencja po ukośniku", en: "an unknown escape sequence")
        }
    }

    private mutating func unit() throws(Fault) -> UInt16 {
        guard index + 4 <= bytes.count else {
            throw Fault(pl: "urwany znak \\u", en: "a cut-off \\u escape")
        }
        var value: UInt16 = 0
        for byte in bytes[index..<(index + 4)] {
            guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw Fault(pl: "zły znak \\u", en: "a malformed \\u escape")
            }
            value = value << 4 | UInt16(digit)
        }
        index += 4
        return value
    }

    mutating func number() throws(Fault) -> JSONValue {
        let start = index
        _ = take(UInt8(ascii: "-"))
        let firstDigit = index
        let whole = digits()
        guard whole > 0, !(whole > 1 && bytes[firstDigit] == UInt8(ascii: "0")) else {
            throw Fault(pl: "tu nie ma żadnej wartości JSON", en: "there is no JSON value here")
        }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            guard digits() > 0 else {
                throw Fault(pl: "brak cyfr po kropce", en: "no digits after the point")
            }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard digits() > 0 else {
                throw Fault(pl: "brak cyfr wykładnika", en: "no digits in the exponent")
            }
        }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<index])
        if isWhole, let value = integer(text) { return .integer(value) }
        if let value = NumberText.number(utf8: text, decimal: .point) { return .number(value) }
        guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
            throw Fault(pl: "liczba spoza zakresu", en: "a number out of range")
        }
        return .number(value)
    }

    private mutating func digits() -> Int {
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        return index - start
    }

    /// Nil where it does not fit, and for `-0`, which no integer can hold.
    private func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        let isNegative = text.first == UInt8(ascii: "-")
        var value = 0
        for byte in text.dropFirst(isNegative ? 1 : 0) {
            let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let digit = Int(byte - 0x30)
            let (sum, overflow) = product.addingReportingOverflow(isNegative ? -digit : digit)
            guard !tooLarge && !overflow else { return nil }
            value = sum
        }
        return isNegative && value == 0 ? nil : value
    }
}
