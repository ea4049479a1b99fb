/// An act of spatial planning: for a general plan, what holds all its zones together.
///
/// - Source: APP 2.0, `AktPlanowaniaPrzestrzennego`.
public struct PlanningAct: Sendable, Hashable {
    public var object: PlanObject
    public var title: String
    /// Value of the code list `TypAktuPlanowaniaPrzestrzennegoKod`; `planOgolnyGminy` for a general plan.
    public var kind: String?
}
