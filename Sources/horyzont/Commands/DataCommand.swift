import ArgumentParser
import Evidence
import Formats
import Foundation
import Intake
import Quantities
import Server
import Storage

/// `horyzont data …`
struct DataCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Brings figures in and gives them out.",
        subcommands: [Import.self, Export.self, Fetch.self, List.self])

    /// `horyzont data import FILE --as DATASET`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Records a file of readings as a new revision of a dataset: whole, or not at all.")

        @OptionGroup var options: GlobalOptions

        @Argument(
            help: "CSV, XLSX, ODS, gzip of CSV; in the house's format or a layout of Statistics Poland.")
        var file: String

        @Option(
            name: .customLong("as"), help: ArgumentHelp("Dataset or series it belongs to.", valueName: "name")
        )
        var name: String

        @Option(help: "Series that the file's values belong to, where the file does not say.")
        var series: String?

        @Option(help: "Source of the values, where the file does not say.")
        var source: String?

        @Option(help: "Period of the values, where the file does not say.")
        var period: String?

        @Option(help: "Code of the place, where the file names none.")
        var area: String?

        @Option(help: "Leave out what lies after this period.")
        var until: String?

        @Flag(help: "Add to the dataset and overwrite the same cells, instead of stating it as a whole.")
        var amend = false

        @Flag(help: "Withdraw what the dataset says and the file does not.")
        var replace = false

        @Flag(help: "Judge the file and record nothing.")
        var dryRun = false

        @Option(help: "Why, for the record.")
        var reason = "import"

        func validate() throws {
            for period in [period, until].compactMap(\.self) where Period(period) == nil {
                throw ValidationError("--period and --until take 2024, 2024-Q2, 2024-05 …")
            }
            if amend, replace { throw ValidationError("--amend and --replace exclude each other") }
        }

        func run() async throws {
            guard FileManager.default.isReadableFile(atPath: file) else {
                throw CommandFailure(
                    at: file, pl: "Pliku nie ma albo nie można go czytać.",
                    en: "The file is missing or cannot be read.", doPl: "Sprawdź ścieżkę.",
                    doEn: "Check the path.")
            }
            let misnamed = DatasetDraft.findings(ofName: name, place: "--as")
            guard misnamed.isEmpty else { throw CommandFailure(misnamed) }
            let wiring = try await Wiring.ready(options, isDryRun: dryRun)
            let digest = Digest(of: try Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe))
            let draft = DatasetDraft(
                dataset: name, mode: amend ? .amendment : .complete, author: "command-line", reason: reason,
                origin: (file as NSString).lastPathComponent, digest: digest)
            let request = ReadingRequest(
                file: draft.origin, dataset: name, author: draft.author, series: series, source: source,
                period: period.flatMap { Period($0) }, area: area.map { AreaCode($0) },
                until: until.flatMap { Period($0) })
            let result = try wiring.importFile(
                file, request, draft: draft, leavingOut: replace ? .allowed : .refused, isDryRun: dryRun)
            answer(result)
            if result.findings.hasErrors { throw ExitCode(1) }
        }

        private func answer(_ result: Wiring.ImportResult) {
            if options.isJSON {
                Terminal.say(
                    .object([
                        .init("rows", .integer(result.rows)), .init("accepted", .integer(result.accepted)),
                        .init("recorded", .boolean(result.revision != nil)),
                        .init("unchanged", .boolean(result.isUnchanged)),
                        .init("removed", .integer(result.removed)),
                        .init("revision", result.revision.map { JSONValue($0) } ?? .null),
                        .init("findings", .array(result.findings.map { JSONValue($0) })),
                    ]))
                return
            }
            Terminal.say(result.findings)
            if let revision = result.revision {
                Terminal.say(
                    BilingualText(
                        pl:
                            "Zapisano \(revision.rows) odczytów jako rewizję \(revision.number) zbioru „\(name)”.",
                        en: "Recorded \(revision.rows) readings as revision \(revision.number) of “\(name)”.")
                )
                if result.removed > 0 {
                    Terminal.say(
                        BilingualText(
                            pl: "Wycofano odczytów, których plik nie wymienia: \(result.removed).",
                            en: "Readings withdrawn because the file does not name them: \(result.removed)."))
                }
            } else if result.isUnchanged {
                Terminal.say(
                    BilingualText(
                        pl: "Ten sam plik jest już zapisany; nic się nie zmieniło.",
                        en: "The same file is recorded already; nothing changed."))
            } else {
                Terminal.say(
                    BilingualText(
                        pl: "Nic nie zapisano: \(result.accepted) z \(result.rows) wierszy bez zastrzeżeń.",
                        en:
                            "Nothing was recorded: \(result.accepted) of \(result.rows) rows without findings."
                    ))
            }
        }
    }

    /// `horyzont data export DATASET`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Writes a dataset's rows in force as CSV, in the form in which it is imported, or as JSON.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: "Name of the dataset.")
        var dataset: String

        @Option(help: "File to write; standard output where it is left out.")
        var to: String?

        func run() async throws {
            let wiring = try await Wiring.ready(options)
            guard try wiring.store.datasets().contains(where: { $0.current.dataset == dataset }) else {
                throw CommandFailure(
                    at: dataset, pl: "Nie ma takiego zbioru.", en: "There is no such dataset.",
                    doPl: "Zbiory wypisuje „horyzont data list”.", doEn: "“horyzont data list” lists them.")
            }
            if options.isJSON {
                var rows: [JSONValue] = []
                try wiring.store.export(dataset: dataset) { rows.append($0.json) }
                let answer = JSONValue.object([
                    .init("dataset", .string(dataset)), .init("readings", .array(rows)),
                ])
                try write(Data((answer.prettyPrinted() + "\n").utf8))
            } else {
                var writer = CSVWriter(neutralisesFormulas: true)
                writer.append(ReadingIntake.columns)
                try wiring.store.export(dataset: dataset) { writer.append($0.fields) }
                try write(Data(writer.bytes))
            }
        }

        private func write(_ bytes: Data) throws {
            guard let to else { return FileHandle.standardOutput.write(bytes) }
            do { try bytes.write(to: URL(fileURLWithPath: to), options: .atomic) } catch {
                throw CommandFailure(
                    at: to, pl: "Nie można zapisać pliku.", en: "The file cannot be written.",
                    doPl: "Sprawdź, czy folder istnieje i wolno w nim pisać.",
                    doEn: "Check that the folder exists and may be written to.")
            }
        }
    }

    /// `horyzont data list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists datasets with their revisions.")

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let wiring = try await Wiring.ready(options)
            let datasets = try wiring.store.datasets()
            if options.isJSON {
                Terminal.say(.array(datasets.map { JSONValue($0) }))
                return
            }
            for dataset in datasets {
                let span = [dataset.first, dataset.last].compactMap { $0?.description }.joined(separator: "–")
                Terminal.say(
                    "\(dataset.current.dataset)  \(dataset.rows)  \(span)  r\(dataset.current.number)  "
                        + "\(dataset.current.recorded.date)  \(dataset.sources.joined(separator: ", "))")
            }
        }
    }
}

extension IndicatorReading {
    /// The same columns by name; a withdrawn value is null.
    fileprivate var json: JSONValue {
        .object(
            zip(ReadingIntake.columns, fields).map { column, text in
                guard column == "value" else { return .init(column, .string(text)) }
                return .init(column, status == .withdrawn ? .null : .number(value))
            })
    }

    /// The columns of the house's format.
    var fields: [String] {
        let number = status == .withdrawn ? "" : JSONWriter.shortest(value)
        return [
            series, area.description, period.description, number, status.rawValue, breakReason, source,
            reference,
            note,
        ]
    }
}
