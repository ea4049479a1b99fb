import Computation
import Quantities

extension CityMethod {
    static let all: [CityMethod] = [
        .servicesWithin, .within, .together, .meanMinutes, .worstTenth, .inequality,
    ]

    /// Residents who have at least so many of the kinds of service within so many minutes on foot.
    ///
    /// - Method: docs/methods/access-indicators
    static let servicesWithin = CityMethod(
        id: "access/services-within",
        title: BilingualText(
            pl: "Mieszkańcy, którzy mają pieszo co najmniej tyle rodzajów usług",
            en: "Residents with at least so many kinds of service on foot"), categories: 1...16,
        parameters: [.minutes, .least, .pace]
    ) { question, ways throws(Refusal) in
        let limit = question["minutes"] * question["pace"] * 10
        var kinds = [Int](repeating: 0, count: ways.year.walk.homes.attachments.count)
        for kind in question.classes {
            for (home, way) in ways.column(kind).enumerated() where Double(way.decimetres) <= limit {
                kinds[home] += 1
            }
        }
        let least = Int(question["least"])
        return .share(kinds.map { $0 >= least }, try question.conversion(of: .one, "%, 1"))
    }

    /// Residents who have something of any of the categories, of some size where it matters, within a way on foot.
    ///
    /// - Method: docs/methods/access-indicators
    static let within = CityMethod(
        id: "access/within",
        title: BilingualText(
            pl: "Mieszkańcy w zasięgu drogi pieszej", en: "Residents within a way on foot"),
        categories: 1...16,
        parameters: [.metres, .hectares], asksForSize: true
    ) { question, ways throws(Refusal) in
        let limit = question["metres"] * 10
        let nearest = ways.nearest(of: question.classes)
        return .share(nearest.map { Double($0) <= limit }, try question.conversion(of: .one, "%, 1"))
    }

    /// Residents who have places of one category with some size together within a way on foot, as art. 13f asks for green.
    ///
    /// - Method: docs/methods/access-standards
    static let together = CityMethod(
        id: "access/together",
        title: BilingualText(
            pl: "Mieszkańcy, którzy mają pieszo razem tyle hektarów",
            en: "Residents with so many hectares together on foot"), categories: 1...1,
        parameters: [.metres, .leastTogether]
    ) { question, ways throws(Refusal) in
        let limit = question["metres"] * 10
        let grounds = ways.facilities(of: question.categories[0])
        var hectares = [Double](repeating: 0, count: ways.year.walk.homes.attachments.count)
        // Each ground counts by itself: so many are asked for at a time as one sweep answers.
        for start in stride(from: 0, to: grounds.count, by: laneCount) {
            let chunk = Array(grounds[start..<min(start + laneCount, grounds.count)])
            let reached = ways.ways(to: chunk)
            for (number, ground) in chunk.enumerated() {
                for (home, way) in reached.column("\(number)").enumerated()
                where Double(way.decimetres) <= limit {
                    hectares[home] += ground.hectares
                }
            }
        }
        let wanted = question["hectares"]
        return .share(hectares.map { $0 >= wanted }, try question.conversion(of: .one, "%, 1"))
    }

    /// Minutes to the nearest of the categories, mean over residents.
    ///
    /// - Method: docs/methods/access-indicators
    static let meanMinutes = minutes(
        "access/mean-minutes", BilingualText(pl: "Średnia droga pieszo", en: "Mean way on foot")
    ) { $0.mean }

    /// Minutes of the tenth of residents who have it farthest, mean over them.
    ///
    /// - Method: docs/methods/access-indicators
    static let worstTenth = minutes(
        "access/worst-tenth",
        BilingualText(
            pl: "Średnia droga pieszo dziesiątej części mieszkańców, która ma najdalej",
            en: "Mean way on foot of the tenth of residents who have it farthest")
    ) { $0.meanOfFarthest(0.1) }

    /// How unequal the ways of residents are: the coefficient of Gini, 0 where all have the same way.
    ///
    /// - Method: docs/methods/access-indicators
    static let inequality = minutes(
        "access/inequality",
        BilingualText(pl: "Nierówność dróg pieszych (Gini)", en: "Inequality of ways on foot (Gini)"),
        of: .one
    ) { $0.gini }

    private static func minutes(
        _ id: String, _ title: BilingualText, of unit: UnitOfMeasure? = UnitOfMeasure("min"),
        _ statistic: @escaping @Sendable (WeightedWays) -> Double?
    ) -> CityMethod {
        CityMethod(id: id, title: title, categories: 1...16, parameters: [.pace]) {
            question, ways throws(Refusal) in
            let conversion = try question.conversion(of: unit ?? .one, unit?.code ?? "min")
            let pace = question["pace"] * 10
            let farthest = PackedReach.none.decimetres
            let minutes = ways.nearest(of: question.classes).map {
                $0 < farthest ? Double($0) / pace : .infinity
            }
            return .minutes(minutes, conversion, statistic)
        }
    }
}

extension TriedWays {
    /// The way from every home to the nearest of any of some classes.
    /// - Unit: decimetres; that of `PackedReach.none` where there is no way
    fileprivate func nearest(of classes: [FacilityClass]) -> [UInt64] {
        var nearest = [PackedReach](repeating: .none, count: year.walk.homes.attachments.count)
        for kind in classes {
            let column = column(kind)
            for home in nearest.indices { nearest[home] = min(nearest[home], column[home]) }
        }
        return nearest.map(\.decimetres)
    }
}

extension CityMethod.Question {
    /// How values are given in the unit of the indicator.
    fileprivate func conversion(of own: UnitOfMeasure, _ wanted: String) throws(Refusal) -> UnitConversion {
        guard let conversion = own.conversion(to: unit) else { throw .unit(unit, methodGives: wanted) }
        return conversion
    }
}

extension Analysis.Parameter {
    fileprivate static let minutes = Analysis.Parameter(
        name: "minutes", unit: UnitOfMeasure("min") ?? .one, standard: 15, range: 1...120,
        meaning: BilingualText(pl: "najdłuższa droga", en: "the longest way"))
    fileprivate static let least = Analysis.Parameter(
        name: "least", unit: .one, standard: 1, range: 1...16,
        meaning: BilingualText(pl: "ile rodzajów wystarcza", en: "how many kinds are enough"))
    /// - Source: 4.8 km/h, Transport for London, *Assessing transport connectivity in London*, 2015 (PTAL).
    fileprivate static let pace = Analysis.Parameter(
        name: "pace", unit: UnitOfMeasure("m/min") ?? .one, standard: 80, range: 30...120,
        meaning: BilingualText(pl: "ile metrów w minutę", en: "metres a minute"))
    fileprivate static let metres = Analysis.Parameter(
        name: "metres", unit: UnitOfMeasure("m") ?? .one, standard: 1_000, range: 10...20_000,
        meaning: BilingualText(pl: "najdłuższa droga", en: "the longest way"))
    /// - Source: act of 27 March 2003 on spatial planning and development, art. 13f.
    fileprivate static let leastTogether = Analysis.Parameter(
        name: "hectares", unit: UnitOfMeasure("har") ?? .one, standard: 3, range: 0.01...10_000,
        meaning: BilingualText(pl: "powierzchnia razem", en: "size together"))
    fileprivate static let hectares = Analysis.Parameter(
        name: "hectares", unit: UnitOfMeasure("har") ?? .one, standard: 0, range: 0...1_000,
        meaning: BilingualText(pl: "najmniejsza powierzchnia", en: "the least size"))
}
