/// Reads the text of one block into stretches with and without markup.
struct MarkdownInlines {
    private let bytes: ArraySlice<UInt8>
    private let depth: Int
    private var place: Int
    private var plain: [UInt8] = []
    private var result: [Markdown.Inline] = []
    /// Marks for which no end was found: none will be found further on either.
    private var endless: Set<[UInt8]> = []

    static func read(_ text: String) -> [Markdown.Inline] { read(Array(text.utf8)[...], depth: 0) }

    private static func read(_ bytes: ArraySlice<UInt8>, depth: Int) -> [Markdown.Inline] {
        guard depth < Markdown.maximumDepth else { return [.text(String(decoding: bytes, as: UTF8.self))] }
        var reader = MarkdownInlines(bytes: bytes, depth: depth, place: bytes.startIndex)
        reader.read()
        return reader.result
    }

    private init(bytes: ArraySlice<UInt8>, depth: Int, place: Int) {
        self.bytes = bytes
        self.depth = depth
        self.place = place
    }

    private mutating func read() {
        while place < bytes.endIndex {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "\\"): escape()
            case UInt8(ascii: "`"): if !code() { take() }
            case UInt8(ascii: "*"), UInt8(ascii: "_"): if !emphasis(byte) { take() }
            case UInt8(ascii: "["): if !link() { take() }
            case UInt8(ascii: "<"): if !address() { take() }
            default: take()
            }
        }
        flush()
    }

    private mutating func take() {
        plain.append(bytes[place])
        place += 1
    }

    private mutating func flush() {
        guard !plain.isEmpty else { return }
        result.append(.text(String(decoding: plain, as: UTF8.self)))
        plain = []
    }

    private mutating func add(_ inline: Markdown.Inline, until end: Int) {
        flush()
        result.append(inline)
        place = end
    }

    /// A backslash before a sign of markup makes it a character.
    private mutating func escape() {
        let next = place + 1
        if next < bytes.endIndex, MarkdownInlines.isPunctuation(bytes[next]) { place = next }
        take()
    }

    private mutating func code() -> Bool {
        let marks = Array(bytes[place...].prefix { $0 == UInt8(ascii: "`") })
        let start = place + marks.count
        guard let end = find(marks, from: start, isRun: true) else {
            plain += marks
            place = start
            return true
        }
        var content = bytes[start..<end]
        if content.count > 2, content.first == UInt8(ascii: " "), content.last == UInt8(ascii: " ") {
            content = content.dropFirst().dropLast()
        }
        add(.code(String(decoding: content, as: UTF8.self)), until: end + marks.count)
        return true
    }

    /// Marks inside a word are characters, so that `x_i` and `2*3` stay as they are.
    private mutating func emphasis(_ mark: UInt8) -> Bool {
        if place > bytes.startIndex, MarkdownInlines.isWord(bytes[place - 1]) { return false }
        let isStrong = place + 1 < bytes.endIndex && bytes[place + 1] == mark
        let marks = Array(repeating: mark, count: isStrong ? 2 : 1)
        let start = place + marks.count
        guard start < bytes.endIndex, bytes[start] != UInt8(ascii: " "), bytes[start] != mark,
            let end = find(marks, from: start, isRun: false)
        else { return false }
        let inner = MarkdownInlines.read(bytes[start..<end], depth: depth + 1)
        add(isStrong ? .strong(inner) : .emphasis(inner), until: end + marks.count)
        return true
    }

    /// `[words](target)`
    private mutating func link() -> Bool {
        guard let close = near(UInt8(ascii: "]"), from: place + 1),
            close + 1 < bytes.endIndex, bytes[close + 1] == UInt8(ascii: "("),
            let end = near(UInt8(ascii: ")"), from: close + 2)
        else { return false }
        let target = bytes[(close + 2)..<end].prefix { $0 != UInt8(ascii: " ") }
        let words = MarkdownInlines.read(bytes[(place + 1)..<close], depth: depth + 1)
        add(.link(words, target: String(decoding: target, as: UTF8.self)), until: end + 1)
        return true
    }

    /// `<https://…>`
    private mutating func address() -> Bool {
        let start = place + 1
        guard bytes[start...].starts(with: Array("http".utf8)),
            let end = near(UInt8(ascii: ">"), from: start), !bytes[start..<end].contains(UInt8(ascii: " "))
        else { return false }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        add(.link([.text(text)], target: text), until: end + 1)
        return true
    }

    /// Where a byte stands next, not farther than a link reaches.
    private func near(_ byte: UInt8, from start: Int) -> Int? {
        bytes[start...].prefix(ExternalLink.maximumLength).firstIndex(of: byte)
    }

    /// Where `marks` close what they opened.
    /// - Parameter isRun: whether a longer run of the same mark is another mark, as for code.
    private mutating func find(_ marks: [UInt8], from start: Int, isRun: Bool) -> Int? {
        guard !endless.contains(marks) else { return nil }
        var at = start
        while at + marks.count <= bytes.endIndex {
            if bytes[at] == UInt8(ascii: "\\"), !isRun {
                at += 2
                continue
            }
            guard bytes[at] == marks[0] else {
                at += 1
                continue
            }
            let run = bytes[at...].prefix { $0 == marks[0] }.count
            if closes(marks, run, at, isRun: isRun) { return at }
            at += run
        }
        endless.insert(marks)
        return nil
    }

    private func closes(_ marks: [UInt8], _ run: Int, _ at: Int, isRun: Bool) -> Bool {
        if isRun { return run == marks.count }
        guard run == marks.count || (run == 3 && marks.count == 2), bytes[at - 1] != UInt8(ascii: " ") else {
            return false
        }
        let after = at + run
        return after >= bytes.endIndex || !MarkdownInlines.isWord(bytes[after])
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: byte >= 0x80
        }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !isWord(byte)
    }
}
