import Computation
import Evidence
import Layers
import Quantities
import Strategy

/// A measure of land use that indicators ask for by name: amounts that are summed over each part of the city, and the value that
/// is made of them. As amounts add up, the city's value is made of the sums of its parts.
struct LandMethod: Sendable {
    /// What an indicator asks, checked.
    struct Question: Sendable {
        /// Kinds of service, in the order of the indicator.
        let categories: [String]
        private let settings: [String: Double]

        init(_ request: EngineCalculation, _ parameters: [Analysis.Parameter]) {
            categories = request.categories
            let standards = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.standard) })
            settings = standards.merging(request.parameters) { _, own in own }
        }

        subscript(parameter: String) -> Double {
            guard let value = settings[parameter] else {
                preconditionFailure("“\(parameter)” is not in the method's parameter table")
            }
            return value
        }
    }

    /// What was found of one year.
    struct Found {
        /// The amounts of each part of the city.
        var sums: [[Double]]
        var centres: [LocalCentre] = []
    }

    var id: String
    /// Goes up when equal inputs would give another answer.
    var version = 1
    var title: BilingualText
    /// Under docs/methods, without ending.
    var page = "land-measures"
    /// That of the values before they are given in the indicator's own.
    var unit: UnitOfMeasure
    /// The layers it reads beside that of the parts of the city.
    var roles: [LayerRole]
    /// A layer that it reads where there is one.
    var helper: LayerRole?
    /// How many kinds of service it asks for.
    var categories = 0...0
    var parameters: [Analysis.Parameter] = []
    var amounts: [MappedSeries.Amount]
    /// Which of the amounts is residents; nil where none is.
    var residents: Int?
    /// Which of the amounts is residents for whom it holds; nil where the value is no share of residents.
    var met: Int?
    /// What is found on layers in the order of `roles`, and on the helping one.
    var measure: @Sendable (Question, CityGround, [Layer], Layer?) throws(Refusal) -> Found
    /// The value of amounts; nil where it is not known.
    var value: @Sendable (Question, [Double]) -> Double?

    /// The catalogue entry: two calculations for each indicator that names this method.
    var analysis: Analysis {
        Analysis(id: id, title: title, page: page, parameters: parameters) { record in
            record.indicators.flatMap { indicator -> [Calculation] in
                guard let request = indicator.calculation, request.method == id else { return [] }
                return [
                    mapped(indicator, request),
                    .mappedEvidence(of: indicator, record.profile, method: "\(id)/\(version)"),
                ]
            }
        }
    }

    private func mapped(_ indicator: Indicator, _ request: EngineCalculation) -> Calculation {
        let method = "\(id)/\(version)"
        let key = Key(.mapped, indicator.id)
        let conversion = unit.conversion(to: indicator.unit)
        if let refusal = request.refusal(categories: categories, parameters: parameters)
            ?? (conversion == nil ? .unit(indicator.unit, methodGives: unit.code) : nil)
        {
            return Calculation(
                key, reads: [], definition: Digest(of: "\(method) \(refusal.reason.pl)"), method: method,
                summary: title
            ) { _ throws(Refusal) -> MappedSeries in throw refusal }
        }
        let question = Question(request, parameters)
        let numbers =
            (question.categories + parameters.map { "\($0.name) = \(question[$0.name])" }).joined(
                separator: ", ")
        let tail = numbers.isEmpty ? "" : ": \(numbers)"
        let read = [LayerRole.areas] + roles
        return Calculation(
            key,
            reads: [.init(Key(.question, indicator.id))]
                + (read + [helper].compactMap(\.self)).map {
                    .init(Key(.layer, $0.rawValue), optional: true)
                },
            definition: Digest(of: "\(method) \(indicator.unit.code)"), method: method,
            summary: BilingualText(pl: title.pl + tail, en: title[.english] + tail)
        ) { inputs throws(Refusal) in
            let asked: EngineCalculation = inputs(0)
            if let refusal = asked.refusal(categories: categories, parameters: parameters) { throw refusal }
            let layers: [LayerYears?] = read.indices.map { inputs.optional($0 + 1) }
            let missing = zip(read, layers).filter { $1 == nil }.map(\.0)
            guard missing.isEmpty else { throw .missing(missing) }
            let help: LayerYears? = helper == nil ? nil : inputs.optional(read.count + 1)
            return try series(Question(asked, parameters), layers.compactMap(\.self), help, indicator.unit) {
                number in
                conversion.map { $0(number) }
            }
        }
    }

    private func series(
        _ question: Question, _ read: [LayerYears], _ help: LayerYears?, _ unit: UnitOfMeasure,
        _ convert: (Double) -> Double?
    ) throws(Refusal) -> MappedSeries {
        var years: [MappedSeries.Year] = []
        let recorded = (read + [help].compactMap(\.self)).flatMap { $0.years.map(\.year) }
        for year in Set(recorded).sorted() {
            let layers = read.compactMap { $0.layer(in: year) }
            guard layers.count == read.count else { continue }
            let ground = CityGround(layers[0])
            let helping = help?.layer(in: year)
            let found = try measure(question, ground, Array(layers.dropFirst()), helping)
            let sums = found.sums
            func area(_ id: String, _ name: String, _ sums: [Double]) -> MappedSeries.Area {
                MappedSeries.Area(
                    id: id, name: name, value: value(question, sums).flatMap(convert),
                    people: residents.map { Int(sums[$0]) }, met: met.map { Int(sums[$0]) }, amounts: sums)
            }
            let whole = amounts.indices.map { amount in sums.reduce(0) { $0 + $1[amount] } }
            let parts = ground.parts
            years.append(
                MappedSeries.Year(
                    year: year,
                    areas: [area("", "", whole)]
                        + sums.indices.map { area(parts.identifiers[$0], parts.name(of: $0), sums[$0]) },
                    layers: (layers + [helping].compactMap(\.self)).map { MappedSeries.Mark($0) },
                    centres: found.centres))
        }
        guard !years.isEmpty else { throw .neverTogether(read) }
        return MappedSeries(unit: unit, amounts: amounts, years: years)
    }
}
