/// Sixteen distances side by side, without numbers: for lanes with one facility each, however far.
struct DistanceLanes: LaneVector {
    static let farthest: UInt64 = 1 << 31 - 1
    /// That of the one facility, which is not kept, and that of none.
    static let numbers = 2
    private(set) var values: SIMD16<Int32>

    @inline(__always)
    init(distance: UInt64, number: Int) { values = SIMD16(repeating: Int32(truncatingIfNeeded: distance)) }

    @inline(__always)
    private init(_ values: SIMD16<Int32>) { self.values = values }

    subscript(lane: Int) -> (distance: UInt64, number: Int) {
        get { (UInt64(values[lane]), 0) }
        set { values[lane] = Int32(truncatingIfNeeded: newValue.distance) }
    }

    @inline(__always)
    func farther(by length: UInt32) -> Self {
        Self(values &+ SIMD16(repeating: Int32(truncatingIfNeeded: length)))
    }

    @inline(__always)
    func least(_ other: Self) -> Self {
        Self(values.replacing(with: other.values, where: other.values .< values))
    }

    @inline(__always)
    func greatest(_ other: Self) -> Self {
        Self(values.replacing(with: other.values, where: other.values .> values))
    }
}
