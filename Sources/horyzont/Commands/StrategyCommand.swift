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

        @Option(
            help: "What the revision is called; needed where it is another document than the one in force.")
        var revision: String?

        @Option(help: ArgumentHelp("Number of the council's resolution.", valueName: "number"))
        var adoptedBy: String?

        @Option(help: ArgumentHelp("Day of the resolution.", valueName: "YYYY-MM-DD"))
        var adoptedOn: String?

        @Option(help: "draft, consulted, opinion, adopted or amended; adopted where nothing else is known.")
        var state: String?

        @Flag(help: "Read and answer, record nothing.")
        var dryRun = false

        func validate() throws {
            if let adoptedOn, CalendarDate(adoptedOn) == nil {
                throw ValidationError("--adopted-on takes a date YYYY-MM-DD")
            }
            if let state, StrategyRevision.LegalState(rawValue: state) == nil {
                throw ValidationError("--state takes draft, consulted, opinion, adopted or amended")
            }
        }

        func run() async throws {
            let document = try readDocument()
            let wiring = try await Wiring.ready(options, isDryRun: dryRun)
            let record = try await wiring.desk.state().record
            let reading = DocumentReader.read(
                document.text, patterns: try readingPatterns(), companion: record.strategy)
            var recorded: StrategyRevision?
            if let strategy = reading.strategy {
                let revision = try makeRevision(strategy, reading, document.digest, record)
                let drafts = try record.drafts(
                    putting: revision, inForceBy: "command-line",
                    reason: "import of \(revision.document ?? file) as \(revision.label)")
                if !dryRun { recorded = try await wiring.desk.record(drafts).record.revision }
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

        /// A document that is not yet recorded inherits nothing of another one's standing.
        private func makeRevision(
            _ strategy: DevelopmentStrategy, _ reading: DocumentReading, _ digest: Digest,
            _ record: CityRecord
        ) throws -> StrategyRevision {
            let date = adoptedOn.flatMap { CalendarDate($0) }
            let label =
                revision ?? date.map { String($0.year) } ?? record.revision?.label ?? String(strategy.horizon)
            let before = record.revisions.first { $0.label == label }
            if let before, !before.isOf(digest, reading) { throw CommandFailure.anotherDocument(before) }
            return StrategyRevision(
                label: label,
                state: state.flatMap { StrategyRevision.LegalState(rawValue: $0) } ?? before?.state
                    ?? .adopted,
                resolution: adoptedBy ?? before?.resolution, date: date ?? before?.date,
                adoptedBy: before?.adoptedBy ?? BilingualText(""), strategy: strategy,
                document: (file as NSString).lastPathComponent, documentDigest: digest, lines: reading.lines)
        }

        private func answer(_ reading: DocumentReading, _ recorded: StrategyRevision?) {
            if options.isJSON {
                Terminal.say(
                    .object([
                        .init("recorded", recorded.map { .string($0.label) } ?? .null),
                        .init("counts", JSONValue(reading.counts)),
                        .init("tree", reading.strategy.map { JSONValue($0) } ?? .null),
                        .init("lines", JSONValue(reading.lines)),
                        .init("links", .array(recorded?.succession?.links.map { JSONValue($0) } ?? [])),
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
                Terminal.say(CarryOver(links: recorded.succession?.links ?? [], indicators: []))
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

extension StrategyRevision {
    /// Whether a document is the one that this revision records: the same bytes or, where only the city folder
    /// spoke of it so far, one that has parts in common with it.
    fileprivate func isOf(_ digest: Digest, _ reading: DocumentReading) -> Bool {
        documentDigest.map { $0 == digest } ?? reading.isOfCity
    }
}

extension CommandFailure {
    fileprivate static func anotherDocument(_ revision: StrategyRevision) -> CommandFailure {
        CommandFailure(
            at: "--revision",
            pl:
                "Rewizja „\(revision.label)” zapisuje inny dokument (\(revision.document ?? "folder miasta")).",
            en:
                "The revision “\(revision.label)” records another document (\(revision.document ?? "the city folder")).",
            doPl: "Podaj --revision z inną nazwą oraz --adopted-by i --adopted-on tego dokumentu.",
            doEn: "Give another name with --revision, and --adopted-by and --adopted-on of this document.")
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
