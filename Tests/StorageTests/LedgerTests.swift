import Evidence
import GRDB
import Quantities
import Testing

@testable import Storage

@Suite("The ledger")
struct LedgerTests {
    @Test("Entries come back as written, chained from the origin")
    func roundTrip() throws {
        let bench = try Bench()
        let store = try bench.store()
        let drafts = [
            LedgerDraft(author: "żółw", subject: .profile, value: "{\"a\":\"ł\"}", reason: "„bo tak”\n"),
            LedgerDraft(author: "", subject: .strategy(label: "2022/1"), value: nil, reason: ""),
        ]
        let added = try store.append(drafts, at: moment(7))
        #expect(added.map(\.sequence) == [1, 2])
        #expect(added[0].previous == LedgerEntry.origin)
        #expect(added[1].previous == added[0].digest)
        #expect(try store.entries() == added)
        #expect(try store.entry(2) == added[1])
        #expect(try store.entry(3) == nil)
        try store.close()
        #expect(try bench.store().entries() == added)
    }

    @Test("A state as of a moment is a beginning of the ledger, even where the clock went backwards")
    func asOf() throws {
        let store = try Bench().store()
        for time in [10, 20, 15, 30] as [Int64] { _ = try store.append([edit(.profile)], at: moment(time)) }
        #expect(try store.entries(upTo: moment(9)).isEmpty)
        #expect(try store.entries(upTo: moment(19)).map(\.sequence) == [1])
        #expect(try store.entries(upTo: moment(20)).map(\.sequence) == [1, 2, 3])
        #expect(try store.entries().map(\.recorded.milliseconds) == [10, 20, 20, 30])
    }

    @Test("The history of a subject, and pages of the latest entries")
    func pages() throws {
        let store = try Bench().store()
        _ = try store.append((1...10).map { edit(.indicator($0 % 2 == 0 ? "even" : "odd")) }, at: moment(1))
        #expect(try store.entries(about: .indicator("even")).map(\.sequence) == [2, 4, 6, 8, 10])
        #expect(try store.recentEntries(limit: 3).map(\.sequence) == [10, 9, 8])
        #expect(try store.recentEntries(limit: 3, before: 8).map(\.sequence) == [7, 6, 5])
        #expect(try store.recentEntries(limit: 0).isEmpty)
        #expect(try store.recentEntries(limit: -1).isEmpty)
    }

    @Test("An edit made on an old state is refused with both versions, and nothing of its batch is recorded")
    func stale() throws {
        let store = try Bench().store()
        let first = try store.append([edit(.indicator("a"), expected: 0)], at: moment(1))[0]
        let second = try store.append(
            [edit(.indicator("a"), "{\"v\":2}", expected: first.sequence)], at: moment(2))[0]
        let late = edit(.indicator("a"), "{\"v\":3}", expected: first.sequence)
        let error = try #require(throws: StaleEdit.self) {
            try store.append([edit(.profile), late], at: moment(3))
        }
        #expect(error.current == second)
        #expect(error.draft == late)
        #expect(try store.entries().count == 2)
        #expect(throws: StaleEdit.self) {
            try store.append([edit(.indicator("a"), expected: 0)], at: moment(3))
        }
        try expect(.unknownEntry) { try store.append([edit(.indicator("b"), expected: 1)], at: moment(3)) }
    }

    @Test("A text that SQLite would cut short is refused before it is sealed")
    func nul() throws {
        let store = try Bench().store()
        try expect(.unfitText) { try store.append([edit(.profile, reason: "a\u{0}b")], at: moment(1)) }
        #expect(try store.entries().isEmpty)
    }

    @Test("The file itself refuses to alter or delete what is recorded")
    func appendOnly() throws {
        let bench = try Bench()
        let store = try bench.store()
        _ = try store.append([edit(.profile)], at: moment(1))
        try store.take("d", [reading("s", "0000", "2024", 1)])
        for table in ["ledger", "revision", "reading"] {
            #expect(throws: DatabaseError.self) { try bench.tamper("DELETE FROM \(table)") }
        }
        #expect(throws: DatabaseError.self) { try bench.tamper("UPDATE ledger SET author = 'x'") }
        #expect(throws: DatabaseError.self) { try bench.tamper("UPDATE reading SET value = 2") }
    }

    @Test("Two stores on one file append to one chain")
    func twoWriters() throws {
        let bench = try Bench()
        let (one, two) = (try bench.store(), try bench.store())
        for round in 1...20 { _ = try (round % 2 == 0 ? one : two).append([edit(.profile)], at: moment(1)) }
        #expect(try one.entries().map(\.sequence) == Array(1...20))
        #expect(try two.verify().isSound)
    }
}
