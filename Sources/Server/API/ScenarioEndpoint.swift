import Computation
import Evidence
import Formats
import Geometry
import HTTPTypes
import Layers
import Quantities
import Strategy

/// A what-if: changes of recorded inputs in, outcomes of baseline and scenario out. Nothing is recorded.
enum ScenarioEndpoint {
    static let post = Endpoint(
        method: .post, path: "/scenarios", summary: "What if some readings or targets were different",
        description:
            "A scenario with any wrong change is refused as a whole, with every finding. An empty one gives "
            + "the baseline bit for bit: every digest is equal. `standards` are the standards of access of which anything "
            + "changes, whole on every page of the answer: for the city (the first area, without an id), its parts and "
            + "groups of residents, how many there are, how many meet it before and after, how many gain and lose it. "
            + "`before`, `gained` and `lost` are null where it is not known who meets it today.",
        parameters: [
            .query(
                "only", .choice(["all", "changed"], standard: "all"),
                "Whether to give unchanged outcomes too.",
                example: "all"), .limit, .offset,
        ],
        body: .object([("changes", .array(.named("ScenarioChange")))]),
        representations: [.init(type: .json, schema: .named("Scenario"))]
    ) { call in
        let scenario = try Scenario(body: call.request.body)
        let state = call.standing.state
        let kinds: Set<Key.Kind> = [.assessment, .goal, .peers, .series, .standard]
        let keys = state.outcomes.keys.filter { $0.kind.map { kinds.contains($0) } ?? false }
        let outcomes: Outcomes
        do {
            outcomes = try await call.site.desk.outcomes(of: scenario, over: state, for: keys)
        } catch let error as ScenarioError {
            throw Problem(
                .unprocessableContent, pl: "Scenariusz zawiera błędy.", en: "The scenario has errors.",
                findings: error.findings)
        }
        let baseline = state.outcomes
        let changed = keys.filter { baseline[$0]?.digest != outcomes[$0]?.digest }
        let wanted = call["only"] == "changed" ? changed : keys
        let limit = call.count("limit", standard: SiteLimit.items)
        let offset = call.count("offset", standard: 0)
        let items = wanted.dropFirst(offset).prefix(limit).map { key in
            JSONValue.make([
                "key": .string(key.description),
                "changed": .boolean(baseline[key]?.digest != outcomes[key]?.digest),
                "baseline": JSONValue(baseline[key]), "scenario": JSONValue(outcomes[key]),
            ])
        }
        return call.page(
            Array(items), total: wanted.count, hasMore: offset + items.count < wanted.count,
            before: [
                .init("changes", .integer(scenario.changes.count)),
                .init("changedOutcomes", .integer(changed.count)),
                .init(
                    "standards",
                    .array(
                        call.standing.record.accessStandards.filter {
                            changed.contains(Key(.standard, $0.id))
                        }.map { scenario.answer(on: $0, outcomes[Key(.standard, $0.id)]) })),
            ])
    }
}

extension Scenario {
    /// Reads the changes from the body of a request.
    /// - Throws: a problem with every finding.
    init(body: [UInt8]) throws {
        var limits = JSONLimits()
        limits.depth = 8
        limits.bytes = SiteLimit.scenario
        let decoded = JSONValue.decode(body, limits: limits, place: "scenario")
        guard let document = decoded.value, decoded.isSound else { throw Problem.input(decoded.findings) }
        guard case .object(let members) = document, let list = document["changes"]?.array else {
            throw Problem.input([
                .error(
                    "changes", pl: "Brakuje listy „changes”.", en: "The list “changes” is missing.",
                    doPl: "Wyślij {\"changes\": []}.", doEn: "Send {\"changes\": []}.")
            ])
        }
        var findings = members.filter { $0.key != "changes" }.map {
            Finding.unknownParameter($0.key, known: ["changes"])
        }
        if list.count > Scenario.maximumChanges {
            findings.append(
                .error(
                    "changes", pl: "Zmian jest \(list.count), dozwolone jest \(Scenario.maximumChanges).",
                    en: "There are \(list.count) changes; \(Scenario.maximumChanges) are allowed.",
                    doPl: "Podziel scenariusz.", doEn: "Split the scenario."))
        }
        var changes: [Change] = []
        for (index, item) in list.prefix(Scenario.maximumChanges).enumerated() {
            var change = ScenarioChange(item, number: index + 1)
            if let read = change.read() { changes.append(read) }
            findings += change.findings
        }
        guard findings.isEmpty else { throw Problem.input(findings) }
        self.init(changes)
    }
}

extension JSONValue {
    /// An outcome in short: what a comparison of scenarios needs.
    fileprivate init(_ outcome: Outcome?) {
        var state = "ready"
        var refusal = JSONValue.null
        var blocked: [JSONValue] = []
        switch outcome {
        case .ready?: break
        case .refused(let why, _)?:
            state = "refused"
            refusal = JSONValue(why.reason)
        case .blocked(let keys, _)?:
            state = "blocked"
            blocked = keys.map { .string($0.description) }
        case nil: state = "blocked"
        }
        let indicator: IndicatorAssessment? = outcome?.value()
        let goal: GoalAssessment? = outcome?.value()
        self = .make([
            "state": .string(state), "digest": .string(outcome?.digest.description ?? ""), "refusal": refusal,
            "blockedBy": .array(blocked), "progress": JSONValue((indicator?.state ?? goal?.state)?.rawValue),
            "score": JSONValue(indicator?.score ?? goal?.score),
            "interval": .array((indicator?.interval ?? goal?.interval ?? []).map { .number($0) }),
            "latest": JSONValue(indicator?.latest?.value), "target": JSONValue(indicator?.target?.value),
            "probability": JSONValue(indicator?.trend?.probability),
        ])
    }
}
