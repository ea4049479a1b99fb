import Computation
import Evidence
import Layers
import Quantities

extension LandMethod {
    private static let squareMetresOfHectare = 10_000.0

    static let all: [LandMethod] = [
        .greenPerResident, .builtUpShare, .floorAreaRatio, .biologicallyActiveShare, .sealedShare,
        .density, .nearLocalCentre,
    ]

    /// Public green within the borders of a part, by resident of the part.
    ///
    /// - Method: docs/methods/land-measures
    static let greenPerResident = LandMethod(
        id: "land/green-per-resident",
        title: BilingualText(
            pl: "Zieleń publiczna na mieszkańca", en: "Public green by resident"),
        unit: .squareMetresByResident, roles: [.green, .addresses],
        amounts: [.squareMetres("zieleń publiczna", "public green"), .residents], residents: 1
    ) { _, ground, layers, _ throws(Refusal) in
        guard let residents = ground.residents(of: layers[1]) else { throw .noResidents(layers[1].id) }
        return Found(sums: zip(ground.covered(by: layers[0]), residents).map { [$0, Double($1)] })
    } value: { _, sums in
        sums[1] > 0 ? sums[0] / sums[1] : nil
    }

    /// Residents by all the ground of a part, its streets, woods and waters too.
    ///
    /// - Method: docs/methods/land-measures
    static let density = LandMethod(
        id: "land/density",
        title: BilingualText(pl: "Gęstość zaludnienia", en: "Population density"),
        unit: .residentsByHectare, roles: [.addresses], amounts: [.residents, .ground], residents: 0
    ) { _, ground, layers, _ throws(Refusal) in
        guard let residents = ground.residents(of: layers[0]) else { throw .noResidents(layers[0].id) }
        return Found(sums: zip(residents, ground.areas).map { [Double($0), $1] })
    } value: { _, sums in
        sums[1] > 0 ? sums[0] * squareMetresOfHectare / sums[1] : nil
    }

    /// Ground under buildings; how much of it counts only because nobody says what stands there is told.
    ///
    /// - Method: docs/methods/land-measures
    static let builtUpShare = LandMethod(
        id: "land/built-up-share", version: 2,
        title: BilingualText(pl: "Udział powierzchni zabudowy", en: "Share of built-up ground"),
        unit: .one, roles: [.buildings], parameters: [.footprintDefinition],
        amounts: [
            .squareMetres("powierzchnia zabudowy", "ground under buildings"),
            .squareMetres("w tym tylko z braku rodzaju budynku", "of it only for want of a kind of building"),
            .ground,
        ]
    ) { question, ground, layers, _ throws(Refusal) in
        let isBuiltUp = layers[0].isBuiltUp(by: FootprintDefinition(question["definition"]))
        let counted = layers[0].shapes.indices.map(isBuiltUp)
        let all = ground.covered(by: layers[0]) { counted[$0] != false }
        guard counted.contains(nil) else { return Found(sums: zip(all, ground.areas).map { [$0, 0, $1] }) }
        let known = ground.covered(by: layers[0]) { counted[$0] == true }
        return Found(sums: all.indices.map { [all[$0], max(0, all[$0] - known[$0]), ground.areas[$0]] })
    } value: { _, sums in
        sums[2] > 0 ? sums[0] / sums[2] : nil
    }

    /// Floors of buildings to ground; how much of the buildings has no known storeys is told and bounded.
    ///
    /// - Method: docs/methods/land-measures
    static let floorAreaRatio = LandMethod(
        id: "land/floor-area-ratio",
        title: BilingualText(pl: "Intensywność zabudowy", en: "Floor-area ratio"),
        unit: .one, roles: [.buildings], parameters: [.definition, .unknown],
        amounts: [
            .squareMetres("powierzchnia kondygnacji", "floors"),
            .squareMetres("obrysy budynków", "footprints of buildings"),
            .squareMetres("obrysy bez znanej liczby kondygnacji", "footprints without known storeys"),
            .ground,
        ]
    ) { question, ground, layers, _ throws(Refusal) in
        let storeys = layers[0].storeys(by: FloorDefinition(question["definition"]))
        var sums = ground.areas.map { [0, 0, 0, $0] }
        ground.visit(layers[0]) { row, part, squareMetres in
            sums[part][1] += squareMetres
            if let storeys = storeys(row) {
                sums[part][0] += squareMetres * storeys
            } else {
                sums[part][2] += squareMetres
            }
        }
        return Found(sums: sums)
    } value: { question, sums in
        sums[3] > 0 && sums[2] * 100 <= sums[1] * question["unknown"] ? sums[0] / sums[3] : nil
    }

