import ArgumentParser
import Delivery
import Evidence
import Formats
import Foundation
import Intake
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
            discussion:
                "A file is named after its table: projects.csv, milestones.csv, budget.csv, …; a workbook under any other name has a sheet for each table, named after it."
        )

        @OptionGroup var options: GlobalOptions

        @Argument(help: "CSV files, or XLSX or ODS files.")
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
            for name in files.filter({ !holdsTables($0) }).map(name(of:))
            where DeliveryTables.table(name) == nil {
                let known = DeliveryTables.all.map(\.id).joined(separator: ", ")
                throw ValidationError("“\(name)” is no table of delivery; tables: \(known)")
            }
        }

        private func name(of file: String) -> String {
            table ?? URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        }

        /// Whether the sheets of a file, not its name, say which tables they are.
        private func holdsTables(_ file: String) -> Bool {
            let isWorkbook = ["xlsx", "ods"].contains(URL(fileURLWithPath: file).pathExtension.lowercased())
            return isWorkbook && table == nil && DeliveryTables.table(name(of: file)) == nil
        }

        func run() async throws {
            let sheets = try files.flatMap { try sheets(in: $0) }
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
            abstract: "Writes tables of delivery as CSV or XLSX, in the form in which they are imported.")

        @OptionGroup var options: GlobalOptions

        @Option(help: "One table, to standard output; all of them where it is left out.")
        var table: String?

        @Option(help: "csv: a file for each table; xlsx: one workbook, delivery.xlsx.")
        var format = Format.csv

        @Option(help: "Folder for the files.")
        var to = "."

        @Option(help: "Only the workbook that this unit fills: its projects, milestones and risks.")
        var unit: String?

        enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xlsx }

        func validate() throws {
            if let table, DeliveryTables.table(table) == nil {
                let known = DeliveryTables.all.map(\.id).joined(separator: ", ")
                throw ValidationError("“\(table)” is no table of delivery; tables: \(known)")
            }
        }

        func run() async throws {
            let city = try await Wiring.ready(options).desk.state().record
            let record = city.delivery
            if let unit { return try write(try book(of: unit, city), "\(unit).xlsx") }
            if format == .xlsx {
                let tables = DeliveryTables.all.filter { table == nil || $0.id == table }
                let book = Workbook(tables, of: record, title: "Horyzont", .polish)
                return try write(book, "\(table ?? "delivery").xlsx")
            }
            if let table = table.flatMap({ DeliveryTables.table($0) }) {
                return FileHandle.standardOutput.write(Data(csv(of: table, record)))
            }
            try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
            for table in DeliveryTables.all {
                let file = URL(fileURLWithPath: to).appendingPathComponent("\(table.id).csv")
                try Data(csv(of: table, record)).write(to: file, options: .atomic)
            }
        }

        private func book(of unit: String, _ city: CityRecord) throws -> Workbook {
            guard city.delivery.units.contains(where: { $0.id == unit }) else {
                throw CommandFailure(
                    at: "--unit", pl: "Nie ma jednostki „\(unit)”.", en: "There is no unit “\(unit)”.",
                    doPl: "Jednostki wypisze: horyzont delivery export --table units.",
                    doEn: "Units are listed by: horyzont delivery export --table units.")
            }
            return UnitWorkbook(unit: unit, sequence: city.sequence).workbook(
                of: city.delivery, title: unit, .polish)
        }

        private func write(_ book: Workbook, _ name: String) throws {
            let encoded = book.encoded(created: Wiring.clock())
            guard let bytes = encoded.value else { throw CommandFailure(encoded.findings) }
            try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: to).appendingPathComponent(name), options: .atomic)
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
