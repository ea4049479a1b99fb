public import Evidence
public import Quantities
import Strategy

/// A calculation that indicators ask for by name in their `calculation`: panels and numbers in, one panel
/// out.
///
/// It is the one place where such a request is checked: number of inputs, series that exist, parameters that
/// are known and in range. Everything wrong is said in one refusal.
public struct IndicatorMethod: Sendable {
    /// What an indicator asks of a method, checked.
    public struct Question: Sendable {
        public var indicator: String
        /// The unit of the answer.
        public var unit: UnitOfMeasure
        /// Identifiers of the series read, in the order the method names.
        public var inputs: [String]
        /// The places of the city's profile; empty where the method does not use them.
        public var places: [CityProfile.Area]
        private var settings: [String: Double] = [:]
        private var given: Set<String> = []

        fileprivate init(
            indicator: String, unit: UnitOfMeasure, inputs: [String], places: [CityProfile.Area],
            _ request: EngineCalculation, _ parameters: [Analysis.Parameter]
        ) {
            self.indicator = indicator
            self.unit = unit
            self.inputs = inputs
            self.places = places
            self = with(request, parameters)
        }

        /// The same question with the numbers of a request.
        fileprivate func with(_ request: EngineCalculation, _ parameters: [Analysis.Parameter]) -> Question {
            var question = self
            question.settings = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.standard) })
            question.settings.merge(request.parameters) { _, own in own }
            question.given = Set(request.parameters.keys)
            return question
        }

        /// The value of a parameter: the indicator's own or the standard.
        public subscript(parameter: String) -> Double {
            guard let value = settings[parameter] else {
                preconditionFailure("“\(parameter)” is not in the method's parameter table")
            }
            return value
        }

        /// Whether the indicator states the parameter itself.
        public func states(_ parameter: String) -> Bool { given.contains(parameter) }
    }

    /// `environment/annual-mean`
    public var id: String
    /// Goes up when equal inputs would give another answer.
    public var version: Int
    public var title: BilingualText
    /// Page under docs/methods, without ending.
    public var page: String
    /// How many series it reads.
    public var inputs: ClosedRange<Int>
    public var parameters: [Analysis.Parameter]
    /// Whether the places of the city's profile matter (stations within cities).
    public var usesPlaces: Bool
    let compute: @Sendable (Question, [Panel]) throws(Refusal) -> Panel

    /// - Parameter compute: pure; the panels come in the order of the indicator's inputs.
    public init(
        id: String, version: Int = 1, title: BilingualText, page: String, inputs: ClosedRange<Int>,
        parameters: [Analysis.Parameter] = [], usesPlaces: Bool = false,
        compute: @escaping @Sendable (Question, [Panel]) throws(Refusal) -> Panel
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.page = page
        self.inputs = inputs
        self.parameters = parameters
        self.usesPlaces = usesPlaces
        self.compute = compute
    }

    /// The catalogue entry: one calculation for each indicator that names this method.
    public var analysis: Analysis {
        Analysis(id: id, title: title, page: page, parameters: parameters) { record in
            let known = Set(record.variables.map(\.id) + record.indicators.map(\.id))
            return record.indicators.compactMap { indicator in
                indicator.calculation.flatMap { request in
                    request.method == id ? calculation(for: indicator, request, record, known) : nil
                }
            }
        }
    }

    private func calculation(
        for indicator: Indicator, _ request: EngineCalculation, _ record: CityRecord, _ known: Set<String>
    ) -> Calculation {
        let method = "\(id)/\(version)"
        let key = Key(.computed, indicator.id)
        if let refusal = request.refusal(inputs: inputs, of: known, parameters: parameters) {
            return Calculation(
                key, reads: [], definition: Digest(of: "\(method) \(refusal.reason.pl)"), method: method,
                summary: title
            ) { _ throws(Refusal) -> Panel in throw refusal }
        }
        let question = Question(
            indicator: indicator.id, unit: indicator.unit, inputs: request.inputs,
            places: usesPlaces ? record.profile?.areas ?? [] : [], request, parameters)
        let count = request.inputs.count
        return Calculation(
            key,
            reads: request.inputs.map { .init(Key(.series, $0)) } + [.init(Key(.question, indicator.id))],
            definition: definition(of: question), method: method, summary: summary(of: question)
        ) { inputs throws(Refusal) in
            let asked: EngineCalculation = inputs(count)
            if let refusal = asked.refusal(inputs: self.inputs, of: known, parameters: parameters) {
                throw refusal
            }
            return try compute(question.with(asked, parameters), (0..<count).map { inputs($0) })
        }
    }

    /// The parameters are an input of their own.
    private func definition(of question: Question) -> Digest {
        let places = question.places.map { "\($0.code)|\($0.name)|\($0.within?.description ?? "")" }
        let parts = ["\(id)/\(version)", question.unit.code] + question.inputs + places
        return Digest(combining: parts.map { Digest(of: $0) })
    }

    private func summary(of question: Question) -> BilingualText {
        let settings = parameters.map { "\($0.name) = \(question[$0.name])" }.joined(separator: ", ")
        let inputs = question.inputs.joined(separator: ", ")
        let tail = settings.isEmpty ? "" : "; \(settings)"
        return BilingualText(pl: "\(title.pl): \(inputs)\(tail)", en: "\(title.en): \(inputs)\(tail)")
    }
}
