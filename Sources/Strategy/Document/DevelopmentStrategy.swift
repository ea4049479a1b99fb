public import Quantities

/// A city's development strategy: priorities that hold strategic goals, which hold operational goals, which
/// hold lines of action, in the order of the document.
public struct DevelopmentStrategy: Hashable, Sendable, Codable {
    public var title: BilingualText
    /// The year to which the strategy looks.
    public var horizon: Int
    /// Text before the first priority, paragraph by paragraph, in the document's language.
    public var introduction: [String]
    public var priorities: [Priority]
    public var interventionAreas: [InterventionArea]
    public var topics: [Topic]

    public init(
        title: BilingualText, horizon: Int, introduction: [String] = [], priorities: [Priority],
        interventionAreas: [InterventionArea] = [], topics: [Topic] = []
    ) {
        self.title = title
        self.horizon = horizon
        self.introduction = introduction
        self.priorities = priorities
        self.interventionAreas = interventionAreas
        self.topics = topics
    }

    /// All strategic goals in document order.
    public var strategicGoals: [StrategicGoal] { priorities.flatMap(\.goals) }
    /// All operational goals in document order.
    public var operationalGoals: [OperationalGoal] { strategicGoals.flatMap(\.goals) }
    /// All lines of action in document order.
    public var linesOfAction: [LineOfAction] { operationalGoals.flatMap(\.lines) }
}

/// A thematic priority of the strategy.
public struct Priority: Hashable, Sendable, Codable {
    public var code: StrategyCode
    public var name: BilingualText
    /// Why the priority was chosen, in the document's words.
    public var rationale: [String]
    public var goals: [StrategicGoal]

    public init(code: StrategyCode, name: BilingualText, rationale: [String] = [], goals: [StrategicGoal]) {
        self.code = code
        self.name = name
        self.rationale = rationale
        self.goals = goals
    }
}

/// A strategic goal: horizontal (it runs through all others) or sectoral.
public struct StrategicGoal: Hashable, Sendable, Codable {
    public enum Scope: String, Sendable, Codable, CaseIterable { case horizontal, sectoral }

    public var code: StrategyCode
    public var scope: Scope
    public var name: BilingualText
    public var horizon: Int?
    public var narrative: [String]
    public var goals: [OperationalGoal]

    public init(
        code: StrategyCode, scope: Scope, name: BilingualText, horizon: Int?, narrative: [String] = [],
        goals: [OperationalGoal]
    ) {
        self.code = code
        self.scope = scope
        self.name = name
        self.horizon = horizon
        self.narrative = narrative
        self.goals = goals
    }
}

/// An operational goal: what is to be reached by a nearer year.
public struct OperationalGoal: Hashable, Sendable, Codable {
    public var code: StrategyCode
    public var name: BilingualText
    public var horizon: Int?
    public var narrative: [String]
    public var lines: [LineOfAction]

    public init(
        code: StrategyCode, name: BilingualText, horizon: Int?, narrative: [String] = [],
        lines: [LineOfAction]
    ) {
        self.code = code
        self.name = name
        self.horizon = horizon
        self.narrative = narrative
        self.lines = lines
    }
}

/// A line of action (kierunek działania) under an operational goal.
public struct LineOfAction: Hashable, Sendable, Codable {
    public var code: StrategyCode
    /// The document's exact wording; empty until the document is imported.
    public var wording: String
    /// A short label in the city folder's own words; empty where nobody wrote one.
    public var label: BilingualText
    /// Identifiers of topics.
    public var topics: [String]
    /// Identifiers of areas of strategic intervention that it names.
    public var areas: [String]

    public init(
        code: StrategyCode, wording: String = "", label: BilingualText = BilingualText(""),
        topics: [String] = [], areas: [String] = []
    ) {
        self.code = code
        self.wording = wording
        self.label = label
        self.topics = topics
        self.areas = areas
    }

    /// What a page shows first: the official wording once it is known (it exists in the document's language
    /// only), else the label.
    public func title(_ language: Language) -> String {
        language == .polish && !wording.isEmpty ? wording : (label.isEmpty ? wording : label[language])
    }
}

/// An area of strategic intervention (OSI) that the document names.
public struct InterventionArea: Hashable, Sendable, Codable {
    public var id: String
    public var name: BilingualText

    public init(id: String, name: BilingualText) {
        self.id = id
        self.name = name
    }
}

/// A topic by which lines of action can be found.
public struct Topic: Hashable, Sendable, Codable {
    public var id: String
    public var name: BilingualText

    public init(id: String, name: BilingualText) {
        self.id = id
        self.name = name
    }
}
