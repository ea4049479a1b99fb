import Quantities
import Yams

extension YAMLNode {
    /// Reads one YAML document in UTF-8. An empty document is null.
    ///
    /// Keys standing twice, keys that are no scalars and broken limits are errors with the line.
    /// - Parameter file: the name that findings give as their place.
    public static func decode(
        _ bytes: [UInt8], limits: YAMLLimits = YAMLLimits(), file: String = "YAML"
    ) -> Decoded<YAMLNode> {
        func refused(_ pl: String, _ en: String, line: Int? = nil) -> Decoded<YAMLNode> {
            let finding = Finding.make(
                .error, file, line: line, pl: pl, en: en, doPl: "poprawić plik", doEn: "correct the file")
            return Decoded(nil, findings: [finding])
        }
        guard bytes.count <= limits.bytes else {
            return refused(
                "plik ma ponad \(limits.bytes) bajtów", "the file has more than \(limits.bytes) bytes")
        }
        guard UTF8Check.isValid(bytes) else {
            let line = firstBadLine(bytes)
            return refused("tekst nie jest w UTF-8", "the text is not UTF-8", line: line)
        }
        guard aliasCount(bytes) <= limits.aliases else {
            return refused(
                "ponad \(limits.aliases) odwołań do kotwic",
                "more than \(limits.aliases) references to anchors")
        }
        let mark = bytes.starts(with: TextEncoding.utf8.byteOrderMark) ? 3 : 0
        let text = String(decoding: bytes[mark...], as: UTF8.self)
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else { return Decoded(YAMLNode.null) }
            var conversion = Conversion(limits: limits, file: file)
            let node = conversion.node(root, depth: 0)
            let findings = conversion.findings.all(place: file)
            return Decoded(findings.hasErrors ? nil : node, findings: findings)
        } catch {
            return Decoded(nil, findings: findings(for: error, file: file))
        }
    }

    /// References to anchors that exist in the document.
    private static func aliasCount(_ bytes: [UInt8]) -> Int {
        guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return 0 }
        var anchors: Set<ArraySlice<UInt8>> = []
        var references: [ArraySlice<UInt8>] = []
        var index = 0
        while index < bytes.count {
            let sign = bytes[index]
            index += 1
            guard sign == UInt8(ascii: "&") || sign == UInt8(ascii: "*") else { continue }
            let start = index
            while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
            guard index > start else { continue }
            if sign == UInt8(ascii: "&") {
                anchors.insert(bytes[start..<index])
            } else {
                references.append(bytes[start..<index])
            }
        }
        return references.count { anchors.contains($0) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    private static func firstBadLine(_ bytes: [UInt8]) -> Int? {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.firstIndex { !UTF8Check.isValid(Array($0)) }.map { $0 + 1 }
    }

    private static func findings(for error: any Error, file: String) -> [Finding] {
        func finding(_ line: Int?, _ pl: String, _ en: String) -> Finding {
            .make(
                .error, file, line: line, pl: pl, en: en, doPl: "poprawić plik w tym miejscu",
                doEn: "correct the file at this place")
        }
        switch error {
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            return keys.map { key in
                finding(
                    context.mark.line, "klucz „\(key)” stoi więcej niż raz w jednym bloku",
                    "the key “\(key)” stands more than once in one block")
            }
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            return [
                finding(
                    mark.line, "to nie jest poprawny YAML (\(problem))", "this is not valid YAML: \(problem)")
            ]
        case YamlError.reader(let problem, _, _, _):
            return [
                finding(nil, "niedozwolony znak (\(problem))", "a character that YAML forbids: \(problem)")
            ]
        default:
            return [finding(nil, "pliku nie da się odczytać (\(error))", "the file cannot be read: \(error)")]
        }
    }
}

/// Turns the nodes of the library into our own, within the limits.
private struct Conversion {
    let limits: YAMLLimits
    let file: String
    var findings = FindingList()
    var nodes = 0

    init(limits: YAMLLimits, file: String) {
        self.limits = limits
        self.file = file
    }

    mutating func node(_ node: Node, depth: Int) -> YAMLNode {
        nodes += 1
        let line = node.mark?.line ?? 0
        let column = node.mark?.column ?? 0
        guard nodes <= limits.nodes, depth <= limits.depth else {
            if !findings.kept.hasErrors { noteLimit(line, tooDeep: depth > limits.depth) }
            return .null
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(.scalar(scalar.string, style: style(scalar)), line: line, column: column)
        case .sequence(let sequence):
            let elements = sequence.map { self.node($0, depth: depth + 1) }
            return YAMLNode(.sequence(elements), line: line, column: column)
        case .mapping(let mapping):
            return YAMLNode(.mapping(entries(of: mapping, depth: depth)), line: line, column: column)
        case .alias: return .null
        }
    }

    private mutating func entries(of mapping: Node.Mapping, depth: Int) -> [YAMLNode.Entry] {
        var entries: [YAMLNode.Entry] = []
        var seen: Set<String> = []
        for (key, value) in mapping {
            guard nodes <= limits.nodes else { return entries }
            let line = key.mark?.line ?? 0
            guard case .scalar(let scalar) = key else {
                refuse(line, "klucz nie jest zwykłym tekstem", "a key is not a plain text")
                continue
            }
            guard seen.insert(scalar.string).inserted else {
                refuse(
                    line, "klucz „\(scalar.string)” stoi więcej niż raz w jednym bloku",
                    "the key “\(scalar.string)” stands more than once in one block")
                continue
            }
            entries.append(YAMLNode.Entry(scalar.string, node(value, depth: depth + 1), line: line))
        }
        return entries
    }

    private func style(_ scalar: Node.Scalar) -> YAMLNode.ScalarStyle {
        switch scalar.style {
        case .any, .plain: scalar.tag == Tag(.str) ? .doubleQuoted : .plain
        case .singleQuoted: .singleQuoted
        case .doubleQuoted: .doubleQuoted
        case .literal: .literal
        case .folded: .folded
        }
    }

    private mutating func noteLimit(_ line: Int, tooDeep: Bool) {
        if tooDeep {
            refuse(
                line, "zagnieżdżenie głębsze niż \(limits.depth)", "nested deeper than \(limits.depth) levels"
            )
        } else {
            refuse(line, "ponad \(limits.nodes) węzłów", "more than \(limits.nodes) nodes")
        }
    }

    private mutating func refuse(_ line: Int, _ pl: String, _ en: String) {
        findings.append(
            .make(.error, file, line: line, pl: pl, en: en, doPl: "poprawić plik", doEn: "correct the file"))
    }
}
