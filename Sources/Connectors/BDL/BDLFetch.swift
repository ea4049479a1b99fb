public import Evidence
import Foundation
import Quantities

/// Fetches series from the Local Data Bank of Statistics Poland.
///
/// Each variable is first verified against the bank's own description; then its values are read for the
/// powiats of the voivodeships concerned (one list for each variable) and for larger areas (one list for each
/// area, many variables at a time). A series is given whole or not at all; the caller records what it likes,
/// so that nothing is changed by fetching.
/// - Source: api.stat.gov.pl/Home/BdlApi; docs/connectors.md.
public struct BDLFetch: Sendable {
    let settings: BDLSettings
    let fetch: Fetch
    let cache: any FetchCache
    let clock: FetchClock
    let jitter: @Sendable () -> Double

    /// - Parameters:
    ///   - fetch: how to reach the web; `LiveFetch.make()` is the real one.
    ///   - cache: keeps answers and the count of requests between runs.
    ///   - jitter: numbers from 0 to 1 that spread repeated questions.
    public init(
        settings: BDLSettings = BDLSettings(), fetch: @escaping Fetch, cache: any FetchCache,
        clock: FetchClock, jitter: @escaping @Sendable () -> Double
    ) {
        self.settings = settings
        self.fetch = fetch
        self.cache = cache
        self.clock = clock
        self.jitter = jitter
    }

    /// The real thing, for the composition root.
    /// - Parameters:
    ///   - folder: where answers are kept between runs.
    ///   - clientID: the key of a registered user, if there is one.
    public static func live(cacheFolder folder: String, clientID: String?) -> BDLFetch {
        BDLFetch(
            settings: BDLSettings(clientID: clientID), fetch: LiveFetch.make(),
            cache: DirectoryFetchCache(at: folder), clock: .live, jitter: { Double.random(in: 0...1) })
    }

    /// Fetches `targets` for `areas` and `years`.
    /// - Parameters:
    ///   - areas: `00`, voivodeships and powiats; codes of other kinds (stations) are passed over.
    ///   - progress: told before each step and at waits for the source's limits.
    public func run(
        targets: [BDLTarget], areas: [AreaCode], years: ClosedRange<Int>,
        progress: @escaping @Sendable (BDLProgress) -> Void = { _ in }
    ) async -> BDLResult {
        guard !targets.isEmpty, !BDLUnits.codes(areas).isEmpty else {
            var result = BDLResult()
            result.findings = [BDLFetch.nothingToFetch]
            result.refused = targets.map(\.series)
            return result
        }
        let steps = BDLSteps(total: 1 + 2 * targets.count, report: progress)
        let gate = RateGate(
            fetch, windows: settings.clientID == nil ? .anonymous : .registered, cache: cache, clock: clock,
            patience: settings.patience, onWait: { steps.wait($0) })
        let counted: Fetch = { request in
            steps.countRequest()
            return try await gate.ask(request)
        }
        let client = BDLClient(
            settings: settings, cache: cache,
            ask: settings.retry.applied(to: counted, clock: clock, jitter: jitter))
        let job = BDLJob(client: client, targets: targets, areas: areas, years: years, steps: steps)
        var result = await job.run()
        result.requests = steps.requests
        return result
    }

    private static let nothingToFetch = Finding(
        .error, at: "BDL",
        reason: BilingualText(
            pl: "Nie ma czego pobrać: żaden szereg miasta nie ma numeru zmiennej BDL albo brak miejsc.",
            en: "There is nothing to fetch: no series of the city has a number of a BDL variable, or no area."
        ),
        remedy: BilingualText(
            pl: "Podaj numer w polu reference wskaźnika ze źródłem, które ma connector: bdl.",
            en: "Give the number in the field reference of an indicator whose source has connector: bdl."))
}
