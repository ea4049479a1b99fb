public import Evidence
public import Quantities

/// What a fetch brought.
///
/// A series is here whole or not at all: where anything is wrong with one of its answers, none of its
/// readings is.
public struct BDLResult: Sendable, Hashable {
    /// All readings of all series that were fetched, those without change included; sorted by series, area,
    /// period.
    public var readings: [IndicatorReading]
    public var findings: [Finding]
    /// Series fetched whole, in the order asked for.
    public var fetched: [String]
    /// Those of `fetched` that are as they were at the last fetch.
    public var unchanged: [String]
    /// Series of which nothing is here; findings say why.
    public var refused: [String]
    /// How the bank itself describes the variables that were asked for.
    public var descriptions: [BDLDescription]
    /// Requests that went out.
    public var requests: Int

    init() {
        readings = []
        findings = []
        fetched = []
        unchanged = []
        refused = []
        descriptions = []
        requests = 0
    }
}
