public import Formats
import Layers
import Quantities

extension OSMMapping {
    /// Layers of one mapping at most.
    public static let mostLayers = 200

    /// Reads a mapping file, or says everything that is wrong with it.
    public static func decode(_ bytes: [UInt8], file: String) -> Decoded<OSMMapping> {
        let document = YAMLNode.decode(bytes, file: file)
        guard let root = document.value else { return Decoded(nil, findings: document.findings) }
        var reader = MappingReader(file: file)
        let mapping = reader.mapping(root)
        let findings = document.findings + reader.findings
        return Decoded(findings.hasErrors ? nil : mapping, findings: findings)
    }
}

/// Goes through the nodes of a mapping file and keeps what is wrong.
private struct MappingReader {
    let file: String
    var findings: [Finding] = []

    mutating func mapping(_ root: YAMLNode) -> OSMMapping {
        check(root, ["layers"])
        guard let layers = root["layers"]?.entries, !layers.isEmpty else {
            complain(root.line, pl: "Brak „layers”.", en: "“layers” is missing.")
            return OSMMapping(layers: [])
        }
        if layers.count > OSMMapping.mostLayers {
            complain(
                root.line, pl: "Warstw jest \(layers.count), najwyżej \(OSMMapping.mostLayers).",
                en: "There are \(layers.count) layers, at most \(OSMMapping.mostLayers).")
        }
        return OSMMapping(layers: layers.map { rule($0) })
    }

    private mutating func rule(_ entry: YAMLNode.Entry) -> OSMMapping.Rule {
        let node = entry.value
        check(node, ["title", "summary", "forms", "reduce", "where", "categories", "columns"])
        let forms = words(node["forms"]).compactMap { word -> OSMMapping.Form? in
            if let form = OSMMapping.Form(rawValue: word) { return form }
            complain(
                node.line, pl: "Nieznana postać „\(word)”.", en: "Unknown form “\(word)”.",
                doPl: "Użyj point, line, area.", doEn: "Use point, line, area.")
            return nil
        }
        if forms.isEmpty {
            complain(
                node.line, pl: "Warstwa „\(entry.key)” nie mówi, jak wygląda.",
                en: "The layer “\(entry.key)” does not say what it looks like.",
                doPl: "Dodaj forms: [point, line, area].", doEn: "Add forms: [point, line, area].")
        }
        var choices = (node["where"].map(list) ?? []).map { choice($0, category: nil) }
        for category in node["categories"]?.entries ?? [] {
            choices += list(category.value).map { choice($0, category: category.key) }
        }
        if choices.isEmpty {
            complain(
                node.line, pl: "Warstwa „\(entry.key)” nie mówi, co do niej należy.",
                en: "The layer “\(entry.key)” does not say what belongs to it.",
                doPl: "Dodaj where albo categories.", doEn: "Add where or categories.")
        }
        return OSMMapping.Rule(
            name: entry.key, title: text(node["title"]) ?? BilingualText(entry.key),
            summary: text(node["summary"]) ?? BilingualText(""), forms: Set(forms),
            isReduced: node["reduce"]?.text == "point", choices: choices,
            columns: (node["columns"]?.entries ?? []).map { column($0) })
    }

    private mutating func choice(_ node: YAMLNode, category: String?) -> OSMMapping.Choice {
        guard let entries = node.entries, !entries.isEmpty else {
            complain(
                node.line, pl: "Oczekiwano znaczników z wartościami.", en: "Tags with values were expected.")
            return OSMMapping.Choice(category: category, conditions: [])
        }
        return OSMMapping.Choice(category: category, conditions: entries.map { condition($0) })
    }

    private mutating func condition(_ entry: YAMLNode.Entry) -> OSMMapping.Condition {
        if entry.value.text == "*" { return .init(key: entry.key, wish: .present) }
        let values = words(entry.value)
        if !values.isEmpty { return .init(key: entry.key, wish: .among(values)) }
        if let entries = entry.value.entries, entries.count == 1 {
            let values = words(entries[0].value)
            switch entries[0].key {
            case "not" where !values.isEmpty: return .init(key: entry.key, wish: .not(values))
            case "except" where !values.isEmpty: return .init(key: entry.key, wish: .presentButNot(values))
            default: break
            }
        }
        complain(
            entry.line, pl: "Niezrozumiały warunek znacznika „\(entry.key)”.",
            en: "The condition of the tag “\(entry.key)” makes no sense.",
            doPl: "Użyj \"*\", wartości, listy wartości, {not: …} albo {except: …}.",
            doEn: "Use \"*\", a value, a list of values, {not: …} or {except: …}.")
        return .init(key: entry.key, wish: .present)
    }

    private mutating func column(_ entry: YAMLNode.Entry) -> OSMMapping.Column {
        if let tag = entry.value.text { return OSMMapping.Column(name: entry.key, tag: tag) }
        check(entry.value, ["tag", "kind", "unit"])
        var column = OSMMapping.Column(name: entry.key, tag: entry.value["tag"]?.text ?? entry.key)
        if let word = entry.value["kind"]?.text {
            guard let kind = LayerValue.Kind(rawValue: word) else {
                let kinds = LayerValue.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                complain(
                    entry.line, pl: "Nieznany rodzaj „\(word)”.", en: "Unknown kind “\(word)”.",
                    doPl: "Użyj: \(kinds).", doEn: "Use: \(kinds).")
                return column
            }
            column.kind = kind
        }
        if let code = entry.value["unit"]?.text {
            column.unit = UnitOfMeasure(code)
            if column.unit == nil {
                complain(entry.line, pl: "Nieznana jednostka „\(code)”.", en: "Unknown unit “\(code)”.")
            }
        }
        return column
    }

    private func list(_ node: YAMLNode) -> [YAMLNode] { node.elements ?? [node] }
    private func words(_ node: YAMLNode?) -> [String] { node.map(list)?.compactMap(\.text) ?? [] }

    private func text(_ node: YAMLNode?) -> BilingualText? {
        guard let node else { return nil }
        if let same = node.text { return BilingualText(same) }
        return BilingualText(pl: node["pl"]?.text ?? "", en: node["en"]?.text ?? "")
    }

    private mutating func check(_ node: YAMLNode, _ known: [String]) {
        for entry in node.entries ?? [] where !known.contains(entry.key) {
            complain(
                entry.line, pl: "Nieznany klucz „\(entry.key)”.", en: "Unknown key “\(entry.key)”.",
                doPl: "Znane: \(known.joined(separator: ", ")).",
                doEn: "Known: \(known.joined(separator: ", ")).")
        }
    }

    private mutating func complain(
        _ line: Int, pl: String, en: String, doPl: String = "Popraw plik odwzorowania.",
        doEn: String = "Correct the mapping file."
    ) {
        findings.append(
            Finding(
                .error, at: file, line: line, reason: BilingualText(pl: pl, en: en),
                remedy: BilingualText(pl: doPl, en: doEn)))
    }
}
