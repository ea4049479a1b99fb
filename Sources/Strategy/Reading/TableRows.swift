/// Reads goals and lines of action out of the rows of a table.
///
/// A row becomes the headings and items it holds where a head row names the levels of the columns, or where its
/// first cell is a bare code and the next its text. Every other row stays a row.
struct TableRows {
    private let recogniser: LineRecogniser
    private var columns: [HierarchyLevel?] = []
    private var above: [String] = []
    private var isInside = false

    init(_ recogniser: LineRecogniser) { self.recogniser = recogniser }

    /// The blocks with the readable rows taken apart; a part carries the line of its row.
    static func expand(_ blocks: [TextBlock], _ recogniser: LineRecogniser) -> [TextBlock] {
        var reader = TableRows(recogniser)
        return blocks.flatMap { reader.parts(of: $0) }
    }

    /// Gives the rows of tables flattened by tabs the empty cells before their text. Only below a head row that names
    /// levels is a tab at the beginning of a line a cell; elsewhere it is an indent.
    static func align(_ lines: [SourceLine], _ shapes: inout [LineShape]) {
        var isInside = false
        for index in lines.indices where shapes[index].form != .blank {
            let line = lines[index]
            guard line.hasTab || line.leadingTabs > 0 else {
                isInside = false
                continue
            }
            if isInside {
                let cells = line.text.split(separator: "\t", omittingEmptySubsequences: false)
                shapes[index] = LineShape(
                    .row(
                        Array(repeating: "", count: line.leadingTabs) + cells.map { Folding.trim($0) }))
            } else if case .row(let cells) = shapes[index].form, !line.text.contains("|") {
                isInside = namesLevels(cells.map(level(ofHead:)))
            }
        }
    }

    private static func namesLevels(_ columns: [HierarchyLevel?]) -> Bool {
        let levels = columns.compactMap { $0 }
        return levels.count >= 2 && Set(levels).count == levels.count
    }

    private mutating func parts(of block: TextBlock) -> [TextBlock] {
        guard case .row(let cells) = block.shape.form else {
            if block.shape.form != .rule { isInside = false }
            return [block]
        }
        if !isInside {
            isInside = true
            columns = cells.map(TableRows.level(ofHead:))
            above = []
            if TableRows.namesLevels(columns) { return [block] }
            columns = []
        }
        let parts = columns.isEmpty ? codedParts(cells) : columnParts(cells)
        let shapes = parts.compactMap { $0 }
        guard !shapes.isEmpty else { return [block] }
        return [block]
            + shapes.map { shape in
                var part = block
                part.shape = shape
                part.isRowPart = true
                return part
            }
    }

    /// The level that a cell of the head row names, in singular or plural.
    private static func level(ofHead cell: String) -> HierarchyLevel? {
        let words = Folding.words(cell)
        guard (1...5).contains(words.count) else { return nil }
        func has(_ stems: [String]) -> Bool {
            words.contains { word in stems.contains { word.hasPrefix($0) } }
        }
        if has(["kierun", "dzialan", "action", "measure", "zadan"]) { return .line }
        if has(["operac", "operational", "szczegolow", "specific"]) { return .operational }
        if has(["strateg"]), has(["cel", "goal", "objective", "aim"]) { return .strategic }
        if has(["priorytet", "priorit", "filar", "pillar"]) { return .priority }
        return nil
    }

    private mutating func columnParts(_ cells: [String]) -> [LineShape?] {
        var parts: [LineShape?] = []
        for (index, cell) in cells.enumerated() where index < columns.count {
            guard let level = columns[index], !cell.isEmpty else { continue }
            if level != .line {
                if index < above.count, above[index] == cell { continue }
                parts.append(heading(cell, level))
            } else {
                for text in TableRows.pieces(cell) { parts.append(heading(text, .line)) }
            }
        }
        above = cells
        return parts
    }

    /// `1.1.1 | Budowa kanalizacji | Wydział`: a code and its text.
    private func codedParts(_ cells: [String]) -> [LineShape?] {
        let full = cells.filter { !$0.isEmpty }
        guard full.count >= 2 else { return [] }
        let lead = recogniser.describe(full[0], form: .text)
        if let heading = lead.heading, heading.title.isEmpty,
            heading.isAnnounced || (heading.code?.parts.count ?? 0) > 1
        {
            var shape = lead
            shape.heading?.title = full[1]
            shape.body = full[1]
            return [shape]
        }
        guard let reading = PrintedCode.read(full[0], isAnnounced: true), reading.rest.isEmpty,
            reading.code.parts.count > 1 || !reading.code.prefix.isEmpty, !reading.code.parts.isEmpty
        else { return [] }
        var shape = LineShape(.text)
        shape.body = full[1]
        shape.heading = LineShape.Heading(code: reading.code, title: full[1])
        return [shape]
    }

    private func heading(_ text: String, _ level: HierarchyLevel) -> LineShape {
        var shape = recogniser.describe(text, form: .text)
        shape.bullet = nil
        shape.label = nil
        if let heading = shape.heading, heading.isAnnounced {
            shape.heading?.level = level
        } else if let reading = PrintedCode.read(shape.body, isAnnounced: true), !reading.rest.isEmpty {
            shape.heading = LineShape.Heading(level: level, code: reading.code, title: reading.rest)
        } else {
            shape.heading = LineShape.Heading(level: level, title: shape.body)
        }
        return shape
    }

    /// The lines inside a cell.
    private static func pieces(_ cell: String) -> [String] {
        var pieces: [String] = []
        var rest = cell[...]
        while let open = rest.range(ofBreak: ()) {
            pieces.append(Folding.trim(rest[..<open.lowerBound]))
            rest = rest[open.upperBound...]
        }
        pieces.append(Folding.trim(rest))
        return pieces.filter { !$0.isEmpty }
    }
}

extension Substring {
    /// Where `<br>` or `<br/>` stands first.
    fileprivate func range(ofBreak: Void) -> Range<Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index] == "<" {
                for mark in ["<br>", "<br/>", "<br />", "<BR>"] where self[index...].hasPrefix(mark) {
                    return index..<self.index(index, offsetBy: mark.count)
                }
            }
            index = self.index(after: index)
        }
        return nil
    }
}
