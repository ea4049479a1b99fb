public import Formats
import Quantities
public import Strategy

extension JSONValue {
    /// The tree of a strategy: priorities, strategic goals, operational goals, lines of action.
    public init(_ strategy: DevelopmentStrategy) {
        self = JSONValue.make {
            JSONValue.Member("title", JSONValue(strategy.title))
            JSONValue.Member("horizon", .integer(strategy.horizon))
            JSONValue.Member("introduction", .array(strategy.introduction.map { .string($0) }))
            JSONValue.Member("priorities", .array(strategy.priorities.map { JSONValue($0) }))
            JSONValue.Member(
                "interventionAreas",
                .array(
                    strategy.interventionAreas.map { area in
                        JSONValue.make {
                            JSONValue.Member("id", .string(area.id))
                            JSONValue.Member("name", JSONValue(area.name))
                            JSONValue.Member(
                                "lines",
                                .array(
                                    strategy.linesOfAction.filter { $0.areas.contains(area.id) }.map {
                                        .string($0.code.description)
                                    }))
                        }
                    }))
            JSONValue.Member(
                "topics",
                .array(
                    strategy.topics.map { element in
                        JSONValue.make {
                            JSONValue.Member("id", .string(element.id))
                            JSONValue.Member("name", JSONValue(element.name))
                        }
                    }))
        }
    }

    private init(_ priority: Priority) {
        self = JSONValue.make {
            JSONValue.Member("code", .string(priority.code.description))
            JSONValue.Member("kind", "priority")
            JSONValue.Member("name", JSONValue(priority.name))
            JSONValue.Member("rationale", .array(priority.rationale.map { .string($0) }))
            JSONValue.Member("goals", .array(priority.goals.map { JSONValue($0) }))
        }
    }

    private init(_ goal: StrategicGoal) {
        self = JSONValue.make {
            JSONValue.Member("code", .string(goal.code.description))
            JSONValue.Member("kind", "strategicGoal")
            JSONValue.Member("scope", .string(goal.scope.rawValue))
            JSONValue.Member("name", JSONValue(goal.name))
            JSONValue.Member("horizon", JSONValue(goal.horizon))
            JSONValue.Member("narrative", .array(goal.narrative.map { .string($0) }))
            JSONValue.Member("goals", .array(goal.goals.map { JSONValue($0) }))
        }
    }

    /// One operational goal with its lines of action.
    public init(_ goal: OperationalGoal) {
        self = JSONValue.make {
            JSONValue.Member("code", .string(goal.code.description))
            JSONValue.Member("kind", "operationalGoal")
            JSONValue.Member("name", JSONValue(goal.name))
            JSONValue.Member("horizon", JSONValue(goal.horizon))
            JSONValue.Member("narrative", .array(goal.narrative.map { .string($0) }))
            JSONValue.Member("lines", .array(goal.lines.map { JSONValue($0) }))
        }
    }

    /// One line of action.
    public init(_ line: LineOfAction) {
        self = JSONValue.make {
            JSONValue.Member("code", .string(line.code.description))
            JSONValue.Member("kind", "lineOfAction")
            JSONValue.Member("wording", line.wording.isEmpty ? .null : .string(line.wording))
            JSONValue.Member("label", line.label.isEmpty ? .null : JSONValue(line.label))
            JSONValue.Member("topics", .array(line.topics.map { .string($0) }))
            JSONValue.Member("areas", .array(line.areas.map { .string($0) }))
        }
    }

    /// A revision without its tree.
    public init(_ revision: StrategyRevision) {
        let strategy = revision.strategy
        self = JSONValue.make {
            JSONValue.Member("label", .string(revision.label))
            JSONValue.Member("state", .string(revision.state.rawValue))
            JSONValue.Member("resolution", JSONValue(revision.resolution))
            JSONValue.Member("date", JSONValue(revision.date?.description))
            JSONValue.Member("adoptedBy", JSONValue(revision.adoptedBy))
            JSONValue.Member("document", JSONValue(revision.document))
            JSONValue.Member("documentDigest", JSONValue(revision.documentDigest?.description))
            JSONValue.Member(
                "counts",
                JSONValue.make {
                    JSONValue.Member("priorities", .integer(strategy.priorities.count))
                    JSONValue.Member("strategicGoals", .integer(strategy.strategicGoals.count))
                    JSONValue.Member("operationalGoals", .integer(strategy.operationalGoals.count))
                    JSONValue.Member("linesOfAction", .integer(strategy.linesOfAction.count))
                    JSONValue.Member("interventionAreas", .integer(strategy.interventionAreas.count))
                })
        }
    }

    /// The lines of a read document: number, kind, code.
    public init(_ lines: [StrategyRevision.ReadLine]) {
        self = .array(
            lines.map { line in
                JSONValue.make {
                    JSONValue.Member("number", .integer(line.number))
                    JSONValue.Member("kind", .string(line.kind.rawValue))
                    JSONValue.Member("code", JSONValue(line.code?.description))
                }
            })
    }
}

extension JSONValue {
    /// How much a reader of documents found.
    public init(_ counts: DocumentReading.Counts) {
        self = JSONValue.make {
            JSONValue.Member("priorities", .integer(counts.priorities))
            JSONValue.Member("strategicGoals", .integer(counts.strategicGoals))
            JSONValue.Member("horizontalGoals", .integer(counts.horizontalGoals))
            JSONValue.Member("operationalGoals", .integer(counts.operationalGoals))
            JSONValue.Member("linesOfAction", .integer(counts.linesOfAction))
            JSONValue.Member("interventionAreas", .integer(counts.interventionAreas))
            JSONValue.Member("lines", .integer(counts.lines))
            JSONValue.Member(
                "linesByKind",
                .object(
                    counts.linesByKind.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) }))
        }
    }
}
