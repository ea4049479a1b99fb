import ArgumentParser
import Connectors
import Evidence
import Formats
import Foundation
import Quantities
import Server
import Strategy

/// `horyzont strategy …`
struct StrategyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "strategy", abstract: "Reads, compares and audits the adopted document.",
        subcommands: [Import.self, Diff.self, Audit.self, Show.self])

    /// `horyzont strategy import FILE`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Reads the adopted document: every line accounted for, nothing dropped, nothing repaired.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: "Text, Markdown, PDF, DOCX or ODT.")
        var file: String

        @Option(help: "What the revision is called; the year of adoption where it is left out.")
        var revision: String?

        @Option(help: ArgumentHelp("Number of the council's resolution.", valueName: "number"))
        var adoptedBy: String?

        @Option(help: ArgumentHelp("Day of the resolution.", valueName: "YYYY-MM-DD"))
        var adoptedOn: String?

        @Option(help: "draft, consulted, opinion, adopted or amended.")
        var state = "adopted"

        @Flag(help: "Read and answer, record nothing.")
        var dryRun = false

        func validate() throws {
            if let adoptedOn, CalendarDate(adoptedOn) == nil {
                throw ValidationError("--adopted-on takes a date YYYY-MM-DD")
            }
            if StrategyRevision.LegalState(rawValue: state) == nil {
                throw ValidationError("--state takes draft, consulted, opinion, adopted or amended")
            }
        }

        func run() async throws {
            let document = try readDocument()
            let wiring = try await Wiring.ready(options, isDryRun: dryRun)
            let current = try await wiring.desk.state().record.revision
            let reading = DocumentReader.read(
                document.text, patterns: try readingPatterns(), companion: current?.strategy)
            var recorded: StrategyRevision?
            if let strategy = reading.strategy, !dryRun {
                let revision = makeRevision(strategy, reading, document, current)
                try await wiring.desk.record([
                    LedgerDraft(
                        author: "command-line", subject: .strategy(label: revision.label),
                        value: try Canonical.encode(revision),
                        reason: "import of \(revision.document ?? file)")
                ])
                recorded = revision
            }
            answer(reading, recorded)
            if reading.strategy == nil || reading.findings.hasErrors { throw ExitCode(1) }
        }

        private func readDocument() throws -> (text: String, digest: Digest) {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw CommandFailure(
                    at: file, pl: "Pliku nie ma albo nie można go czytać.",
                    en: "The file is missing or cannot be read.", doPl: "Sprawdź ścieżkę.",
                    doEn: "Check the path.")
            }
            let read = DocumentText.read(path: file)
            guard let document = read.value else { throw CommandFailure(read.findings) }
            return (document.text, Digest(of: data))
        }

        /// The city's own patterns, where it states any.
        private func readingPatterns() throws -> ReadingPatterns {
            let read = CityFolder.readingPatterns(at: options.city)
            guard !read.findings.hasErrors else { throw CommandFailure(read.findings) }
            return read.patterns
        }

        private func makeRevision(
            _ strategy: DevelopmentStrategy, _ reading: DocumentReading,
            _ document: (text: String, digest: Digest), _ current: StrategyRevision?
        ) -> StrategyRevision {
            let date = adoptedOn.flatMap { CalendarDate($0) } ?? current?.date
            let label = revision ?? date.map { String($0.year) } ?? current?.label ?? String(strategy.horizon)
            return StrategyRevision(
                label: label, state: StrategyRevision.LegalState(rawValue: state) ?? .adopted,
                resolution: adoptedBy ?? current?.resolution, date: date,
                adoptedBy: current?.adoptedBy ?? BilingualText(""), strategy: strategy,
                document: (file as NSString).lastPathComponent, documentDigest: document.digest,
                lines: reading.lines)
        }

        private func answer(_ reading: DocumentReading, _ recorded: StrategyRevision?) {
            if options.isJSON {
                Terminal.say(
                    .object([
                        .init("recorded", recorded.map { .string($0.label) } ?? .null),
                        .init("counts", JSONValue(reading.counts)),
                        .init("tree", reading.strategy.map { JSONValue($0) } ?? .null),
                        .init("lines", JSONValue(reading.lines)),
                        .init("findings", .array(reading.findings.map { JSONValue($0) })),
                    ]))
                return
            }
            Terminal.say(reading.findings)
            let counts = reading.counts
            Terminal.say(
                BilingualText(
                    pl: "Priorytety: \(counts.priorities), cele strategiczne: \(counts.strategicGoals) "
                        + "(horyzontalne: \(counts.horizontalGoals)), cele operacyjne: \(counts.operationalGoals), "
                        + "kierunki działań: \(counts.linesOfAction), OSI: \(counts.interventionAreas); "
                        + "wierszy: \(counts.lines)",
                    en: "Priorities: \(counts.priorities), strategic goals: \(counts.strategicGoals) "
                        + "(horizontal: \(counts.horizontalGoals)), operational goals: \(counts.operationalGoals), "
                        + "lines of action: \(counts.linesOfAction), intervention areas: "
                        + "\(counts.interventionAreas); lines: \(counts.lines)"))
            if let recorded {
                Terminal.say(
                    BilingualText(
                        pl: "Zapisano jako rewizję „\(recorded.label)”.",
                        en: "Recorded as revision “\(recorded.label)”."))
            }
        }
    }

    /// `horyzont strategy show`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shows the strategy in force.")

        @OptionGroup var options: GlobalOptions

        @Option(help: "A revision's label; the one in force where it is left out.")
        var revision: String?

        func run() async throws {
            let wiring = try await Wiring.ready(options)
            let record = try await wiring.desk.state().record
            let found = try record.revision(labelled: revision)
            if options.isJSON {
                var members = JSONValue(found).members ?? []
                members.append(.init("tree", JSONValue(found.strategy)))
                Terminal.say(.object(members))
                return
            }
            let language = Terminal.language
            for priority in found.strategy.priorities {
                Terminal.say(Terminal.bold("\(priority.code)  \(priority.name[language])"))
                for goal in priority.goals {
                    Terminal.say("  \(goal.code)  \(goal.name[language])")
                    for operational in goal.goals {
                        Terminal.say("    \(operational.code)  \(operational.name[language])")
                        for line in operational.lines {
                            Terminal.say("      \(line.code)  \(line.title(language))")
                        }
                    }
                }
            }
        }
    }
}

extension CityRecord {
    /// The revision of that label, or the one in force.
    func revision(labelled label: String?) throws -> StrategyRevision {
        let found = label.map { label in revisions.first { $0.label == label } } ?? revision
        if let found { return found }
        throw CommandFailure(
            at: label ?? "strategy", pl: "Nie ma takiej rewizji.", en: "There is no such revision.",
            doPl: "Zapisane rewizje: \(revisions.map(\.label).joined(separator: ", ")).",
            doEn: "Recorded revisions: \(revisions.map(\.label).joined(separator: ", ")).")
    }
}
