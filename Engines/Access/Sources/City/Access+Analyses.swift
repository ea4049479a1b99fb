public import Computation
import Evidence
import Layers
import Quantities
import Strategy

/// Who of a city's residents can walk to what, as indicators of the strategy.
public enum AccessAnalyses {
    /// The engine's entries in the catalogue.
    public static let all: [Analysis] = [ground, standards] + CityMethod.all.map(\.analysis)

    /// The paths, homes and facilities that measures and standards stand on, where somebody asks for one.
    private static let ground = Analysis(
        id: "access/ground",
        title: BilingualText(pl: "Drogi i adresy miasta", en: "Paths and homes of the city"),
        page: CityMethod.page
    ) { record in
        let asking = record.indicators.filter { indicator in
            CityMethod.all.contains { $0.id == indicator.calculation?.method }
        }
        let profiles = Set(record.accessStandards.map(\.profile) + (asking.isEmpty ? [] : [.walk]))
        let paths = TravelProfile.allCases.filter(profiles.contains).map { Calculation.paths($0) }
        guard !asking.isEmpty else { return paths }
        return paths + [.walks, .ways(for: asking)] + LayerRole.reached.map { .facilities($0) }
    }
}

extension Calculation {
    private static func layer(_ role: LayerRole, optional: Bool = false) -> Read {
        Read(Key(.recorded, role.rawValue), optional: optional)
    }

    fileprivate static func paths(_ profile: TravelProfile) -> Calculation {
        Calculation(
            .paths(profile), reads: [layer(.streets)],
            definition: Digest(of: "paths/1 \(profile.rawValue)"), method: "access-network/1",
            summary: BilingualText(
                pl: "sieć dróg (\(profile.rawValue)), jak jest teraz",
                en: "the network of paths (\(profile.rawValue)) as it stands now"), isKept: false
        ) { inputs throws(Refusal) in CityPaths(inputs(0), profile) }
    }

    fileprivate static let walks = Calculation(
        .walks,
        reads: [Read(.paths(.walk)), layer(.streets), layer(.addresses), layer(.areas, optional: true)],
        definition: Digest(of: "walks/2"), method: "access-network/1",
        summary: BilingualText(
            pl: "sieć piesza i adresy z mieszkańcami, rok po roku",
            en: "the walking network and homes with residents, year by year"), isKept: false
    ) { inputs throws(Refusal) in
        try CityWalks(inputs(0), streets: inputs(1), addresses: inputs(2), areas: inputs.optional(3))
    }

    fileprivate static func facilities(_ role: LayerRole) -> Calculation {
        Calculation(
            .facilities(of: role), reads: [Read(.walks), layer(role)], definition: Digest(of: "facilities/1"),
            method: "access-network/1",
            summary: BilingualText(
                pl: "obiekty z warstwy „\(role)” przy drogach",
                en: "features of the layer “\(role)” beside the paths"),
            isKept: false
        ) { inputs throws(Refusal) in CityFacilities(inputs(0), role, inputs(1)) }
    }

    fileprivate static func ways(for indicators: [Indicator]) -> Calculation {
        let roles = LayerRole.reached
        return Calculation(
            .ways,
            reads: [Read(.walks)] + roles.map { Read(.facilities(of: $0), optional: true) }
                + [Read(Key(.removed, LayerRole.streets.rawValue), optional: true)]
                + indicators.map { Read(Key(.question, $0.id)) },
            definition: Digest(of: "ways/1"), method: "access-nearest/1",
            summary: BilingualText(
                pl: "droga z każdego domu do najbliższego obiektu każdego rodzaju, o który pytają wskaźniki",
                en: "the way from every home to the nearest facility of each kind that indicators ask for"),
            isKept: false
        ) { inputs throws(Refusal) in
            let layers: [CityFacilities] = roles.indices.compactMap { inputs.optional($0 + 1) }
            let classes = indicators.indices.flatMap { number -> [FacilityClass] in
                let asked: EngineCalculation = inputs(roles.count + 2 + number)
                guard let method = CityMethod.all.first(where: { $0.id == asked.method }) else { return [] }
                return CityMethod.Question(asked, in: .one, method).classes
            }
            return CityWays(inputs(0), layers, Set(classes), closing: inputs.optional(roles.count + 1))
        }
    }
}
