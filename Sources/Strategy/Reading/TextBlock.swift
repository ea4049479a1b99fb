/// Lines that belong together: a heading, an item of a list or a paragraph, however often it was wrapped.
struct TextBlock: Sendable {
    /// Indices of its lines.
    var lines: [Int]
    var shape: LineShape
    /// Columns before its first line.
    var indent: Int
    /// Pages begun before it.
    var page: Int
    var followsBlank = false
    /// Whether it is what a row of a table holds; the row stands before it.
    var isRowPart = false

    var heading: LineShape.Heading? { shape.heading }
    var isText: Bool { shape.form == .text }
    var isItem: Bool { shape.form == .text && shape.bullet != nil }
}

/// Puts wrapped lines together again.
struct BlockJoiner {
    private let lines: [SourceLine]
    private let shapes: [LineShape]
    private let recogniser: LineRecogniser
    /// The width to which the document was wrapped; nil where paragraphs are single lines.
    private let width: Int?
    private let vocabulary: Set<String>
    private(set) var blocks: [TextBlock] = []
    /// Joining stops here, so that a file of one endless sentence costs no more than its length.
    private static let longestBlock = 200
    private static let longestHeading = 12
    /// Words of the document that are written with a hyphen inside a line, by their stems.
    private let compounds: Set<String>
    /// Lines whose last word was put together with the next line's first, with the word.
    private(set) var mended: [(line: Int, word: String)] = []
    /// The same where the hyphen at the end of the line was kept.
    private(set) var kept: [(line: Int, word: String)] = []

    init(_ lines: [SourceLine], _ shapes: [LineShape], _ recogniser: LineRecogniser) {
        self.lines = lines
        self.shapes = shapes
        self.recogniser = recogniser
        let lengths = lines.map { $0.text.unicodeScalars.count }.filter { $0 > 0 }.sorted()
        let usual = lengths.isEmpty ? 0 : lengths[min(lengths.count - 1, lengths.count * 95 / 100)]
        let isWrapped = BlockJoiner.hasContinuations(lines, shapes)
        width = usual > 0 && usual <= 130 && isWrapped ? usual : nil
        let divides = lines.contains { $0.text.hasSuffix("-") }
        vocabulary = divides ? BlockJoiner.words(lines) : []
        compounds = Set(
            vocabulary.compactMap { word in
                let parts = word.split(separator: "-")
                return parts.count == 2 ? BlockJoiner.stem(parts[0], parts[1]) : nil
            })
        join()
    }

    /// Whether lines go on in the next line: at least one line in fifty begins in lower case below another.
    private static func hasContinuations(_ lines: [SourceLine], _ shapes: [LineShape]) -> Bool {
        var all = 0
        var continued = 0
        for index in lines.indices.dropFirst()
        where shapes[index].form == .text && shapes[index].bullet == nil {
            all += 1
            if shapes[index - 1].form == .text, LineShape.startsLowercase(shapes[index].body) {
                continued += 1
            }
        }
        return continued * 50 >= all && continued > 0
    }

    private mutating func join() {
        var page = 0
        var gap = Gap.none
        for index in lines.indices {
            if lines[index].startsPage { page += 1 }
            let shape = shapes[index]
            switch shape.form {
            case .blank, .furniture:
                if shape.form == .furniture || lines[index].startsPage {
                    gap = gap == .blank ? .page : max(gap, .page)
                } else {
                    gap = max(gap, .blank)
                }
                blocks.append(TextBlock(lines: [index], shape: shape, indent: 0, page: page))
                continue
            case .text:
                if let target = openBlock(), continues(target, index, gap, page) {
                    extend(target, with: index)
                } else {
                    append(index, shape, page, gap)
                }
            case .contents, .row, .rule: append(index, shape, page, gap)
            }
            gap = .none
        }
    }

    private enum Gap: Int, Comparable {
        case none, blank, page
        static func < (lhs: Gap, rhs: Gap) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    private mutating func append(_ index: Int, _ shape: LineShape, _ page: Int, _ gap: Gap) {
        blocks.append(
            TextBlock(
                lines: [index], shape: shape, indent: lines[index].indent, page: page,
                followsBlank: gap != .none || blocks.isEmpty))
    }

    /// The last block with text, behind blank lines and page furniture.
    private func openBlock() -> Int? {
        var index = blocks.count - 1
        while index >= 0, index > blocks.count - 12 {
            switch blocks[index].shape.form {
            case .text: return index
            case .blank, .furniture: index -= 1
            case .contents, .row, .rule: return nil
            }
        }
        return nil
    }

