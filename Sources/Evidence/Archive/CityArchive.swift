public import Quantities

/// Where the recorded city is kept: the ledger, readings with their revisions, outcomes worth keeping, search.
///
/// The server and the command line know this protocol; the composition root says which store stands behind it.
/// Calls are synchronous: a read takes less than a millisecond, a write is one short transaction.
public protocol CityArchive: Sendable {
    // MARK: Ledger
    /// Entries recorded up to `moment`, all where nil, in order.
    func entries(upTo moment: Timestamp?) throws -> [LedgerEntry]
    /// The latest entries, newest first, recorded before the entry `before` where given.
    func recentEntries(limit: Int, before: Int?) throws -> [LedgerEntry]
    /// The history of one subject, oldest first.
    func entries(about subject: Subject) throws -> [LedgerEntry]
    /// Adds all drafts in one transaction, or none.
    /// - Throws: `StaleEdit` where a draft was made on an entry that is no longer the last of its subject.
    func append(_ drafts: [LedgerDraft], at moment: Timestamp) throws -> [LedgerEntry]

    // MARK: Readings
    /// Records one revision; `produce` gives readings to the callback and throws to record nothing.
    /// - Returns: the new revision, or nil where the dataset's current complete revision has the same digest.
    func importReadings(
        _ draft: DatasetDraft, at moment: Timestamp,
        produce: ((IndicatorReading) throws -> Void) throws -> Void
    ) throws -> DatasetRevision?
    /// Series as lazily loaded panels, as known at `moment`.
    func panels(asOf moment: Timestamp?, unit: @escaping @Sendable (String) -> UnitOfMeasure?) throws
        -> [RecordedPanel]
    /// The rows in force, with the revision each came in, for explanations and exports.
    func readings(_ query: ReadingQuery) throws -> [RecordedReading]
    /// Gives each row in force of a dataset to `body`, in series, area, period order.
    func export(dataset: String, _ body: (IndicatorReading) throws -> Void) throws
    func datasets() throws -> [DatasetSummary]
    func revisions(of dataset: String?) throws -> [DatasetRevision]

    // MARK: Files
    /// Keeps a file under the digest of its bytes; the same bytes twice are one file, under its first name.
    func keep(_ file: RecordedFile, at moment: Timestamp) throws
    /// The file with that digest; nil where there is none.
    func file(_ digest: Digest) throws -> RecordedFile?

    // MARK: Outcomes kept between runs
    func storedOutcome(for question: Digest) -> [UInt8]?
    func keep(outcomes: [(question: Digest, bytes: [UInt8])]) throws

    // MARK: Search and settings
    func rebuildSearch(_ documents: [SearchDocument]) throws
    func search(_ text: String, language: Language, limit: Int) throws -> [SearchHit]
    func setting(_ name: String) throws -> String?
    func setSetting(_ name: String, to value: String?) throws

    // MARK: Care
    func verify() throws -> VerifyReport
}
