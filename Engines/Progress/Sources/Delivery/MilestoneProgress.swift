/// Progress of a programme as the weighted share of its milestones that is done.
/// - Method: docs/methods/earned-value.md
public enum MilestoneProgress {
    /// One milestone: how much of the whole it is, and how much of it is done.
    public struct Milestone: Hashable, Sendable {
        /// Relative weight; weights are normalised.
        public var weight: Double
        /// - Unit: percent, 0 to 100.
        public var done: Double

        public init(weight: Double, done: Double) {
            self.weight = weight
            self.done = done
        }
    }

    /// Σ w·done.
    /// - Unit: percent.
    /// - Throws: `outOfDomain` outside 0 to 100, and what `Weights` throws.
    public static func percent(_ milestones: [Milestone]) throws(ProgressGap) -> Double {
        let shares = try Weights(milestones.map(\.weight)).shares
        var sum = 0.0
        for (milestone, share) in zip(milestones, shares) {
            guard milestone.done >= 0, milestone.done <= 100 else { throw .outOfDomain }
            sum += share * milestone.done
        }
        return sum
    }
}
