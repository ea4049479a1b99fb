public import Geometry
public import Quantities

/// Which features of a layer are wanted, in which order, and how many at a time.
public struct FeatureQuery: Sendable, Hashable {
    /// Features must lie in one of these boxes; nil where they may lie anywhere or nowhere.
    /// - Unit: degrees of longitude and latitude
    public var areas: [BoundingBox]?
    /// Features must be there at some moment of this time.
    public var time: QueryTime?
    public var filter: FilterExpression?
    /// Columns by which features are sorted before their identifiers; missing values stand last.
    public var order: [SortKey]
    /// How many features a page has at most.
    public var limit: Int
    /// The last feature of the page before.
    public var after: PageToken?
    /// Features to leave out before the page begins, for standards that count instead.
    public var offset = 0

    public init(
        areas: [BoundingBox]? = nil, time: QueryTime? = nil, filter: FilterExpression? = nil,
        order: [SortKey] = [], limit: Int, after: PageToken? = nil
    ) {
        self.areas = areas
        self.time = time
        self.filter = filter
        self.order = order
        self.limit = limit
        self.after = after
    }
}

/// A moment or a piece of time, both ends included; an end that is nil is open.
public struct QueryTime: Sendable, Hashable {
    public var start: Timestamp?
    public var end: Timestamp?

    public init(start: Timestamp?, end: Timestamp?) {
        self.start = start
        self.end = end
    }
}

/// One column by which features are sorted.
public struct SortKey: Sendable, Hashable {
    public var column: String
    public var isDescending: Bool

    public init(_ column: String, isDescending: Bool = false) {
        self.column = column
        self.isDescending = isDescending
    }
}

/// Some features of a query's answer.
public struct FeaturePage: Sendable, Hashable {
    /// Rows of the layer, in the order that was asked for.
    public var rows: [Int]
    /// How many features fulfil the query, on all pages.
    public var matched: Int
    /// Where the next page begins; nil on the last one.
    public var next: PageToken?
}
