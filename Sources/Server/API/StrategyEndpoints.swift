import Computation
import Evidence
import Formats
import Pages
import Quantities
import Strategy

/// The strategy: its tree, its parts, its revisions.
enum StrategyEndpoints {
    static let all = [tree, goals, goal, revisions, difference, audit]

    private static let tree = Endpoint(
        path: "/strategy", summary: "The strategy with its whole tree",
        description: "Priorities, strategic goals, operational goals and lines of action, in document order.",
        parameters: [
            .query(
                "revision", .text(maximum: 100), "Label of a revision; the one in force where absent.",
                example: "")
        ],
        representations: [.init(type: .json, schema: .named("Strategy"))]
    ) { call in
        let label = call["revision"] ?? ""
        let revisions = call.standing.record.revisions
        guard let revision = label.isEmpty ? revisions.last : revisions.first(where: { $0.label == label })
        else {
            throw Problem.notFound(
                BilingualText(pl: "Nie ma rewizji „\(label)”.", en: "There is no revision “\(label)”."))
        }
        return Endpoint.Answer(
            .make(["revision": JSONValue(revision), "tree": JSONValue(revision.strategy)]))
    }

    private static let goals = Endpoint(
        path: "/goals", summary: "All priorities and goals with how they stand",
        parameters: [.limit, .offset, .asOf],
        representations: [.init(type: .json, schema: .list(of: .named("Goal")))]
    ) { call in
        call.page(call.standing.overview.goals) { JSONValue($0, in: call.standing.overview) }
    }

    private static let goal = Endpoint(
        path: "/goals/{code}", summary: "One priority or goal with its assessment",
        parameters: [.goalCode, .asOf],
        representations: [
            .init(
                type: .json,
                schema: .object([
                    ("goal", .named("Goal")), ("lines", .array(.named("Line"))),
                    ("assessment", .nullable(.named("GoalAssessment"))),
                    ("refusal", .nullable(.named("Text"))),
                ]))
        ]
    ) { call in
        let goal = try call.goal()
        let strategy = call.standing.overview.strategy
        let lines = strategy.operationalGoals.first { $0.code == goal.code }?.lines ?? []
        return Endpoint.Answer(
            .make([
                "goal": JSONValue(goal, in: call.standing.overview),
                "lines": .array(lines.map { JSONValue($0) }),
                "assessment": goal.assessment.map { JSONValue($0) } ?? .null,
                "refusal": goal.answer.refusalText.map { JSONValue($0) } ?? .null,
            ]))
    }

    private static let revisions = Endpoint(
        path: "/revisions", summary: "Revisions of the strategy with their legal state",
        parameters: [.limit, .offset],
        representations: [.init(type: .json, schema: .list(of: .named("Revision")))]
    ) { call in call.page(call.standing.record.revisions) { JSONValue($0) } }

    private static let audit = Endpoint(
        path: "/audit", summary: "What the strategy and its indicators lack",
        description:
            "The nine parts that art. 10e(3) of the act on commune self-government demands come first.",
        parameters: [
            .query(
                "kind", .choice(AuditItem.Kind.allCases.map(\.rawValue), standard: ""), "Only this kind.",
                example: "legal-part"), .limit, .offset,
        ],
        representations: [.init(type: .json, schema: .list(of: .named("AuditItem")))]
    ) { call in
        let items = call.standing.state.audit()
        let kind = call["kind"]
        return call.page(items.filter { kind == nil || $0.kind.rawValue == kind }) { JSONValue($0) }
    }

    private static let difference = Endpoint(
        path: "/revisions/{a}/diff/{b}", summary: "What changed from one revision to another",
        description:
            "Identity survives renumbering and rewording; a reworded part gives its change word by word. "
            + "Links of indicators, targets, impacts, projects, programmes and units are carried over or reported lost.",
        parameters: [
            .path("a", .text(maximum: 100), "Label of the earlier revision.", example: "projekt-2024"),
            .path("b", .text(maximum: 100), "Label of the later revision.", example: "2025"),
        ],
        representations: [.init(type: .json, schema: .named("Difference"))]
    ) { call in
        let older = try call.revision("a")
        let newer = try call.revision("b")
        return Endpoint.Answer(
            JSONValue(
                StrategyDiff(from: older.strategy, to: newer.strategy),
                call.standing.record.carryOver(from: older, to: newer)))
    }
}

extension Endpoint.Parameter {
    static let goalCode = path("code", .code, "Code of a priority or goal.", example: "COH.1.1")
    static let indicatorID = path(
        "id", .text(maximum: 100), "Identifier of an indicator.", example: "green-area")
}

extension Endpoint.Call {
    /// The revision whose label the path names.
    func revision(_ name: String) throws -> StrategyRevision {
        let label = required(name)
        guard let revision = standing.record.revisions.first(where: { $0.label == label }) else {
            throw Problem.notFound(
                BilingualText(pl: "Nie ma rewizji „\(label)”.", en: "There is no revision “\(label)”."))
        }
        return revision
    }

    /// The goal that the path names.
    func goal() throws -> GoalSummary {
        let code = required("code")
        guard let goal = StrategyCode(code).flatMap({ standing.overview.goal($0) }) else {
            throw Problem.notFound(
                BilingualText(pl: "Nie ma celu „\(code)”.", en: "There is no goal “\(code)”."))
        }
        return goal
    }

    /// The indicator that the path names.
    func indicator() throws -> IndicatorSummary {
        let id = required("id")
        guard let summary = standing.overview.indicator(id) else {
            throw Problem.notFound(
                BilingualText(pl: "Nie ma wskaźnika „\(id)”.", en: "There is no indicator “\(id)”."))
        }
        return summary
    }
}

extension Answer {
    /// Why there is no value, in words; nil where there is one.
    var refusalText: BilingualText? {
        switch self {
        case .known: nil
        case .refused(let refusal): refusal.reason
        case .blocked(let keys):
            BilingualText(
                pl: "Czeka na: \(keys.map(\.description).joined(separator: ", ")).",
                en: "Waits for: \(keys.map(\.description).joined(separator: ", ")).")
        case .absent: BilingualText(pl: "Nic tego nie oblicza.", en: "Nothing calculates it.")
        }
    }
}

extension JSONValue {
    /// A goal at a glance.
    init(_ goal: GoalSummary, in city: CityOverview) {
        let kind =
            switch goal.level {
            case .priority: "priority"
            case .strategic: "strategicGoal"
            case .operational: "operationalGoal"
            }
        self = .make([
            "code": .string(goal.code.description), "kind": .string(kind), "name": JSONValue(goal.name),
            "horizon": JSONValue(goal.horizon), "above": .array(goal.above.map { .string($0.description) }),
            "below": .array(goal.below.map { .string($0.description) }),
            "indicators": .array(goal.indicators.map { .string(city.indicators[$0].indicator.id) }),
            "lines": .integer(goal.lines), "state": .string(goal.state.rawValue),
            "score": JSONValue(goal.assessment?.score),
        ])
    }
}
