import Computation
import Evidence
import Formats
import Geometry
import Pages
import Quantities
import Strategy

/// The standards of access with what they mean for residents and parcels, as the layers stand.
enum AccessStandardsEndpoint {
    static let get = Endpoint(
        path: "/access/standards",
        summary:
            "Standards of access: who has them, which parcels meet them, and by how much the others miss them",
        description:
            "`own` says whether the city has set the standards itself or those of art. 13f of the act on planning serve. "
            + "Shortfalls are in `unit`: metres of way too many (`m`) or hectares too few (`har`); `shortfall` is their median "
            + "over those who miss the standard and have a way. The first area, without an id, is the city. "
            + "`interventionAreas` are the areas of strategic intervention of the layer `osi`; `inStrategy` says whether the "
            + "strategy in force knows one. They are null where no layer says where they lie and where the standard was "
            + "refused; they may overlap and many a home lies in none, so they are never added up. `worst` are the "
            + "parcels that miss it most; at `map` the place is shown with the way drawn.",
        representations: [.init(type: .json, schema: .named("AccessStandards"))]
    ) { call in
        let record = call.standing.record
        let known = Set((record.strategy?.interventionAreas ?? []).map(\.id))
        return Endpoint.Answer(
            .make([
                "own": .boolean(!record.standards.isEmpty),
                "items": .array(
                    record.accessStandards.map {
                        item($0, call.standing.state.outcomes[Key(.standard, $0.id)], known)
                    }),
            ]))
    }

    /// - Parameter known: the areas of strategic intervention that the strategy knows.
    private static func item(_ standard: AccessStandard, _ outcome: Outcome?, _ known: Set<String>)
        -> JSONValue
    {
        let report: StandardReport? = outcome?.value()
        let asked: [JSONValue.Member] =
            [
                .init("id", .string(standard.id)), .init("title", JSONValue(standard.title)),
                .init("category", .string(standard.category)),
                .init("profile", .string(standard.profile.rawValue)),
            ] + standard.limitMembers + [.init("source", JSONValue(standard.source))]
        let refusal = report == nil ? JSONValue(StandardsPage.refusal(of: outcome).reason) : .null
        let answered: [JSONValue.Member] = [
            .init("unit", JSONValue(report?.unit.code)), .init("refusal", refusal),
            .init("layers", .array((report?.layers ?? []).map(layer))),
            .init("areas", .array((report?.areas ?? []).map { .object(area($0)) })),
            .init(
                "interventionAreas",
                report?.interventions.map { interventions in
                    .array(
                        interventions.areas.map {
                            .object(area($0) + [.init("inStrategy", .boolean(known.contains($0.id)))])
                        })
                } ?? .null),
            .init("worst", .array((report?.worst ?? []).map(parcel))),
        ]
        return .object(asked + answered)
    }

    private static func layer(_ mark: MappedSeries.Mark) -> JSONValue {
        .make([
            "layer": .string(mark.layer), "revision": .integer(mark.revision),
            "digest": .string(mark.digest.description), "synthetic": .boolean(mark.isSynthetic),
        ])
    }

    private static func area(_ area: StandardReport.Area) -> [JSONValue.Member] {
        let groups = area.groups.map { group in
            JSONValue.make(["name": .string(group.name), "residents": tally(group.residents)])
        }
        return [
            .init("id", .string(area.id)), .init("name", .string(area.name)),
            .init("residents", tally(area.residents)), .init("parcels", tally(area.parcels)),
            .init("groups", .array(groups)),
        ]
    }

    private static func parcel(_ parcel: StandardReport.Parcel) -> JSONValue {
        let map = Route.explorer(MapView(place: Coordinate(parcel.east, parcel.north)))
        return .make([
            "parcel": .string(parcel.id), "area": .string(parcel.area), "lon": .number(parcel.east),
            "lat": .number(parcel.north), "shortfall": .number(parcel.shortfall),
            "map": JSONValue(BilingualText(pl: map.path(.polish), en: map.path(.english))),
        ])
    }

    private static func tally(_ tally: StandardReport.Tally?) -> JSONValue {
        guard let tally else { return .null }
        return .make([
            "all": .integer(tally.all), "met": .integer(tally.met),
            "shortfall": JSONValue(tally.medianShortfall), "withoutWay": .integer(tally.withoutWay),
        ])
    }
}

extension AccessStandard {
    /// Its limit and its rule as programs read them.
    var limitMembers: [JSONValue.Member] {
        var (metres, minutes): (Double?, Double?)
        switch limit {
        case .metres(let value): metres = value
        case .minutes(let value): minutes = value
        }
        var rule = "one"
        if case .together = self.rule { rule = "together" }
        return [
            .init("metres", JSONValue(metres)), .init("minutes", JSONValue(minutes)),
            .init("rule", .string(rule)), .init("hectares", .number(wantedHectares ?? 0)),
        ]
    }
}
