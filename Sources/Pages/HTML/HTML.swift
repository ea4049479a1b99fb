public import Quantities

/// A page being written: UTF-8 bytes in order, escaped by construction.
///
/// Text and attribute values are always escaped; only a `StaticString`, which stands in the program itself,
/// is
/// written as it is. Addresses come from a `Route`, a `Resource` or an `ExternalLink`, never from plain text.
/// - Complexity: O(bytes); element tags and attributes cost no allocation of their own.
public struct HTML: ~Copyable {
    private var output: ByteBuffer
    /// The language of the page; bilingual texts print this side.
    public let language: Language
    /// Begins every identifier given by `freshID`.
    private let ids: String
    /// The last number given by `freshID`.
    private var lastID = 0

    /// - Parameters:
    ///   - capacity: bytes to set aside, so that a typical page never grows the buffer.
    ///   - ids: begins the identifiers given by `freshID`.
    public init(_ language: Language, capacity: Int = 65_536, ids: String = "f") {
        self.language = language
        self.ids = ids
        output = ByteBuffer(capacity: capacity)
    }

    /// What has been written so far.
    /// - Complexity: O(bytes), a copy.
    public var bytes: [UInt8] { output.array }

    // MARK: Elements

    /// An element with content; ten attributes are more than any element here needs.
    @inline(__always)
    public mutating func element(
        _ tag: StaticString, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
        _ d: Attribute? = nil, _ e: Attribute? = nil, _ f: Attribute? = nil, _ g: Attribute? = nil,
        _ h: Attribute? = nil,
        _ i: Attribute? = nil, _ j: Attribute? = nil, content: (inout HTML) -> Void
    ) {
        begin(tag)
        attributes(a, b, c, d, e, f, g, h, i, j)
        output.append(UInt8(ascii: ">"))
        content(&self)
        close(tag)
    }

    /// An element that holds one text.
    @inline(__always)
    public mutating func element(
        _ tag: StaticString, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
        _ d: Attribute? = nil, _ e: Attribute? = nil, _ f: Attribute? = nil, _ g: Attribute? = nil,
        _ h: Attribute? = nil,
        _ i: Attribute? = nil, _ j: Attribute? = nil, text: String
    ) {
        begin(tag)
        attributes(a, b, c, d, e, f, g, h, i, j)
        output.append(UInt8(ascii: ">"))
        self.text(text)
        close(tag)
    }

    /// An element that holds one text of this product.
    @inline(__always)
    public mutating func element(
        _ tag: StaticString, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
        _ d: Attribute? = nil, _ e: Attribute? = nil, _ f: Attribute? = nil, _ g: Attribute? = nil,
        _ h: Attribute? = nil,
        _ i: Attribute? = nil, _ j: Attribute? = nil, phrase: Phrase
    ) {
        begin(tag)
        attributes(a, b, c, d, e, f, g, h, i, j)
        output.append(UInt8(ascii: ">"))
        self.phrase(phrase)
        close(tag)
    }

    /// An element that holds one recorded text.
    @inline(__always)
    public mutating func element(
        _ tag: StaticString, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
        _ d: Attribute? = nil, _ e: Attribute? = nil, _ f: Attribute? = nil, _ g: Attribute? = nil,
        _ h: Attribute? = nil,
        _ i: Attribute? = nil, _ j: Attribute? = nil, words: BilingualText
    ) {
        begin(tag)
        attributes(a, b, c, d, e, f, g, h, i, j)
        output.append(UInt8(ascii: ">"))
        self.words(words)
        close(tag)
    }

    /// An element without content, such as `meta`, `input` or `br`.
    @inline(__always)
    public mutating func void(
        _ tag: StaticString, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
        _ d: Attribute? = nil, _ e: Attribute? = nil, _ f: Attribute? = nil, _ g: Attribute? = nil,
        _ h: Attribute? = nil,
        _ i: Attribute? = nil, _ j: Attribute? = nil
    ) {
        begin(tag)
        attributes(a, b, c, d, e, f, g, h, i, j)
        output.append(UInt8(ascii: ">"))
    }

    /// An SVG shape without content; it is closed at once.
    @inline(__always)
    public mutating func shape(
        _ tag: StaticString, _ a: Attribute? = nil, _ b: Attribute? = nil, _ c: Attribute? = nil,
        _ d: Attribute? = nil, _ e: Attribute? = nil, _ f: Attribute? = nil, _ g: Attribute? = nil,
        _ h: Attribute? = nil,
        _ i: Attribute? = nil, _ j: Attribute? = nil
    ) {
        begin(tag)
        attributes(a, b, c, d, e, f, g, h, i, j)
        output.append(UInt8(ascii: ">"))
        close(tag)
    }

    // MARK: Text

    /// Text, escaped.
    public mutating func text(_ text: String) {
        let isWhole: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
        if isWhole == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0) } }
    }

    /// A text of this product in the page's language.
    @inline(never)
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
    public mutating func polish(_ text: String) {
        language == .polish ? self.text(text) : foreign(text)
    }

    /// A space.
    @inline(__always)
    public mutating func space() { output.append(UInt8(ascii: " ")) }

    /// Markup that stands in the program itself, as it is.
    @inline(never)
    public mutating func fixed(_ markup: StaticString) {
        output.append(markup)
    }

    /// An identifier for this page: `f1`, `f2`, …
    public mutating func freshID() -> String {
        lastID += 1
        return "\(ids)\(lastID)"
    }

    // MARK: Writing

    @inline(__always)
    mutating func append(_ byte: UInt8) { output.append(byte) }

    /// Lets a formatter append bytes that need no escaping: digits, signs, percent escapes.
    @inline(__always)
    mutating func appending(_ body: (inout ByteBuffer) -> Void) { body(&output) }

    @inline(never)
    private mutating func begin(_ tag: StaticString) {
        output.append(UInt8(ascii: "<"))
        output.append(tag)
    }

    /// Where a call gives fewer attributes, the others vanish when it is compiled.
    @inline(__always)
    private mutating func attributes(
        _ a: Attribute?, _ b: Attribute?, _ c: Attribute?, _ d: Attribute?, _ e: Attribute?,
        _ f: Attribute?,
        _ g: Attribute?, _ h: Attribute?, _ i: Attribute?, _ j: Attribute?
    ) {
        if let a { write(a) }
        if let b { write(b) }
        if let c { write(c) }
        if let d { write(d) }
        if let e { write(e) }
        if let f { write(f) }
        if let g { write(g) }
        if let h { write(h) }
        if let i { write(i) }
        if let j { write(j) }
    }

    @inline(never)
    private mutating func close(_ tag: StaticString) {
        output.append("</")
        output.append(tag)
        output.append(UInt8(ascii: ">"))
    }

    /// Not in line: thousands of calls, each with a branch for every kind of value, would take minutes to compile.
    @inline(never)
    private mutating func write(_ attribute: Attribute) {
        guard attribute.isPresent else { return }
        output.append(UInt8(ascii: " "))
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
            NumberFormat.append(value, to: &output)
        case .coordinate(let value):
            fixed("=\"")
            NumberFormat.append(coordinate: value, to: &output)
        }
        output.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ text: StaticString) {
        escape(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Copies runs between the five characters that mean something in HTML.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < text.count {
            // All five lie at or below 62, which is `>`; most letters do not.
            if text[index] <= 62, let entity = HTML.entity(text[index]) {
                output.append(UnsafeBufferPointer(rebasing: text[start..<index]))
                output.append(entity)
                start = index + 1
            }
            index += 1
        }
        output.append(UnsafeBufferPointer(rebasing: text[start..<text.count]))
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
