public import Quantities

/// How one goal or line of action acts on another goal.
public struct Impact: Hashable, Sendable, Codable {
    public enum Sign: String, Sendable, Codable {
        case positive = "+"
        case negative = "-"
    }
    public enum Confidence: String, Sendable, Codable, CaseIterable { case low, medium, high }

    public var from: StrategyCode
    public var to: StrategyCode
    public var sign: Sign
    /// 1 weak, 2 clear, 3 strong.
    public var strength: Int
    public var confidence: Confidence
    public var why: BilingualText

    public init(
        from: StrategyCode, to: StrategyCode, sign: Sign, strength: Int, confidence: Confidence,
        why: BilingualText
    ) {
        self.from = from
        self.to = to
        self.sign = sign
        self.strength = strength
        self.confidence = confidence
        self.why = why
    }
}

/// The city's judgement of how goals and lines of action act on each other.
public struct ImpactMatrix: Hashable, Sendable, Codable {
    /// Whether the city adopted it or it is the authors' example.
    public var origin: Target.Origin
    public var note: BilingualText
    public var impacts: [Impact]
    /// Pairs that were considered and found without effect, with the reason.
    public var none: [Pair]

    public struct Pair: Hashable, Sendable, Codable {
        public var from: StrategyCode
        public var to: StrategyCode
        public var why: BilingualText

        public init(from: StrategyCode, to: StrategyCode, why: BilingualText) {
            self.from = from
            self.to = to
            self.why = why
        }
    }

    public init(
        origin: Target.Origin = .example, note: BilingualText = BilingualText(""), impacts: [Impact] = [],
        none: [Pair] = []
    ) {
        self.origin = origin
        self.note = note
        self.impacts = impacts
        self.none = none
    }
}
