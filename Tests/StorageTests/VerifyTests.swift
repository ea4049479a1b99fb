import Evidence
import Foundation
import GRDB
import Quantities
import Testing

@testable import Storage

@Suite("Verification")
struct VerifyTests {
    func filled() throws -> Bench {
        let bench = try Bench()
        let store = try bench.store()
        _ = try store.append((1...20).map { edit(.indicator("i\($0)"), reason: "r\($0)") }, at: moment(1))
        try store.take("d", at: 1, (2000..<2020).map { try reading("s", "01", "\($0)", 1) })
        try store.take(
            "d", mode: .amendment, at: 2, [reading("s", "01", "2024", 1), reading("t", "01", "2024", 1)])
        let report = try store.verify()
        #expect(report.isSound, "\(report.findings)")
        #expect(report.entries == 20 && report.revisions == 2 && report.readings == 22)
        #expect(report.head == (try store.entry(20))?.digest)
        try store.close()
        return bench
    }

    @Test("An empty record is sound, and its head is the origin")
    func empty() throws {
        let report = try Bench().store().verify()
        #expect(report.isSound && report.head == LedgerEntry.origin)
    }

    @Test(
        "Every tampering is found where it happened",
        arguments: [
            ("UPDATE ledger SET reason = 'other' WHERE sequence = 7", "ledger 7"),
            ("UPDATE ledger SET value = NULL WHERE sequence = 7", "ledger 7"),
            ("UPDATE ledger SET recorded = recorded + 1 WHERE sequence = 7", "ledger 7"),
            ("UPDATE ledger SET digest = zeroblob(32) WHERE sequence = 20", "ledger 20"),
            ("DELETE FROM ledger WHERE sequence = 7", "ledger 8"),
            ("DELETE FROM ledger WHERE sequence = 1", "ledger 2"),
            ("UPDATE reading SET value = 2 WHERE period % 5 = 0 AND revision = 1", "revision 1, s"),
            ("UPDATE reading SET note = 'x' WHERE revision = 2 AND series = 2", "revision 2, t"),
            ("UPDATE reading SET status = 1 WHERE revision = 2 AND series = 2", "revision 2, t"),
            ("DELETE FROM reading WHERE revision = 2 AND series = 2", "revision 2, t"),
            (
                "INSERT INTO reading SELECT 2, 2, area, period + 1, 5, 0, '', 1, '', '', 0 FROM reading"
                    + " WHERE series = 2",
                "revision 2, t"
            ),
            ("UPDATE revision SET reason = 'other' WHERE number = 1", "revision 1"),
            ("UPDATE revision SET recorded = 0 WHERE number = 1", "revision 1"),
            ("UPDATE revision SET rows = 3 WHERE number = 1", "revision 1"),
            ("UPDATE revision_series SET panel = zeroblob(32) WHERE revision = 2", "revision 2, s"),
            ("DELETE FROM revision_series WHERE revision = 2 AND series = 2", "revision 2, t"),
            ("UPDATE area SET code = '99'", "revision 1"),
            ("UPDATE series SET code = 'x' WHERE id = 1", "revision 1"),
        ])
    func tampering(sql: String, place: String) throws {
        let bench = try filled()
        let triggers = ["ledger", "revision", "reading"].flatMap {
            ["DROP TRIGGER \($0)_unaltered;", "DROP TRIGGER \($0)_undeleted;"]
        }
        try bench.tamper("PRAGMA foreign_keys = OFF; \(triggers.joined()) \(sql)")
        let report = try bench.store().verify()
        #expect(!report.isSound)
        #expect(report.findings.contains { $0.place == place }, "\(report.findings.map(\.place))")
    }

    @Test("Rows that point nowhere are found")
    func orphans() throws {
        let bench = try filled()
        try bench.tamper(
            "PRAGMA foreign_keys = 0; DROP TRIGGER revision_undeleted; DELETE FROM revision WHERE number > 1"
        )
        let findings = try bench.store().verify().findings
        #expect(findings.contains { $0.place == "reading" })
    }

    @Test("Bytes overwritten on the disk are found, or the file is refused")
    func rot() throws {
        let bench = try filled()
        try bench.tamper("PRAGMA journal_mode = DELETE")
        var bytes = try bench.bytes()
        let target = try #require(bytes.range(of: Data("r13".utf8)))
        bytes.replaceSubrange(target, with: Data("r99".utf8))
        try bytes.write(to: URL(fileURLWithPath: bench.path))
        let report = try bench.store().verify()
        #expect(report.findings.contains { $0.place == "ledger 13" })
    }
}
