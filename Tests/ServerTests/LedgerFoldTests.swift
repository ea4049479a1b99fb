import Delivery
import Evidence
import Quantities
import Strategy
import TestCity
import Testing

/// Reading on from where one stopped is the same as reading the whole ledger again.
@Suite("Ledger read in steps")
struct LedgerFoldTests {
    /// Deterministic: the same seed gives the same ledger on every machine.
    private struct Numbers {
        var state: UInt64
        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    /// A ledger in which subjects come, change, go and come back in any order.
    private func ledger(_ seed: UInt64, length: Int) throws -> [LedgerEntry] {
        var numbers = Numbers(state: seed)
        let stated = try TestCity.record.statements()
        var entries: [LedgerEntry] = []
        for sequence in 1...length {
            let (subject, value) = stated[numbers.next(below: stated.count)]
            let isGone = numbers.next(below: 4) == 0 && subject != .profile
            entries.append(
                LedgerEntry(
                    sequence: sequence, recorded: Timestamp(milliseconds: Int64(sequence)), author: "test",
                    subject: subject, value: isGone ? nil : value, reason: "because",
                    previous: entries.last?.digest ?? LedgerEntry.origin))
        }
        return entries
    }

    @Test(arguments: 1...24)
    func stepsGiveTheWholeFold(_ seed: UInt64) throws {
        let entries = try ledger(seed, length: 120)
        let whole = try CityRecord.folding(entries)
        var numbers = Numbers(state: seed &+ 1_000)
        var record = CityRecord()
        var done = 0
        while done < entries.count {
            let next = min(entries.count, done + 1 + numbers.next(below: 20))
            try record.apply(entries[done..<next])
            done = next
        }
        #expect(record == whole)
    }

    @Test func aValueThatDoesNotFitLeavesTheRecordAsItWas() throws {
        let entries = try ledger(7, length: 30)
        var record = try CityRecord.folding(entries)
        let before = record
        let good = LedgerEntry(
            sequence: 31, recorded: Timestamp(milliseconds: 31), author: "test", subject: .impacts,
            value: nil,
            reason: "because", previous: LedgerEntry.origin)
        var bad = good
        bad.subject = .variable("x")
        bad.value = "{}"
        #expect(throws: DecodingError.self) { try record.apply([good, bad]) }
        #expect(record == before)
    }

    @Test func definitionsLeaveOutOnlyWhatIsReported() {
        var record = TestCity.record
        record.delivery = .empty
        record.sequence = 0
        #expect(TestCity.record.definitions == record)
    }
}
