/// Everything that was read of one or several general plans, from one or several files.
public struct GeneralPlan: Sendable, Hashable {
    public var acts: [PlanningAct] = []
    public var zones: [PlanningZone] = []
    public var areas: [PlanningArea] = []
    /// Formal documents and drawings, which have no part in the checks but are counted.
    public var otherObjects = 0

    public init() {}

    /// Objects of all kinds.
    public var count: Int { acts.count + zones.count + areas.count + otherObjects }
}
