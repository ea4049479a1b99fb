/// A unit of measure written in UCUM: `ug/m3`, `kW.h`, `[PLN]/{resident}`, `{event}/(10*3.{resident})`.
///
/// Two units are equal when they are written alike; `isCommensurable(with:)` says whether values convert.
/// An annotation that stands alone is a counted thing with a dimension of its own, so that residents and
/// enterprises never mix and `{event}/(10*3.{resident})` keeps its events. After a bare number (`10*3{resident}`)
/// it counts as well; after any other unit (`t{CO2}`, `dB{A}`) it is a remark without effect.
/// Pure numbers (`1`, `%`, `[ppth]`, `10*3`) have no dimension.
/// - Source: The Unified Code for Units of Measure, version 2.1, case sensitive; of it the atoms a city needs, and
///   `kWh` as the usual way to write `kW.h`.
public struct UnitOfMeasure: Hashable, Sendable {
    /// The unit as it was written, or as arithmetic composed it.
    public let code: String
    /// What it measures.
    public let dimension: Dimension
    let ratio: Ratio
    let factors: [Factor]

    /// One atom with its prefix, remark and exponent.
    struct Factor: Hashable, Sendable {
        var symbol: String
        var exponent: Int
    }

    init(code: String, dimension: Dimension, ratio: Ratio, factors: [Factor]) {
        self.code = code
        self.dimension = dimension
        self.ratio = ratio
        self.factors = factors
    }

    /// Reads UCUM text.
    /// - Returns: nil where it is no unit; `parse` says why.
    public init?(_ code: String) {
        guard case .success(let unit) = UnitOfMeasure.parse(code) else { return nil }
        self = unit
    }

    /// The unit of pure numbers.
    public static let one = UnitOfMeasure(code: "1", dimension: Dimension(), ratio: .one, factors: [])

    /// How many coherent units (m, g, s, K, A, cd, mol, degree, dB, bit, one currency unit, one thing) make one of
    /// these.
    public var scale: Double { ratio.approximation }

    /// Whether values in one unit can be given in the other.
    public func isCommensurable(with other: UnitOfMeasure) -> Bool { dimension == other.dimension }

    /// `value` of this unit in another one.
    ///
    /// A ratio that is a power of ten moves the decimal point of the shortest decimal form, so 0.07 becomes 7 %.
    /// - Returns: nil where the units are not commensurable or the value leaves the range of numbers.
    public func convert(_ value: Double, to other: UnitOfMeasure) -> Double? {
        guard isCommensurable(with: other) else { return nil }
        if code == other.code { return value }
        let converted = (ratio / other.ratio).apply(to: value)
        return converted.isFinite ? converted : nil
    }

    public static func * (lhs: UnitOfMeasure, rhs: UnitOfMeasure) -> UnitOfMeasure { lhs.combined(rhs, 1) }

    public static func / (lhs: UnitOfMeasure, rhs: UnitOfMeasure) -> UnitOfMeasure { lhs.combined(rhs, -1) }

    /// The unit to an integer power.
    public func power(_ exponent: Int) -> UnitOfMeasure {
        UnitOfMeasure.one.combined(self, exponent)
    }

    private func combined(_ other: UnitOfMeasure, _ exponent: Int) -> UnitOfMeasure {
        let merged = UnitOfMeasure.merge(
            factors + other.factors.map { Factor(symbol: $0.symbol, exponent: $0.exponent * exponent) })
        return UnitOfMeasure(
            code: UnitOfMeasure.write(merged), dimension: dimension.adding(other.dimension, times: exponent),
            ratio: ratio * other.ratio.power(exponent), factors: merged)
    }

    public static func == (lhs: UnitOfMeasure, rhs: UnitOfMeasure) -> Bool { lhs.code == rhs.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }

    /// Equal symbols become one factor, in order of first appearance; those that cancel vanish.
    static func merge(_ factors: [Factor]) -> [Factor] {
        var merged: [Factor] = []
        for factor in factors {
            if let index = merged.firstIndex(where: { $0.symbol == factor.symbol }) {
                merged[index].exponent += factor.exponent
            } else {
                merged.append(factor)
            }
        }
        return merged.filter { $0.exponent != 0 }
    }

    private static func write(_ factors: [Factor]) -> String {
        let above = factors.filter { $0.exponent > 0 }.flatMap { written($0.symbol, $0.exponent) }
        let below = factors.filter { $0.exponent < 0 }.flatMap { written($0.symbol, -$0.exponent) }
        let numerator = above.joined(separator: ".")
        switch below.count {
        case 0: return above.isEmpty ? "1" : numerator
        case 1: return numerator + "/" + below[0]
        default: return numerator + "/(" + below.joined(separator: ".") + ")"
        }
    }

    /// Exponents follow unit symbols and powers of ten; anything else is repeated, as UCUM has no form for it.
    private static func written(_ symbol: String, _ exponent: Int) -> [String] {
        if symbol == "10*" { return ["10*\(exponent)"] }
        if exponent == 1 { return [symbol] }
        let takesExponent = symbol.utf8.allSatisfy { !(48...57).contains($0) && $0 != 0x7B }
        return takesExponent ? ["\(symbol)\(exponent)"] : Array(repeating: symbol, count: exponent)
    }
}

extension UnitOfMeasure: CustomStringConvertible {
    public var description: String { code }
}

extension UnitOfMeasure: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        switch UnitOfMeasure.parse(try container.decode(String.self)) {
        case .success(let unit): self = unit
        case .failure(let error):
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "not a unit, character \(error.position): \(error.reason.en)")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
