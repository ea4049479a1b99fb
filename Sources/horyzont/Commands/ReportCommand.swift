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

/// `horyzont report …`
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "The report on the state of the commune (art. 28aa).",
        subcommands: [Check.self, Build.self, Freeze.self, Rebuild.self])

    /// The year reported on, and which of its publications.
    struct Subject: ParsableArguments {
        @Argument(help: "The year reported on.")
        var year: Int

        func publication(_ digest: String?, _ record: ReportingRecord) throws -> Publication {
            let published = record.publications.filter { $0.year == year }
            let found =
                digest.map { wanted in published.last { $0.digest.short == wanted } } ?? published.last
            guard let found else {
                throw CommandFailure(
                    at: digest.map { "\(year)/\($0)" } ?? "\(year)",
                    pl: "Nie ma takiego opublikowanego raportu.", en: "There is no such published report.",
                    doPl: "Opublikowane: \(ReportCommand.list(record.publications)).",
                    doEn: "Published are: \(ReportCommand.list(record.publications)).")
            }
            return found
        }
    }

    private static func list(_ publications: [Publication]) -> String {
        publications.isEmpty ? "–" : publications.map(\.id).joined(separator: ", ")
    }

    /// The city with what maps are drawn from.
    static func wiring(_ options: GlobalOptions) async throws -> Wiring {
        let wiring = try await Wiring.ready(options)
        try wiring.drawSyntheticLayers(of: options.city)
        return wiring
    }

    /// `horyzont report check YEAR`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the unfinished parts; ends with 1 where there are any.")

        @OptionGroup var options: GlobalOptions
        @OptionGroup var subject: Subject

        func run() async throws {
            let report = try await ReportCommand.wiring(options).desk.report(on: subject.year)
            let parts = report[Terminal.language].unfinished
            if options.isJSON {
                Terminal.say(
                    .object([
                        .init("year", .integer(subject.year)),
                        .init(
                            "unfinished",
                            .array(
                                parts.map {
                                    .object([
                                        .init("chapter", .string($0.chapter.rawValue)),
                                        .init("what", .string($0.what)),
                                    ])
                                })),
                    ]))
            } else {
                for part in parts { Terminal.say("\(part.chapter.number). \(part.what)") }
                Terminal.say(
                    BilingualText(
                        pl: "Niedokończonych części: \(parts.count).", en: "Unfinished parts: \(parts.count)."
                    ))
            }
            if !parts.isEmpty { throw ExitCode(1) }
        }
    }

    /// `horyzont report freeze YEAR`
    struct Freeze: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publishes the report as it stands now; it does not change any more.")

        @OptionGroup var options: GlobalOptions
        @OptionGroup var subject: Subject

        @Option(help: "Why, for the record.")
        var reason = "publication"

        func run() async throws {
            let desk = try await ReportCommand.wiring(options).desk
            let frozen = try await desk.freeze(
                subject.year, programs: ["horyzont": Horyzont.configuration.version])
            try await desk.keep(frozen)
            let publication = frozen.publication
            try await desk.record([
                LedgerDraft(
                    author: "command-line", subject: .reporting(.publication, publication.id),
                    value: try Canonical.encode(publication), reason: reason, expected: 0)
            ])
            if options.isJSON {
                Terminal.say(
                    .object([
                        .init("id", .string(publication.id)),
                        .init("digest", .string("\(publication.digest)")),
                    ]))
            } else {
                Terminal.say(
                    BilingualText(
                        pl: "Opublikowano \(publication.id), SHA-256 \(publication.digest)",
                        en: "Published \(publication.id), SHA-256 \(publication.digest)"))
            }
        }
    }

    /// `horyzont report rebuild YEAR`
    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a published report again from the record; ends with 1 where it differs.")

        @OptionGroup var options: GlobalOptions
        @OptionGroup var subject: Subject

        @Option(help: "The first 12 digits of its digest; the latest publication of the year without it.")
        var digest: String?

        func run() async throws {
            let desk = try await Wiring.ready(options).desk
            let publication = try subject.publication(digest, try await desk.state().record.reporting)
            let again = try await desk.rebuild(publication).publication
            let isSame = again == publication
            if options.isJSON {
                Terminal.say(
                    .object([
                        .init("id", .string(publication.id)), .init("same", .boolean(isSame)),
                        .init("published", .string("\(publication.digest)")),
                        .init("rebuilt", .string("\(again.digest)")),
                    ]))
            } else {
                Terminal.say(
                    BilingualText(
                        pl: "Opublikowany  \(publication.digest)\nOdtworzony    \(again.digest)\n"
                            + (isSame ? "Taki sam co do bajtu." : "Różnią się."),
                        en: "Published  \(publication.digest)\nRebuilt    \(again.digest)\n"
                            + (isSame ? "The same to the byte." : "They differ.")))
            }
            if !isSame { throw ExitCode(1) }
        }
    }
}
