/// Reads lines into blocks.
struct MarkdownBlocks {
    private let lines: [String]
    private let depth: Int
    private var place = 0

    init(lines: [String], depth: Int) {
        self.lines = lines
        self.depth = depth
    }

    mutating func read() -> [Markdown.Block] {
        var blocks: [Markdown.Block] = []
        while place < lines.count {
            let line = lines[place]
            if MarkdownLine.isBlank(line) {
                place += 1
            } else if let fence = MarkdownLine.fence(line) {
                blocks.append(code(fence))
            } else if let (level, text) = MarkdownLine.heading(line) {
                blocks.append(.heading(level: level, MarkdownInlines.read(text)))
                place += 1
            } else if MarkdownLine.isRule(line) {
                blocks.append(.rule)
                place += 1
            } else if depth < Markdown.maximumDepth, MarkdownLine.quoted(line) != nil {
                blocks.append(quote())
            } else if depth < Markdown.maximumDepth, let item = MarkdownLine.item(line) {
                blocks.append(list(item))
            } else if startsTable {
                blocks.append(table())
            } else {
                blocks.append(paragraph())
            }
        }
        return blocks
    }

    private mutating func code(_ fence: String) -> Markdown.Block {
        place += 1
        var content: [String] = []
        while place < lines.count {
            let line = lines[place]
            place += 1
            if let end = MarkdownLine.fence(line), end.hasPrefix(fence), MarkdownLine.isBareFence(line) {
                break
            }
            content.append(line)
        }
        return .code(content.joined(separator: "\n"))
    }

    private mutating func quote() -> Markdown.Block {
        var content: [String] = []
        while place < lines.count, let line = MarkdownLine.quoted(lines[place]) {
            content.append(line)
            place += 1
        }
        var reader = MarkdownBlocks(lines: content, depth: depth + 1)
        return .quote(reader.read())
    }

    private mutating func list(_ first: MarkdownLine.Item) -> Markdown.Block {
        var items: [[Markdown.Block]] = []
        while place < lines.count, let item = MarkdownLine.item(lines[place]),
            (item.number == nil) == (first.number == nil), item.indent <= first.indent + 1
        {
            var content = [item.text]
            place += 1
            while place < lines.count {
                let line = lines[place]
                if MarkdownLine.isBlank(line) {
                    // A blank line stays inside where the next line is indented as far as the item's text.
                    guard place + 1 < lines.count,
                        MarkdownLine.indent(lines[place + 1]) >= item.width,
                        !MarkdownLine.isBlank(lines[place + 1])
                    else { break }
                    content.append("")
                } else if MarkdownLine.indent(line) >= item.width {
                    content.append(String(line.dropFirst(item.width)))
                } else if MarkdownLine.startsBlock(line) || MarkdownLine.item(line) != nil
                    || content.last?.isEmpty == true
                {
                    break
                } else {
                    content.append(line)
                }
                place += 1
            }
            var reader = MarkdownBlocks(lines: content, depth: depth + 1)
            items.append(reader.read())
            if place + 1 < lines.count, MarkdownLine.isBlank(lines[place]),
                MarkdownLine.item(lines[place + 1]) != nil
            {
                place += 1
            }
        }
        return .list(start: first.number, items)
    }

    private var startsTable: Bool {
        place + 1 < lines.count && lines[place].utf8.first == UInt8(ascii: "|")
            && MarkdownLine.isDelimiterRow(lines[place + 1])
    }

    private mutating func table() -> Markdown.Block {
        let head = MarkdownLine.cells(lines[place]).map { MarkdownInlines.read($0) }
        let numeric = MarkdownLine.cells(lines[place + 1]).map { $0.hasSuffix(":") }
        place += 2
        var rows: [[[Markdown.Inline]]] = []
        while place < lines.count, lines[place].utf8.first == UInt8(ascii: "|") {
            var row = MarkdownLine.cells(lines[place]).map { MarkdownInlines.read($0) }
            while row.count < head.count { row.append([]) }
            rows.append(Array(row.prefix(head.count)))
            place += 1
        }
        return .table(
            head: head, rows: rows, numeric: head.indices.map { $0 < numeric.count && numeric[$0] })
    }

    private mutating func paragraph() -> Markdown.Block {
        var content: [String] = []
        while place < lines.count {
            let line = lines[place]
            if MarkdownLine.isBlank(line) || (!content.isEmpty && MarkdownLine.startsBlock(line)) { break }
            if !content.isEmpty, startsTable { break }
            content.append(MarkdownLine.trimmed(line))
            place += 1
        }
        return .paragraph(MarkdownInlines.read(content.joined(separator: " ")))
    }
}
