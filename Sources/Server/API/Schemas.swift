import Computation
import Evidence
import Strategy

/// The schemas of everything the interface gives. Tests hold real answers against them.
enum Schemas {
    static let all: [(name: String, schema: Schema)] = [
        (
            "Text",
            .describing("The same words in Polish and English.", .object([("pl", .string), ("en", .string)]))
        ),
        ("Finding", finding), ("Problem", problem), ("Line", line), ("OperationalGoal", operationalGoal),
        ("StrategicGoal", strategicGoal), ("Priority", priority), ("Strategy", strategy),
        ("Revision", revision),
        ("Target", target), ("Indicator", indicator), ("Reading", reading), ("Point", point), ("Gap", gap),
        ("Trend", trend), ("Assessment", assessment), ("GoalPart", goalPart),
        ("GoalAssessment", goalAssessment),
        ("Goal", goal), ("Peers", peers), ("Step", step), ("Explanation", explanation),
        ("DatasetRevision", datasetRevision), ("Dataset", dataset), ("Change", change), ("Source", source),
        ("Hit", hit), ("Outcome", outcome), ("ScenarioOutcome", scenarioOutcome), ("Scenario", scenario),
        ("ScenarioChange", scenarioChange), ("MappedAreas", mappedAreas),
        ("AccessStandards", accessStandards),
        ("AuditItem", audit),
        ("Difference", difference),
        (
            "DeliveryColumn",
            .object([("key", .string), ("title", text), ("required", .boolean), ("meaning", text)])
        ),
    ]

    private static let text = Schema.named("Text")
    private static let state = Schema.choice(ProgressState.allCases.map(\.rawValue))

    private static let finding = Schema.object([
        ("severity", .choice(["note", "warning", "error"])), ("place", .string),
        ("line", .nullable(.integer)),
        ("reason", text), ("remedy", text),
    ])
    private static let problem = Schema.describing(
        "RFC 9457, with every finding at once.",
        .object([
            ("type", .string), ("title", .string), ("status", .integer), ("titles", text),
            ("findings", .array(.named("Finding"))),
        ]))

    // MARK: Strategy
    private static let line = Schema.object([
        ("code", .string), ("kind", .choice(["lineOfAction"])), ("wording", .nullable(.string)),
        ("label", .nullable(text)), ("topics", .array(.string)), ("areas", .array(.string)),
    ])
    private static let operationalGoal = Schema.object([
        ("code", .string), ("kind", .choice(["operationalGoal"])), ("name", text),
        ("horizon", .nullable(.integer)),
        ("narrative", .array(.string)), ("lines", .array(.named("Line"))),
    ])
    private static let strategicGoal = Schema.object([
        ("code", .string), ("kind", .choice(["strategicGoal"])),
        ("scope", .choice(["horizontal", "sectoral"])),
        ("name", text), ("horizon", .nullable(.integer)), ("narrative", .array(.string)),
        ("goals", .array(.named("OperationalGoal"))),
    ])
    private static let priority = Schema.object([
        ("code", .string), ("kind", .choice(["priority"])), ("name", text), ("rationale", .array(.string)),
        ("goals", .array(.named("StrategicGoal"))),
    ])
    private static let strategy = Schema.object([
        ("revision", .named("Revision")),
        (
            "tree",
            .object([
                ("title", text), ("horizon", .integer), ("introduction", .array(.string)),
                ("priorities", .array(.named("Priority"))),
                (
                    "interventionAreas",
                    .array(.object([("id", .string), ("name", text), ("lines", .array(.string))]))
                ),
                ("topics", .array(.object([("id", .string), ("name", text)]))),
            ])
        ),
    ])
    private static let revision = Schema.object([
        ("label", .string), ("state", .choice(StrategyRevision.LegalState.allCases.map(\.rawValue))),
        ("resolution", .nullable(.string)), ("date", .nullable(.string)), ("adoptedBy", text),
        ("document", .nullable(.string)), ("documentDigest", .nullable(.string)),
        (
            "counts",
            .object([
                ("priorities", .integer), ("strategicGoals", .integer), ("operationalGoals", .integer),
                ("linesOfAction", .integer), ("interventionAreas", .integer),
            ])
        ),
    ])
    private static let goal = Schema.object([
        ("code", .string), ("kind", .choice(["priority", "strategicGoal", "operationalGoal"])),
        ("name", text),
        ("horizon", .nullable(.integer)), ("above", .array(.string)), ("below", .array(.string)),
        ("indicators", .array(.string)), ("lines", .integer), ("state", state), ("score", .nullable(.number)),
    ])
    private static let audit = Schema.object([
        ("id", .string), ("kind", .choice(AuditItem.Kind.allCases.map(\.rawValue))),
        ("severity", .choice(["note", "warning", "error"])), ("subject", .string), ("reason", text),
        ("remedy", text), ("presence", .nullable(.choice(AuditItem.Presence.allCases.map(\.rawValue)))),
        ("evidence", .array(.string)),
    ])
    private static let differenceEntry = Schema.object([
        ("level", .choice(StrategyDiff.Level.allCases.map(\.rawValue))),
        ("changes", .array(.choice(StrategyDiff.Entry.Change.allCases.map(\.rawValue)))),
        ("oldCode", .nullable(.string)), ("newCode", .nullable(.string)), ("oldParent", .nullable(.string)),
        ("newParent", .nullable(.string)), ("oldText", .string), ("newText", .string),
        ("words", .array(.object([("kind", .choice(["kept", "inserted", "deleted"])), ("text", .string)]))),
    ])
    private static let difference = Schema.object([
        ("unchanged", .integer), ("entries", .array(differenceEntry)),
        (
            "links",
            .array(
                .object([
                    ("holder", .string), ("kind", .string), ("oldCode", .string),
                    ("newCode", .nullable(.string)), ("target", .nullable(.string)), ("fate", .string),
                ]))
        ),
        ("lost", .integer),
    ])

