public import Quantities

/// From where to where an indicator is to go: baseline, targets and the path between them.
public struct Aim: Hashable, Sendable, Codable {
    public enum Trajectory: String, Sendable, Codable, CaseIterable {
        case linear, geometric, logistic, smoothstep, milestones
    }

    public struct Point: Hashable, Sendable, Codable {
        public var period: Period
        public var value: Double

        public init(period: Period, value: Double) {
            self.period = period
            self.value = value
        }
    }

    public struct Baseline: Hashable, Sendable, Codable {
        public var period: Period
        /// The value; nil where it is the reading of that period.
        public var value: Double?

        public init(period: Period, value: Double? = nil) {
            self.period = period
            self.value = value
        }
    }

    public var baseline: Baseline?
    public var targets: [Target]
    public var trajectory: Trajectory
    public var milestones: [Point]

    public init(
        baseline: Baseline? = nil, targets: [Target] = [], trajectory: Trajectory = .linear,
        milestones: [Point] = []
    ) {
        self.baseline = baseline
        self.targets = targets
        self.trajectory = trajectory
        self.milestones = milestones
    }
}

/// A wished value for a period, and who wished it.
public struct Target: Hashable, Sendable, Codable {
    /// Where a target comes from. An example is the authors' proposal and is called an example wherever shown.
    public enum Origin: String, Sendable, Codable, CaseIterable { case adopted, law, peer, example }

    public var period: Period
    public var value: Double
    public var origin: Origin
    public var note: BilingualText

    public init(period: Period, value: Double, origin: Origin, note: BilingualText = BilingualText("")) {
        self.period = period
        self.value = value
        self.origin = origin
        self.note = note
    }
}
