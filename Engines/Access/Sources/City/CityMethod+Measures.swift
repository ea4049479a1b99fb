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
    ) { question, walk, facilities throws(Refusal) in
        let share = try Share(question)
        let limit = question["minutes"] * question["pace"] * 10
        let met = ways(walk, facilities).map {
            $0.count { $0.map { Double($0) <= limit } ?? false } >= Int(question["least"])
        }
        return { share.tally(met, of: $1, in: $0) }
    }

    /// Residents who have something of any of the categories, of some size where it matters, within a way on foot.
    ///
    /// - Method: docs/methods/access-indicators
    static let within = CityMethod(
        id: "access/within",
        title: BilingualText(
            pl: "Mieszkańcy w zasięgu drogi pieszej", en: "Residents within a way on foot"),
        categories: 1...16,
        parameters: [.metres, .hectares]
    ) { question, walk, facilities throws(Refusal) in
        let share = try Share(question)
        let least = question["hectares"]
        let limit = question["metres"] * 10
        let large = facilities.filter { $0.hectares >= least }
        let met = ways(walk, large).map { $0.contains { $0.map { Double($0) <= limit } ?? false } }
        return { share.tally(met, of: $1, in: $0) }
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
    ) { question, walk, facilities throws(Refusal) in
        let share = try Share(question)
        let standard = AccessStandard(
            id: "together", title: BilingualText(""), category: question.categories[0],
            limit: .metres(question["metres"]), rule: .together(hectares: question["hectares"]), source: "")
        let sites = walk.homes.attachments.indices.map { home in
            Site(id: "", accesses: [walk.homes.attachments[home]].compactMap(\.self))
        }
        let check = StandardCheck(standard, in: walk.hierarchy, of: sites, to: facilities)
        let met = check.verdicts.map(\.isMet)
        return { share.tally(met, of: $1, in: $0) }
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
            question, walk, facilities throws(Refusal) in
            guard let conversion = unit?.conversion(to: question.unit) else {
                throw .unit(question.unit, wanted: unit?.code ?? "min")
            }
            let pace = question["pace"] * 10
            let nearest = ways(walk, facilities).map { $0.compactMap(\.self).min() }
            return { homes, residents in
                let ways = WeightedWays(
                    homes.compactMap { home in
                        nearest[home].map { (Double($0) / pace, residents[home]) }
                    })
                return Tally(value: statistic(ways).map { conversion($0) }, people: ways.people)
            }
        }
    }

    /// For each home the way to the nearest of each category, in decimetres; nil where there is none.
    private static func ways(_ walk: CityWalks.Year, _ facilities: [Facility]) -> [[UInt64?]] {
        let table = NearestTable(walk.hierarchy, to: facilities)
        let none = [UInt64?](repeating: nil, count: table.categories.count)
        return walk.homes.attachments.map { attachment in
            attachment.map { table.nearest(from: $0).map { $0?.decimetres } } ?? none
        }
    }
}

/// A share of residents in the unit of an indicator.
private struct Share {
    private let conversion: UnitConversion

    init(_ question: CityMethod.Question) throws(Refusal) {
        guard let conversion = UnitOfMeasure.one.conversion(to: question.unit) else {
            throw .unit(question.unit, wanted: "%, 1")
        }
        self.conversion = conversion
    }

    func tally(_ met: [Bool], of residents: [Int], in homes: [Int]) -> CityMethod.Tally {
        let people = homes.reduce(0) { $0 + residents[$1] }
        let served = homes.reduce(0) { $0 + (met[$1] ? residents[$1] : 0) }
        return CityMethod.Tally(
            value: people > 0 ? conversion(Double(served) / Double(people)) : nil, people: people, met: served
        )
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

extension Refusal {
    fileprivate static func unit(_ unit: UnitOfMeasure, wanted: String) -> Refusal {
        Refusal(
            code: "unit",
            reason: BilingualText(
                pl: "Wskaźnik jest w jednostce „\(unit.code)”, a metoda daje \(wanted).",
                en: "The indicator is in “\(unit.code)”, the method gives \(wanted)."),
            remedy: BilingualText(pl: "Zmień jednostkę wskaźnika.", en: "Change the indicator's unit."))
    }
}