    private func continues(_ target: Int, _ index: Int, _ gap: Gap, _ page: Int) -> Bool {
        let shape = shapes[index]
        let block = blocks[target]
        guard shape.bullet == nil, shape.hashes == 0, !shape.isBold, shape.label == nil,
            block.shape.label == nil,
            block.shape.hashes == 0 || block.isItem, let last = block.lines.last,
            block.lines.count < (block.heading == nil ? BlockJoiner.longestBlock : BlockJoiner.longestHeading)
        else { return false }
        if let heading = shape.heading, heading.isAnnounced || heading.code != nil { return false }
        let before = lines[last].text
        let isLower = LineShape.startsLowercase(shape.body)
        if gap != .none {
            return isLower && !LineShape.isTerminated(before) && !before.hasSuffix(",")
                && (block.isItem || before.hasSuffix("-") || gap == .page)
        }
        if before.hasSuffix(";") || before.hasSuffix(":") { return false }
        if isLower { return true }
        let length = before.unicodeScalars.count
        let isFull = width.map { length * 10 >= $0 * 7 } ?? false
        if block.isItem {
            return lines[index].indent > block.indent || (isFull && !LineShape.isTerminated(before))
        }
        if let heading = block.heading {
            if heading.title.isEmpty { return false }
            if block.shape.isCapitals, shape.isCapitals { return true }
            if before.hasSuffix(",") || BlockJoiner.endsOpen(before) { return true }
            return isFull && !LineShape.isTerminated(before) && length * 100 >= (width ?? length) * 85
        }
        return isFull && !LineShape.isTerminated(before)
    }

    /// Whether a line ends with a word that cannot end a title.
    private static func endsOpen(_ text: String) -> Bool {
        let small: Set = [
            "i", "w", "z", "o", "na", "do", "dla", "oraz", "we", "ze", "od", "po", "and", "of", "the", "for",
            "in", "to",
            "with",
        ]
        guard let last = text.split(separator: " ").last else { return false }
        return small.contains(String(last))
    }

    private mutating func extend(_ target: Int, with index: Int) {
        var block = blocks[target]
        let next = shapes[index].body
        // Blank lines and furniture between the parts keep their own places; only the text moves together.
        let body = block.shape.body
        if body.hasSuffix("-"), LineShape.startsLowercase(next), endsInLetterAndHyphen(body) {
            block.shape = retold(block, body: mend(body, next, at: block.lines.last ?? index))
        } else if body.unicodeScalars.last?.value == 0xAD {
            block.shape = retold(block, body: String(body.dropLast()) + next)
        } else {
            block.shape = retold(block, body: body + " " + next)
        }
        block.lines.append(index)
        blocks[target] = block
    }

    private func retold(_ block: TextBlock, body: String) -> LineShape {
        var shape = block.shape
        let added = body
        if shape.heading != nil {
            shape.heading = recogniser.describe(added, form: .text).heading ?? shape.heading
        }
        shape.body = added
        return shape
    }

    private func endsInLetterAndHyphen(_ text: String) -> Bool {
        text.dropLast().unicodeScalars.last?.properties.isAlphabetic ?? false
    }

    /// Undoes the division of a word, unless its hyphen is its own.
    private mutating func mend(_ body: String, _ next: String, at index: Int) -> String {
        let head = body.dropLast()
        let first = Folding.fold(head.split(separator: " ").last ?? "").filter { $0 == "-" || $0.isLetter }
        let second = Folding.words(next).first ?? ""
        func word(_ joint: String) -> String {
            String(head.split(separator: " ").last ?? "") + joint
                + next.prefix { $0.isLetter || $0 == "-" }
        }
        if !vocabulary.contains(first + second), keepsHyphen(first, second) {
            kept.append((lines[index].number, word("-")))
            return body + next
        }
        mended.append((lines[index].number, word("")))
        return String(head) + next
    }

    /// Whether the document writes the word with a hyphen elsewhere, in whatever grammatical form; or it is a Polish
    /// adjective of two, whose first part ends as "społeczno" and "naukowo" do.
    private func keepsHyphen(_ first: String, _ second: String) -> Bool {
        if compounds.contains(BlockJoiner.stem(first, second)) { return true }
        return first.count >= 5 && second.count >= 5 && !BlockJoiner.manners.contains(first)
            && ["dno", "lno", "tno", "wno", "jno", "rno", "zno", "cno", "czo", "owo"].contains {
                first.hasSuffix($0)
            }
    }

    /// First parts that make one word: "jednorodzinny", "pełnoletni".
    private static let manners: Set = [
        "jedno", "pelno", "rowno", "rozno", "wolno", "jasno", "ciemno", "drobno", "czarno", "zimno", "mocno",
        "srodowo", "grubo", "latwo", "trudno",
    ]

    private static func stem(_ first: some StringProtocol, _ second: some StringProtocol) -> String {
        first + "-" + second.prefix(5)
    }

    /// Every word of the document, hyphens included.
    private static func words(_ lines: [SourceLine]) -> Set<String> {
        var words: Set<String> = []
        for line in lines {
            for part in line.text.split(separator: " ") {
                let word = Folding.fold(part).filter { $0 == "-" || $0.isLetter || $0.isNumber }
                if !word.isEmpty { words.insert(word) }
            }
        }
        return words
    }
}
