/// A text in the subset of Markdown that this house writes: headings, paragraphs, lists, tables, code, quotes,
/// links, emphasis.
///
/// Raw HTML is no part of it: tags are shown as the characters they are. Every text can be read; what is no
/// markup is plain text.
public struct Markdown: Hashable, Sendable {
    /// One block of the text.
    public indirect enum Block: Hashable, Sendable {
        case heading(level: Int, [Inline])
        case paragraph([Inline])
        /// - `start`: the first number; nil for bullets.
        case list(start: Int?, [[Block]])
        case table(head: [[Inline]], rows: [[[Inline]]], numeric: [Bool])
        case code(String)
        case quote([Block])
        case rule
    }

    /// A stretch of text inside a block.
    public indirect enum Inline: Hashable, Sendable {
        case text(String)
        case code(String)
        case emphasis([Inline])
        case strong([Inline])
        case link([Inline], target: String)
    }

    public var blocks: [Block]

    /// Longer texts are no articles; the rest is left out.
    /// - Unit: bytes.
    public static let maximumLength = 1 << 20
    /// Lists, quotes and emphasis deeper than this are shown flat.
    static let maximumDepth = 6

    /// - Complexity: O(length) times at most `maximumDepth`.
    public init(_ text: String) {
        let bytes = Array(text.utf8.prefix(Markdown.maximumLength))
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            line in
            var line = String(decoding: line, as: UTF8.self)
            if line.utf8.last == UInt8(ascii: "\r") { line.removeLast() }
            return line.replacing("\t", with: "    ")
        }
        var reader = MarkdownBlocks(lines: lines, depth: 0)
        blocks = reader.read()
    }

    init(blocks: [Block]) { self.blocks = blocks }

    /// The first heading of the first level, without markup; nil where there is none.
    public var title: String? {
        for case .heading(1, let words) in blocks { return Markdown.plain(words) }
        return nil
    }

    /// The names in code marks inside the title: other names under which the text is known.
    var aliases: [String] {
        for case .heading(1, let words) in blocks {
            return words.compactMap { if case .code(let name) = $0 { name } else { nil } }
        }
        return []
    }

    /// The text without its title.
    var body: Markdown {
        guard let place = blocks.firstIndex(where: { if case .heading(1, _) = $0 { true } else { false } })
        else { return self }
        var rest = blocks
        rest.remove(at: place)
        return Markdown(blocks: rest)
    }

    /// The words without their markup.
    static func plain(_ words: [Inline]) -> String {
        words.map { word in
            switch word {
            case .text(let text), .code(let text): text
            case .emphasis(let inner), .strong(let inner), .link(let inner, _): plain(inner)
            }
        }.joined()
    }
}
