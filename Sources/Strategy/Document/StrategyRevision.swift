public import Quantities

/// One recorded state of the strategy document, with its legal standing.
public struct StrategyRevision: Hashable, Sendable, Codable {
    /// The steps of art. 10f of the act on commune self-government.
    public enum LegalState: String, Sendable, Codable, CaseIterable {
        case draft, consulted, opinion, adopted, amended
    }

    /// How one line of the imported document was understood.
    public struct ReadLine: Hashable, Sendable, Codable {
        public enum Kind: String, Sendable, Codable, CaseIterable {
            case heading, priority, strategicGoal, operationalGoal, lineOfAction, narrative, table, blank
            case notUnderstood
        }
        /// Counted from 1.
        public var number: Int
        public var kind: Kind
        /// The code it stands for or belongs to.
        public var code: StrategyCode?

        public init(number: Int, kind: Kind, code: StrategyCode? = nil) {
            self.number = number
            self.kind = kind
            self.code = code
        }
    }

    /// What became of the city's links when this revision took the place of another.
    public struct Succession: Hashable, Sendable, Codable {
        /// Label of the revision before.
        public var previous: String
        public var links: [CarryOver.Link]

        public init(previous: String, links: [CarryOver.Link]) {
            self.previous = previous
            self.links = links
        }
    }

    /// What people call it: `2022`, `draft-2030-1`.
    public var label: String
    public var state: LegalState
    /// Number of the council's resolution, such as `XL/823/2022`.
    public var resolution: String?
    public var date: CalendarDate?
    public var adoptedBy: BilingualText
    public var strategy: DevelopmentStrategy
    /// Name and digest of the document it was read from; nil where it comes from the city folder alone.
    public var document: String?
    public var documentDigest: Digest?
    public var lines: [ReadLine]
    /// Nil for the first revision, and for one that is not recorded.
    public var succession: Succession?

    public init(
        label: String, state: LegalState, resolution: String? = nil, date: CalendarDate? = nil,
        adoptedBy: BilingualText = BilingualText(""), strategy: DevelopmentStrategy, document: String? = nil,
        documentDigest: Digest? = nil, lines: [ReadLine] = []
    ) {
        self.label = label
        self.state = state
        self.resolution = resolution
        self.date = date
        self.adoptedBy = adoptedBy
        self.strategy = strategy
        self.document = document
        self.documentDigest = documentDigest
        self.lines = lines
    }
}
