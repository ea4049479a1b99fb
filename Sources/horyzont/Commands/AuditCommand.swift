import ArgumentParser
import Foundation
import Pages
import Quantities
import Server
import Storage

/// `horyzont audit …`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "What was recorded and what was refused.", subcommands: [Export.self])

    /// `horyzont audit export`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes entries, imports and refusals to standard output, newest first.",
            discussion:
                "CSV, or JSON with --output json. Authors are opaque names; horyzont verify checks the chain."
        )

        @OptionGroup var options: GlobalOptions

        @Option(help: "First day, as YYYY-MM-DD.")
        var from: String?

        @Option(help: "Last day.")
        var until: String?

        @Option(help: "One opaque author, such as administrator.")
        var author = ""

        @Option(help: "What the subject begins with, such as project/.")
        var subject = ""

        @Option(help: "Only ledger, readings or denied.")
        var kind: String?

        func validate() throws {
            for day in [from, until].compactMap({ $0 }) where CalendarDate(day) == nil {
                throw ValidationError("“\(day)” is no day; write it as 2026-12-31")
            }
            if let kind, AuditFilter.Kind(rawValue: kind) == nil {
                let known = AuditFilter.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("“\(kind)” is no kind; kinds: \(known)")
            }
        }

        func run() async throws {
            let wiring = try Wiring(options)
            let filter = AuditFilter(
                from: from.flatMap { CalendarDate($0) }, until: until.flatMap { CalendarDate($0) },
                author: author, subject: subject, kind: kind.flatMap { AuditFilter.Kind(rawValue: $0) })
            let trail = try AuditTrail(filter, of: wiring.store, try wiring.existingPeople())
            FileHandle.standardOutput.write(Data(options.isJSON ? trail.json : trail.csv))
        }
    }
}
