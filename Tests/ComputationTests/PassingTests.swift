import Evidence
import Quantities
import Synchronization
import Testing

@testable import Computation

/// Calculations whose value is not kept are made only where something that reads them must be.
@Suite struct PassingTests {
    private final class Count: Sendable {
        let made = Mutex(0)
    }

    private func snapshot(_ count: Count, input: String) throws -> Snapshot {
        let large = Calculation(
            Key("computed/large"), reads: [.init(Key("readings/a"))], definition: Digest(of: "large"),
            method: "large/1", summary: BilingualText("large"), isKept: false
        ) { inputs throws(Refusal) -> String in
            count.made.withLock { $0 += 1 }
            let text: String = inputs(0)
            return text + text
        }
        let small = Calculation(
            Key("computed/small"), reads: [.init(Key("computed/large"))], definition: Digest(of: "small"),
            method: "small/1", summary: BilingualText("small")
        ) { inputs throws(Refusal) -> Double in
            let text: String = inputs(0)
            return Double(text.count)
        }
        return Snapshot(inputs: [Key("readings/a"): Input(input)], graph: try Graph([large, small]))
    }

    @Test func aRememberedAnswerNeedsNothingBelowIt() throws {
        let count = Count()
        let snapshot = try snapshot(count, input: "abc")
        let keys = snapshot.graph.calculations.map(\.key)
        var memo = Memo()
        var log = RunLog()
        let first = reckon(keys, in: snapshot, memo: &memo, log: &log)
        #expect(first[Key("computed/small")]?.value() == 6.0)
        #expect(count.made.withLock { $0 } == 1)
        // What a store keeps is the small answer alone; another process reads it and makes nothing.
        let kept = memo.takeFresh()
        #expect(kept.count == 1)
        var later = Memo { question in kept.first { $0.question == question }?.bytes }
        let again = reckon(keys, in: snapshot, memo: &later, log: &log)
        #expect(again[Key("computed/small")]?.digest == first[Key("computed/small")]?.digest)
        #expect(again[Key("computed/large")]?.digest == first[Key("computed/large")]?.digest)
        #expect(count.made.withLock { $0 } == 1)
    }

    @Test func anotherInputMakesItAnewAndPassingQuestionsAreForgotten() throws {
        let count = Count()
        var memo = Memo()
        var log = RunLog()
        let key = Key("computed/small")
        _ = reckon([key], in: try snapshot(count, input: "abc"), memo: &memo, log: &log)
        _ = memo.takeFresh()
        let held = memo.count
        for word in ["a", "ab", "abcd", "abcde"] {
            var trial = memo
            let outcomes = reckon([key], in: try snapshot(count, input: word), memo: &trial, log: &log)
            #expect(outcomes[key]?.value() == Double(2 * word.count))
            memo.holdAll(of: trial)
        }
        #expect(count.made.withLock { $0 } == 5)
        #expect(memo.count == held)
        // The last few are held in memory.
        _ = reckon([key], in: try snapshot(count, input: "abcde"), memo: &memo, log: &log)
        #expect(count.made.withLock { $0 } == 5)
    }
}
