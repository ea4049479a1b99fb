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
            + "the baseline bit for bit: every digest is equal.",
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
        let outcomes: Outcomes
        do { outcomes = try await call.site.desk.outcomes(of: scenario) } catch let error as ScenarioError {
            throw Problem(
                .unprocessableContent, pl: "Scenariusz zawiera błędy.", en: "The scenario has errors.",
                findings: error.findings)
        }
        let baseline = call.standing.state.outcomes
        let kinds: Set<Key.Kind> = [.assessment, .goal, .peers, .series]
        let keys = baseline.keys.filter { $0.kind.map { kinds.contains($0) } ?? false }
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
            if let change = Change(item, number: index + 1, findings: &findings) { changes.append(change) }
        }
        guard findings.isEmpty else { throw Problem.input(findings) }
        self.init(changes)
    }
}

extension Scenario.Change {
    fileprivate init?(_ item: JSONValue, number: Int, findings: inout [Finding]) {
        let before = findings.count
        let place = "changes[\(number - 1)]"
        let kinds = [
            "replace-reading", "replace-target", "add-place", "remove-feature", "add-ground", "add-path",
            "set-parameter",
        ]
        let kind = item["change"]?.string ?? ""
        func missing(_ name: String, _ pl: String, _ en: String) {
            findings.append(
                .error(
                    "\(place).\(name)", pl: "Brakuje pola „\(name)” albo jest niepoprawne.",
                    en: "The member “\(name)” is missing or not valid.", doPl: pl, doEn: en))
        }
        func text(_ name: String) -> String {
            if let text = item[name]?.string { return text }
            missing(name, "Podaj tekst.", "Give a text.")
            return ""
        }
        func figure(_ name: String) -> Double {
            if let number = item[name]?.double { return number }
            missing(name, "Podaj liczbę.", "Give a number.")
            return 0
        }
        func role() -> LayerRole {
            if let role = item["layer"]?.string.flatMap(LayerRole.init) { return role }
            let list = LayerRole.allCases.map(\.rawValue).joined(separator: ", ")
            missing("layer", "Dozwolone: \(list).", "Allowed: \(list).")
            return .services
        }
        func period() -> Period {
            if let period = item["period"]?.string.flatMap({ Period($0) }) { return period }
            missing("period", "Podaj okres, jak 2024.", "Give a period such as 2024.")
            return .year(2000)
        }
        let allowed: [String]
        switch kind {
        case kinds[0]:
            allowed = ["change", "series", "area", "period", "value"]
            self = .replaceReading(
                series: text("series"), area: AreaCode(text("area")), period: period(), value: figure("value")
            )
        case kinds[1]:
            allowed = ["change", "indicator", "period", "value"]
            self = .replaceTarget(indicator: text("indicator"), period: period(), value: figure("value"))
        case kinds[2]:
            allowed = ["change", "layer", "category", "longitude", "latitude"]
            self = .addPlace(
                role(), category: text("category"), at: Coordinate(figure("longitude"), figure("latitude")))
        case kinds[3]:
            allowed = ["change", "layer", "id"]
            self = .removeFeature(role(), id: text("id"))
        case kinds[4]:
            allowed = ["change", "layer", "hectares", "longitude", "latitude"]
            self = .addGround(
                role(), hectares: figure("hectares"), at: Coordinate(figure("longitude"), figure("latitude")))
        case kinds[5]:
            allowed = ["change", "course"]
            let course = (item["course"]?.array ?? []).prefix(Scenario.longestPath + 1).map {
                place -> Coordinate? in
                guard let pair = place.array, pair.count == 2, let x = pair[0].double, let y = pair[1].double
                else { return nil }
                return Coordinate(x, y)
            }
            if course.count < 2 || course.contains(where: { $0 == nil }) {
                missing(
                    "course", "Podaj co najmniej dwa miejsca: [[18.66, 50.29], [18.67, 50.3]].",
                    "Give at least two places: [[18.66, 50.29], [18.67, 50.3]].")
            }
            self = .addPath(course.compactMap(\.self))
        case kinds[6]:
            allowed = ["change", "indicator", "parameter", "value"]
            self = .setParameter(
                indicator: text("indicator"), name: text("parameter"), value: figure("value"))
        default:
            let list = kinds.joined(separator: ", ")
            missing("change", "Dozwolone: \(list).", "Allowed: \(list).")
            return nil
        }
        for member in item.members ?? [] where !allowed.contains(member.key) {
            findings.append(.unknownParameter("\(place).\(member.key)", known: allowed))
        }
        guard findings.count == before else { return nil }
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
