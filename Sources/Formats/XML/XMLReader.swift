public import Quantities

/// A pull parser for the XML of office and map documents: elements, attributes, text, CDATA, the five named and
/// all numeric entities. Prefixes are kept as they stand. A document type (and with it every declared or external
/// entity) is refused.
///
/// - Source: XML 1.0, fifth edition.
/// - Complexity: O(n).
public struct XMLReader: Sendable {
    /// What the reader meets next.
    public enum Event: Sendable, Hashable {
        case start(Element)
        /// Also follows the start of an empty element.
        case end(name: String)
        /// Text or CDATA between two tags; may come in several pieces.
        case text(String)
    }

    /// The start of an element.
    public struct Element: Sendable, Hashable {
        /// With its prefix.
        public var name: String
        /// In the order of the document.
        public var attributes: [(name: String, value: String)]

        public init(name: String, attributes: [(name: String, value: String)]) {
            self.name = name
            self.attributes = attributes
        }

        /// The value of an attribute by its name with prefix, or nil.
        public subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

        public static func == (lhs: Element, rhs: Element) -> Bool {
            lhs.name == rhs.name && lhs.attributes.elementsEqual(rhs.attributes) { $0 == $1 }
        }
        public func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    /// Elements inside one another; real documents stay below 40.
    public static let maximumDepth = 256

    /// Why reading stopped before the end; nil while all is well.
    public private(set) var fault: Finding?
    var bytes: [UInt8]
    var index = 0
    private let place: String
    private var open: [String] = []
    private var pendingEnd = false
    private var sawRoot = false
    private var counted = (bytes: 0, lines: 1)

    public init(_ bytes: [UInt8], place: String = "XML") {
        self.place = place
        switch TextEncoding.announced(by: bytes) {
        case .utf16LittleEndian?: self.bytes = Array(TextEncoding.utf16LittleEndian.text(of: bytes).utf8)
        case .utf16BigEndian?: self.bytes = Array(TextEncoding.utf16BigEndian.text(of: bytes).utf8)
        default:
            let stated = XMLReader.statedEncoding(bytes)
            self.bytes = stated.map { Array($0.text(of: bytes).utf8) } ?? bytes
        }
        if self.bytes.starts(with: TextEncoding.utf8.byteOrderMark) { index = 3 }
    }

    /// The line on which the reader stands, counted from 1.
    /// - Complexity: O(bytes since it was last asked).
    public mutating func line() -> Int {
        let here = min(index, bytes.count)
        counted.lines += bytes[min(counted.bytes, here)..<here].count { $0 == 0x0A }
        counted.bytes = here
        return counted.lines
    }

    /// The next event; nil at the end or after a fault.
    public mutating func next() -> Event? {
        if pendingEnd {
            pendingEnd = false
            return .end(name: open.removeLast())
        }
        while fault == nil && index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") {
                if let text = characters() { return text }
            } else if index + 1 < bytes.count {
                if let event = markup(bytes[index + 1]) { return event }
            } else {
                refuse("dokument kończy się w znaczniku", "the document ends inside a tag")
            }
        }
        if fault == nil && (!open.isEmpty || !sawRoot) {
            refuse("dokument kończy się za wcześnie", "the document ends too early")
        }
        return nil
    }

    /// Passes over the rest of the element whose start was just returned.
    public mutating func skipElement() {
        let depth = open.count
        while let event = next() {
            if case .end = event, open.count < depth { return }
        }
    }

    private mutating func characters() -> Event? {
        let start = index
        index = find(UInt8(ascii: "<"), from: index) ?? bytes.count
        guard !open.isEmpty else {
            if bytes[start..<index].contains(where: { $0 > 0x20 }) {
                refuse("tekst poza elementem głównym", "text outside the root element")
            }
            return nil
        }
        return .text(unescaped(bytes[start..<index]))
    }

    private mutating func markup(_ second: UInt8) -> Event? {
        switch second {
        case UInt8(ascii: "/"): return endTag()
        case UInt8(ascii: "?"):
            skip(past: Array("?>".utf8))
            return nil
        case UInt8(ascii: "!"):
            if bytes[index...].starts(with: Array("<!--".utf8)) {
                skip(past: Array("-->".utf8))
            } else if bytes[index...].starts(with: Array("<![CDATA[".utf8)) {
                let start = index + 9
                skip(past: Array("]]>".utf8))
                if fault == nil && !open.isEmpty {
                    return .text(String(decoding: bytes[start..<(index - 3)], as: UTF8.self))
                }
            } else {
                refuse("typ dokumentu (DTD) nie jest dozwolony", "a document type (DTD) is not allowed")
            }
            return nil
        default: return startTag()
        }
    }

    private mutating func endTag() -> Event? {
        guard let close = find(UInt8(ascii: ">"), from: index) else {
            refuse("znacznik bez końca", "a tag without end")
            return nil
        }
        var end = close
        while end > index + 2, bytes[end - 1] <= 0x20 { end -= 1 }
        guard let expected = open.last, bytes[(index + 2)..<end].elementsEqual(expected.utf8) else {
            refuse("zamknięto element, który nie był otwarty", "an element is closed that was not open")
            return nil
        }
        index = close + 1
        return .end(name: open.removeLast())
    }

    private mutating func startTag() -> Event? {
        index += 1
        let name = self.name()
        guard !name.isEmpty, !(open.isEmpty && sawRoot), open.count < Self.maximumDepth else {
            refuse("znacznik w niedozwolonym miejscu", "a tag where none may stand")
            return nil
        }
        var element = Element(name: name, attributes: [])
        while true {
            skipSpace()
            guard index < bytes.count else { break }
            if bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/") {
                let isEmpty = bytes[index] == UInt8(ascii: "/")
                index += isEmpty ? 2 : 1
                guard index <= bytes.count, bytes[index - 1] == UInt8(ascii: ">") else { break }
                open.append(name)
                sawRoot = true
                pendingEnd = isEmpty
                return .start(element)
            }
            guard let attribute = attribute() else { break }
            element.attributes.append(attribute)
        }
        refuse("błędny znacznik <\(name)>", "a malformed tag <\(name)>")
        return nil
    }

    private mutating func attribute() -> (name: String, value: String)? {
        let name = self.name()
        skipSpace()
        guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
        index += 1
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
            let close = find(bytes[index], from: index + 1)
        else { return nil }
        let value = unescaped(bytes[(index + 1)..<close])
        index = close + 1
        return (name, value)
    }

    mutating func refuse(_ pl: String, _ en: String) {
        guard fault == nil else { return }
        let line = bytes[..<min(index, bytes.count)].count { $0 == 0x0A } + 1
        fault = .make(
            .error, place, line: line, pl: pl, en: en, doPl: "zapisać dokument ponownie",
            doEn: "save the document again")
    }
}
