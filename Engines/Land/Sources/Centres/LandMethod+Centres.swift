import Computation
import Evidence
import Layers
import Quantities

extension LandMethod {
    /// Residents within reach of a local centre that has every kind of service asked for.
    ///
    /// - Method: docs/methods/local-centres
    static let nearLocalCentre = LandMethod(
        id: "land/near-local-centre",
        title: BilingualText(
            pl: "Mieszkańcy w pobliżu pełnego węzła funkcjonalnego",
            en: "Residents near a complete local centre"), page: "local-centres",
        unit: .one, roles: [.services, .addresses], helper: .centres, categories: 2...16,
        parameters: [.radius, .least, .reach],
        amounts: [
            .people("mieszkańcy przy pełnym węźle", "residents near a complete centre"),
            .people("mieszkańcy tylko przy węźle częściowym", "residents near a partial centre only"),
            .residents, .centres("pełne węzły", "complete centres"),
            .centres("węzły częściowe", "partial centres"),
        ], residents: 2, met: 0
    ) { question, ground, layers, centres throws(Refusal) in
        guard let homes = layers[1].column("residents") else { throw .noResidents(layers[1].id) }
        let search = CentreSearch(
            layers[0], kinds: question.categories, radius: question["radius"], least: Int(question["least"]))
        let missing = search.missingKinds
        guard missing.isEmpty else { throw .noServices(missing, in: layers[0]) }
        let found = centres.map { search.centres(drawn: $0) } ?? search.clusters()
        return CentreReach(found, within: question["reach"]).count(layers[1], homes, in: ground)
    } value: { _, sums in
        sums[2] > 0 ? sums[0] / sums[2] : nil
    }
}

extension Analysis.Parameter {
    fileprivate static let radius = Analysis.Parameter(
        name: "radius", unit: UnitOfMeasure("m") ?? .one, standard: 300, range: 50...2_000,
        meaning: BilingualText(
            pl: "jak daleko od środka węzła leżą jego usługi",
            en: "how far from its middle a centre's services lie"))
    fileprivate static let least = Analysis.Parameter(
        name: "least", unit: .one, standard: 4, range: 2...16,
        meaning: BilingualText(
            pl: "ile rodzajów usług tworzy węzeł", en: "how many kinds of service make a centre"))
    fileprivate static let reach = Analysis.Parameter(
        name: "reach", unit: UnitOfMeasure("m") ?? .one, standard: 900, range: 100...5_000,
        meaning: BilingualText(
            pl: "jak daleko w linii prostej mieszka się przy węźle",
            en: "how far from a centre people live near it, as the crow flies"))
}

extension MappedSeries.Amount {
    fileprivate static func people(_ pl: String, _ en: String) -> MappedSeries.Amount {
        MappedSeries.Amount(name: BilingualText(pl: pl, en: en), unit: UnitOfMeasure("{resident}") ?? .one)
    }

    fileprivate static func centres(_ pl: String, _ en: String) -> MappedSeries.Amount {
        MappedSeries.Amount(name: BilingualText(pl: pl, en: en), unit: .one)
    }
}

extension Refusal {
    fileprivate static func noServices(_ kinds: [String], in layer: Layer) -> Refusal {
        let list = kinds.joined(separator: ", ")
        return Refusal(
            code: "no-services",
            reason: BilingualText(
                pl: "Warstwa „\(layer.id)” nie ma usług rodzaju: \(list).",
                en: "The layer “\(layer.id)” has no service of the kind: \(list)."),
            remedy: BilingualText(
                pl: "Wczytaj warstwę usług, która je zawiera (kolumna „category”).",
                en: "Import a layer of services that has them (column “category”)."))
    }
}
