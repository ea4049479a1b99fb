/// What becomes of the links to goals and lines when a new revision is recorded.
public struct CarryOver: Hashable, Sendable, Codable {
    /// One link of an indicator, an impact, or an item of delivery.
    public struct Link: Hashable, Sendable, Codable {
        public enum Kind: String, Sendable, Codable {
            /// The indicator speaks for a goal.
            case goal
            /// The indicator follows a line of action.
            case line
            /// A target of the indicator, which holds as long as one of its goals lives on.
            case target
            /// One end of an impact, or of a pair found without one.
            case impact
            /// What a project carries out.
            case project
            /// What a programme serves.
            case programme
            /// A unit's part in it.
            case unit
        }
        public enum Fate: String, Sendable, Codable {
            case kept, carried, lost
            /// The code stood in neither revision.
            case unknown
        }

        /// Identifier of the indicator, project, programme or unit; for impacts the two codes before, `3.1.4 → 1`.
        public var holder: String
        public var kind: Kind
        /// The code before; for a target the code of the goal for which it was set.
        public var oldCode: StrategyCode
        public var newCode: StrategyCode?
        /// The period of a target, such as `2030`.
        public var target: String?
        public var fate: Fate

        /// A link that names `code`, brought over.
        public init(
            _ kind: Kind, of holder: String, _ code: StrategyCode, by codes: CodeSuccession,
            target: String? = nil
        ) {
            self.holder = holder
            self.kind = kind
            self.target = target
            oldCode = code
            (newCode, fate) = codes.follow(code)
        }
    }

    public var links: [Link]
    /// The indicators with their links brought over; lost links are gone from them.
    public var indicators: [Indicator]

    public init(links: [Link], indicators: [Indicator]) {
        self.links = links
        self.indicators = indicators
    }

    public var lost: [Link] { links.filter { $0.fate == .lost || $0.fate == .unknown } }
}
