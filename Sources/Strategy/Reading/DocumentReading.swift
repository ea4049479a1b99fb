public import Quantities

/// What was understood of a document, and what was not.
public struct DocumentReading: Hashable, Sendable, Codable {
    /// How much of what was found.
    public struct Counts: Hashable, Sendable, Codable {
        public var priorities = 0
        public var strategicGoals = 0
        public var horizontalGoals = 0
        public var operationalGoals = 0
        public var linesOfAction = 0
        public var interventionAreas = 0
        /// Lines of the document.
        public var lines = 0
        /// Lines of the document by kind.
        public var linesByKind: [String: Int] = [:]

        public init() {}
    }

    /// The strategy; nil where no hierarchy was recognised, and then a finding of severity error says why.
    public var strategy: DevelopmentStrategy?
    /// Every line of the document once, in order.
    public var lines: [StrategyRevision.ReadLine]
    /// In the order of lines; findings about the whole document come first.
    public var findings: [Finding]
    public var counts: Counts
    /// Whether any goal or line of action is one that the city's own record knows; true where it was not asked.
    public var isOfCity: Bool

    public init(
        strategy: DevelopmentStrategy?, lines: [StrategyRevision.ReadLine], findings: [Finding],
        counts: Counts, isOfCity: Bool = true
    ) {
        self.isOfCity = isOfCity
        self.strategy = strategy
        self.lines = lines
        self.findings = findings
        self.counts = counts
    }
}
