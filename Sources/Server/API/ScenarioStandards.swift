import Computation
import Evidence
import Formats
import Pages
import Strategy

extension Scenario {
    /// What becomes of a standard of access: who meets it before and after, who gains it, who loses it.
    func answer(on standard: AccessStandard, _ outcome: Outcome?) -> JSONValue {
        let report: StandardReport? = outcome?.value()
        return .object(
            [.init("id", .string(standard.id)), .init("title", JSONValue(standard.title))]
                + asking(standard).limitMembers + [
                    .init(
                        "refusal",
                        report == nil ? JSONValue(StandardsPage.refusal(of: outcome).reason) : .null),
                    .init("areas", .array((report?.areas ?? []).map(Self.area))),
                    .init(
                        "interventionAreas",
                        report?.interventions.map { .array($0.areas.map(Self.area)) } ?? .null),
                ])
    }

    /// A standard as the scenario asks for it.
    private func asking(_ standard: AccessStandard) -> AccessStandard {
        changes.reduce(standard) { asked, change in
            guard case .setStandard(standard.id, let limit, let hectares) = change else { return asked }
            return asked.asking(limit, hectares: hectares, at: standard.id).standard
        }
    }

    private static func area(_ area: StandardReport.Area) -> JSONValue {
        .make([
            "id": .string(area.id), "name": .string(area.name), "residents": tally(area.residents),
            "parcels": tally(area.parcels),
            "groups": .array(
                area.groups.map { .make(["name": .string($0.name), "residents": tally($0.residents)]) }),
        ])
    }

    private static func tally(_ tally: StandardReport.Tally?) -> JSONValue {
        guard let tally else { return .null }
        return .make([
            "all": .integer(tally.all), "before": JSONValue(tally.metToday), "after": .integer(tally.met),
            "gained": JSONValue(tally.change?.gained), "lost": JSONValue(tally.change?.lost),
        ])
    }
}
