extension DistanceLanes: RangeLanes {
    static let width = laneCount
    static let largestCount = Int(Int32.max)

    @inline(__always)
    func distance(lane: Int) -> UInt32 { UInt32(truncatingIfNeeded: values[lane]) }

    static func count(
        _ numbers: UnsafePointer<Int16>, of items: UnsafeBufferPointer<RangeBlock.Item>,
        _ distances: UnsafePointer<Self>, within limit: Self, to sums: UnsafeMutablePointer<Double>
    ) {
        var counters = SIMD16<Int32>.zero
        for position in items.indices {
            let number = SIMD16(repeating: Int32(numbers[Int(items[position].place)]))
            counters &+= number.replacing(with: 0, where: distances[position].values .> limit.values)
        }
        for lane in 0..<width { sums[lane] += Double(counters[lane]) }
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
