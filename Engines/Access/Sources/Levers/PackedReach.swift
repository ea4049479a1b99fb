/// A distance above the number of the facility at its end: the smaller value is nearer, and of two equally near the first.
struct PackedReach: BitwiseCopyable, Hashable, Comparable, Sendable {
    /// Nothing can be reached. Farther than any way on Earth, and two of them still fit 64 bits.
    static let none = PackedReach(bits: 1 << 62)

    private(set) var bits: UInt64

    private init(bits: UInt64) { self.bits = bits }

    @inline(__always)
    init(decimetres: UInt64, facility: Int) { bits = decimetres << 32 | UInt64(facility) }

    init(_ reach: Reach?) {
        self = reach.map { Self(decimetres: $0.decimetres, facility: $0.facility) } ?? .none
    }

    @inline(__always)
    static func < (one: Self, other: Self) -> Bool { one.bits < other.bits }

    /// The same with a longer way. What is out of reach stays so.
    @inline(__always)
    func farther(by decimetres: UInt64) -> Self { Self(bits: bits &+ decimetres << 32) }

    /// - Unit: decimetres; 2³⁰ and more where nothing can be reached
    @inline(__always)
    var decimetres: UInt64 { bits >> 32 }

    /// The number of what is near.
    @inline(__always)
    var number: Int { Int(bits & 0xFFFF_FFFF) }

    @inline(__always)
    var isNone: Bool { bits >= Self.none.bits }

    var reach: Reach? {
        isNone ? nil : Reach(decimetres: decimetres, facility: number)
    }
}
