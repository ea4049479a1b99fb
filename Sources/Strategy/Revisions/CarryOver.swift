/// What becomes of the links from indicators to goals and lines when a new revision is recorded.
public struct CarryOver: Hashable, Sendable, Codable {
    /// One link of an indicator.
    public struct Link: Hashable, Sendable, Codable {
        public enum Kind: String, Sendable, Codable {
            /// The indicator speaks for a goal.
            case goal
            /// The indicator follows a line of action.
            case line
            /// A target of the indicator, which holds as long as one of its goals lives on.
            case target
        }
        public enum Fate: String, Sendable, Codable {
            case kept, carried, lost
            /// The code stood in neither revision.
            case unknown
        }

        public var indicator: String
        public var kind: Kind
        /// The code before; for a target the code of the goal for which it was set.
        public var oldCode: StrategyCode
        public var newCode: StrategyCode?
        /// The period of a target, such as `2030`.
        public var target: String?
        public var fate: Fate
    }

    public var links: [Link]
    /// The indicators with their links brought over; lost links are gone from them.
    public var indicators: [Indicator]

    public var lost: [Link] { links.filter { $0.fate == .lost || $0.fate == .unknown } }
}
