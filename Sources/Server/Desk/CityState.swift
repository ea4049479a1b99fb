public import Computation
public import Evidence
import Layers
public import Quantities

/// The city as known at one moment: its record, its inputs, and every outcome of the baseline.
///
/// A value: a page that holds it is not disturbed by what is recorded meanwhile.
public struct CityState: Sendable {
    public internal(set) var record: CityRecord
    public let snapshot: Snapshot
    /// Series, assessments, comparisons and goals of the baseline.
    public let outcomes: Outcomes
    public let datasets: [DatasetSummary]
    /// All dataset revisions by number.
    public let revisions: [Int: DatasetRevision]
    /// The moment of knowledge; nil for now.
    public let asOf: Timestamp?
    /// The day of judging.
    public let today: CalendarDate
    /// What the run that made it computed anew.
    public internal(set) var log: RunLog
    /// Changes where definitions, readings or the day of judging change, not with what people report of their work.
    public let evidence: Digest
    /// Number of the last dataset revision.
    let lastRevision: Int
    /// Changes exactly where anything shown may change; the base of every ETag.
    public internal(set) var version: Digest

    /// Whether `record` leads to the same outcomes, where no readings were recorded and the day is the same.
    func hasSameDefinitions(as record: CityRecord) -> Bool { self.record.definitions == record.definitions }

    /// The same evidence beside what people reported since.
    func with(_ record: CityRecord) -> CityState {
        var state = self
        state.record = record
        state.log = RunLog()
        state.version = Digest(combining: [evidence, Digest(of: "\(record.sequence)")])
        return state
    }

    /// - Parameter layers: of the map; a city without any has the version it had before maps.
    static func version(
        _ sequence: Int, _ revision: Int, _ today: CalendarDate, _ asOf: Timestamp?,
        _ layers: [LayerRole: Input]
    ) -> Digest {
        let map = layers.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key) \($0.value.digest)" }
        return Digest(
            of: "\(sequence) \(revision) \(today) \(asOf?.description ?? "") \(map.joined(separator: " "))")
    }
}
