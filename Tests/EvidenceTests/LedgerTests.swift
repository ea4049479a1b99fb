import Evidence
import Quantities
import Strategy
import Testing

@Suite("Ledger")
struct LedgerTests {
    private func entry(_ sequence: Int, _ subject: Subject, _ value: String?, after: Digest) -> LedgerEntry {
        LedgerEntry(
            sequence: sequence, recorded: Timestamp(milliseconds: Int64(sequence) * 1_000), author: "test",
            subject: subject, value: value, reason: "because", previous: after)
    }

    @Test func everyFieldIsSealed() {
        let sealed = entry(1, .variable("area"), "{}", after: LedgerEntry.origin)
        #expect(sealed.recomputedDigest == sealed.digest)
        var altered = sealed
        altered.reason = "another"
        #expect(altered.recomputedDigest != sealed.digest)
        altered = sealed
        altered.value = nil
        #expect(altered.recomputedDigest != sealed.digest, "a retirement is not an empty value")
        altered = sealed
        altered.previous = sealed.digest
        #expect(altered.recomputedDigest != sealed.digest)
    }

    @Test(arguments: [
        Subject.profile, .impacts, .strategy(label: "2022/a"), .indicator("x-y"), .variable("v"),
        .source("s"),
    ])
    func subjectsReadBack(_ subject: Subject) {
        #expect(Subject(subject.description) == subject)
    }

    @Test(arguments: ["", "indicator/", "nothing", "other/x"])
    func unknownSubjectsAreRefused(_ text: String) {
        #expect(Subject(text) == nil)
    }

    @Test func theRecordIsTheFold() throws {
        let unit = try #require(UnitOfMeasure("km2"))
        let first = Variable(id: "area", name: BilingualText("Area"), unit: unit, source: "s")
        var second = first
        second.name = BilingualText("Area of the city")
        let one = entry(1, .variable("area"), try Canonical.encode(first), after: LedgerEntry.origin)
        let two = entry(2, .variable("area"), try Canonical.encode(second), after: one.digest)
        let three = entry(3, .variable("area"), nil, after: two.digest)
        #expect(try CityRecord.folding([one]).variables == [first])
        #expect(try CityRecord.folding([one, two]).variables == [second])
        #expect(try CityRecord.folding([one, two, three]).variables.isEmpty)
        #expect(try CityRecord.folding([one, two, three]).sequence == 3)
    }
}
