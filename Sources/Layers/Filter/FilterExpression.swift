public import Geometry
public import Quantities

/// A condition on features, or a part of one, whichever way it was written.
///
/// It is untyped: `FilterPlan` says whether it makes sense for a layer.
/// - Source: OGC 21-065r2, Common Query Language (CQL2) 1.0.
public indirect enum FilterExpression: Hashable, Sendable {
    case and([FilterExpression])
    case or([FilterExpression])
    case not(FilterExpression)
    case compare(Comparison, FilterExpression, FilterExpression)
    case like(FilterExpression, pattern: FilterExpression)
    case between(FilterExpression, lower: FilterExpression, upper: FilterExpression)
    case isIn(FilterExpression, [FilterExpression])
    case isNull(FilterExpression)
    case spatial(SpatialRelation, FilterExpression, FilterExpression)
    case temporal(TemporalRelation, FilterExpression, FilterExpression)
    case array(ArrayRelation, FilterExpression, FilterExpression)
    case arithmetic(Arithmetic, FilterExpression, FilterExpression)
    /// Without regard to case.
    case casei(FilterExpression)
    /// Without regard to accents.
    case accenti(FilterExpression)
    case function(String, [FilterExpression])
    case property(String)
    case text(String)
    case number(Double)
    case boolean(Bool)
    case date(CalendarDate)
    case timestamp(Timestamp)
    case interval(FilterExpression, FilterExpression)
    /// The open end of an interval.
    case open
    case shape(Shape)
    /// West of its east, or across the meridian of 180° where west is the greater number.
    case box(BoundingBox)
    case list([FilterExpression])

    public enum Comparison: String, Sendable, CaseIterable {
        case equal = "="
        case notEqual = "<>"
        case less = "<"
        case greater = ">"
        case atMost = "<="
        case atLeast = ">="
    }

    public enum Arithmetic: String, Sendable, CaseIterable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"
        case modulo = "%"
        /// The whole part of the quotient.
        case whole = "div"
        case power = "^"
    }

    /// Named as in CQL2 JSON.
    public enum TemporalRelation: String, Sendable, CaseIterable {
        case after = "t_after"
        case before = "t_before"
        case contains = "t_contains"
        case disjoint = "t_disjoint"
        case during = "t_during"
        case equals = "t_equals"
        case finishedBy = "t_finishedBy"
        case finishes = "t_finishes"
        case intersects = "t_intersects"
        case meets = "t_meets"
        case metBy = "t_metBy"
        case overlappedBy = "t_overlappedBy"
        case overlaps = "t_overlaps"
        case startedBy = "t_startedBy"
        case starts = "t_starts"
    }

    /// Named as in CQL2 JSON.
    public enum ArrayRelation: String, Sendable, CaseIterable {
        case containedBy = "a_containedBy"
        case contains = "a_contains"
        case equals = "a_equals"
        case overlaps = "a_overlaps"
    }

    /// The parts directly below.
    public var children: [FilterExpression] {
        switch self {
        case .and(let parts), .or(let parts), .function(_, let parts), .list(let parts): parts
        case .not(let part), .isNull(let part), .casei(let part), .accenti(let part): [part]
        case .compare(_, let left, let right), .spatial(_, let left, let right),
            .temporal(_, let left, let right), .array(_, let left, let right),
            .arithmetic(_, let left, let right), .like(let left, let right), .interval(let left, let right):
            [left, right]
        case .between(let value, let lower, let upper): [value, lower, upper]
        case .isIn(let value, let list): [value] + list
        case .property, .text, .number, .boolean, .date, .timestamp, .open, .shape, .box: []
        }
    }
}

extension SpatialRelation {
    /// As in CQL2 JSON: `s_intersects`.
    var operatorName: String { "s_" + rawValue }

    init?(operatorName: String) {
        guard operatorName.hasPrefix("s_") else { return nil }
        self.init(rawValue: String(operatorName.dropFirst(2)))
    }
}

/// What a filter may at most be.
public enum FilterLimit {
    /// - Unit: bytes. Longer ones hold whole data sets instead of questions.
    public static let bytes = 64 << 10
    /// Expressions inside one another; what people and programs write stays below 20.
    public static let depth = 40
    /// Parts of an expression.
    public static let parts = 5_000
}
