/// A planning zone of a general plan.
///
/// - Source: APP 2.0, `StrefaPlanistyczna`.
public struct PlanningZone: Sendable, Hashable {
    public var object: PlanObject
    /// Number and symbol, for instance `12SJ`.
    public var marking: String
    /// As it stands in the file; `kind` tells what it should be.
    public var symbol: String
    /// From the code list; nil where the file names none of the thirteen.
    public var kind: ZoneKind?
    public var alternativeName: String?
    /// Land uses that belong to the zone: the part after `KPT-MPZP-`.
    public var basicProfiles: [String]
    /// Land uses that the commune added.
    public var additionalProfiles: [String]
    public var parameters: ZoneParameters
    /// The act it belongs to, as the file refers to it.
    public var actReference: String
}
