import ArgumentParser
import Computation
import Evidence
import Formats
import Quantities
import Server
import Strategy

extension StrategyCommand {
    /// `horyzont strategy diff A B`
    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Compares two revisions: added, removed, reworded, moved, renumbered; links carried or lost.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: "Label of the older revision.")
        var older: String

        @Argument(help: "Label of the newer revision.")
        var newer: String

        func run() async throws {
            let wiring = try await Wiring.ready(options)
            let record = try await wiring.desk.state().record
            let from = try record.revision(labelled: older)
            let to = try record.revision(labelled: newer)
            let diff = StrategyDiff(from: from.strategy, to: to.strategy)
            let links = record.carryOver(from: from, to: to)
            if options.isJSON {
                Terminal.say(JSONValue(diff, links))
            } else {
                for entry in diff.entries where !entry.isUnchanged { say(entry) }
                Terminal.say(links)
                Terminal.say(
                    BilingualText(
                        pl: "bez zmian: \(diff.unchanged.count)", en: "unchanged: \(diff.unchanged.count)"))
            }
            if diff.entries.contains(where: { !$0.isUnchanged }) { throw ExitCode(1) }
        }

        private func say(_ entry: StrategyDiff.Entry) {
            let codes = [entry.oldCode, entry.newCode].compactMap { $0?.description }
            let changes = entry.changes.map(\.rawValue).sorted().joined(separator: ", ")
            Terminal.say(
                Terminal.bold(
                    "\(changes): \(codes.first == codes.last ? codes.first ?? "" : codes.joined(separator: " → "))"
                ))
            let words = entry.words.map { run in
                switch run.kind {
                case .kept: run.text
                case .inserted: "{+\(run.text)+}"
                case .deleted: "[-\(run.text)-]"
                }
            }.joined(separator: " ")
            let text = words.isEmpty ? (entry.newCode == nil ? entry.oldText : entry.newText) : words
            if !text.isEmpty { Terminal.say("  " + text) }
        }
    }

    /// `horyzont strategy audit`
    struct Audit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says what the law asks for and what is missing: parts, evidence, targets, links.")

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let wiring = try await Wiring.ready(options)
            let state = try await wiring.desk.state()
            let items = state.audit()
            if options.isJSON {
                Terminal.say(.object([.init("items", .array(items.map { JSONValue($0) }))]))
            } else {
                for item in items {
                    Terminal.say(
                        "\(item.subject): \(item.reason[Terminal.language]) → \(item.remedy[Terminal.language])"
                    )
                }
                Terminal.say(BilingualText(pl: "Pozycji: \(items.count)", en: "Items: \(items.count)"))
            }
            if items.contains(where: { $0.severity > .note }) { throw ExitCode(1) }
        }
    }
}

extension Terminal {
    /// Every link that was lost, and how many were carried over.
    static func say(_ links: CarryOver) {
        for link in links.lost {
            let what = "\(link.kind.rawValue) \(link.holder)" + (link.target.map { " \($0)" } ?? "")
            say(
                BilingualText(
                    pl: "utracone powiązanie: \(what) → \(link.oldCode)",
                    en: "lost link: \(what) → \(link.oldCode)"))
        }
        let carried = links.links.count { $0.fate == .carried }
        guard carried > 0 else { return }
        say(BilingualText(pl: "przeniesione powiązania: \(carried)", en: "links carried over: \(carried)"))
    }
}
