/// Distances of several origins to one place, side by side, with what is near enough added up.
protocol RangeLanes: LaneVector {
    /// How many origins there are side by side.
    static var width: Int { get }
    /// The largest sum of numbers without sign that a counter holds.
    static var largestCount: Int { get }
    /// The distance in one lane, or more than any limit.
    func distance(lane: Int) -> UInt32

    /// Adds a value to the sums of those lanes that are at most as far as all lanes of `limit`.
    func add(_ value: Double, within limit: Self, to sums: UnsafeMutablePointer<Double>)
    /// The same with the whole numbers of so many items that no counter overflows.
    static func count(
        _ numbers: UnsafePointer<Int16>, of items: UnsafeBufferPointer<RangeBlock.Item>,
        _ distances: UnsafePointer<Self>, within limit: Self, to sums: UnsafeMutablePointer<Double>)
}

/// Thirty-two distances in sixteen bits each, for limits of up to 3.2 kilometres.
///
/// Values are kept with the upper bit turned round: every processor takes the smaller of signed numbers with one instruction.
struct ShortLanes: RangeLanes {
    static let farthest: UInt64 = 1 << 16 - 1
    static let numbers = 1
    static let width = 32
    static let largestCount = Int(Int16.max)
    /// A way that is just longer, made longer once more by an arc within it, still fits.
    static let longestLimit: UInt32 = 1 << 15 - 2
    /// Halves: vectors of this size become plain instructions, larger ones loops.
    private var low: SIMD16<Int16>
    private var high: SIMD16<Int16>

    @inline(__always)
    init(distance: UInt64, number: Int) {
        low = SIMD16(repeating: Self.pack(distance))
        high = low
    }

    @inline(__always)
    private init(_ low: SIMD16<Int16>, _ high: SIMD16<Int16>) { (self.low, self.high) = (low, high) }

    @inline(__always)
    private static func pack(_ distance: UInt64) -> Int16 {
        Int16(bitPattern: UInt16(truncatingIfNeeded: distance)) ^ .min
    }

    subscript(lane: Int) -> (distance: UInt64, number: Int) {
        get { (UInt64(distance(lane: lane)), 0) }
        set {
            if lane < 16 {
                low[lane] = Self.pack(newValue.distance)
            } else {
                high[lane - 16] = Self.pack(newValue.distance)
            }
        }
    }

    @inline(__always)
    func distance(lane: Int) -> UInt32 {
        UInt32(UInt16(bitPattern: (lane < 16 ? low[lane] : high[lane - 16]) ^ .min))
    }

    @inline(__always)
    func farther(by length: UInt32) -> Self {
        let step = SIMD16(repeating: Int16(truncatingIfNeeded: length))
        return Self(low &+ step, high &+ step)
    }

    @inline(__always)
    func least(_ other: Self) -> Self {
        Self(
            low.replacing(with: other.low, where: other.low .< low),
            high.replacing(with: other.high, where: other.high .< high))
    }

    @inline(__always)
    func greatest(_ other: Self) -> Self {
        Self(
            low.replacing(with: other.low, where: other.low .> low),
            high.replacing(with: other.high, where: other.high .> high))
    }

    static func count(
        _ numbers: UnsafePointer<Int16>, of items: UnsafeBufferPointer<RangeBlock.Item>,
        _ distances: UnsafePointer<Self>, within limit: Self, to sums: UnsafeMutablePointer<Double>
    ) {
        var (low, high) = (SIMD16<Int16>.zero, SIMD16<Int16>.zero)
        for position in items.indices {
            let number = SIMD16(repeating: numbers[Int(items[position].place)])
            low &+= number.replacing(with: 0, where: distances[position].low .> limit.low)
            high &+= number.replacing(with: 0, where: distances[position].high .> limit.high)
        }
        for lane in 0..<16 {
            sums[lane] += Double(low[lane])
            sums[lane + 16] += Double(high[lane])
        }
    }

    @inline(__always)
    func add(_ value: Double, within limit: Self, to sums: UnsafeMutablePointer<Double>) {
        for lane in 0..<16 {
            sums[lane] += low[lane] <= limit.low[lane] ? value : 0
            sums[lane + 16] += high[lane] <= limit.high[lane] ? value : 0
        }
    }
}
