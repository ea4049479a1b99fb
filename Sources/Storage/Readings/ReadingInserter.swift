import Evidence
import Foundation
import GRDB
import GRDBSQLite
import Quantities

/// Puts the readings of one revision into the table, one after the other, holding none of them.
///
/// Values are bound straight to SQLite: boxing eleven of them per row costs as much as the insertion itself.
struct ReadingInserter {
    private let db: Database
    private let path: String
    private let revision: Int64
    private let statement: Statement
    private var series = NameTable(.series)
    private var areas = NameTable(.area)
    private var sources = NameTable(.source)
    private(set) var rows = 0

    init(_ db: Database, revision: Int, path: String) throws {
        self.db = db
        self.path = path
        self.revision = Int64(revision)
        statement = try db.makeStatement(sql: "INSERT INTO reading VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    }

    mutating func insert(_ reading: IndicatorReading) throws {
        guard reading.value.isFinite, reading.period.isPackable else {
            throw unfit(reading, pl: "liczba nie jest skończona", en: "the number is not finite")
        }
        let pointer = statement.sqliteStatement
        sqlite3_bind_int64(pointer, 1, revision)
        sqlite3_bind_int64(pointer, 2, try series.number(of: reading.series, db))
        sqlite3_bind_int64(pointer, 3, try areas.number(of: reading.area.description, db))
        sqlite3_bind_int64(pointer, 4, reading.period.packed)
        sqlite3_bind_double(pointer, 5, reading.value)
        sqlite3_bind_int64(pointer, 6, reading.status.code)
        var isWhole = bind(reading.breakReason, 7)
        sqlite3_bind_int64(pointer, 8, try sources.number(of: reading.source, db))
        isWhole = bind(reading.reference, 9) && isWhole
        isWhole = bind(reading.note, 10) && isWhole
        guard isWhole else {
            throw unfit(reading, pl: "tekst zawiera znak NUL", en: "a text contains the character NUL")
        }
        sqlite3_bind_int64(pointer, 11, Int64(reading.line))
        let code = sqlite3_step(pointer)
        sqlite3_reset(pointer)
        if code != SQLITE_DONE { throw refusal(of: reading, code) }
        rows += 1
    }

    /// - Returns: whether SQLite will give the text back whole: it ends texts at a NUL.
    private func bind(_ text: String, _ position: Int32) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            // An empty Swift string may have no address, which SQLite would take for NULL.
            guard let base = bytes.baseAddress, !bytes.isEmpty else {
                return sqlite3_bind_text(statement.sqliteStatement, position, "", 0, copied) == SQLITE_OK
            }
            return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
                sqlite3_bind_text(statement.sqliteStatement, position, characters, Int32(bytes.count), copied)
                    == SQLITE_OK && memchr(base, 0, bytes.count) == nil
            }
        }
    }

    private func refusal(of reading: IndicatorReading, _ code: Int32) -> any Error {
        let error = DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)),
            message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
        guard error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY else { return error }
        return unfit(
            reading, pl: "to drugi odczyt tego samego szeregu, miejsca i okresu",
            en: "it is a second reading of the same series, place and period")
    }

    private func unfit(_ reading: IndicatorReading, pl: String, en: String) -> StoreFailure {
        let place = "\(reading.series), \(reading.area), \(reading.period)"
        let finding = Finding(
            .error, at: place, line: reading.line,
            reason: BilingualText(
                pl: "Odczytu nie zapisano: \(pl).", en: "The reading was not recorded: \(en)."),
            remedy: BilingualText(
                pl: "Popraw wiersz i powtórz import.", en: "Correct the row and import again."))
        return StoreFailure(
            .unfitReading, path: path,
            reason: BilingualText(
                pl: "Wiersz \(reading.line) (\(place)): \(pl). Nie zapisano nic.",
                en: "Line \(reading.line) (\(place)): \(en). Nothing was recorded."),
            remedy: finding.remedy, findings: [finding])
    }
}
