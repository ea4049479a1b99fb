/// A word, number or sign of a formula.
struct FormulaToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case name(String)
        /// Digits without needless zeros.
        case number(String)
        /// What stands between apostrophes.
        case quoted(String)
        case sign(Character)
        /// Anything that does not belong into a formula.
        case stray(String)
        case end
    }

    var kind: Kind
    /// The byte at which it begins, counted from 1.
    var position: Int

    /// Cuts `text` into tokens; the last one is the end.
    static func tokens(of text: String) -> [FormulaToken] {
        let bytes = Array(text.utf8)
        var tokens: [FormulaToken] = []
        var at = 0
        func run(from start: Int, while accepted: (UInt8) -> Bool) -> Int {
            bytes[start...].firstIndex { !accepted($0) } ?? bytes.count
        }
        while at < bytes.count {
            let start = at
            let kind: Kind?
            switch bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D:
                at += 1
                kind = nil
            case 97...122:
                at = endOfName(bytes, from: at)
                kind = .name(String(decoding: bytes[start..<at], as: UTF8.self))
            case 48...57:
                at = run(from: at) { (48...57).contains($0) || $0 == 0x2E }
                let digits = String(decoding: bytes[start..<at], as: UTF8.self)
                kind = canonical(digits).map(Kind.number) ?? .stray(digits)
            case 0x27:
                let end = run(from: at + 1) { $0 != 0x27 }
                let inside = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
                at = Swift.min(end + 1, bytes.count)
                kind = end < bytes.count ? .quoted(inside) : .stray("'\(inside)")
            case let byte where "+-*/(),".utf8.contains(byte):
                at += 1
                kind = .sign(Character(Unicode.Scalar(byte)))
            default:
                at = run(from: at + 1) { $0 >= 128 || (65...90).contains($0) || (97...122).contains($0) }
                kind = .stray(String(decoding: bytes[start..<at], as: UTF8.self))
            }
            if let kind { tokens.append(FormulaToken(kind: kind, position: start + 1)) }
        }
        return tokens + [FormulaToken(kind: .end, position: bytes.count + 1)]
    }

    /// `[a-z][a-z0-9]*(-[a-z0-9]+)*`: a hyphen belongs to a name only between letters or digits.
    private static func endOfName(_ bytes: [UInt8], from start: Int) -> Int {
        func belongs(_ index: Int) -> Bool {
            index < bytes.count && ((97...122).contains(bytes[index]) || (48...57).contains(bytes[index]))
        }
        var at = start
        while belongs(at) || (at < bytes.count && bytes[at] == 0x2D && belongs(at + 1)) { at += 1 }
        return at
    }

    /// `007.50` becomes `7.5`.
    private static func canonical(_ digits: String) -> String? {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 15 }) else { return nil }
        let whole = parts[0].drop { $0 == "0" }
        var fraction = parts.count == 2 ? parts[1] : ""
        while fraction.last == "0" { fraction.removeLast() }
        return (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
