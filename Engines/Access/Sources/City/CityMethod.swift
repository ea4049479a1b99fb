import Computation
import Evidence
import Layers
import Quantities
import Strategy

/// A measure of access that indicators ask for by name: categories and numbers in, a series of the map out.
struct CityMethod: Sendable {
    /// What an indicator asks, checked.
    struct Question: Sendable {
        var unit: UnitOfMeasure
        /// The categories of facilities, in the order of the indicator.
        var categories: [String]
        /// The classes of facilities that it asks for, each once, in the order of the categories.
        var classes: [FacilityClass]
        private var settings: [String: Double]

        init(_ request: EngineCalculation, in unit: UnitOfMeasure, _ method: CityMethod) {
            self.unit = unit
            categories = request.categories
            settings = Dictionary(uniqueKeysWithValues: method.parameters.map { ($0.name, $0.standard) })
            settings.merge(request.parameters) { _, own in own }
            let least = method.asksForSize ? settings["hectares"] ?? 0 : 0
            var seen: Set<String> = []
            classes = categories.filter { seen.insert($0).inserted }
                .map { FacilityClass(category: $0, leastHectares: least) }
        }

        subscript(parameter: String) -> Double {
            guard let value = settings[parameter] else {
                preconditionFailure("“\(parameter)” is not in the method's parameter table")
            }
            return value
        }
    }

    var id: String
    /// Goes up when equal inputs would give another answer.
    var version = 1
    var title: BilingualText
    /// How many categories it reads.
    var categories: ClosedRange<Int>
    var parameters: [Analysis.Parameter]
    /// Whether a facility counts only from the size that the question asks for.
    var asksForSize = false
    /// The question put to one year.
    var measure: @Sendable (Question, TriedWays) throws(Refusal) -> HomeAnswer

    /// The catalogue entry: two calculations for each indicator that names this method.
    var analysis: Analysis {
        Analysis(id: id, title: title, page: CityMethod.page, parameters: parameters) { record in
            record.indicators.flatMap { indicator in
                indicator.calculation.map { $0.method == id ? calculations(indicator, $0, record) : [] } ?? []
            }
        }
    }

    static let page = "access-indicators"

    private func calculations(
        _ indicator: Indicator, _ request: EngineCalculation, _ record: CityRecord
    ) -> [Calculation] {
        [
            mapped(indicator, request),
            .mappedEvidence(of: indicator, record.profile, method: "access-indicators/1"),
        ]
    }

    private func mapped(_ indicator: Indicator, _ request: EngineCalculation) -> Calculation {
        let method = "\(id)/\(version)"
        let key = Key(.mapped, indicator.id)
        if let refusal = request.refusal(categories: categories, parameters: parameters) {
            return Calculation(
                key, reads: [], definition: Digest(of: "\(method) \(refusal.reason.pl)"), method: method,
                summary: title
            ) { _ throws(Refusal) -> MappedSeries in throw refusal }
        }
        let question = Question(request, in: indicator.unit, self)
        let list = request.categories.joined(separator: ", ")
        let numbers = parameters.map { "\($0.name) = \(question[$0.name])" }
        let tail = ([list] + numbers).joined(separator: "; ")
        return Calculation(
            key, reads: [.init(.ways), .init(Key(.question, indicator.id))] + Trial.reads,
            definition: Digest(of: "\(method) \(indicator.unit.code)"), method: method,
            summary: BilingualText(pl: "\(title.pl): \(tail)", en: "\(title.en): \(tail)")
        ) { inputs throws(Refusal) in
            let ways: CityWays = inputs(0)
            let asked: EngineCalculation = inputs(1)
            if let refusal = asked.refusal(categories: categories, parameters: parameters) { throw refusal }
            return try series(
                Question(asked, in: indicator.unit, self), ways, Trial(inputs, from: 2))
        }
    }

    private func series(_ question: Question, _ ways: CityWays, _ trial: Trial) throws(Refusal)
        -> MappedSeries
    {
        let wanted = Set(question.categories)
        var years: [MappedSeries.Year] = []
        var missing = wanted
        for (number, year) in ways.years.enumerated() {
            // A scenario is about the city as it is now.
            let isLast = number == ways.years.count - 1
            let tried = try TriedWays(year, question.classes, isLast && !trial.isEmpty ? trial : nil)
            missing = wanted.subtracting(tried.categories)
            // A category that no layer knows yet is not known, rather than nowhere.
            guard missing.isEmpty else { continue }
            let read = year.layers.filter { !$0.categories.isDisjoint(with: wanted) }
            years.append(
                .init(
                    year: year.year, areas: year.walk.homes.areas(try measure(question, tried)),
                    layers: year.walk.marks + read.map(\.mark)))
        }
        guard missing.isEmpty else { throw .noFacilities(missing.sorted()) }
        return MappedSeries(unit: question.unit, years: years)
    }
}

extension Key {
    static func paths(_ profile: TravelProfile) -> Key {
        Key(.computed, "access/paths-\(profile.rawValue)")
    }
    static let walks = Key(.computed, "access/walks")
    static let ways = Key(.computed, "access/ways")
    static func facilities(of role: LayerRole) -> Key { Key(.computed, "access/\(role)") }
}

extension Refusal {
    fileprivate static func noFacilities(_ categories: [String]) -> Refusal {
        let list = categories.joined(separator: ", ")
        return Refusal(
            code: "no-facilities",
            reason: BilingualText(
                pl: "Najnowsze warstwy nie mają żadnego obiektu rodzaju: \(list).",
                en: "The latest layers have no feature of the kind: \(list)."),
            remedy: BilingualText(
                pl: "Wczytaj warstwę usług („category”), przystanków lub zieleni z takimi obiektami.",
                en: "Import a layer of services (“category”), stops or green with such features."))
    }
}
