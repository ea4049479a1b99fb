public import Computation
import Evidence
import Layers
import Quantities
import Strategy

/// Who of a city's residents can walk to what, as indicators of the strategy.
public enum AccessAnalyses {
    /// The engine's entries in the catalogue.
    public static let all: [Analysis] = [ground] + CityMethod.all.map(\.analysis)

    /// The paths, homes and facilities that every measure stands on, where an indicator asks for one.
    private static let ground = Analysis(
        id: "access/ground",
        title: BilingualText(pl: "Drogi i adresy miasta", en: "Paths and homes of the city"),
        page: CityMethod.page
    ) { record in
        let methods = Set(CityMethod.all.map(\.id))
        let isAsked = record.indicators.contains {
            $0.calculation.map { methods.contains($0.method) } ?? false
        }
        return isAsked ? [.walks] + LayerRole.reached.map { .facilities($0) } : []
    }
}

extension Calculation {
    private static func layer(_ role: LayerRole, optional: Bool = false) -> Read {
        Read(Key(.layer, role.rawValue), optional: optional)
    }

    fileprivate static let walks = Calculation(
        .walks, reads: [layer(.streets), layer(.addresses), layer(.areas, optional: true)],
        definition: Digest(of: "walks/1"), method: "access-network/1",
        summary: BilingualText(
            pl: "sieć piesza i adresy z mieszkańcami, rok po roku",
            en: "the walking network and homes with residents, year by year"), isKept: false
    ) { inputs throws(Refusal) in
        try CityWalks(streets: inputs(0), addresses: inputs(1), areas: inputs.optional(2))
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
}
