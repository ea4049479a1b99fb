/// Numbers that look random and are the same on every run and machine.
///
/// - Method: SplitMix64, G. Steele, D. Lea, C. Flood, OOPSLA 2014.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Evenly spread from 0 to below 1.
    mutating func unit() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((z ^ (z >> 31)) >> 11) / 0x1p53
    }
}
