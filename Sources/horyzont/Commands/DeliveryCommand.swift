import ArgumentParser
import Delivery
import Evidence
import Formats
import Foundation
import Quantities
import Server

/// `horyzont delivery …`
struct DeliveryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delivery", abstract: "Units, programmes, projects and money as tables.",
        subcommands: [Import.self, Export.self, Check.self])

    /// `horyzont delivery import FILE… `
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Records tables of delivery: all of them, or nothing.",
            discussion: "A file is named after its table: projects.csv, milestones.csv, budget.csv, …")

        @OptionGroup var options: GlobalOptions

        @Argument(help: "CSV files, or XLSX or ODS files with one table.")
        var files: [String]

        @Option(help: "Table of the file, where its name does not say.")
        var table: String?

        @Flag(help: "What a table lacks is gone; without it, rows amend and add.")
        var replace = false

        @Flag(help: "Judge the files and record nothing.")
        var dryRun = false

        @Option(help: "Why, for the record.")
        var reason = "import"

        func validate() throws {
            if table != nil, files.count > 1 { throw ValidationError("--table goes with one file") }
            for name in files.map(name(of:)) where DeliveryTables.table(name) == nil {
                let known = DeliveryTables.all.map(\.id).joined(separator: ", ")
                throw ValidationError("“\(name)” is no table of delivery; tables: \(known)")
            }
        }

        private func name(of file: String) -> String {
            table ?? URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        }

        func run() async throws {
            let sheets = try files.map { try sheet($0) }
            let wiring = try await Wiring.ready(options)
            let before = try await wiring.desk.state().record.delivery
            let read = DeliveryTables.read(sheets, into: before, replace ? .replacing : .amending)
            var drafts: [LedgerDraft] = []
            if let after = read.record {
                drafts = try before.drafts(to: after, author: "command-line", reason: reason)
            }
            if !dryRun, !drafts.isEmpty { try await wiring.desk.record(drafts) }
            answer(read.findings, rows: sheets.reduce(0) { $0 + $1.rows.count }, changed: drafts.count)
            if read.findings.hasErrors { throw ExitCode(1) }
        }

        private func sheet(_ file: String) throws -> Sheet {
            let place = (file as NSString).lastPathComponent
            guard let data = FileManager.default.contents(atPath: file) else {
                throw CommandFailure(
                    at: file, pl: "Pliku nie ma albo nie można go czytać.",
                    en: "The file is missing or cannot be read.", doPl: "Sprawdź ścieżkę.",
                    doEn: "Check the path.")
            }
            let tables = TableFile.tables([UInt8](data), name: place)
            guard let table = tables.value?.first, let header = table.rows.first, !tables.findings.hasErrors
            else { throw CommandFailure(tables.findings) }
            return Sheet(
                table: name(of: file), file: place, header: header.cells.map(\.text),
                rows: table.rows.dropFirst().map { row in
                    Sheet.Row(line: row.number, cells: row.cells.map { CSVWriter.withoutGuard($0.text) })
                })
        }

        private func answer(_ findings: [Finding], rows: Int, changed: Int) {
            let isRecorded = !dryRun && !findings.hasErrors
            if options.isJSON {
                return Terminal.say(
                    .object([
                        .init("rows", .integer(rows)), .init("changed", .integer(changed)),
                        .init("recorded", .boolean(isRecorded && changed > 0)),
                        .init("findings", .array(findings.map { JSONValue($0) })),
                    ]))
            }
            Terminal.say(findings)
            Terminal.say(
                isRecorded
                    ? BilingualText(
                        pl: "Wierszy: \(rows); zapisano zmian: \(changed).",
                        en: "Rows: \(rows); changes recorded: \(changed).")
                    : BilingualText(
                        pl: "Wierszy: \(rows); niczego nie zapisano.",
                        en: "Rows: \(rows); nothing was recorded."))
        }
    }

    /// `horyzont delivery export`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes tables of delivery as CSV, in the form in which they are imported.")

        @OptionGroup var options: GlobalOptions

        @Option(help: "One table, to standard output; all of them where it is left out.")
        var table: String?

        @Option(help: "Folder for the files of all tables.")
        var to = "."

        func validate() throws {
            if let table, DeliveryTables.table(table) == nil {
                let known = DeliveryTables.all.map(\.id).joined(separator: ", ")
                throw ValidationError("“\(table)” is no table of delivery; tables: \(known)")
            }
        }

        func run() async throws {
            let record = try await Wiring.ready(options).desk.state().record.delivery
            if let table = table.flatMap({ DeliveryTables.table($0) }) {
                return FileHandle.standardOutput.write(Data(csv(of: table, record)))
            }
            try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
            for table in DeliveryTables.all {
                let file = URL(fileURLWithPath: to).appendingPathComponent("\(table.id).csv")
                try Data(csv(of: table, record)).write(to: file, options: .atomic)
            }
        }

        private func csv(of table: DeliveryTable, _ record: DeliveryRecord) -> [UInt8] {
            var writer = CSVWriter(neutralisesFormulas: true)
            writer.append(table.columns.map(\.key))
            for row in table.rows(record) { writer.append(row) }
            return writer.bytes
        }
    }

    /// `horyzont delivery check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says what is wrong with units, programmes, projects and money.")

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let record = try await Wiring.ready(options).desk.state().record
            let findings = record.deliveryFindings()
            if options.isJSON {
                Terminal.say(.object([.init("findings", .array(findings.map { JSONValue($0) }))]))
            } else if findings.isEmpty {
                Terminal.say(BilingualText(pl: "Bez zastrzeżeń.", en: "Nothing found."))
            } else {
                Terminal.say(findings)
            }
            if findings.hasErrors { throw ExitCode(1) }
        }
    }
}
