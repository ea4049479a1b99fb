/// A place of the Polish territorial register (TERYT), read from any of the codes in use.
///
/// - Source: the ordinance on the TERYT register; for the 10-digit codes the NTS classification (until 2017), for
///   the 12-digit ones the units of the Local Data Bank.
public struct TerritoryCode: Sendable, Hashable, CustomStringConvertible {
    /// How large the place is.
    public enum Level: Int, Sendable, Hashable, CaseIterable, Comparable {
        case country, voivodeship, powiat, gmina
        public static func < (lhs: Level, rhs: Level) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    /// Seven digits: voivodeship, powiat, gmina, kind of gmina; zeros where the place is larger.
    public let digits: String
    /// Whether a leading zero was missing, as after a spreadsheet took the code for a number.
    public let wasRepaired: Bool

    /// Reads codes of 2, 4, 6, 7, 10 and 12 digits and those that lost their leading zero.
    ///
    /// Six digits are a seven-digit code without its zero where that is possible, as tables of statistics write
    /// seven digits.
    public init?(_ text: some StringProtocol) {
        let code = Array(text.utf8.drop { $0 == 0x20 }.prefix { $0 != 0x20 })
        guard code.count <= 12, code.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        func part(_ range: Range<Int>) -> [UInt8] { Array(code[range]) }
        let zeros = [UInt8](repeating: 0x30, count: 7)
        let zero: [UInt8] = [0x30]
        let (seven, repaired): ([UInt8], Bool)
        switch code.count {
        case 1: (seven, repaired) = (zero + code + zeros[..<5], true)
        case 2: (seven, repaired) = (code + zeros[..<5], false)
        case 3: (seven, repaired) = (zero + code + zeros[..<3], true)
        case 4: (seven, repaired) = (code + zeros[..<3], false)
        case 6 where TerritoryCode.isPossible(zero + code): (seven, repaired) = (zero + code, true)
        case 6: (seven, repaired) = (code + zero, false)
        case 7: (seven, repaired) = (code, false)
        case 10: (seven, repaired) = (part(1..<3) + part(5..<10), false)
        case 11: (seven, repaired) = (part(1..<3) + part(6..<11), true)
        case 12: (seven, repaired) = (part(2..<4) + part(7..<12), false)
        default: return nil
        }
        guard TerritoryCode.isPossible(seven) else { return nil }
        digits = String(decoding: seven, as: UTF8.self)
        wasRepaired = repaired
    }

    /// How large the place is.
    public var level: Level {
        let code = Array(digits.utf8)
        if code[4...5].contains(where: { $0 != 0x30 }) { return .gmina }
        if code[2...3].contains(where: { $0 != 0x30 }) { return .powiat }
        return code[0...1].contains { $0 != 0x30 } ? .voivodeship : .country
    }

    /// Four digits, or nil for larger places.
    public var powiat: String? { level >= .powiat ? String(digits.prefix(4)) : nil }
    /// Seven digits, or nil for larger places.
    public var gmina: String? { level == .gmina ? digits : nil }
    public var description: String { digits }

    /// Voivodeships have even numbers from 02 to 32, 00 is the country; powiats are numbered from 01 (38 is the
    /// highest today), towns with the rights of a powiat from 61; a gmina needs a powiat.
    private static func isPossible(_ code: [UInt8]) -> Bool {
        let number = code.map { Int($0 - 0x30) }
        let voivodeship = number[0] * 10 + number[1]
        guard voivodeship % 2 == 0, voivodeship <= 32 else { return false }
        let powiat = number[2] * 10 + number[3]
        let gmina = number[4] * 10 + number[5]
        if voivodeship == 0 { return powiat == 0 && gmina == 0 }
        return powiat == 0 ? gmina == 0 : powiat <= 45 || powiat >= 61
    }
}