    // MARK: Evidence
    private static let target = Schema.object([
        ("period", .string), ("value", .number), ("unit", .string),
        ("origin", .choice(Target.Origin.allCases.map(\.rawValue))),
        (
            "isExample",
            .describing("True where it is the authors' proposal and not the city's decision.", .boolean)
        ),
        ("note", text),
    ])
    private static let indicator = Schema.object([
        ("id", .string), ("name", text), ("meaning", text),
        ("kind", .choice(Indicator.Kind.allCases.map(\.rawValue))), ("unit", .string), ("unitName", text),
        ("decimals", .integer), ("direction", .choice(Indicator.Direction.allCases.map(\.rawValue))),
        ("range", .array(.number)), ("goalposts", .array(.number)),
        ("goals", .array(.object([("goal", .string), ("weight", .number)]))), ("lines", .array(.string)),
        ("source", .string), ("reference", .string), ("owner", text),
        ("frequency", .choice(Indicator.Frequency.allCases.map(\.rawValue))),
        ("publicationLagDays", .integer),
        ("targets", .array(.named("Target"))),
        ("trajectory", .choice(Aim.Trajectory.allCases.map(\.rawValue))),
        ("method", .choice(Indicator.Method.allCases.map(\.rawValue))), ("validity", text),
        ("howToGet", text),
        ("formula", .nullable(.string)), ("calculation", .nullable(.string)),
    ])
    private static let status = Schema.choice(IndicatorReading.Status.allCases.map(\.rawValue))
    private static let reading = Schema.object([
        ("series", .string), ("area", .string), ("period", .string), ("value", .number), ("status", status),
        ("break", .nullable(.string)), ("source", .string), ("reference", .string), ("note", .string),
        ("line", .integer), ("dataset", .string), ("revision", .integer), ("recorded", .string),
    ])
    private static let point = Schema.object([
        ("area", .string), ("period", .string), ("value", .number), ("unit", .string), ("status", status),
        ("break", .nullable(.string)),
    ])
    private static let datasetRevision = Schema.object([
        ("number", .integer), ("dataset", .string), ("mode", .choice(["complete", "amendment"])),
        ("recorded", .string), ("author", .string), ("reason", .string), ("origin", .string),
        ("digest", .string),
        ("rows", .integer),
    ])
    private static let dataset = Schema.object([
        ("dataset", .string), ("rows", .integer), ("revisions", .integer), ("first", .nullable(.string)),
        ("last", .nullable(.string)), ("series", .array(.string)), ("sources", .array(.string)),
        ("current", .named("DatasetRevision")),
    ])
    private static let change = Schema.object([
        ("sequence", .integer), ("recorded", .string), ("author", .string), ("subject", .string),
        ("retired", .boolean), ("reason", .string), ("digest", .string), ("previous", .string),
    ])
    private static let source = Schema.object([
        ("id", .string), ("name", text), ("publisher", text), ("url", .string),
        ("retrieved", .nullable(.string)),
        ("connector", .nullable(.string)),
        ("licence", .object([("name", text), ("url", .string), ("attribution", text)])), ("notes", text),
    ])
    private static let hit = Schema.object([
        ("kind", .choice(SearchDocument.Kind.allCases.map(\.rawValue))), ("id", .string), ("title", .string),
        ("path", .nullable(.string)),
        ("excerpt", .array(.object([("text", .string), ("isMatch", .boolean)]))),
    ])
}
