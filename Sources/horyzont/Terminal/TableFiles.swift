import ArgumentParser
import Delivery
import Formats
import Foundation
import Intake
import Quantities
import Server

/// Declared tables from and to files named on the command line.
struct TableFiles {
    var files: [String]
    /// Table of the only file, where its name does not say.
    var table: String?
    /// Names of the tables that can be read.
    var known: [String]
    /// What they are tables of, for messages.
    var kind: String

    func validate() throws {
        if table != nil, files.count > 1 { throw ValidationError("--table goes with one file") }
        for name in files.filter({ !holdsTables($0) }).map(name(of:)) where !known.contains(name) {
            throw ValidationError(
                "“\(name)” is no table of \(kind); tables: \(known.joined(separator: ", "))")
        }
    }

    /// - Throws: `CommandFailure` where a file cannot be read.
    func sheets() throws -> [Sheet] { try files.flatMap(sheets(in:)) }

    private func sheets(in file: String) throws -> [Sheet] {
        let place = (file as NSString).lastPathComponent
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(
                at: file, pl: "Pliku nie ma albo nie można go czytać.",
                en: "The file is missing or cannot be read.", doPl: "Sprawdź ścieżkę.",
                doEn: "Check the path.")
        }
        let sheets = SheetFile.sheets(
            [UInt8](data), table: holdsTables(file) ? nil : name(of: file), name: place)
        guard let found = sheets.value, !sheets.findings.hasErrors else {
            throw CommandFailure(sheets.findings)
        }
        return found
    }

    /// Whether the sheets of a file, not its name, say which tables they are.
    private func holdsTables(_ file: String) -> Bool {
        let isWorkbook = ["xlsx", "ods"].contains(URL(fileURLWithPath: file).pathExtension.lowercased())
        return isWorkbook && table == nil && !known.contains(name(of: file))
    }

    private func name(of file: String) -> String {
        table ?? URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    }

    /// - Throws: `CommandFailure` where a workbook cannot hold the tables, or where the folder cannot be written.
    static func write(_ book: Workbook, to folder: String, _ name: String) throws {
        let encoded = book.encoded(created: Wiring.clock())
        guard let bytes = encoded.value else { throw CommandFailure(encoded.findings) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name), options: .atomic)
    }

    static func csv<Record>(of table: RecordTable<Record>, _ record: Record) -> [UInt8] {
        var writer = CSVWriter(neutralisesFormulas: true)
        writer.append(table.columns.map(\.key))
        for row in table.rows(record) { writer.append(row) }
        return writer.bytes
    }
}

extension Terminal {
    /// What came of an import of tables.
    static func sayImport(_ findings: [Finding], rows: Int, changed: Int, isDry: Bool, asJSON: Bool) {
        let isRecorded = !isDry && !findings.hasErrors
        if asJSON {
            return say(
                .object([
                    .init("rows", .integer(rows)), .init("changed", .integer(changed)),
                    .init("recorded", .boolean(isRecorded && changed > 0)),
                    .init("findings", .array(findings.map { JSONValue($0) })),
                ]))
        }
        say(findings)
        say(
            isRecorded
                ? BilingualText(
                    pl: "Wierszy: \(rows); zapisano zmian: \(changed).",
                    en: "Rows: \(rows); changes recorded: \(changed).")
                : BilingualText(
                    pl: "Wierszy: \(rows); niczego nie zapisano.",
                    en: "Rows: \(rows); nothing was recorded."))
    }
}
