import Quantities

/// Judges general plans: everything that is wrong, all at once.
///
/// - Source: `docs/planning.md` explains each rule and where it comes from.
public struct PlanAudit: Sendable {
    /// Gaps, overlaps and ground outside the outline count as faults where a circle of this diameter fits into them. Plans are
    /// drawn to the centimetre, so that a rounded corner on a neighbour's side leaves less.
    /// - Unit: m
    public static let tolerance = 0.01
    /// How far a place may lie outside the area for which its system is meant: a county that two zones of PL-2000 divide is
    /// drawn in one of them as a whole.
    /// - Unit: degrees
    public static let systemMargin = 0.75

    public let plan: GeneralPlan
    /// What is wrong, in the order of reading and then of the rules.
    public let faults: [PlanFault]

    /// - Parameter reader: what was read, with the faults that reading found.
    public init(_ reader: PlanReader) {
        plan = reader.plan
        var faults = reader.faults
        for check in [Self.checkObjects, Self.checkMarkings, Self.checkIdentity, Self.checkActs] {
            check(reader.plan, &faults)
        }
        for part in PlanPart.parts(of: reader.plan) {
            part.check(&faults)
        }
        self.faults = faults.all
    }

    /// Whether nothing forbids accepting the plan.
    public var isAccepted: Bool { !faults.contains { $0.severity == .error } }
}

extension GeneralPlan {
    /// All objects that the checks know, acts first.
    var objects: [PlanObject] { acts.map(\.object) + zones.map(\.object) + areas.map(\.object) }
}
