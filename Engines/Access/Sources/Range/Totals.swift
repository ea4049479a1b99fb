/// The sums of sixteen origins while they are added up, for every limit and value.
struct Totals: ~Copyable {
    private let limits: [Int32]
    private let values: [Double]
    private let valueCount: Int
    /// Sixteen sums for each limit and value.
    private let sums: Buffer<Double>

    init(limits: [UInt32], values: [Double], valueCount: Int) {
        self.limits = limits.map { Int32($0) }
        self.values = values
        self.valueCount = valueCount
        sums = Buffer(repeating: 0, count: limits.count * valueCount * laneCount)
    }

    subscript(column: Int, lane: Int) -> Double { sums[column &* laneCount &+ lane] }

    /// Adds the values of a place to the origins that are near enough.
    @inline(__always)
    func add(_ place: Int, _ distances: DistanceLanes) {
        let nearest = distances.nearest
        var total = sums.start
        for limit in limits {
            if nearest <= limit {
                for index in place &* valueCount..<(place &+ 1) &* valueCount {
                    distances.add(values[index], within: limit, to: total)
                    total += laneCount
                }
            } else {
                total += valueCount &* laneCount
            }
        }
    }
}

extension DistanceLanes {
    /// Adds a value to the sums of those lanes that are near enough. Without branches: the value's bits are blotted out where
    /// the difference to the limit is negative.
    @inline(__always)
    func add(_ value: Double, within limit: Int32, to sums: UnsafeMutablePointer<Double>) {
        let bits = value.bitPattern
        for lane in 0..<laneCount {
            let isFar = UInt64(bitPattern: Int64((limit &- values[lane]) >> 31))
            sums[lane] += Double(bitPattern: bits & ~isFar)
        }
    }

    /// The least of all lanes.
    @inline(__always)
    var nearest: Int32 { values.min() }
}
