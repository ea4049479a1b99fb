import ArgumentParser
import Computation
import Evidence
import Formats
import Quantities
import Server
import Storage

/// `horyzont explain KEY`
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Leads from a number down to its rows, sources, licences and formulas.",
        discussion: "KEY is goal/CODE, assessment/ID, series/ID, peers/ID or readings/ID.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "What to explain, such as assessment/unemployment-rate.")
    var key: String

    func run() async throws {
        let wiring = try await Wiring.ready(options)
        let state = try await wiring.desk.state()
        guard let explanation = Explanation(of: Key(key), outcomes: state.outcomes, snapshot: state.snapshot)
        else {
            throw CommandFailure(
                at: key, pl: "Nie ma takiej wartości.", en: "There is no such value.",
                doPl: "Na przykład goal/COH.1.1 albo assessment/ID-WSKAŹNIKA.",
                doEn: "For instance goal/COH.1.1 or assessment/INDICATOR-ID.")
        }
        let rows = try explanation.steps.filter { $0.key.kind == .readings }.flatMap { step in
            try wiring.store.readings(
                ReadingQuery(series: step.key.name, area: state.record.profile?.area, limit: 1_000))
        }
        if options.isJSON {
            var members = JSONValue(explanation).members ?? []
            members.append(.init("rows", .array(rows.map { JSONValue($0) })))
            let sources = Set(rows.map(\.reading.source)).sorted().compactMap { state.record.source($0) }
            members.append(.init("sources", .array(sources.map { JSONValue($0) })))
            Terminal.say(.object(members))
            return
        }
        for step in explanation.steps {
            let indent = String(repeating: "  ", count: step.depth)
            let how = step.summary.map { " = " + $0[Terminal.language] } ?? ""
            Terminal.say("\(indent)\(step.key)\(how)  \(Terminal.dim(step.outcome.digest.short))")
            if let refusal = step.outcome.refusal {
                Terminal.say("\(indent)  ✗ \(refusal.reason[Terminal.language])")
            }
        }
        for row in rows {
            let reading = row.reading
            Terminal.say(
                "  \(reading.series) \(reading.period) \(reading.value)  \(reading.source), \(reading.reference), "
                    + "\(row.revision.origin):\(reading.line)")
        }
    }
}
