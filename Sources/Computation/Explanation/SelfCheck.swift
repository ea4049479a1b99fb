import Quantities

/// Recomputes a sample of keys without the memo and compares.
public struct SelfCheck: Sendable {
    public var checked: Int
    /// Keys whose fresh outcome differs from the remembered one: a defect of a calculation or of the memo.
    public var different: [Key]

    /// - Parameter seed: chooses the sample; the same seed gives the same sample.
    public init(of outcomes: Outcomes, in snapshot: Snapshot, sample: Int, seed: UInt64) {
        var generator = SplitMix64(state: seed)
        var candidates = outcomes.keys.filter { snapshot.graph[$0] != nil }
        var chosen: [Key] = []
        while chosen.count < sample, !candidates.isEmpty {
            chosen.append(candidates.remove(at: Int(generator.next() % UInt64(candidates.count))))
        }
        var memo = Memo()
        var log = RunLog()
        let again = reckon(chosen, in: snapshot, memo: &memo, log: &log)
        checked = chosen.count
        different = chosen.filter { outcomes[$0]?.digest != again[$0]?.digest }.sorted()
    }
}

/// Sebastiano Vigna's SplitMix64: small, fast, the same on every machine.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
        return z ^ z >> 31
    }
}
