import Evidence
import Foundation
import GRDB
import Quantities
import Testing

@testable import Storage

@Suite("Opening the file")
struct OpeningTests {
    @Test("A new file is made, and found again")
    func newFile() throws {
        let bench = try Bench()
        let store = try bench.store()
        try store.setSetting("token", to: "abc")
        try store.close()
        let again = try bench.store()
        #expect(try again.setting("token") == "abc")
        try again.setSetting("token", to: nil)
        #expect(try again.setting("token") == nil)
    }

    @Test("What is acknowledged is on the disk: full synchronisation, write-ahead log, foreign keys")
    func pragmas() throws {
        let bench = try Bench()
        let store = try bench.store()
        let found = try store.pool.writeWithoutTransaction { db in
            try ["synchronous", "journal_mode", "foreign_keys"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(found == ["2", "wal", "1"])
    }

    @Test("A file of a newer program is refused untouched")
    func newerSchema() throws {
        let bench = try Bench()
        try bench.store().close()
        try bench.tamper(
            "INSERT INTO grdb_migrations VALUES ('9999 from the future'); PRAGMA journal_mode = DELETE")
        let before = try bench.bytes()
        try expect(.newerSchema) { try bench.store() }
        try expect(.newerSchema) { try CityStore.open(at: bench.path, readOnly: true) }
        let isSame = try bench.bytes() == before
        #expect(isSame)
    }

    @Test("A file of an older program is brought up to date, but not when open for reading only")
    func olderSchema() throws {
        let bench = try Bench()
        try bench.store().close()
        try bench.tamper("DROP TABLE outcome; DELETE FROM grdb_migrations WHERE identifier = '3 outcomes'")
        try expect(.olderSchema) { try CityStore.open(at: bench.path, readOnly: true) }
        let store = try bench.store()
        try store.keep(outcomes: [(Digest(of: "q"), [1])])
        #expect(store.storedOutcome(for: Digest(of: "q")) == [1])
    }

    @Test("Text files, folders and other programs' databases are refused untouched")
    func foreign() throws {
        let bench = try Bench()
        let text = Data("series,area,period,value\n".utf8) + Data(repeating: 65, count: 8_000)
        try text.write(to: URL(fileURLWithPath: bench.path))
        try expect(.foreign) { try bench.store() }
        let isSame = try bench.bytes() == text
        #expect(isSame)
        try expect(.foreign) { try CityStore.open(at: bench.folder) }
        let other = bench.folder + "/other.sqlite"
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
        try expect(.foreign) { try CityStore.open(at: other) }
    }

    @Test("A missing file or folder is named")
    func missing() throws {
        let bench = try Bench()
        try expect(.missing) { try CityStore.open(at: bench.path, readOnly: true) }
        try expect(.missing) { try CityStore.open(at: bench.folder + "/nowhere/city.sqlite") }
        #expect(!FileManager.default.fileExists(atPath: bench.path))
    }

    @Test("A truncated file is refused in both languages, not read as empty")
    func damaged() throws {
        let bench = try Bench()
        let store = try bench.store()
        _ = try store.append((0..<200).map { edit(.indicator("i\($0)"), reason: "why") }, at: moment(1))
        try store.close()
        try bench.tamper("PRAGMA journal_mode = DELETE")
        try bench.bytes().prefix(9_000).write(to: URL(fileURLWithPath: bench.path))
        do {
            let torn = try bench.store()
            _ = try torn.entries()
            Issue.record("a file cut off in the middle was read")
        } catch let failure as StoreFailure {
            #expect(failure.kind == .damaged)
            #expect(!failure.reason.pl.isEmpty && failure.reason.pl != failure.reason.en)
            #expect(failure.remedy.en.contains("restore"))
        }
    }

    @Test("A file that another program holds is refused after the waiting time; afterwards all goes on")
    func locked() throws {
        let bench = try Bench()
        var limits = StoreLimits()
        limits.busySeconds = 0.2
        let store = try bench.store(limits)
        _ = try store.append([edit(.profile)], at: moment(1))
        var unsafe = Configuration()
        unsafe.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: bench.path, configuration: unsafe)
        try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try expect(.locked) { try store.append([edit(.profile)], at: moment(2)) }
        #expect(try store.entries().count == 1, "reading goes on meanwhile")
        try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        #expect(try store.append([edit(.profile)], at: moment(2))[0].sequence == 2)
    }

    @Test("A store open for reading only reads and does not write")
    func readOnly() throws {
        let bench = try Bench()
        let store = try bench.store()
        _ = try store.append([edit(.profile)], at: moment(1))
        let reader = try CityStore.open(at: bench.path, readOnly: true)
        #expect(try reader.entries().count == 1)
        try expect(.readOnly) { try reader.append([edit(.profile)], at: moment(2)) }
        try expect(.readOnly) { try reader.setSetting("a", to: "b") }
    }

    @Test("A full disk loses nothing that was acknowledged, and all goes on when there is room")
    func full() throws {
        let bench = try Bench()
        try bench.store().close()
        var limits = StoreLimits()
        limits.pages = 60
        let store = try bench.store(limits)
        var acknowledged = 0
        let long = String(repeating: "text ", count: 2_000)
        try expect(.full) {
            while acknowledged < 100 {
                acknowledged += try store.append([edit(.profile, reason: long)], at: moment(1)).count
            }
        }
        #expect(acknowledged > 2 && acknowledged < 60)
        #expect(try store.entries().count == acknowledged)
        try expect(.full) {
            try store.take("d", try (1000..<9000).map { try reading("s", "0000", "\($0)", 1, note: long) })
        }
        #expect(try store.revisions().isEmpty)
        #expect(try store.verify().isSound)
        try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
        #expect(try store.append([edit(.profile)], at: moment(2))[0].sequence == acknowledged + 1)
    }
}

/// Expects `body` to fail with a `StoreFailure` of this kind.
func expect<Ignored>(
    _ kind: StoreFailure.Kind, _ location: SourceLocation = #_sourceLocation, _ body: () throws -> Ignored
) throws {
    do {
        _ = try body()
        Issue.record("no failure of kind \(kind)", sourceLocation: location)
    } catch let failure as StoreFailure {
        #expect(failure.kind == kind, "\(failure)", sourceLocation: location)
        #expect(!failure.reason.isEmpty && !failure.remedy.isEmpty, sourceLocation: location)
    }
}
