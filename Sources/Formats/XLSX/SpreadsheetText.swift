/// How texts stand in a part of a workbook: letters that XML cannot hold are written as `_xHHHH_`.
/// - Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
enum SpreadsheetText {
    /// Writes a text so that `decoded` gives it back.
    static func encoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "_") || $0 == 0xEF }) else {
            return text
        }
        var result = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            let isPlain = scalar == "\t" || scalar == "\n" || scalar.value >= 0x20
            if !isPlain || scalar.value == 0xFFFE || scalar.value == 0xFFFF || escape(rest) != nil {
                result += "_x\(hexadecimal(scalar.value))_"
            } else {
                result.unicodeScalars.append(scalar)
            }
            rest = rest.dropFirst()
        }
        return result
    }

    /// Reads a text that stands in a workbook.
    static func decoded(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if let code = escape(rest), let meant = Unicode.Scalar(code) {
                result.append(meant)
                rest = rest.dropFirst(7)
            } else {
                result.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }

    /// The number that an escape at the beginning of the text stands for.
    private static func escape(_ text: Substring.UnicodeScalarView) -> UInt32? {
        let seven = Array(text.prefix(7))
        guard seven.count == 7, seven[0] == "_", seven[1] == "x", seven[6] == "_",
            seven[2..<6].allSatisfy({ $0.properties.isASCIIHexDigit })
        else { return nil }
        return UInt32(String(String.UnicodeScalarView(seven[2..<6])), radix: 16)
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
