/// What stands on a piece of ground, held against the limits of the plan.
///
/// - Method: docs/methods/plan-and-built.md
public struct BuiltState: Sendable, Hashable {
    /// One limit and what was found of it.
    public struct Comparison: Sendable, Hashable {
        /// What is there; a lower bound where `unknown` is above zero.
        public var found: Double
        public var limit: Double?
        /// Buildings of which the needed value is not known.
        public var unknown: Int

        /// By how much the limit is exceeded; nil where it is kept, unlimited, or where that is not known.
        public var excess: Double? {
            guard let limit, found > limit else { return nil }
            return found - limit
        }

        /// Whether the limit is kept for certain.
        public var isKept: Bool { unknown == 0 && limit.map { found <= $0 } ?? true }
    }

    public var ground: LimitedGround.ID
    /// - Unit: m²
    public var groundArea: Double
    /// Buildings that stand on it, at least in part.
    public var buildings: Int
    /// - Unit: m²
    public var builtUpArea: Double
    /// - Unit: %
    public var builtUpShare: Comparison
    /// Floor area of the storeys above ground to ground area.
    /// - Unit: 1
    public var aboveGroundIntensity: Comparison
    /// - Unit: m
    public var height: Comparison
    /// The building of the greatest known height.
    public var tallest: Building.ID?

    /// Whether any limit is exceeded.
    public var isExceeded: Bool {
        [builtUpShare, aboveGroundIntensity, height].contains { $0.excess != nil }
    }
}
