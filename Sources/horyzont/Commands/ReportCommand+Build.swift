import ArgumentParser
import Connectors
import Evidence
import Formats
import Foundation
import Pages
import Publishing
import Quantities
import Reporting
import Server
import Storage

extension ReportCommand {
    /// `horyzont report build YEAR`
    struct Build: AsyncParsableCommand {
        enum Tongue: String, ExpressibleByArgument, CaseIterable {
            case pl, en
            var language: Language { self == .pl ? .polish : .english }
        }

        static let configuration = CommandConfiguration(
            abstract: "Writes the report as files: the draft, or a publication.",
            discussion:
                "HTML, XLSX, ZIP of CSV and JSON are written by the program itself; PDF needs chromium or weasyprint, DOCX and ODT need pandoc."
        )

        @OptionGroup var options: GlobalOptions
        @OptionGroup var subject: Subject

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(
                "Kinds of files: \(ReportFile.allCases.map(\.rawValue).joined(separator: ", ")).",
                valueName: "kind"),
            transform: Build.file)
        var format: [ReportFile] = [.html]

        @Option(help: "Language of the report.")
        var language = Tongue.pl

        @Option(help: "Folder for the files.")
        var to = "."

        @Option(help: "The first 12 digits of a publication's digest; the draft without it.")
        var digest: String?

        @Option(help: ArgumentHelp("The site's own address, for the citation.", valueName: "address"))
        var origin = ""

        @Flag(help: "Say how long each file took.")
        var timings = false

        func run() async throws {
            let wiring = try await ReportCommand.wiring(options)
            let clock = ContinuousClock()
            var start = clock.now
            let (document, publication) = try await report(wiring)
            say("report", since: start)
            let route = Route.Reporting.self
            let path = Route.reporting(
                publication.map { route.frozen(subject.year, $0.digest.short) } ?? route.draft(subject.year)
            ).path(language.language)
            let writer = ReportWriter(converter: SystemConverter())
            try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
            var failures: [Finding] = []
            for file in format {
                start = clock.now
                let written = try await writer.file(
                    file, of: document, publication, address: origin.isEmpty ? "" : origin + path,
                    moment: publication?.moment ?? Wiring.clock())
                failures += written.findings
                guard let bytes = written.value else { continue }
                let target = URL(fileURLWithPath: to).appendingPathComponent(
                    file.name(of: document, publication))
                try Data(bytes).write(to: target, options: .atomic)
                Terminal.say(target.path)
                say(file.rawValue, since: start)
            }
            guard failures.isEmpty else { throw CommandFailure(failures) }
        }

        private func report(_ wiring: Wiring) async throws -> (ReportDocument, Publication?) {
            guard let digest else {
                return (try await wiring.desk.report(on: subject.year)[language.language], nil)
            }
            let record = try await wiring.desk.state().record.reporting
            let publication = try subject.publication(digest, record)
            guard let kept = try wiring.store.file(publication.digest(in: language.language)) else {
                throw CommandFailure(
                    at: publication.id, pl: "W bazie nie ma tekstu tej publikacji.",
                    en: "The database lacks the text of this publication.",
                    doPl: "Odtwórz bazę z kopii (horyzont restore).",
                    doEn: "Restore the database from a backup (horyzont restore).")
            }
            return (try Canonical.decode(String(decoding: kept.bytes, as: UTF8.self)), publication)
        }

        private static func file(_ kind: String) throws -> ReportFile {
            guard let file = ReportFile(rawValue: kind) else {
                throw ValidationError("“\(kind)” is no kind of file")
            }
            return file
        }

        private func say(_ what: String, since start: ContinuousClock.Instant) {
            guard timings else { return }
            let taken = start.duration(to: .now) / .milliseconds(1)
            Terminal.error("\(what): \(Int(taken.rounded())) ms")
        }
    }
}
