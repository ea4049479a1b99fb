/// Any text as a name of an XML element or an `ID`, and back.
///
/// - Method: characters that a name may not have are written `_xHHHH_`, as SQL/XML does (ISO/IEC 9075-14, 9.1).
/// - Source: Extensible Markup Language 1.0 (fifth edition), productions 4 and 4a; a colon is no part of these names.
public enum XMLName {
    /// - Parameter isStart: whether the first character begins the name and so may be no digit.
    public static func encoded(_ text: String, isStart: Bool = true) -> String {
        var out = ""
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let isEscapeLike = scalar == "_" && place + 1 < scalars.count && scalars[place + 1] == "x"
            if !isEscapeLike, begins(scalar) || (place > 0 || !isStart) && continues(scalar) {
                out.unicodeScalars.append(scalar)
            } else {
                out += escape(scalar)
            }
        }
        return out
    }

    /// The text that `encoded` made a name of.
    public static func decoded(_ name: String) -> String {
        var out = ""
        var rest = name[...]
        while let next = rest.firstIndex(of: "_") {
            out += rest[..<next]
            rest = rest[next...]
            let digits = rest.dropFirst(2).prefix { $0.isHexDigit }
            let after = rest.dropFirst(2 + digits.count)
            if rest.dropFirst().first == "x", after.first == "_", (4...6).contains(digits.count),
                let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
            {
                out.unicodeScalars.append(scalar)
                rest = after.dropFirst()
            } else {
                out += "_"
                rest = rest.dropFirst()
            }
        }
        return out + rest
    }

    /// One character in the form that every name may hold.
    public static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits + "_"
    }

    private static let starts: [ClosedRange<UInt32>] = [
        0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
        0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
        0xFDF0...0xFFFD, 0x10000...0xEFFFF,
    ]
    private static let others: [ClosedRange<UInt32>] = [
        0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040,
    ]

    private static func begins(_ scalar: Unicode.Scalar) -> Bool {
        starts.contains { $0.contains(scalar.value) }
    }

    private static func continues(_ scalar: Unicode.Scalar) -> Bool {
        others.contains { $0.contains(scalar.value) }
    }
}
