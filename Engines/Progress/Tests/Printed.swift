import Foundation
import Testing

/// Expects a value to round to printed digits: |difference| ≤ half a unit of the last printed digit.
///
/// Values printed with fewer than three decimals are exact on paper and must agree to 1e−9.
func expect(
    _ value: Double?, printed: String, _ note: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
    let text = printed.replacingOccurrences(of: "−", with: "-")
    guard let value, let wanted = Double(text) else {
        Issue.record("no value for \(printed) \(note)", sourceLocation: sourceLocation)
        return
    }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    let allowed = decimals < 3 ? 1e-9 : 0.5 * pow(10, -Double(decimals)) + 1e-12
    #expect(
        abs(value - wanted) <= allowed, "\(value) is not \(printed) \(note)", sourceLocation: sourceLocation)
}

func expect(
    _ values: [Double], printed: String, _ note: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let wanted = printed.split(separator: " ").map(String.init)
    guard values.count == wanted.count else {
        Issue.record("\(values.count) values, \(wanted.count) printed", sourceLocation: sourceLocation)
        return
    }
    for (value, text) in zip(values, wanted) {
        expect(value, printed: text, note, sourceLocation: sourceLocation)
    }
}

/// Seeded numbers for properties (SplitMix64), so that a failure can be repeated.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
