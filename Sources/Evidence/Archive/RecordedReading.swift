public import Quantities

/// A dataset revision that waits to be recorded.
public struct DatasetDraft: Hashable, Sendable {
    public var dataset: String
    public var mode: DatasetRevision.Mode
    public var author: String
    public var reason: String
    public var origin: String
    /// Digest of the bytes it is read from.
    public var digest: Digest

    public init(
        dataset: String, mode: DatasetRevision.Mode, author: String, reason: String, origin: String,
        digest: Digest
    ) {
        self.dataset = dataset
        self.mode = mode
        self.author = author
        self.reason = reason
        self.origin = origin
        self.digest = digest
    }
}

/// A reading with the revision in which it came.
public struct RecordedReading: Hashable, Sendable {
    public var reading: IndicatorReading
    public var revision: DatasetRevision

    public init(reading: IndicatorReading, revision: DatasetRevision) {
        self.reading = reading
        self.revision = revision
    }
}

/// Which rows in force are wanted. Nil means any.
public struct ReadingQuery: Hashable, Sendable {
    public var series: String?
    public var area: AreaCode?
    public var period: Period?
    public var asOf: Timestamp?
    public var limit: Int
    public var offset: Int

    public init(
        series: String? = nil, area: AreaCode? = nil, period: Period? = nil, asOf: Timestamp? = nil,
        limit: Int = 1_000, offset: Int = 0
    ) {
        self.series = series
        self.area = area
        self.period = period
        self.asOf = asOf
        self.limit = limit
        self.offset = offset
    }
}

/// A series as the archive holds it, loaded only on demand.
public struct RecordedPanel: Sendable {
    public var series: String
    /// Equal exactly where the contents are equal.
    public var digest: Digest
    /// Numbers of the revisions that make it up, oldest first.
    public var revisions: [Int]
    public var load: @Sendable () throws -> Panel

    public init(
        series: String, digest: Digest, revisions: [Int], load: @escaping @Sendable () throws -> Panel
    ) {
        self.series = series
        self.digest = digest
        self.revisions = revisions
        self.load = load
    }
}

/// A dataset at a glance.
public struct DatasetSummary: Hashable, Sendable {
    public var current: DatasetRevision
    public var revisions: Int
    /// Rows in force.
    public var rows: Int
    public var series: [String]
    public var first: Period?
    public var last: Period?
    /// Identifiers of the sources its rows name.
    public var sources: [String]

    public init(
        current: DatasetRevision, revisions: Int, rows: Int, series: [String], first: Period?, last: Period?,
        sources: [String]
    ) {
        self.current = current
        self.revisions = revisions
        self.rows = rows
        self.series = series
        self.first = first
        self.last = last
        self.sources = sources
    }
}
