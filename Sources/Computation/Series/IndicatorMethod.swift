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
        let settings: [String: Double]
        let given: Set<String>

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
        let faults = faults(of: request, known: known)
        guard faults.isEmpty else {
            let refusal = Refusal(faults: faults)
            return Calculation(
                key, reads: [], definition: Digest(of: "\(method) \(refusal.reason.pl)"), method: method,
                summary: title
            ) { _ throws(Refusal) -> Panel in throw refusal }
        }
        var settings = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.standard) })
        settings.merge(request.parameters) { _, own in own }
        let question = Question(
            indicator: indicator.id, unit: indicator.unit, inputs: request.inputs,
            places: usesPlaces ? record.profile?.areas ?? [] : [], settings: settings,
            given: Set(request.parameters.keys))
        let count = request.inputs.count
        return Calculation(
            key, reads: request.inputs.map { .init(Key(.series, $0)) }, definition: definition(of: question),
            method: method, summary: summary(of: question)
        ) { inputs throws(Refusal) in
            try compute(question, (0..<count).map { inputs($0) })
        }
    }

    private func definition(of question: Question) -> Digest {
        let settings = question.settings.sorted { $0.key < $1.key }
            .map { "\($0.key)=\($0.value)\(question.given.contains($0.key) ? "!" : "")" }
        let places = question.places.map { "\($0.code)|\($0.name)|\($0.within?.description ?? "")" }
        let parts = ["\(id)/\(version)", question.unit.code] + question.inputs + settings + places
        return Digest(combining: parts.map { Digest(of: $0) })
    }

    private func summary(of question: Question) -> BilingualText {
        let settings = parameters.map { "\($0.name) = \(question[$0.name])" }.joined(separator: ", ")
        let inputs = question.inputs.joined(separator: ", ")
        let tail = settings.isEmpty ? "" : "; \(settings)"
        return BilingualText(pl: "\(title.pl): \(inputs)\(tail)", en: "\(title.en): \(inputs)\(tail)")
    }
}

extension IndicatorMethod {
    /// Everything that is wrong with a request.
    private func faults(of request: EngineCalculation, known: Set<String>) -> [BilingualText] {
        var faults: [BilingualText] = []
        if !inputs.contains(request.inputs.count) {
            let wanted =
                inputs.lowerBound == inputs.upperBound
                ? "\(inputs.lowerBound)" : "\(inputs.lowerBound)–\(inputs.upperBound)"
            faults.append(
                BilingualText(
                    pl: "szeregów wejściowych jest \(request.inputs.count), a metoda czyta \(wanted)",
                    en: "\(request.inputs.count) input series are named, the method reads \(wanted)"))
        }
        let missing = request.inputs.filter { !known.contains($0) }
        if !missing.isEmpty {
            let list = missing.joined(separator: ", ")
            faults.append(BilingualText(pl: "nie ma szeregów: \(list)", en: "no such series: \(list)"))
        }
        let table = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0) })
        let strange = request.parameters.keys.filter { table[$0] == nil }.sorted()
        if !strange.isEmpty {
            let list = strange.joined(separator: ", ")
            let names = parameters.map(\.name).joined(separator: ", ")
            faults.append(
                BilingualText(
                    pl: "nieznane parametry: \(list) (metoda zna: \(names.isEmpty ? "żadnych" : names))",
                    en: "unknown parameters: \(list) (the method knows: \(names.isEmpty ? "none" : names))"))
        }
        for (name, value) in request.parameters.sorted(by: { $0.key < $1.key }) {
            guard let row = table[name], !row.range.contains(value) else { continue }
            let (low, high) = (row.range.lowerBound, row.range.upperBound)
            faults.append(
                BilingualText(
                    pl: "parametr \(name) = \(value) jest poza zakresem od \(low) do \(high)",
                    en: "parameter \(name) = \(value) is outside the range from \(low) to \(high)"))
        }
        return faults
    }
}

extension Refusal {
    fileprivate init(faults: [BilingualText]) {
        self.init(
            code: "calculation",
            reason: BilingualText(
                pl: "Obliczenie wskaźnika jest źle opisane: \(faults.map(\.pl).joined(separator: "; ")).",
                en: "The indicator's calculation is described wrongly: "
                    + faults.map(\.en).joined(separator: "; ") + "."),
            remedy: BilingualText(
                pl: "Popraw „calculation” w pliku wskaźnika; tabela parametrów stoi na stronie metody.",
                en: "Mend “calculation” in the indicator's file; the method's page has the parameter table."))
    }
}
