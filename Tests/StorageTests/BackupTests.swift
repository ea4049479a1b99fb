import Evidence
import Foundation
import GRDB
import Quantities
import Synchronization
import Testing

@testable import Storage

@Suite("Backup and restore")
struct BackupTests {
    @Test("A backup is one whole file, and nothing is overwritten unasked")
    func backup() throws {
        let bench = try Bench()
        let store = try bench.store()
        let entries = try store.append([edit(.profile), edit(.impacts)], at: moment(1))
        try store.take("d", [reading("s", "01", "2024", 1)])
        let copy = bench.folder + "/copy.sqlite"
        try store.backup(to: copy)
        try expect(.occupied) { try store.backup(to: copy) }
        _ = try store.append([edit(.profile)], at: moment(2))
        let opened = try CityStore.open(at: copy, readOnly: true)
        #expect(try opened.entries() == entries)
        #expect(try opened.verify().isSound)
        #expect(try opened.search("x", language: .polish, limit: 1).isEmpty)
        try opened.close()
        try store.backup(to: copy, force: true)
        #expect(try CityStore.open(at: copy, readOnly: true).entries().count == 3)
        let left = try FileManager.default.contentsOfDirectory(atPath: bench.folder)
        #expect(!left.contains { $0.hasSuffix(".part") || $0.hasPrefix("copy.sqlite-wal") })
        try expect(.missing) { try store.backup(to: bench.folder + "/nowhere/copy.sqlite") }
    }

    @Test("A backup taken while others write holds a beginning of the ledger")
    func consistent() throws {
        let bench = try Bench()
        let store = try bench.store()
        _ = try store.append([edit(.profile)], at: moment(1))
        let state = Mutex((written: 0, isOver: false))
        let writer = Thread {
            while !state.withLock({ $0.isOver }) {
                let added = try? store.append([edit(.profile, reason: "x"), edit(.impacts)], at: moment(2))
                state.withLock { $0.written += added?.count ?? 0 }
            }
        }
        writer.start()
        for round in 0..<5 {
            while state.withLock({ $0.written }) < round * 4 { usleep(500) }
            let copy = bench.folder + "/copy\(round).sqlite"
            try store.backup(to: copy)
            let report = try CityStore.open(at: copy, readOnly: true).verify()
            #expect(report.isSound)
            #expect(
                report.entries % 2 == 1 && report.entries > round * 4, "a batch is in it whole or not at all")
        }
        state.withLock { $0.isOver = true }
    }

    @Test("Restoring checks the backup, keeps the replaced file, and gives the old state back")
    func restore() throws {
        let bench = try Bench()
        let store = try bench.store()
        _ = try store.append([edit(.profile)], at: moment(1))
        let copy = bench.folder + "/copy.sqlite"
        try store.backup(to: copy)
        _ = try store.append([edit(.profile)], at: moment(2))
        try expect(.locked) { try CityStore.restore(from: copy, to: bench.path, at: moment(3)) }
        #expect(try store.entries().count == 2)
        try store.close()
        let aside = try #require(try CityStore.restore(from: copy, to: bench.path, at: moment(3)))
        #expect(try bench.store().entries().count == 1)
        #expect(try CityStore.open(at: aside, readOnly: true).entries().count == 2)
    }

    @Test("A tampered backup is refused and nothing is replaced; a missing target is simply made")
    func unsound() throws {
        let bench = try Bench()
        let store = try bench.store()
        _ = try store.append([edit(.profile)], at: moment(1))
        let copy = bench.folder + "/copy.sqlite"
        try store.backup(to: copy)
        let other = bench.folder + "/other.sqlite"
        #expect(try CityStore.restore(from: copy, to: other, at: moment(2)) == nil)
        #expect(try CityStore.open(at: other).entries().count == 1)
        try DatabaseQueue(path: copy).write {
            try $0.execute(sql: "DROP TRIGGER ledger_unaltered; UPDATE ledger SET author = 'x'")
        }
        try store.close()
        try expect(.unsound) { try CityStore.restore(from: copy, to: bench.path, at: moment(3)) }
        #expect(try bench.store().entries()[0].author == "test")
        try expect(.missing) {
            try CityStore.restore(from: bench.folder + "/no", to: bench.path, at: moment(3))
        }
    }

    @Test("A damaged file is replaced and kept aside")
    func damagedTarget() throws {
        let bench = try Bench()
        let store = try bench.store()
        _ = try store.append([edit(.profile)], at: moment(1))
        let copy = bench.folder + "/copy.sqlite"
        try store.backup(to: copy)
        try store.close()
        let rubbish = Data(repeating: 1, count: 5_000)
        try rubbish.write(to: URL(fileURLWithPath: bench.path))
        let aside = try #require(try CityStore.restore(from: copy, to: bench.path, at: moment(3)))
        #expect(try bench.store().entries().count == 1)
        let kept = try Data(contentsOf: URL(fileURLWithPath: aside))
        let isSame = kept == rubbish
        #expect(isSame, "\(kept.count) bytes")
    }
}
