public import Evidence
import Foundation
import GRDB
import Quantities

extension CityStore {
    /// Walks the whole record: the ledger, the revisions, every reading, and the file itself.
    ///
    /// What is missing at the very end cannot be seen from the file alone: compare `head` with the one
    /// published earlier.
    /// - Complexity: O(entries + readings), one pass, bounded memory.
    public func verify() throws -> VerifyReport {
        try read { db in
            var walk = VerifyWalk(db, path: path)
            walk.run("PRAGMA integrity_check") { try $0.checkFile() }
            walk.run("PRAGMA foreign_key_check") { try $0.checkReferences() }
            walk.run("ledger") { try $0.checkLedger() }
            walk.run("revision") { try $0.checkRevisions() }
            walk.run("file") { try $0.checkFiles() }
            return walk.report
        }
    }
}

/// One walk through the record, gathering what is wrong.
private struct VerifyWalk {
    /// Findings kept: whoever has more has one problem, not thousands.
    private static let maximumFindings = 1_000

    private let db: Database
    private let path: String
    private(set) var report = VerifyReport(
        entries: 0, revisions: 0, readings: 0, head: LedgerEntry.origin, findings: [])

    init(_ db: Database, path: String) {
        self.db = db
        self.path = path
    }

    /// A part that cannot be read at all is a finding too, and the other parts are still walked.
    mutating func run(_ place: String, _ check: (inout VerifyWalk) throws -> Void) {
        do { try check(&self) } catch {
            note(
                place, pl: "Tej części nie można odczytać: \(error).",
                en: "This part cannot be read: \(error).")
        }
    }

    mutating func checkFile() throws {
        for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(100)") where line != "ok" {
            note(
                "PRAGMA integrity_check", pl: "Plik jest uszkodzony: \(line).",
                en: "The file is damaged: \(line).")
        }
    }

    mutating func checkReferences() throws {
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
            let (table, parent): (String, String) = (row[0], row[2])
            note(
                table, pl: "Wiersz wskazuje na nieistniejący wpis w „\(parent)”.",
                en: "A row points at an entry of “\(parent)” that does not exist.")
        }
    }

    mutating func checkFiles() throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT digest, name, bytes FROM file ORDER BY digest")
        while let row = try rows.next() {
            let (digest, name, bytes): (Data, String, Data) = (row[0], row[1], row[2])
            if Digest(of: bytes) != Digest(bytes: digest) {
                note(
                    "file \(name)", pl: "Zawartość pliku nie zgadza się z jego skrótem.",
                    en: "The file's contents do not match its digest.")
            }
        }
    }

    mutating func checkLedger() throws {
        var last: LedgerEntry?
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT sequence, recorded, author, subject, value, reason, previous, digest FROM ledger
                ORDER BY sequence
                """)
        while let row = try rows.next() {
            let entry = try LedgerEntry(row, path: path)
            let place = "ledger \(entry.sequence)"
            let expected = (last?.sequence ?? 0) + 1
            if entry.sequence != expected {
                note(
                    place, pl: "Brakuje wpisów od \(expected).",
                    en: "Entries from \(expected) on are missing.")
            }
            if entry.previous != last?.digest ?? LedgerEntry.origin {
                note(
                    place, pl: "Wpis nie łączy się z poprzednim.",
                    en: "The entry does not connect to the one before it.")
            }
            if entry.recomputedDigest != entry.digest {
                note(
                    place, pl: "Treść wpisu nie zgadza się z jego skrótem.",
                    en: "The entry's contents do not agree with its digest.")
            }
            if let last, entry.recorded < last.recorded {
                note(
                    place, pl: "Wpis jest starszy od poprzedniego.",
                    en: "The entry is older than the one before it.")
            }
            last = entry
            report.entries += 1
        }
        report.head = last?.digest ?? LedgerEntry.origin
    }

    mutating func checkRevisions() throws {
        var last: SealedRevision?
        for sealed in try SealedRevision.fetch(db, "ORDER BY number", [], path: path) {
            let place = "revision \(sealed.revision.number)"
            let expected = (last?.revision.number ?? 0) + 1
            if sealed.revision.number != expected {
                note(
                    place, pl: "Brakuje rewizji od \(expected).",
                    en: "Revisions from \(expected) on are missing.")
            }
            if sealed.previous != last?.seal ?? SealedRevision.origin {
                note(
                    place, pl: "Rewizja nie łączy się z poprzednią.",
                    en: "The revision does not connect to the one before it.")
            }
            if sealed.recomputedSeal != sealed.seal {
                note(
                    place, pl: "Opis rewizji nie zgadza się z jej skrótem.",
                    en: "The revision's description does not agree with its seal.")
            }
            try checkReadings(of: sealed, place)
            last = sealed
            report.revisions += 1
        }
        let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM reading") ?? 0
        if all != report.readings {
            note(
                "reading", pl: "Odczyty bez rewizji: \(all - report.readings).",
                en: "Readings without a revision: \(all - report.readings).")
        }
    }

    private mutating func checkReadings(of sealed: SealedRevision, _ place: String) throws {
        let found = try RevisionContents(of: sealed.revision.number, db)
        report.readings += found.rows
        let stored = try storedShares(of: sealed.revision.number)
        let names = Set(stored.keys).union(found.shares.map(\.name)).sorted()
        let actual = Dictionary(found.shares.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for name in names where stored[name] != actual[name] {
            note(
                "\(place), \(name)", pl: "Odczyty szeregu nie zgadzają się z zapisanym skrótem.",
                en: "The readings of the series do not agree with the recorded digest.")
        }
        if found.digest != sealed.contents || found.rows != sealed.revision.rows {
            note(
                place,
                pl: "Wierszy jest \(found.rows) z \(sealed.revision.rows) albo ich treść się zmieniła.",
                en: "There are \(found.rows) rows of \(sealed.revision.rows), or their contents have changed."
            )
        }
    }

    private func storedShares(of revision: Int) throws -> [String: RevisionContents.Share] {
        var shares: [String: RevisionContents.Share] = [:]
        let sql = """
            SELECT series, code, rows, withdrawn, first, last, panel, record
            FROM revision_series JOIN series ON id = series WHERE revision = ?
            """
        for row in try Row.fetchAll(db, sql: sql, arguments: [revision]) {
            let share = try RevisionContents.Share(row, path: path)
            shares[share.name] = share
        }
        return shares
    }

    private mutating func note(_ place: String, pl: String, en: String) {
        guard report.findings.count < VerifyWalk.maximumFindings else { return }
        report.findings.append(
            Finding(
                .error, at: place, reason: BilingualText(pl: pl, en: en),
                remedy: BilingualText(
                    pl: "Zachowaj plik do wyjaśnienia i przywróć kopię poleceniem „horyzont restore”.",
                    en: "Keep the file for inquiry and restore a backup with “horyzont restore”.")))
    }
}
