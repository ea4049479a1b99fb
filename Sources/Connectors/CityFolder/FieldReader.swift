import Formats
import Quantities
import Strategy

/// Reads the fields of one YAML mapping and collects everything that is wrong with them.
///
/// Each call names one key, so that keys nobody asked for can be reported at the end as probably misspelt.
final class FieldReader {
    let node: YAMLNode
    let file: String
    private(set) var findings: [Finding] = []
    private var asked: Set<String> = []

    init(_ node: YAMLNode, file: String) {
        self.node = node
        self.file = file
        if node.entries == nil {
            report(
                "", node.line, "oczekiwano pól „klucz: wartość”", "fields “key: value” were expected",
                "popraw zapis w tym miejscu", "correct the notation here")
        }
    }

    /// The node of `key`, or nil where it is missing or null.
    func optional(_ key: String) -> YAMLNode? {
        asked.insert(key)
        guard let value = node[key], !value.isNull else { return nil }
        return value
    }

    func required(_ key: String) -> YAMLNode? {
        if let value = optional(key) { return value }
        report(key, node.line, "brak pola „\(key)”", "the field “\(key)” is missing", "dopisz je", "add it")
        return nil
    }

    func text(_ key: String) -> String { required(key).flatMap { scalar($0, key) } ?? "" }
    func optionalText(_ key: String) -> String? { optional(key).flatMap { scalar($0, key) } }

    func bilingual(_ key: String) -> BilingualText {
        required(key).map { bilingual($0, key) } ?? BilingualText("")
    }
    func optionalBilingual(_ key: String) -> BilingualText {
        optional(key).map { bilingual($0, key) } ?? BilingualText("")
    }

    func number(_ key: String) -> Double? {
        optional(key).flatMap { convert($0, key, "liczba", "a number") { $0.number } }
    }

    func integer(_ key: String) -> Int? {
        optional(key).flatMap { convert($0, key, "liczba całkowita", "a whole number") { $0.integer } }
    }

    func boolean(_ key: String) -> Bool? {
        optional(key).flatMap { convert($0, key, "true albo false", "true or false") { $0.boolean } }
    }

    func date(_ key: String) -> CalendarDate? {
        optional(key).flatMap {
            convert($0, key, "data RRRR-MM-DD", "a date YYYY-MM-DD") { CalendarDate($0.text ?? "") }
        }
    }

    func numbers(_ key: String) -> [Double] {
        (optional(key)?.elements ?? []).compactMap { element in
            convert(element, key, "liczba", "a number") { $0.number }
        }
    }

    func texts(_ key: String) -> [String] {
        (optional(key)?.elements ?? []).compactMap { scalar($0, key) }
    }

    /// One of the words of an enumeration.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, standard: Choice? = nil) -> Choice?
    where Choice.RawValue == String {
        guard let value = standard == nil ? required(key) : optional(key) else { return standard }
        let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        return convert(value, key, "jedno ze słów: \(allowed)", "one of: \(allowed)") {
            Choice(rawValue: $0.text ?? "")
        }
    }

    func code(_ key: String) -> StrategyCode? { required(key).flatMap { code($0, key) } }

    func codes(_ key: String) -> [StrategyCode] {
        (optional(key)?.elements ?? []).compactMap { code($0, key) }
    }

    func period(_ key: String) -> Period? {
        required(key).flatMap {
            convert($0, key, "okres, np. 2030", "a period such as 2030") { Period($0.text ?? "") }
        }
    }

    func unit(_ key: String) -> UnitOfMeasure? {
        required(key).flatMap { value in
            convert(value, key, "jednostka UCUM, np. km2", "a UCUM unit such as km2") {
                UnitOfMeasure($0.text ?? "")
            }
        }
    }

    /// Reads each mapping of a list with a reader of its own.
    func list<Element>(_ key: String, isRequired: Bool = false, _ read: (FieldReader) -> Element?)
        -> [Element]
    {
        guard let value = isRequired ? required(key) : optional(key) else { return [] }
        guard let elements = value.elements else {
            report(
                key, value.line, "„\(key)” ma być listą", "“\(key)” must be a list", "użyj myślników",
                "use dashes")
            return []
        }
        return elements.compactMap { nested($0, read) }
    }

    /// Reads one mapping with a reader of its own.
    func nested<Element>(_ value: YAMLNode, _ read: (FieldReader) -> Element?) -> Element? {
        let reader = FieldReader(value, file: file)
        let element = read(reader)
        findings += element == nil ? reader.findings : reader.finish()
        return element
    }

    /// All findings, with a warning for each key that nobody asked for. Only for a mapping that was read to
    /// its end: where a required field is missing, the rest was not asked for and is not unknown.
    func finish() -> [Finding] {
        for entry in node.entries ?? [] where !asked.contains(entry.key) {
            findings.append(
                Finding(
                    .warning, at: "\(file): \(entry.key)", line: entry.line,
                    reason: BilingualText(
                        pl: "nieznane pole „\(entry.key)”", en: "unknown field “\(entry.key)”"),
                    remedy: BilingualText(
                        pl: "sprawdź pisownię; pole nie ma wpływu", en: "check the spelling; it has no effect"
                    )))
        }
        return findings
    }

    func report(_ key: String, _ line: Int, _ pl: String, _ en: String, _ doPl: String, _ doEn: String) {
        findings.append(
            Finding(
                .error, at: key.isEmpty ? file : "\(file): \(key)", line: line,
                reason: BilingualText(pl: pl, en: en), remedy: BilingualText(pl: doPl, en: doEn)))
    }

    private func scalar(_ value: YAMLNode, _ key: String) -> String? {
        convert(value, key, "tekst", "a text") { $0.text }
    }

    private func code(_ value: YAMLNode, _ key: String) -> StrategyCode? {
        convert(value, key, "kod celu, np. COH.2.2", "a goal's code such as COH.2.2") {
            StrategyCode($0.text ?? "")
        }
    }

    private func bilingual(_ value: YAMLNode, _ key: String) -> BilingualText {
        if let text = value.text { return BilingualText(text) }
        let pl = value["pl"]?.text ?? ""
        let en = value["en"]?.text ?? ""
        if pl.isEmpty || en.isEmpty {
            report(
                key, value.line, "„\(key)” ma mieć pl i en", "“\(key)” must have pl and en",
                "dopisz brakujący język",
                "add the missing language")
        }
        return BilingualText(pl: pl, en: en)
    }

    private func convert<Result>(
        _ value: YAMLNode, _ key: String, _ pl: String, _ en: String, _ read: (YAMLNode) -> Result?
    ) -> Result? {
        if let result = read(value) { return result }
        report(
            key, value.line, "„\(value.text ?? "?")” w polu „\(key)” to nie \(pl)",
            "“\(value.text ?? "?")” in the field “\(key)” is not \(en)", "popraw wartość", "correct the value"
        )
        return nil
    }
}
