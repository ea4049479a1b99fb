public import Formats
import Foundation
import Quantities
public import Strategy

extension CityFolder {
    /// More standards than a plan could hold: its schema knows fifteen.
    static let mostStandards = 64

    /// Standards of access in a file of their own, in the form of a city's `standards.yaml`.
    /// - Returns: the standards where all are sound, and everything that is wrong with the file.
    public static func standards(in bytes: [UInt8], file: String) -> Decoded<[AccessStandard]> {
        let decoded = YAMLNode.decode(bytes, file: file)
        guard let node = decoded.value else { return Decoded(nil, findings: decoded.findings) }
        var findings = decoded.findings
        let standards = standards(node, file: file, &findings)
        return Decoded(findings.hasErrors ? nil : standards, findings: findings)
    }

    private static func standards(
        _ node: YAMLNode, file: String, _ findings: inout [Finding]
    ) -> [AccessStandard] {
        guard let elements = node.elements, !elements.isEmpty else {
            findings.append(
                .standards(
                    file, node.line, pl: "oczekiwano listy standardów",
                    en: "a list of standards was expected",
                    doPl: "zaczynać każdy od myślnika", doEn: "begin each with a dash"))
            return []
        }
        if elements.count > mostStandards {
            findings.append(
                .standards(
                    file, node.line, pl: "standardów jest \(elements.count), najwyżej \(mostStandards)",
                    en: "there are \(elements.count) standards, at most \(mostStandards)",
                    doPl: "zostawić te, które obowiązują", doEn: "keep those that are in force"))
        }
        var lines: [String: Int] = [:]
        return elements.prefix(mostStandards).compactMap { element in
            let reader = FieldReader(element, file: file)
            let standard = reader.accessStandard()
            findings += standard == nil ? reader.findings : reader.finish()
            if let standard, let first = lines.updateValue(element.line, forKey: standard.id) {
                findings.append(
                    .standards(
                        file, element.line, pl: "„\(standard.id)” stoi już w wierszu \(first)",
                        en: "“\(standard.id)” stands already in line \(first)",
                        doPl: "nadać inny identyfikator", doEn: "give it another id"))
            }
            return standard
        }
    }
}

extension CityFolder.Reading {
    /// `standards.yaml`, which a city may leave out.
    mutating func standards() -> [AccessStandard] {
        let name = "standards.yaml"
        guard let bytes = bytes(name, isRequired: false) else { return [] }
        let decoded = CityFolder.standards(in: bytes, file: name)
        findings += decoded.findings
        return decoded.value ?? []
    }
}

extension FieldReader {
    /// One standard: `{id, title, category, profile, metres or minutes, rule, hectares, source}`.
    fileprivate func accessStandard() -> AccessStandard? {
        let (id, title, category) = (text("id"), bilingual("title"), text("category"))
        for (key, word) in [("id", id), ("category", category)] where !word.isEmpty && !Self.isPlain(word) {
            report(
                key, node.line, "„\(word)” ma inne znaki niż a–z, 0–9, łącznik",
                "“\(word)” has other characters than a–z, 0–9, hyphen", "zapisz to prościej",
                "write it more plainly")
        }
        let profile: TravelProfile? = choice("profile", standard: .walk)
        let (limit, rule, source) = (limit(), rule(), bilingual("source"))
        guard let profile, let limit, let rule else { return nil }
        return AccessStandard(
            id: id, title: title, category: category, profile: profile, limit: limit, rule: rule,
            source: source)
    }

    private func limit() -> AccessStandard.Limit? {
        let hasBoth = optional("metres") != nil && optional("minutes") != nil
        let (metres, minutes) = (
            amount("metres", AccessStandard.metres), amount("minutes", AccessStandard.minutes)
        )
        if hasBoth || optional("metres") == nil && optional("minutes") == nil {
            report(
                "metres", node.line, "potrzebna jest jedna granica: metres albo minutes",
                "one limit is needed: metres or minutes", "podaj jedno z nich", "give one of them")
            return nil
        }
        return metres.map { .metres($0) } ?? minutes.map { .minutes($0) }
    }

    private func rule() -> AccessStandard.Rule? {
        enum Word: String, CaseIterable { case one, together }
        let word: Word? = choice("rule", standard: .one)
        let isGiven = optional("hectares") != nil
        let hectares = amount("hectares", 0...AccessStandard.hectares.upperBound)
        guard let word, hectares != nil || !isGiven else { return nil }
        guard word == .together else { return .one(leastHectares: hectares ?? 0) }
        guard let hectares, hectares > 0 else {
            report(
                "hectares", node.line, "„together” potrzebuje powierzchni większej od zera",
                "“together” needs an area above zero", "podaj hectares", "give hectares")
            return nil
        }
        return .together(hectares: hectares)
    }

    /// A number within a range; nil, with a finding where it is given and lies outside.
    private func amount(_ key: String, _ range: ClosedRange<Double>) -> Double? {
        guard let value = number(key) else { return nil }
        guard range.contains(value) else {
            let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
            report(
                key, node.line, "„\(key)” leży poza zakresem od \(low) do \(high)",
                "“\(key)” is outside \(low) to \(high)", "popraw wartość", "correct the value")
            return nil
        }
        return value
    }

    private static func isPlain(_ word: String) -> Bool {
        word.utf8.count <= 60
            && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}

extension Finding {
    fileprivate static func standards(
        _ file: String, _ line: Int, pl: String, en: String, doPl: String, doEn: String
    ) -> Finding {
        Finding(
            .error, at: file, line: line, reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: doPl, en: doEn))
    }
}
