import ArgumentParser
import Connectors
import Evidence
import Formats
import Foundation
import Quantities
import Server
import Storage

extension DataCommand {
    /// `horyzont data fetch bdl`
    struct Fetch: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Fetches figures from an outside source; offline it says so at once and changes nothing.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The source's connector: bdl (Local Data Bank of Statistics Poland).")
        var connector: String

        @Flag(help: "Also the areas of the ranking, not only the city and its peers.")
        var all = false

        @Option(help: "Only this series; may be given several times.")
        var series: [String] = []

        @Option(help: "First year.")
        var from = 2013

        func validate() throws {
            guard connector == "bdl" else { throw ValidationError("the only connector is bdl") }
        }

        func run() async throws {
            let wiring = try await Wiring.ready(options)
            let record = try await wiring.desk.state().record
            let key = ProcessInfo.processInfo.environment["BDL_CLIENT_ID"]
            let cache = URL(fileURLWithPath: options.database).deletingLastPathComponent()
                .appendingPathComponent("bdl")
            let fetch = BDLFetch.live(cacheFolder: cache.path, clientID: key)
            let result = await fetch.run(
                targets: BDLTarget.all(in: record, series: series.isEmpty ? nil : Set(series)),
                areas: areas(of: record),
                years: from...Wiring.clock().date.year
            ) { step in
                var bar = ProgressBar(step.series)
                bar.show(Double(step.done) / Double(max(step.total, 1)))
            }
            var bar = ProgressBar("")
            bar.finish()
            let revision = try keep(result, in: wiring)
            answer(result, revision)
            if result.findings.hasErrors { throw ExitCode(1) }
        }

        private func areas(of record: CityRecord) -> [AreaCode] {
            guard let profile = record.profile else { return [] }
            let wider = all ? (profile.ranking?.areas ?? []) + ["24", "00"] : []
            var seen: Set<AreaCode> = []
            return ([profile.area] + profile.peers + wider).filter { seen.insert($0).inserted }
        }

        private func keep(_ result: BDLResult, in wiring: Wiring) throws -> DatasetRevision? {
            guard !result.readings.isEmpty else { return nil }
            let bytes = result.readings.map { $0.fields.joined(separator: "\u{1F}") }.joined(separator: "\n")
            let draft = DatasetDraft(
                dataset: "bdl", mode: .amendment, author: "command-line", reason: "data fetch bdl",
                origin: "https://bdl.stat.gov.pl/api/v1", digest: Digest(of: bytes))
            return try wiring.store.importReadings(draft, at: Wiring.clock()) { give in
                for reading in result.readings { try give(reading) }
            }
        }

        private func answer(_ result: BDLResult, _ revision: DatasetRevision?) {
            if options.isJSON {
                Terminal.say(
                    .object([
                        .init("readings", .integer(result.readings.count)),
                        .init("fetched", .array(result.fetched.map { .string($0) })),
                        .init("unchanged", .array(result.unchanged.map { .string($0) })),
                        .init("refused", .array(result.refused.map { .string($0) })),
                        .init("requests", .integer(result.requests)),
                        .init("revision", revision.map { JSONValue($0) } ?? .null),
                        .init("findings", .array(result.findings.map { JSONValue($0) })),
                    ]))
                return
            }
            Terminal.say(result.findings)
            Terminal.say(
                BilingualText(
                    pl: "Odczytów: \(result.readings.count), szeregów: \(result.fetched.count), bez zmian: "
                        + "\(result.unchanged.count), odrzuconych: \(result.refused.count), zapytań: \(result.requests).",
                    en: "Readings: \(result.readings.count), series: \(result.fetched.count), unchanged: "
                        + "\(result.unchanged.count), refused: \(result.refused.count), requests: \(result.requests)."
                ))
        }
    }
}
