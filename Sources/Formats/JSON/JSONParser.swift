import Quantities

extension JSONValue {
    /// Reads one JSON document (RFC 8259). A fault gives one error with line and column; a key standing twice in an
    /// object gives a warning.
    /// - Complexity: O(n).
    public static func decode(
        _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), place: String = "JSON"
    ) -> Decoded<JSONValue> {
        guard bytes.count <= limits.bytes else {
            return Decoded(
                nil,
                findings: [
                    .make(
                        .error, place, pl: "dokument ma ponad \(limits.bytes) bajtów",
                        en: "the document has more than \(limits.bytes) bytes", doPl: "podzielić dokument",
                        doEn: "divide the document")
                ])
        }
        return bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(bytes: buffer, limits: limits, place: place)
            return parser.document()
        }
    }
}

/// A recursive reader over bytes; it lives only within one call of `decode`.
struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    let limits: JSONLimits
    let place: String
    var index = 0
    var findings = FindingList()

    init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, place: String) {
        self.bytes = bytes
        self.limits = limits
        self.place = place
    }

    mutating func document() -> Decoded<JSONValue> {
        do throws(Fault) {
            guard UTF8Check.isValid(bytes) else { throw Fault.notUTF8 }
            if bytes.starts(with: TextEncoding.utf8.byteOrderMark) { index = 3 }
            let value = try value(depth: 0)
            skipSpace()
            guard index == bytes.count else {
                throw Fault(
                    pl: "coś stoi za końcem dokumentu", en: "something follows the end of the document")
            }
            return Decoded(value, findings: findings.all(place: place))
        } catch {
            return Decoded(nil, findings: findings.all(place: place) + [finding(error)])
        }
    }

    /// Why the document is no JSON.
    struct Fault: Error {
        var pl: String
        var en: String

        static let notUTF8 = Fault(pl: "bajty nie są poprawnym UTF-8", en: "the bytes are not valid UTF-8")
        static let unclosedObject = Fault(
            pl: "brak przecinka lub klamry zamykającej", en: "a comma or closing brace is missing")
        static let unclosedArray = Fault(
            pl: "brak przecinka lub nawiasu zamykającego", en: "a comma or closing bracket is missing")
    }

    mutating func value(depth: Int) throws(Fault) -> JSONValue {
        skipSpace()
        guard index < bytes.count else {
            throw Fault(pl: "dokument kończy się za wcześnie", en: "the document ends too early")
        }
        guard depth <= limits.depth else {
            throw Fault(
                pl: "zagnieżdżenie głębsze niż \(limits.depth)",
                en: "nested deeper than \(limits.depth) levels")
        }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(Fault) -> JSONValue {
        index += 1
        var members: [JSONValue.Member] = []
        var seen: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            let key = try key()
            if isRepeated(key, among: members, seen: &seen) { noteDuplicate(key) }
            members.append(JSONValue.Member(key, try value(depth: depth + 1)))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw Fault.unclosedObject }
        return .object(members)
    }

    /// The key of the next member with its colon.
    mutating func key() throws(Fault) -> String {
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            throw Fault(pl: "oczekiwano klucza w cudzysłowie", en: "a key in quotation marks was expected")
        }
        let key = try string()
        skipSpace()
        guard take(UInt8(ascii: ":")) else {
            throw Fault(pl: "brak dwukropka po kluczu „\(key)”", en: "no colon after the key “\(key)”")
        }
        return key
    }

    /// Small objects are searched one by one, which is faster than hashing; large ones through a set.
    private func isRepeated(_ key: String, among members: [JSONValue.Member], seen: inout Set<String>) -> Bool
    {
        guard members.count >= 12 else { return members.contains { $0.key == key } }
        if seen.isEmpty { seen = Set(members.map(\.key)) }
        return !seen.insert(key).inserted
    }

    private mutating func array(depth: Int) throws(Fault) -> JSONValue {
        index += 1
        var elements: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw Fault.unclosedArray }
        return .array(elements)
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
        let word = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[index...].starts(with: word) else {
            throw Fault(pl: "nieznane słowo", en: "an unknown word")
        }
        index += word.count
        return value
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    mutating func skipSpace() {
        while index < bytes.count, bytes[index] <= 0x20,
            bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x09
        {
            index += 1
        }
    }

    private mutating func noteDuplicate(_ key: String) {
        let place = position
        findings.append(
            .make(
                .warning, place.text, line: place.line, pl: "klucz „\(key)” stoi dwa razy; liczy się ostatni",
                en: "the key “\(key)” stands twice; the last one counts", doPl: "usunąć jeden z nich",
                doEn: "remove one of them"))
    }

    func finding(_ fault: Fault) -> Finding {
        let place = position
        return .make(
            .error, place.text, line: place.line, pl: fault.pl, en: fault.en,
            doPl: "poprawić dokument w tym miejscu", doEn: "correct the document at this place")
    }

    private var position: (text: String, line: Int) {
        let before = bytes[..<min(index, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return ("\(place):\(line):\(column)", line)
    }
}
