import Quantities

/// The parameters of a service that speaks by key and value.
///
/// Names may stand in any case. Those that the service does not know are left alone, as its standard asks, for other programs add
/// their own; those that its standard knows and this server does not do are refused, for leaving them out would give a wrong answer.
/// - Source: OWS Common (06-121r9), 11.5; Web Map Service 1.3.0 (06-042), 6.8.
struct KeyValues {
    /// As they came, for links to the next page.
    let fields: FieldList
    private let values: [String: String]

    init(_ query: String) throws(ServiceFault) {
        guard let fields = FieldList(encoded: query) else {
            throw ServiceFault([
                ServiceException(
                    "InvalidParameterValue", "query", pl: "Zapytanie jest źle zakodowane.",
                    en: "The query is badly encoded.", doPl: "Użyj kodowania procentowego UTF-8.",
                    doEn: "Use percent-encoded UTF-8.")
            ])
        }
        var values: [String: String] = [:]
        var twice: [ServiceException] = []
        for (name, value) in fields.pairs {
            let key = name.uppercased()
            guard values.updateValue(value, forKey: key) != nil else { continue }
            twice.append(
                ServiceException(
                    "InvalidParameterValue", String(key.prefix(100)),
                    pl: "Parametr „\(key.prefix(100))” podano dwa razy.",
                    en: "The parameter “\(key.prefix(100))” stands twice.", doPl: "Zostaw jeden.",
                    doEn: "Keep one."))
        }
        guard twice.isEmpty else { throw ServiceFault(twice) }
        self.fields = fields
        self.values = values
    }

    /// - Parameter name: in capitals. An empty value is as good as none.
    subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
}

/// Reads one parameter after another and gathers what is wrong.
struct KeyValueReading {
    let values: KeyValues
    private(set) var exceptions: [ServiceException] = []

    init(_ values: KeyValues) { self.values = values }

    /// Parts between commas; none where the parameter is missing.
    func list(_ name: String) -> [String] {
        values[name].map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) } ?? []
    }

    /// A parameter that must be there.
    mutating func required(_ name: String) -> String? {
        if let value = values[name] { return value }
        add(
            ServiceException(
                "MissingParameterValue", name, pl: "Brakuje parametru „\(name)”.",
                en: "The parameter “\(name)” is missing.", doPl: "Podaj go.", doEn: "Give it."))
        return nil
    }

    /// A whole number within bounds; `standard` where it is missing or wrong.
    mutating func number(_ name: String, in range: ClosedRange<Int>, standard: Int) -> Int {
        guard let text = values[name] else { return standard }
        if let number = Int(text), range.contains(number) { return number }
        let bounds = "\(range.lowerBound)–\(range.upperBound)"
        wrong(name, text, "liczby całkowite \(bounds)", "whole numbers \(bounds)")
        return standard
    }

    /// What the standard of the service knows and this server does not do.
    mutating func refuse(_ names: [String], code: String) {
        for name in names where values[name] != nil {
            add(
                ServiceException(
                    code, name, pl: "Parametr „\(name)” nie jest tu obsługiwany.",
                    en: "The parameter “\(name)” is not supported here.",
                    doPl: "Pomiń go; więcej potrafi OGC API – Features pod /ogc.",
                    doEn: "Leave it out; OGC API – Features under /ogc can do more."))
        }
    }

    mutating func wrong(
        _ name: String, _ value: String, _ polish: String, _ english: String,
        code: String = "InvalidParameterValue"
    ) {
        add(
            ServiceException(
                code, name, pl: "Wartość „\(value.prefix(100))” parametru „\(name)” jest niepoprawna.",
                en: "The value “\(value.prefix(100))” of the parameter “\(name)” is not valid.",
                doPl: "Dozwolone: \(polish).", doEn: "Allowed: \(english)."))
    }

    mutating func add(_ exception: ServiceException) { exceptions.append(exception) }

    /// - Throws: everything that was wrong so far.
    func check() throws(ServiceFault) {
        guard exceptions.isEmpty else { throw ServiceFault(exceptions) }
    }
}
