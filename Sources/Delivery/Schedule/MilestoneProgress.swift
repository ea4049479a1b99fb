public import Quantities

/// How far a project is by its milestones: what is done, and what should be.
/// - Method: docs/methods/earned-value.md
public struct MilestoneProgress: Hashable, Sendable {
    /// - Unit: percent, weighted.
    public let done: Double
    /// What the baseline dates promised.
    /// - Unit: percent, weighted.
    public let planned: Double

    private let weight: Int
    /// Σ weight × percent.
    private let doneWeight: Int
    private let plannedWeight: Int

    /// Σ w·done / Σ w, and Σ w / Σ w of the milestones whose baseline lies on the day or before.
    /// - Throws: `noMilestones`, `noWeights`, `outOfRange`.
    public init(_ milestones: [Milestone], on day: CalendarDate) throws(DeliveryGap) {
        guard !milestones.isEmpty else { throw .noMilestones }
        for milestone in milestones {
            guard (0...1_000_000).contains(milestone.weight), (0...100).contains(milestone.percentDone) else {
                throw .outOfRange
            }
        }
        weight = milestones.map(\.weight).reduce(0, +)
        guard weight > 0 else { throw .noWeights }
        doneWeight = milestones.map { $0.weight * $0.progress }.reduce(0, +)
        plannedWeight = milestones.filter { $0.baseline <= day }.map { $0.weight * 100 }.reduce(0, +)
        done = Double(doneWeight) / Double(weight)
        planned = Double(plannedWeight) / Double(weight)
    }

    /// EV: the part of the budget that has been earned, cut to a whole grosz.
    func earned(of budget: Money) -> Money { part(doneWeight, of: budget) }
    /// PV: the part of the budget that should have been earned, cut to a whole grosz.
    func planned(of budget: Money) -> Money { part(plannedWeight, of: budget) }

    private func part(_ hundredths: Int, of budget: Money) -> Money {
        guard hundredths > 0 else { return .zero }
        let weights = [hundredths, weight * 100 - hundredths]
        return LargestRemainder.parts(of: budget, by: weights)[0]
    }
}