    /// Ground that carries plants and lets water in.
    ///
    /// - Method: docs/methods/land-measures
    static let biologicallyActiveShare = surfaceShare(
        "land/biologically-active-share",
        BilingualText(
            pl: "Udział powierzchni biologicznie czynnej", en: "Share of biologically active ground"),
        .squareMetres("powierzchnia biologicznie czynna", "biologically active ground")
    ) { $0.active }

    /// Ground into which no water soaks.
    ///
    /// - Method: docs/methods/land-measures
    static let sealedShare = surfaceShare(
        "land/sealed-share",
        BilingualText(pl: "Udział powierzchni uszczelnionej", en: "Share of sealed ground"),
        .squareMetres("powierzchnia uszczelniona", "sealed ground")
    ) { $0.sealed }

    private static func surfaceShare(
        _ id: String, _ title: BilingualText, _ amount: MappedSeries.Amount,
        _ share: @escaping @Sendable (Surface) -> Double?
    ) -> LandMethod {
        LandMethod(
            id: id, title: title, unit: .one, roles: [.surfaces], parameters: [.unknown],
            amounts: [
                amount, .squareMetres("grunt o nieznanej powierzchni", "ground of unknown surface"), .ground,
            ]
        ) { _, ground, layers, _ throws(Refusal) in
            let surfaces = (0..<layers[0].count).map { share(layers[0].surface(of: $0)) }
            var sums = ground.areas.map { [0, $0, $0] }
            var covered = ground.areas.map { _ in 0.0 }
            ground.visit(layers[0]) { row, part, squareMetres in
                covered[part] += squareMetres
                guard let share = surfaces[row] else { return }
                sums[part][0] += share * squareMetres
                sums[part][1] -= squareMetres
            }
            for part in sums.indices {
                guard covered[part] <= ground.areas[part] * (1 + Surface.tolerance) else {
                    throw .overlappingSurfaces(layers[0], part: ground.parts.name(of: part))
                }
                sums[part][1] = max(0, sums[part][1])
            }
            return Found(sums: sums)
        } value: { question, sums in
            sums[2] > 0 && sums[1] * 100 <= sums[2] * question["unknown"] ? sums[0] / sums[2] : nil
        }
    }
}

extension Analysis.Parameter {
    /// - Source: act of 27 March 2003 on spatial planning and development, before and since 24 September 2023.
    fileprivate static let definition = Analysis.Parameter(
        name: "definition", unit: .one, standard: 2023, range: 2003...2023,
        meaning: BilingualText(
            pl: "rok, którego definicja obowiązuje: od 2023 kondygnacje nadziemne, wcześniej wszystkie",
            en: "the year whose definition counts: from 2023 on storeys above ground, before all storeys"))
    /// - Source: PN-ISO 9836:1997; act of 27 March 2003 on spatial planning and development since 24 September 2023.
    fileprivate static let footprintDefinition = Analysis.Parameter(
        name: "definition", unit: .one, standard: 2023, range: 1997...2023,
        meaning: BilingualText(
            pl:
                "rok, którego definicja obowiązuje: od 2023 wszystkie budynki, wcześniej bez obiektów pomocniczych",
            en:
                "the year whose definition counts: from 2023 on all buildings, before without auxiliary objects"
        ))
    fileprivate static let unknown = Analysis.Parameter(
        name: "unknown", unit: .percent, standard: 5, range: 0...100,
        meaning: BilingualText(
            pl: "ile najwyżej może być nieznane, aby podać wartość",
            en: "how much may be unknown for a value to be given"))
}

extension UnitOfMeasure {
    fileprivate static let percent = UnitOfMeasure("%") ?? .one
    fileprivate static let resident = UnitOfMeasure("{resident}") ?? .one
    fileprivate static let squareMetresByResident = UnitOfMeasure("m2/{resident}") ?? .one
    fileprivate static let residentsByHectare = UnitOfMeasure("{resident}/har") ?? .one
    fileprivate static let area = UnitOfMeasure("m2") ?? .one
}

extension MappedSeries.Amount {
    fileprivate static func squareMetres(_ pl: String, _ en: String) -> MappedSeries.Amount {
        MappedSeries.Amount(name: BilingualText(pl: pl, en: en), unit: .area)
    }

    fileprivate static let ground = squareMetres("powierzchnia", "area")
    static let residents = MappedSeries.Amount(
        name: BilingualText(pl: "mieszkańcy", en: "residents"), unit: .resident)
}
