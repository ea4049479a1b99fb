public import Formats
import Quantities
public import Strategy

extension JSONValue {
    /// The tree of a strategy: priorities, strategic goals, operational goals, lines of action.
    public init(_ strategy: DevelopmentStrategy) {
        self = .make([
            "title": JSONValue(strategy.title), "horizon": .integer(strategy.horizon),
            "introduction": .array(strategy.introduction.map { .string($0) }),
            "priorities": .array(strategy.priorities.map { JSONValue($0) }),
            "interventionAreas": .array(
                strategy.interventionAreas.map { area in
                    .make([
                        "id": .string(area.id), "name": JSONValue(area.name),
                        "lines": .array(
                            strategy.linesOfAction.filter { $0.areas.contains(area.id) }.map {
                                .string($0.code.description)
                            }),
                    ])
                }),
            "topics": .array(
                strategy.topics.map { .make(["id": .string($0.id), "name": JSONValue($0.name)]) }),
        ])
    }

    private init(_ priority: Priority) {
        self = .make([
            "code": .string(priority.code.description), "kind": "priority", "name": JSONValue(priority.name),
            "rationale": .array(priority.rationale.map { .string($0) }),
            "goals": .array(priority.goals.map { JSONValue($0) }),
        ])
    }

    private init(_ goal: StrategicGoal) {
        self = .make([
            "code": .string(goal.code.description), "kind": "strategicGoal", "scope": .string(goal.scope.rawValue),
            "name": JSONValue(goal.name), "horizon": JSONValue(goal.horizon),
            "narrative": .array(goal.narrative.map { .string($0) }),
            "goals": .array(goal.goals.map { JSONValue($0) }),
        ])
    }

    /// One operational goal with its lines of action.
    public init(_ goal: OperationalGoal) {
        self = .make([
            "code": .string(goal.code.description), "kind": "operationalGoal", "name": JSONValue(goal.name),
            "horizon": JSONValue(goal.horizon), "narrative": .array(goal.narrative.map { .string($0) }),
            "lines": .array(goal.lines.map { JSONValue($0) }),
        ])
    }

    /// One line of action.
    public init(_ line: LineOfAction) {
        self = .make([
            "code": .string(line.code.description), "kind": "lineOfAction",
            "wording": line.wording.isEmpty ? .null : .string(line.wording),
            "label": line.label.isEmpty ? .null : JSONValue(line.label),
            "topics": .array(line.topics.map { .string($0) }), "areas": .array(line.areas.map { .string($0) }),
        ])
    }

    /// A revision without its tree.
    public init(_ revision: StrategyRevision) {
        let strategy = revision.strategy
        self = .make([
            "label": .string(revision.label), "state": .string(revision.state.rawValue),
            "resolution": JSONValue(revision.resolution), "date": JSONValue(revision.date?.description),
            "adoptedBy": JSONValue(revision.adoptedBy), "document": JSONValue(revision.document),
            "documentDigest": JSONValue(revision.documentDigest?.description),
            "counts": .make([
                "priorities": .integer(strategy.priorities.count),
                "strategicGoals": .integer(strategy.strategicGoals.count),
                "operationalGoals": .integer(strategy.operationalGoals.count),
                "linesOfAction": .integer(strategy.linesOfAction.count),
                "interventionAreas": .integer(strategy.interventionAreas.count),
            ]),
        ])
    }

    /// The lines of a read document: number, kind, code.
    public init(_ lines: [StrategyRevision.ReadLine]) {
        self = .array(
            lines.map { line in
                .make([
                    "number": .integer(line.number), "kind": .string(line.kind.rawValue),
                    "code": JSONValue(line.code?.description),
                ])
            })
    }
}

extension JSONValue {
    /// How much a reader of documents found.
    public init(_ counts: DocumentReading.Counts) {
        self = .make([
            "priorities": .integer(counts.priorities), "strategicGoals": .integer(counts.strategicGoals),
            "horizontalGoals": .integer(counts.horizontalGoals),
            "operationalGoals": .integer(counts.operationalGoals),
            "linesOfAction": .integer(counts.linesOfAction),
            "interventionAreas": .integer(counts.interventionAreas), "lines": .integer(counts.lines),
            "linesByKind": .object(
                counts.linesByKind.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) }),
        ])
    }
}
