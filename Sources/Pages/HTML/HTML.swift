public import Quantities

/// A page being written: UTF-8 bytes in order, escaped by construction.
///
/// Text and attribute values are always escaped; only a `StaticString`, which stands in the program itself, is
/// written as it is. Addresses come from a `Route`, a `Resource` or an `ExternalLink`, never from plain text.
/// - Complexity: O(bytes); element tags and attributes cost no allocation of their own.
public struct HTML: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8]
    /// The language of the page; bilingual texts print this side.
    public let language: Language
    /// The last number given by `freshID`.
    private var lastID = 0

    /// - Parameter capacity: bytes to set aside, so that a typical page never grows the buffer.
    public init(_ language: Language, capacity: Int = 65_536) {
        self.language = language
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    // MARK: Elements

    /// An element with content.
    @inline(__always)
    public mutating func element(
        _ tag: StaticString, _ attributes: Attribute..., content: (inout HTML) -> Void
    ) {
        open(tag, attributes)
        content(&self)
        close(tag)
    }

    /// An element that holds one text.
    @inline(__always)
    public mutating func element(_ tag: StaticString, _ attributes: Attribute..., text: String) {
        open(tag, attributes)
        self.text(text)
        close(tag)
    }

    /// An element that holds one text of this product.
    @inline(__always)
    public mutating func element(_ tag: StaticString, _ attributes: Attribute..., phrase: Phrase) {
        open(tag, attributes)
        self.phrase(phrase)
        close(tag)
    }

    /// An element that holds one recorded text.
    @inline(__always)
    public mutating func element(_ tag: StaticString, _ attributes: Attribute..., words: BilingualText) {
        open(tag, attributes)
        self.words(words)
        close(tag)
    }

    /// An element without content, such as `meta`, `input` or `br`.
    @inline(__always)
    public mutating func void(_ tag: StaticString, _ attributes: Attribute...) { open(tag, attributes) }

    /// An SVG shape without content; it is closed at once.
    @inline(__always)
    public mutating func shape(_ tag: StaticString, _ attributes: Attribute...) {
        open(tag, attributes)
        close(tag)
    }

    // MARK: Text

    /// Text, escaped.
    public mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    /// A text of this product in the page's language.
    @inline(__always)
    public mutating func phrase(_ phrase: Phrase) { escape(phrase[language]) }

    /// A recorded text in the page's language; where only the other language exists, it is marked as such.
    public mutating func words(_ words: BilingualText) {
        let own = language == .polish ? words.pl : words.en
        if !own.isEmpty || words.isEmpty { return text(own) }
        foreign(words[language.other])
    }

    /// Text in the other language, marked so that it is pronounced rightly.
    public mutating func foreign(_ text: String) {
        fixed(language == .polish ? "<span lang=\"en\">" : "<span lang=\"pl\">")
        self.text(text)
        fixed("</span>")
    }

    /// Text in the document's language, which is Polish.
    public mutating func polish(_ text: String) { language == .polish ? self.text(text) : foreign(text) }

    /// A space.
    @inline(__always)
    public mutating func space() { bytes.append(UInt8(ascii: " ")) }

    /// Markup that stands in the program itself, as it is.
    @inline(__always)
    public mutating func fixed(_ markup: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// An identifier for this page: `f1`, `f2`, …
    public mutating func freshID() -> String {
        lastID += 1
        return "f\(lastID)"
    }

    // MARK: Writing

    @inline(__always)
    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Lets a formatter append plain ASCII digits and signs.
    @inline(__always)
    mutating func appending(_ body: (inout [UInt8]) -> Void) { body(&bytes) }

    @inline(__always)
    private mutating func open(_ tag: StaticString, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        fixed(tag)
        for attribute in attributes { write(attribute) }
        bytes.append(UInt8(ascii: ">"))
    }

    @inline(__always)
    private mutating func close(_ tag: StaticString) {
        fixed("</")
        fixed(tag)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func write(_ attribute: Attribute) {
        guard attribute.isPresent else { return }
        bytes.append(UInt8(ascii: " "))
        fixed(attribute.name)
        switch attribute.value {
        case .flag: return
        case .fixed(let value):
            fixed("=\"")
            escape(value)
        case .text(let value):
            fixed("=\"")
            text(value)
        case .integer(let value):
            fixed("=\"")
            NumberFormat.append(value, to: &bytes)
        case .coordinate(let value):
            fixed("=\"")
            NumberFormat.append(coordinate: value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private mutating func escape(_ text: StaticString) {
        escape(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Copies runs between the five characters that mean something in HTML.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            // All five lie below 63 (`>` is 62); most letters do not.
            if byte <= 62, let entity = HTML.entity(byte) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                fixed(entity)
                start = index + 1
            }
            index += 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
    }

    @inline(__always)
    private static func entity(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
