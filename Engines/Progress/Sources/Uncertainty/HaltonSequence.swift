/// Halton's quasi-random points: the digits of 1, 2, 3, … in a prime base, mirrored at the point.
///
/// The same points on every machine. Beyond about ten dimensions neighbouring bases correlate: use Sobol.
public struct HaltonSequence: Hashable, Sendable {
    public let bases: [Int]

    /// - Throws: `noData`, `outOfDomain` for a base below 2 or two bases with a common factor.
    public init(bases: [Int]) throws(ProgressGap) {
        guard !bases.isEmpty else { throw .noData }
        for (index, base) in bases.enumerated() {
            guard base >= 2 else { throw .outOfDomain }
            for other in bases[..<index] where Self.greatestCommonDivisor(base, other) != 1 {
                throw .outOfDomain
            }
        }
        self.bases = bases
    }

    /// The point with an index from 1, one coordinate per base, each in 0 ..< 1.
    public func point(_ index: Int) -> [Double] { bases.map { Self.mirrored(index, base: $0) } }

    /// The points from 1 to a count.
    public func points(_ count: Int) -> [[Double]] {
        count < 1 ? [] : (1...count).map(point)
    }

    private static func mirrored(_ index: Int, base: Int) -> Double {
        precondition(index >= 0, "Halton points are counted from zero upwards.")
        var rest = index
        var digits = 0
        var places = 1
        // Digits are mirrored as whole numbers and divided once, so 1/3 is exactly 1/3.
        while rest > 0, places <= Int.max / base / base {
            digits = digits * base + rest % base
            places *= base
            rest /= base
        }
        return Double(digits) / Double(places)
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }
}
