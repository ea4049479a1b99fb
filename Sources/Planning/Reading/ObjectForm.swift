import Formats
import Geometry
import Quantities

/// One object of a file while it is read: gives its attributes as values and keeps what is wrong with them.
struct ObjectForm {
    let node: XMLNode
    let file: String
    let label: String
    private(set) var faults: [PlanFault] = []

    init(_ node: XMLNode, file: String, label: String) {
        self.node = node
        self.file = file
        self.label = label
    }

    mutating func fault(
        _ rule: PlanRule, _ severity: Finding.Severity = .error, at element: XMLNode? = nil,
        _ reason: BilingualText, _ remedy: BilingualText
    ) {
        faults.append(
            PlanFault(
                rule: rule, severity: severity, file: file, line: (element ?? node).line, object: label,
                reason: reason, remedy: remedy))
    }

    mutating func faultOfGeometry(_ finding: Finding) {
        faults.append(
            PlanFault(
                rule: .geometry, severity: finding.severity, file: file, line: finding.line, object: label,
                reason: finding.reason, remedy: finding.remedy))
    }

    /// The element of an attribute; a required one that is missing, empty or nil is a fault.
    mutating func element(_ name: String, isRequired: Bool = true) -> XMLNode? {
        let found = node.child(name)
        let isGiven =
            found.map { !$0.isNil && !($0.text.isEmpty && $0.children.isEmpty && $0.link("href") == nil) }
            ?? false
        if !isGiven, isRequired {
            let why = found?["nilReason"].map { " (nilReason: \($0))" } ?? ""
            fault(
                .missing, at: found,
                BilingualText(
                    pl: "brak wymaganego atrybutu \(name)\(why)",
                    en: "the required attribute \(name) is missing\(why)"),
                BilingualText(
                    pl: "uzupełnić atrybut zgodnie ze schematem APP 2.0",
                    en: "state the attribute as the schema APP 2.0 wants it"))
        }
        return isGiven ? found : nil
    }

    mutating func text(_ name: String, isRequired: Bool = true) -> String? {
        element(name, isRequired: isRequired)?.text
    }

    mutating func code(_ name: String, _ list: CodeList) -> String? {
        guard let element = element(name) else { return nil }
        let address = element.link("href") ?? element.text
        if let value = list.value(of: address) { return value }
        guard !address.isEmpty else {
            fault(
                .missing, at: element,
                BilingualText(
                    pl: "\(name) nie wskazuje wartości z listy", en: "\(name) names no value of its list"),
                BilingualText(
                    pl: "wskazać w xlink:href wartość listy \(list.name)",
                    en: "name a value of the list \(list.name) in xlink:href"))
            return nil
        }
        fault(
            .unknownCode, at: element,
            BilingualText(
                pl: "\(name): „\(address)” nie należy do listy \(list.name)",
                en: "\(name): “\(address)” does not belong to the list \(list.name)"),
            BilingualText(
                pl: "wybrać jedną z: \(list.values.joined(separator: ", "))",
                en: "choose one of: \(list.values.joined(separator: ", "))"))
        return nil
    }

    mutating func date(_ name: String, isRequired: Bool = false) -> CalendarDate? {
        value(name, isRequired, "2026-01-31", SchemaValue.date)
    }

    mutating func moment(_ name: String, isRequired: Bool = false) -> Timestamp? {
        value(name, isRequired, "2026-01-31T12:00:00Z", SchemaValue.moment)
    }

    mutating func flag(_ name: String) -> Bool? {
        value(name, true, "true") { ["true": true, "1": true, "false": false, "0": false][$0] }
    }

    private mutating func value<Value>(
        _ name: String, _ isRequired: Bool, _ example: String, _ read: (String) -> Value?
    ) -> Value? {
        guard let element = element(name, isRequired: isRequired) else { return nil }
        if let value = read(element.text) { return value }
        unreadable(element, example)
        return nil
    }

    /// A number that is not negative, with at most so many decimals.
    mutating func number(_ name: String, decimals: Int, maximum: Double? = nil, isRequired: Bool = false)
        -> Double?
    {
        guard let element = element(name, isRequired: isRequired) else { return nil }
        guard let (value, written) = SchemaValue.decimal(element.text) else {
            unreadable(element, decimals == 0 ? "1500" : "0.9")
            return nil
        }
        if written > decimals {
            fault(
                .decimals, at: element,
                BilingualText(
                    pl: "\(name) = \(element.text): miejsc po przecinku \(written), dozwolone \(decimals)",
                    en: "\(name) = \(element.text): \(written) decimals, \(decimals) allowed"),
                BilingualText(
                    pl: "zaokrąglić do dozwolonej dokładności (schemat APP 2.0)",
                    en: "round to the accuracy allowed (schema APP 2.0)"))
        }
        if value < 0 || value > maximum ?? .infinity {
            let range = maximum.map { "0–\(Int($0))" } ?? "≥ 0"
            fault(
                .outOfRange, at: element,
                BilingualText(
                    pl: "\(name) = \(element.text), zakres \(range)",
                    en: "\(name) = \(element.text), range \(range)"),
                BilingualText(pl: "poprawić wartość", en: "correct the value"))
        }
        return value
    }

    /// A number with its unit, which is stated in an attribute of its own.
    mutating func measure(_ name: String, decimals: Int, units: [String: Double], isRequired: Bool = false)
        -> Double?
    {
        guard let value = number(name, decimals: decimals, isRequired: isRequired) else { return nil }
        let element = node.child(name)
        let unit = element?["uom"] ?? ""
        guard let factor = units[unit] else {
            let known = units.keys.sorted().joined(separator: ", ")
            fault(
                .unit, at: element,
                BilingualText(
                    pl: unit.isEmpty ? "\(name) nie podaje jednostki (uom)" : "\(name): jednostka „\(unit)”",
                    en: unit.isEmpty ? "\(name) states no unit (uom)" : "\(name): unit “\(unit)”"),
                BilingualText(pl: "podać uom: \(known)", en: "state uom: \(known)"))
            return nil
        }
        return value * factor
    }

    private mutating func unreadable(_ element: XMLNode, _ example: String) {
        let name = element.name.local
        fault(
            .badValue, at: element,
            BilingualText(
                pl: "\(name): „\(element.text.prefix(60))” nie jest dozwoloną wartością",
                en: "\(name): “\(element.text.prefix(60))” is no allowed value"),
            BilingualText(pl: "zapisać np. \(example)", en: "write for instance \(example)"))
    }
}
