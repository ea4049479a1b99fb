extension DistanceLanes: RangeLanes {
    static let width = laneCount
    static let largestCount = Int(Int32.max)

    @inline(__always)
    func distance(lane: Int) -> UInt32 { UInt32(truncatingIfNeeded: values[lane]) }

    @inline(__always)
    static var noCount: SIMD16<Int32> { .zero }

    @inline(__always)
    func count(_ value: Int16, within limit: Self, to counters: inout SIMD16<Int32>) {
        counters &+= SIMD16(repeating: Int32(value)).replacing(with: 0, where: values .> limit.values)
    }

    @inline(__always)
    static func settle(_ counters: inout SIMD16<Int32>, to sums: UnsafeMutablePointer<Double>) {
        for lane in 0..<width { sums[lane] += Double(counters[lane]) }
        counters = .zero
    }

    /// Without branches: the value's bits are blotted out where the difference to the limit is negative.
    @inline(__always)
    func add(_ value: Double, within limit: Self, to sums: UnsafeMutablePointer<Double>) {
        let bits = value.bitPattern
        for lane in 0..<Self.width {
            let isFar = UInt64(bitPattern: Int64((limit.values[lane] &- values[lane]) >> 31))
            sums[lane] += Double(bitPattern: bits & ~isFar)
        }
    }
}
