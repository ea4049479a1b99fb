public import Computation
public import Evidence
public import Quantities

/// The city as known at one moment: its record, its inputs, and every outcome of the baseline.
///
/// A value: a page that holds it is not disturbed by what is recorded meanwhile.
public struct CityState: Sendable {
    public let record: CityRecord
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
    public let log: RunLog
    /// Changes exactly where anything shown may change; the base of every ETag.
    public let version: Digest
}
