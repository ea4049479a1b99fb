/// Sobol's quasi-random points, unscrambled: they fill the unit cube evenly and are the same everywhere.
///
/// Counts that are powers of two are the most even. Point 0 is the corner (0, …, 0); `centredPoints`
/// avoids it by half a step.
public struct SobolSequence: Hashable, Sendable {
    /// Dimensions for which direction numbers are tabled.
    public static let mostDimensions = SobolDirections.rows.count
    /// A limit that memory bears (one coordinate of all points is 128 MB) and 32 bits resolve.
    public static let mostPoints = 1 << 24

    public let dimensions: Int
    /// Thirty-two direction numbers per dimension.
    private let directions: [UInt32]

    /// - Throws: `noData` for no dimension, `tooManyDimensions`.
    public init(dimensions: Int) throws(ProgressGap) {
        guard dimensions > 0 else { throw .noData }
        guard dimensions <= Self.mostDimensions else { throw .tooManyDimensions }
        self.dimensions = dimensions
        directions = SobolDirections.rows[..<dimensions].enumerated().flatMap { index, row in
            index == 0 ? (0..<32).map { 1 << UInt32(31 - $0) } : Self.directions(from: row)
        }
    }

    /// Points 0 to count − 1 in one flat list, point after point, each coordinate in 0 ..< 1.
    /// - Throws: `noData`, `outOfDomain` beyond `mostPoints`.
    public func points(_ count: Int) throws(ProgressGap) -> [Double] {
        try filled(count, shift: 0)
    }

    /// The same points in the middle of their strata, so that no coordinate is 0 or 1.
    ///
    /// For a count of 2^m every coordinate takes each of the values (j + ½)/2^m exactly once.
    public func centredPoints(_ count: Int) throws(ProgressGap) -> [Double] {
        var strata = 1
        while strata < count, strata < Self.mostPoints { strata *= 2 }
        return try filled(count, shift: 0.5 / Double(strata))
    }

    private func filled(_ count: Int, shift: Double) throws(ProgressGap) -> [Double] {
        guard count > 0 else { throw .noData }
        guard count <= Self.mostPoints else { throw .outOfDomain }
        let unit = 1 / Double(1 << 32)
        var state = [UInt32](repeating: 0, count: dimensions)
        return [Double](unsafeUninitializedCapacity: count * dimensions) { buffer, filled in
            for index in 0..<count {
                // Gray code: from one point to the next a single direction number is flipped in.
                let bit = index == 0 ? 0 : index.trailingZeroBitCount
                for k in 0..<dimensions {
                    if index > 0 { state[k] ^= directions[k * 32 + bit] }
                    buffer.initializeElement(
                        at: index * dimensions + k, to: Double(state[k]) * unit + shift)
                }
            }
            filled = count * dimensions
        }
    }

    private static func directions(from row: [UInt32]) -> [UInt32] {
        let polynomial = row[0]
        let degree = row.count - 1
        var v = [UInt32](repeating: 0, count: 32)
        for i in 0..<32 {
            if i < degree {
                v[i] = row[i + 1] << UInt32(31 - i)
                continue
            }
            v[i] = v[i - degree] ^ (v[i - degree] >> UInt32(degree))
            for k in 1..<degree where (polynomial >> UInt32(degree - k)) & 1 == 1 { v[i] ^= v[i - k] }
        }
        return v
    }
}
