import ArgumentParser
import Delivery
import Evidence
import Formats
import Foundation
import Intake
import Quantities
import Reporting
import Server

/// `horyzont council …`
struct CouncilCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "council",
        abstract: "Resolutions, debates on the report and the participatory budget as tables.",
        subcommands: [Import.self, Export.self])

    private static let names = CouncilTables.all.map(\.id)

    /// `horyzont council import FILE…`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Records tables of the council's register: all of them, or nothing.",
            discussion:
                "A file is named after its table: resolutions.csv, debates.csv, debate-agenda.csv, participatory-budget.csv; a workbook under any other name has a sheet for each table, named after it."
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
            TableFiles(
                files: files, table: table, known: CouncilCommand.names, kind: "the council's register")
        }

        func run() async throws {
            let sheets = try tableFiles.sheets()
            let wiring = try await Wiring.ready(options)
            let record = try await wiring.desk.state().record
            let read = CouncilTables.read(
                sheets, into: record.reporting, replace ? .replacing : .amending, beside: record.delivery)
            var drafts: [LedgerDraft] = []
            if let after = read.record {
                drafts = try record.reporting.drafts(to: after, author: "command-line", reason: reason)
            }
            if !dryRun, !drafts.isEmpty { try await wiring.desk.record(drafts) }
            let rows = sheets.reduce(0) { $0 + $1.rows.count }
            Terminal.sayImport(
                read.findings, rows: rows, changed: drafts.count, isDry: dryRun, asJSON: options.isJSON)
            if read.findings.hasErrors { throw ExitCode(1) }
        }
    }

    /// `horyzont council export`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the council's register as one workbook, council.xlsx, or as CSV.")

        @OptionGroup var options: GlobalOptions

        @Option(help: "csv: a file for each table; xlsx: one workbook, council.xlsx.")
        var format = DeliveryCommand.Export.Format.csv

        @Option(help: "Folder for the files.")
        var to = "."

        func run() async throws {
            let record = try await Wiring.ready(options).desk.state().record.reporting
            guard format == .csv else {
                let book = Workbook(CouncilTables.all, of: record, title: "Horyzont", .polish)
                return try TableFiles.write(book, to: to, "council.xlsx")
            }
            try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
            for table in CouncilTables.all {
                let file = URL(fileURLWithPath: to).appendingPathComponent("\(table.id).csv")
                try Data(TableFiles.csv(of: table, record)).write(to: file, options: .atomic)
            }
        }
    }
}
