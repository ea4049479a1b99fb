import Computation
import Evidence
import Formats
import HTTPTypes
import Layers
import Pages
import Quantities
import Strategy

/// An indicator measured on the map, by parts of the city, today and after changes of the layers. Nothing is recorded.
enum IndicatorAreasEndpoint {
    static let get = Endpoint(
        path: "/indicators/{id}/areas",
        summary: "An indicator measured on the map by parts of the city, and what if places came or went",
        description:
            "Changes are parted by semicolons: `+services/pharmacy@18.66,50.29` adds a place, `+green/2@18.66,50.29` "
            + "two hectares of green, `+streets/path@18.66,50.29,18.67,50.3` a path, `-services/s12` takes a feature away, "
            + "`-streets/s7` closes a street, `minutes=10` asks with another number of the indicator's calculation. "
            + "The first area, without an id, is the city.",
        parameters: [
            .indicatorID,
            .query(
                "what-if", .text(maximum: IndicatorAreasEndpoint.mostText), "Changes that are tried out.",
                example: "+services/pharmacy@18.66,50.29"),
        ],
        representations: [.init(type: .json, schema: .named("MappedAreas"))]
    ) { call in
        let id = try call.indicator().indicator.id
        let outcome = call.standing.state.outcomes[Key(.mapped, id)]
        let view = IndicatorMapView(text: call["what-if"] ?? "")
        guard view.unread.isEmpty else {
            throw Problem.input(view.unread.map(Finding.unreadChange))
        }
        let tried = try await call.site.outcomes(
            of: outcome == nil ? IndicatorMapView() : view, for: id, call.standing)
        guard tried.findings.isEmpty else {
            throw Problem(
                .unprocessableContent, pl: "Zmiany zawierają błędy.", en: "The changes have errors.",
                findings: tried.findings)
        }
        let before: MappedSeries? = outcome?.value()
        let after: MappedSeries? = tried.outcomes?[Key(.mapped, id)]?.value()
        let later = Dictionary(
            (after?.years.last?.areas ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let year = before?.years.last
        return Endpoint.Answer(
            .make([
                "indicator": .string(id), "unit": JSONValue(before?.unit.code), "year": JSONValue(year?.year),
                "refusal": before == nil ? JSONValue(outcome?.refusal?.reason ?? notMeasured) : .null,
                "amounts": .array(
                    (before?.amounts ?? []).map {
                        .make(["name": JSONValue($0.name), "unit": .string($0.unit.code)])
                    }),
                "layers": .array(
                    (year?.layers ?? []).map { mark in
                        .make([
                            "layer": .string(mark.layer), "revision": .integer(mark.revision),
                            "digest": .string(mark.digest.description),
                            "synthetic": .boolean(mark.isSynthetic),
                        ])
                    }),
                "areas": .array(
                    (year?.areas ?? []).map { area in
                        .make([
                            "id": .string(area.id), "name": .string(area.name),
                            "people": JSONValue(area.people),
                            "before": JSONValue(area.value), "metBefore": JSONValue(area.met),
                            "after": JSONValue(later[area.id]?.value),
                            "metAfter": JSONValue(later[area.id]?.met),
                            "amountsBefore": .array(area.amounts.map { .number($0) }),
                            "amountsAfter": .array((later[area.id]?.amounts ?? []).map { .number($0) }),
                            "groups": .array(groups(area, later[area.id])),
                        ])
                    }),
            ]))
    }

    private static func groups(_ before: MappedSeries.Area, _ after: MappedSeries.Area?) -> [JSONValue] {
        before.groups.map { group in
            let then = after?.groups.first { $0.name == group.name }
            return .make([
                "name": .string(group.name), "people": .integer(group.people),
                "before": JSONValue(group.value), "metBefore": JSONValue(group.met),
                "after": JSONValue(then?.value), "metAfter": JSONValue(then?.met),
            ])
        }
    }

    private static let notMeasured = BilingualText(
        pl: "Wskaźnik nie jest mierzony na mapie albo brakuje warstw.",
        en: "The indicator is not measured on the map, or layers are missing.")

    /// - Unit: characters.
    private static let mostText = 1_500
}
