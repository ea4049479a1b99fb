public import Computation
public import Evidence
public import Layers
public import Quantities
import Strategy
import Synchronization

/// The one place that turns the record into evidence, for pages, APIs and the command line alike.
///
/// Reads are answered from the latest state without waiting; writes go one after another and end with a new
/// state.
public actor Desk {
    let archive: any CityArchive
    nonisolated let catalogue: Catalogue
    /// Gives the layers of the map; nil where there are none yet.
    let layers: @Sendable () throws -> (any LayerArchive)?
    let clock: @Sendable () -> Timestamp
    /// Whether layers were recorded since the latest state was made.
    private(set) var layersChanged = false
    private var memo: Memo
    /// The fold of the ledger as far as it was read; only newer entries are applied.
    var record = CityRecord()
    /// Edits that came while others were being recorded.
    let waiting = Mutex<[WaitingEdit]>([])
    private let latest: Mutex<CityState?>
    /// Scenarios wait for one another here.
    private let trials = Turns()
    /// Runs of the computation since start, and calculations done anew in them.
    public private(set) var runs = 0
    public private(set) var computed = 0
    /// Outcomes held in memory.
    public var memoCount: Int { memo.count }

    /// - Parameters:
    ///   - archive: where the city is kept.
    ///   - catalogue: the analyses of this installation.
    ///   - layers: gives the archive of the map's layers; nil where there is none yet.
    ///   - clock: gives the present moment.
    public init(
        archive: any CityArchive, catalogue: Catalogue,
        layers: @escaping @Sendable () throws -> (any LayerArchive)? = { nil },
        clock: @escaping @Sendable () -> Timestamp
    ) {
        self.archive = archive
        self.catalogue = catalogue
        self.layers = layers
        self.clock = clock
        memo = Memo { archive.storedOutcome(for: $0) }
        latest = Mutex(nil)
    }

    /// The latest state, made if there is none yet or if a new day has begun.
    public nonisolated func state() async throws -> CityState {
        if let state = latest.withLock({ $0 }), state.today == clock().date { return state }
        return try await refresh()
    }

    /// Brings the state up to what was recorded since. Evidence that nothing touched is kept as it is.
    @discardableResult
    public func refresh() throws -> CityState {
        try readOn()
        let state = try currentState()
        latest.withLock { $0 = state }
        return state
    }

    /// Brings the state up to layers of the map that were recorded since.
    func refreshLayers() throws {
        layersChanged = true
        try refresh()
    }

    /// Applies what was recorded since the ledger was last read, by this program or another.
    func readOn() throws { try record.apply(archive.entries(after: record.sequence)) }

    private func currentState() throws -> CityState {
        let today = clock().date
        if let known = latest.withLock({ $0 }), known.today == today, !layersChanged,
            known.hasSameDefinitions(as: record),
            try archive.revisions(after: known.lastRevision).isEmpty
        {
            return known.with(record)
        }
        let state = try judge(record, asOf: nil, today: today)
        layersChanged = false
        return state
    }

    /// The city as it was known at `moment`, judged on that day.
    /// - Parameter sequence: the last entry of the ledger that counts, where it matters within one moment.
    public func state(asOf moment: Timestamp, through sequence: Int? = nil) throws -> CityState {
        var entries = try archive.entries(upTo: moment)
        if let sequence { entries.removeAll { $0.sequence > sequence } }
        return try judge(CityRecord.folding(entries), asOf: moment, today: moment.date)
    }

    /// The outcomes of a scenario over a state, for some keys and all they stand on.
    ///
    /// They are not remembered: whoever drags a school over the map asks hundreds of questions that nobody asks again. One scenario
    /// is computed at a time, beside the desk, so that edits never wait for one.
    /// - Throws: `ScenarioError` with every finding; nothing is computed then.
    nonisolated func outcomes(
        of scenario: Scenario, over state: CityState, for keys: [Key]
    ) async throws -> Outcomes {
        let overlay = try scenario.applied(to: state.snapshot)
        return try await trials.take("scenario") {
            var trial = await self.memo
            var log = RunLog()
            let outcomes = reckon(keys, in: overlay, memo: &trial, log: &log)
            await self.note(log, held: trial)
            return outcomes
        }
    }

    /// What a scenario made on its way is at hand for the next one.
    private func note(_ log: RunLog, held trial: Memo) {
        memo.holdAll(of: trial)
        count(log)
    }

    /// The outcomes of a state as its readings up to `day` show it, judged on that day.
    func outcomes(of state: CityState, on day: CalendarDate) throws -> Outcomes {
        let snapshot = state.snapshot.judged(on: day)
        var log = RunLog()
        let outcomes = reckon(state.keys, in: snapshot, memo: &memo, log: &log)
        count(log)
        try archive.keep(outcomes: memo.takeFresh().map { ($0.question, $0.bytes) })
        return outcomes
    }

    private func count(_ log: RunLog) {
        runs += 1
        computed += log.computed.count
    }

    /// Records readings and gives the revision; nil where the file is the same as last time.
    @discardableResult
    public func importReadings(
        _ draft: DatasetDraft, produce: @Sendable ((IndicatorReading) throws -> Void) throws -> Void
    ) throws -> DatasetRevision? {
        let revision = try archive.importReadings(draft, at: clock(), produce: produce)
        if revision != nil { try refresh() }
        return revision
    }

    /// Recomputes a sample of the latest state without the memo.
    public func selfCheck(sample: Int, seed: UInt64) async throws -> SelfCheck {
        let state = try await state()
        return SelfCheck(of: state.outcomes, in: state.snapshot, sample: sample, seed: seed)
    }

    /// The present moment.
    func now() -> Timestamp { clock() }

    /// Entries recorded up to `moment`, all where nil.
    func ledger(upTo moment: Timestamp?) throws -> [LedgerEntry] { try archive.entries(upTo: moment) }

    private func judge(_ record: CityRecord, asOf: Timestamp?, today: CalendarDate) throws -> CityState {
        let units = Desk.units(of: record)
        let panels = try archive.panels(asOf: asOf) { units[$0] }
        let inputs = panels.map { panel in
            (panel.series, Input(digest: panel.digest, revisions: panel.revisions) { try panel.load() })
        }
        let map = try layerInputs(asOf: asOf)
        let snapshot = try Snapshot(
            of: record, panels: Dictionary(uniqueKeysWithValues: inputs), layers: map, today: today,
            catalogue: catalogue)
        var log = RunLog()
        let outcomes = reckon(CityState.keys(of: snapshot), in: snapshot, memo: &memo, log: &log)
        count(log)
        try archive.keep(outcomes: memo.takeFresh().map { ($0.question, $0.bytes) })
        let revisions = try archive.revisions(of: nil).filter {
            asOf == nil || $0.recorded <= (asOf ?? $0.recorded)
        }
        let last = revisions.last?.number ?? 0
        let version = CityState.version(record.sequence, last, today, asOf, map)
        return CityState(
            record: record, snapshot: snapshot, outcomes: outcomes, datasets: try archive.datasets(),
            revisions: Dictionary(revisions.map { ($0.number, $0) }, uniquingKeysWith: { $1 }), asOf: asOf,
            today: today, log: log, evidence: version, lastRevision: last, version: version)
    }

    /// The layers that play a role, each with its years. Features are loaded only where a calculation needs them.
    private func layerInputs(asOf: Timestamp?) throws -> [LayerRole: Input] {
        guard let archive = try layers() else { return [:] }
        var known: [String: [(year: Int, entry: LayerEntry)]] = [:]
        for entry in try archive.entries() {
            let ends = try archive.yearEnds(of: entry.description.name, asOf: asOf)
            // What was recorded later played no part then.
            if !ends.isEmpty { known[entry.description.name] = ends }
        }
        let descriptions = known.values.compactMap { $0.last?.entry.description }
        var inputs: [LayerRole: Input] = [:]
        for role in LayerRole.allCases {
            guard let name = role.name(among: descriptions), let ends = known[name] else { continue }
            let digest = LayerYears.digest(ends.map { ($0.year, $0.entry.revision.digest) })
            // Scenarios ask for these again and again.
            let kept = Scenario.changeableLayers.contains(role) ? KeptLayer() : nil
            inputs[role] = Input(digest: digest) {
                try kept?.years { try archive.years(of: name, ends) } ?? archive.years(of: name, ends)
            }
        }
        return inputs
    }

    private static func units(of record: CityRecord) -> [String: UnitOfMeasure] {
        var units: [String: UnitOfMeasure] = [:]
        for variable in record.variables { units[variable.id] = variable.unit }
        for indicator in record.indicators { units[indicator.id] = indicator.unit }
        return units
    }
}

extension CityState {
    /// The keys of the baseline: everything a page may show.
    static func keys(of snapshot: Snapshot) -> [Key] { snapshot.graph.calculations.map(\.key) }

    var keys: [Key] { CityState.keys(of: snapshot) }
}

/// A layer that is read once and kept as long as the state it belongs to.
private final class KeptLayer: Sendable {
    private let kept = Mutex<LayerYears?>(nil)

    func years(_ read: () throws -> LayerYears) throws -> LayerYears {
        try kept.withLock { kept in
            if let kept { return kept }
            let years = try read()
            kept = years
            return years
        }
    }
}
