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

        func validate() throws { try tableFiles.validate() }

        private var tableFiles: TableFiles {
            TableFiles(files: files, table: table, known: DeliveryTables.all.map(\.id), kind: "delivery")
        }

        func run() async throws {
            let sheets = try tableFiles.sheets()
            let wiring = try await Wiring.ready(options)
            let before = try await wiring.desk.state().record.delivery
            let read = DeliveryTables.read(sheets, into: before, replace ? .replacing : .amending)
            var drafts: [LedgerDraft] = []
            if let after = read.record {
                drafts = try before.drafts(to: after, author: "command-line", reason: reason)
            }
            if !dryRun, !drafts.isEmpty { try await wiring.desk.record(drafts) }
            let rows = sheets.reduce(0) { $0 + $1.rows.count }
            Terminal.sayImport(
                read.findings, rows: rows, changed: drafts.count, isDry: dryRun, asJSON: options.isJSON)
            if read.findings.hasErrors { throw ExitCode(1) }
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
            if let unit { return try TableFiles.write(try book(of: unit, city), to: to, "\(unit).xlsx") }
            if format == .xlsx {
                let tables = DeliveryTables.all.filter { table == nil || $0.id == table }
                let book = Workbook(tables, of: record, title: "Horyzont", .polish)
                return try TableFiles.write(book, to: to, "\(table ?? "delivery").xlsx")
            }
            if let table = table.flatMap({ DeliveryTables.table($0) }) {
                return FileHandle.standardOutput.write(Data(TableFiles.csv(of: table, record)))
            }
            try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
            for table in DeliveryTables.all {
                let file = URL(fileURLWithPath: to).appendingPathComponent("\(table.id).csv")
                try Data(TableFiles.csv(of: table, record)).write(to: file, options: .atomic)
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
