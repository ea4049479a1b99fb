import Formats
import Quantities

/// Why an answer of the Local Data Bank cannot be used.
struct BDLFault: Error, Hashable {
    var finding: Finding
}

/// One JSON object of an answer, read field by field; a field that is missing or of another kind is a fault
/// that names its place.
struct BDLAnswer {
    let value: JSONValue
    /// Where it stands: the address and the path inside the document.
    let place: String

    init(_ value: JSONValue, place: String) {
        self.value = value
        self.place = place
    }

    /// Reads a body that ought to be JSON.
    init(body: [UInt8], contentType: String?, place: String) throws(BDLFault) {
        if let contentType, !contentType.lowercased().contains("json") {
            throw BDLFault.make(
                place, pl: "Odpowiedź jest typu „\(contentType)”, a nie JSON.",
                en: "The answer is of the type “\(contentType)”, not JSON.")
        }
        let decoded = JSONValue.decode(body, place: place)
        guard let value = decoded.value, !decoded.findings.hasErrors else {
            let first = decoded.findings.first { $0.severity == .error }
            throw BDLFault.make(
                place, pl: "Odpowiedź nie jest poprawnym JSON: \(first?.reason.pl ?? "").",
                en: "The answer is no valid JSON: \(first?.reason.en ?? "").")
        }
        self.init(value, place: place)
    }

    func text(_ key: String) throws(BDLFault) -> String {
        guard let text = optionalText(key) else { throw changed(key, "tekst", "a text") }
        return text
    }

    func optionalText(_ key: String) -> String? { value[key]?.string }

    func integer(_ key: String) throws(BDLFault) -> Int {
        guard let number = value[key]?.integer else {
            throw changed(key, "liczba całkowita", "a whole number")
        }
        return number
    }

    func list(_ key: String) throws(BDLFault) -> [BDLAnswer] {
        guard let elements = value[key]?.array else { throw changed(key, "lista", "a list") }
        return elements.enumerated().map { BDLAnswer($1, place: "\(place): \(key)[\($0)]") }
    }

    /// The number, or nil where it is null or absent.
    func optionalNumber(_ key: String) throws(BDLFault) -> Double? {
        guard let found = value[key], !found.isNull else { return nil }
        guard let number = found.double, number.isFinite else { throw changed(key, "liczba", "a number") }
        return number
    }

    func changed(_ key: String, _ pl: String, _ en: String) -> BDLFault {
        BDLFault.make(
            place, pl: "Pole „\(key)” jest inne niż oczekiwane (\(pl)).",
            en: "The field “\(key)” is not as expected (\(en)).")
    }
}

extension BDLFault {
    static func make(_ place: String, pl: String, en: String) -> BDLFault {
        BDLFault(
            finding: Finding(
                .error, at: place, reason: BilingualText(pl: pl, en: en),
                remedy: BilingualText(
                    pl: "Szereg pozostał bez zmian; ponów później albo zgłoś zmianę źródła.",
                    en: "The series was left as it was; repeat later or report the change of the source.")))
    }
}
