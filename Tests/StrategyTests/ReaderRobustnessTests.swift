import Quantities
import Strategy
import Testing

/// Whatever happens to a document, every line is accounted for once and no wording is made up.
struct ReaderRobustnessTests {
    /// A small generator with a fixed seed.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: 0..<60) func damagedDocuments(seed: Int) {
        var dice = Dice(state: UInt64(seed) + 1)
        let sources = [
            MorskaDolina.text, Millbrook.text, Stawiska.text, Stawiska.table, SharedDocument.text ?? "",
        ]
        let source = sources[seed % sources.count]
        var lines = source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(
            String.init)
        switch seed % 4 {
        case 0: lines.removeAll { _ in Int.random(in: 0..<5, using: &dice) == 0 }
        case 1: lines.shuffle(using: &dice)
        case 2: lines = Array(lines.prefix(Int.random(in: 0...lines.count, using: &dice)))
        default: lines = lines.map { String($0.prefix(Int.random(in: 0...80, using: &dice))) }
        }
        check(lines.joined(separator: "\n"), seed)
    }

    private func check(_ text: String, _ seed: Int) {
        let reading = DocumentReader.read(text)
        let bytes = Array(text.replacing("\r\n", with: "\n").utf8)
        let breaks = bytes.count { $0 == 10 || $0 == 13 }
        let expected = bytes.isEmpty || bytes.last == 10 || bytes.last == 13 ? breaks : breaks + 1
        #expect(reading.lines.map(\.number) == (0..<expected).map { $0 + 1 }, "seed \(seed)")
        #expect(reading.counts.linesByKind.values.reduce(0, +) == expected)
        #expect(reading == DocumentReader.read(text))
        guard let strategy = reading.strategy else {
            #expect(reading.findings.contains { $0.severity == .error })
            return
        }
        let whole = squeezed(text)
        for line in strategy.linesOfAction {
            #expect(whole.contains(squeezed(line.wording)), "seed \(seed): \(line)")
        }
        let codes =
            strategy.priorities.map(\.code) + strategy.strategicGoals.map(\.code)
            + strategy.operationalGoals.map(\.code) + strategy.linesOfAction.map(\.code)
        #expect(Set(codes).count == codes.count, "seed \(seed)")
    }

    /// Without white space, hyphens, emphasis and lines that stand between the parts of a wrapped line.
    private func squeezed(_ text: String) -> String {
        let kept = text.split(whereSeparator: \.isNewline).filter { line in
            !line.allSatisfy { $0.isWhitespace || $0.isNumber } && !line.hasPrefix("Strategia Rozwoju Miasta")
        }
        return String(kept.joined().filter { !$0.isWhitespace && $0 != "-" && $0 != "*" })
    }
}
