/// Distances of several origins to one place, side by side, with what is near enough added up.
protocol RangeLanes: LaneVector {
    /// Counters for whole numbers, one to a lane.
    associatedtype Counters
    /// How many origins there are side by side.
    static var width: Int { get }
    /// The largest sum of numbers without sign that a counter holds.
    static var largestCount: Int { get }
    static var noCount: Counters { get }
    /// The distance in one lane, or more than any limit.
    func distance(lane: Int) -> UInt32

    /// Adds a value to the sums of those lanes that are at most as far as all lanes of `limit`.
    func add(_ value: Double, within limit: Self, to sums: UnsafeMutablePointer<Double>)
    /// The same with whole numbers.
    func count(_ value: Int16, within limit: Self, to counters: inout Counters)
    /// Adds counters to sums and begins them anew.
    static func settle(_ counters: inout Counters, to sums: UnsafeMutablePointer<Double>)
}

/// Thirty-two distances in sixteen bits each, for limits of up to 3.2 kilometres.
///
/// Values are kept with the upper bit turned round: every processor compares signed numbers with one instruction.
struct ShortLanes: RangeLanes {
    static let farthest: UInt64 = 1 << 16 - 1
    static let numbers = 1
    static let width = 32
    static let largestCount = Int(Int16.max)
    /// A way that is just longer, made longer once more by an arc within it, still fits.
    static let longestLimit: UInt32 = 1 << 15 - 2
    private var values: SIMD32<Int16>

    @inline(__always)
    init(distance: UInt64, number: Int) { values = SIMD32(repeating: Self.pack(distance)) }

    @inline(__always)
    private init(_ values: SIMD32<Int16>) { self.values = values }

    @inline(__always)
    private static func pack(_ distance: UInt64) -> Int16 {
        Int16(bitPattern: UInt16(truncatingIfNeeded: distance)) ^ .min
    }

    subscript(lane: Int) -> (distance: UInt64, number: Int) {
        get { (UInt64(distance(lane: lane)), 0) }
        set { values[lane] = Self.pack(newValue.distance) }
    }

    @inline(__always)
    func distance(lane: Int) -> UInt32 { UInt32(UInt16(bitPattern: values[lane] ^ .min)) }

    @inline(__always)
    func farther(by length: UInt32) -> Self {
        Self(values &+ SIMD32(repeating: Int16(truncatingIfNeeded: length)))
    }

    @inline(__always)
    func least(_ other: Self) -> Self {
        Self(values.replacing(with: other.values, where: other.values .< values))
    }

    @inline(__always)
    func greatest(_ other: Self) -> Self {
        Self(values.replacing(with: other.values, where: other.values .> values))
    }

    @inline(__always)
    static var noCount: SIMD32<Int16> { .zero }

    @inline(__always)
    func count(_ value: Int16, within limit: Self, to counters: inout SIMD32<Int16>) {
        counters &+= SIMD32(repeating: value).replacing(with: 0, where: values .> limit.values)
    }

    @inline(__always)
    static func settle(_ counters: inout SIMD32<Int16>, to sums: UnsafeMutablePointer<Double>) {
        for lane in 0..<width { sums[lane] += Double(counters[lane]) }
        counters = .zero
    }

    @inline(__always)
    func add(_ value: Double, within limit: Self, to sums: UnsafeMutablePointer<Double>) {
        for lane in 0..<Self.width { sums[lane] += values[lane] <= limit.values[lane] ? value : 0 }
    }
}
