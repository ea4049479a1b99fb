/// The thresholds that turn numbers into a state; a city may set its own.
/// - Method: docs/methods/traffic-light.md
public struct TrafficLight: Hashable, Sendable, Codable {
    /// Path ratio from which an indicator is on track.
    public var onTrackRatio = 0.95
    /// Path ratio from which an indicator is at risk rather than off track.
    public var atRiskRatio = 0.6
    /// Path ratio below which an indicator deteriorates.
    public var deterioratingRatio = 0.0
    /// Least probability of meeting the target for "on track", where a probability is known.
    public var leastChance = 0.5
    /// - Unit: publication intervals.
    public var greatestAge = 1.5
    /// Least share of weight with data.
    public var leastCoverage = Composite.leastCoverage

    /// The default thresholds.
    public init() {}

    /// What is known about an indicator or goal when it is judged.
    public struct Evidence: Hashable, Sendable {
        /// Path ratio ρ, nil where it cannot be given.
        public var ratio: Double?
        public var isTargetMet: Bool
        /// Probability of meeting the target, nil where there are too few points.
        public var chance: Double?
        /// Age of the newest reading; nil where the source has no rhythm.
        /// - Unit: publication intervals.
        public var age: Double?
        /// Share of weight with data, nil for a single indicator.
        public var coverage: Double?

        public init(
            ratio: Double?, isTargetMet: Bool = false, chance: Double? = nil, age: Double? = nil,
            coverage: Double? = nil
        ) {
            self.ratio = ratio
            self.isTargetMet = isTargetMet
            self.chance = chance
            self.age = age
            self.coverage = coverage
        }
    }

    /// A state with its reason.
    public struct Judgement: Hashable, Sendable, Codable {
        public let state: ProgressState
        public let reason: StateReason
    }

    /// Whether thresholds are finite and in order, so that every ratio has exactly one state.
    public var isConsistent: Bool {
        deterioratingRatio <= atRiskRatio && atRiskRatio <= onTrackRatio && onTrackRatio.isFinite
            && deterioratingRatio.isFinite && (0...1).contains(leastChance) && greatestAge > 0
            && (0...1).contains(leastCoverage)
    }

    /// The state that the evidence gives.
    ///
    /// A number that is not finite counts as unknown.
    public func judge(_ evidence: Evidence) -> Judgement {
        let ratio = evidence.ratio.flatMap { $0.isFinite ? $0 : nil }
        guard ratio != nil || evidence.isTargetMet else { return .init(state: .notAssessed, reason: .noData) }
        if let age = evidence.age, !(age <= greatestAge) {
            return .init(state: .notAssessed, reason: .dataTooOld)
        }
        if let coverage = evidence.coverage, !(coverage >= leastCoverage) {
            return .init(state: .notAssessed, reason: .coverageTooLow)
        }
        if evidence.isTargetMet || ratio ?? 0 >= onTrackRatio {
            if let chance = evidence.chance, chance.isFinite, chance < leastChance {
                return .init(state: .atRisk, reason: .unlikelyToMeet)
            }
            return .init(state: .onTrack, reason: evidence.isTargetMet ? .targetMet : .onPath)
        }
        guard let ratio else { return .init(state: .notAssessed, reason: .noData) }
        if ratio >= atRiskRatio { return .init(state: .atRisk, reason: .behindPath) }
        if ratio >= deterioratingRatio { return .init(state: .offTrack, reason: .farBehindPath) }
        return .init(state: .deteriorating, reason: .movingAway)
    }
}
