/// Sixteen packed values side by side: each a distance with the number of what is near below it.
///
/// The smaller packed value is nearer, and of two at the same distance it has the smaller number.
protocol LaneVector: BitwiseCopyable, Sendable {
    /// The greatest distance that fits.
    static var farthest: UInt64 { get }
    /// How many different numbers there are.
    static var numbers: Int { get }

    /// The same value in all lanes.
    init(distance: UInt64, number: Int)
    /// The distance in one lane, with the number below it.
    subscript(lane: Int) -> (distance: UInt64, number: Int) { get set }

    /// All distances made longer.
    func farther(by length: UInt32) -> Self
    /// The smaller value in each lane.
    func least(_ other: Self) -> Self
    /// The greater value in each lane.
    func greatest(_ other: Self) -> Self
}

extension LaneVector {
    /// The distance from which on nothing is near: adding any arc to it stays within the lane. Where arcs are longer than half
    /// of what fits, it is that half, and they count as half.
    static func nothing(longestArc: UInt32) -> UInt64 {
        UInt64(longestArc) <= farthest / 2 ? farthest - UInt64(longestArc) : farthest / 2
    }
}

/// The number of lanes.
let laneCount = 16

/// Distances of up to 52 km, numbers of up to 4,096 facilities.
///
/// Values are the bit patterns of positive numbers of single precision, which are in the order of their whole numbers: every processor
/// takes the smaller of two such numbers with one instruction, while older ones need four for whole numbers of this size.
struct NarrowLanes: LaneVector {
    static let farthest: UInt64 = 0x7_EFFF
    static let numbers = 1 << 12
    /// A longer arc leads beyond `nothing` even so.
    private static let longestArc = UInt32(farthest / 2)
    /// The bits of the smallest number of full precision: smaller ones may be slow.
    private static let smallest: UInt32 = 1 << 23
    private var values: SIMD16<Float>

    @inline(__always)
    init(distance: UInt64, number: Int) { values = SIMD16(repeating: Self.pack(distance, number)) }

    @inline(__always)
    private init(_ values: SIMD16<Float>) { self.values = values }

    @inline(__always)
    private static func pack(_ distance: UInt64, _ number: Int) -> Float {
        Float(bitPattern: UInt32(truncatingIfNeeded: distance << 12 | UInt64(number)) &+ smallest)
    }

    subscript(lane: Int) -> (distance: UInt64, number: Int) {
        get {
            let bits = values[lane].bitPattern &- Self.smallest
            return (UInt64(bits >> 12), Int(bits & 0xFFF))
        }
        set { values[lane] = Self.pack(newValue.distance, newValue.number) }
    }

    @inline(__always)
    func farther(by length: UInt32) -> Self {
        let bits = unsafeBitCast(values, to: SIMD16<UInt32>.self)
        let step = SIMD16(repeating: min(length, Self.longestArc) &<< 12)
        return Self(unsafeBitCast(bits &+ step, to: SIMD16<Float>.self))
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

/// Distances and numbers of 31 bits each, at twice the memory and several times the work.
struct WideLanes: LaneVector {
    static let farthest: UInt64 = 1 << 31
    static let numbers = 1 << 31
    private var values: SIMD16<Int64>

    @inline(__always)
    init(distance: UInt64, number: Int) { values = SIMD16(repeating: Self.pack(distance, number)) }

    @inline(__always)
    private init(_ values: SIMD16<Int64>) { self.values = values }

    @inline(__always)
    private static func pack(_ distance: UInt64, _ number: Int) -> Int64 {
        Int64(distance << 31 | UInt64(number))
    }

    subscript(lane: Int) -> (distance: UInt64, number: Int) {
        get { (UInt64(values[lane] >> 31), Int(values[lane] & 0x7FFF_FFFF)) }
        set { values[lane] = Self.pack(newValue.distance, newValue.number) }
    }

    @inline(__always)
    func farther(by length: UInt32) -> Self { Self(values &+ SIMD16(repeating: Int64(length) &<< 31)) }

    @inline(__always)
    func least(_ other: Self) -> Self {
        Self(values.replacing(with: other.values, where: other.values .< values))
    }

    @inline(__always)
    func greatest(_ other: Self) -> Self {
        Self(values.replacing(with: other.values, where: other.values .> values))
    }
}
