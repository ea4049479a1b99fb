import Quantities

extension StrategyBuilder {
    /// An item of a list: a line of action, a part of one, or a part of the narrative.
    mutating func readItem(_ index: Int) {
        let block = blocks[index]
        let bullet = block.shape.bullet
        guard let node = open, acceptsLines, mode == .lines || (mode == .text && !span.hasLabel) else {
            if mode == .lines, !(open.map { nodes[$0].level == .operational } ?? false),
                hasGoals || open == nil
            {
                return strand(index)
            }
            return keep(index, as: .narrative)
        }
        guard nodes[node].level == .operational || isTwoLevel(node) else {
            return mode == .lines ? strand(index) : keep(index, as: .narrative)
        }
        if isPart(block) { return keepPart(index, of: node) }
        var wording = block.shape.body
        var code: PrintedCode?
        var ordinal = bullet?.ordinal
        if let heading = block.heading, let printed = heading.code, !heading.isAnnounced {
            if printed.parts.count <= 1, printed.prefix.isEmpty {
                ordinal = printed.parts.first
                wording = heading.title
            } else if let own = nodes[node].heading.code, printed.isChild(of: own) {
                code = printed
                wording = heading.title
            }
        }
        add(index, to: node, wording: wording, code: code, ordinal: ordinal)
    }

    /// A line of action that is announced by a phrase or carries a code of that level.
    mutating func readCodedLine(_ index: Int) {
        guard let heading = headings.heading(at: index) else { return }
        if let name = headings.names[index] { kinds[blocks[name].lines[0]] = .lineOfAction }
        let fitting = heading.code.flatMap { goal(holding: $0) }
        let current = open.flatMap {
            acceptsLines && (nodes[$0].level == .operational || isTwoLevel($0)) ? $0 : nil
        }
        guard let node = fitting ?? current else { return strand(index) }
        if let fitting, let current, fitting != current {
            findings.append(
                ReadingFindings.lineElsewhere(
                    heading.code?.text ?? "", at: lines[blocks[index].lines[0]].number,
                    under: nodes[current].heading, by: nodes[fitting].heading))
        }
        let isOrdinal = heading.code.map { $0.prefix.isEmpty && $0.parts.count <= 1 } ?? false
        add(
            index, to: node, wording: heading.title.isEmpty ? blocks[index].shape.body : heading.title,
            code: isOrdinal ? nil : heading.code, ordinal: isOrdinal ? heading.code?.parts.first : nil)
        if let name = headings.names[index], let line = blocks[name].lines.first {
            for position in blocks[name].lines { owners[position] = owners[blocks[index].lines[0]] }
            kinds[line] = .lineOfAction
        }
        mode = .text
        span.hasLabel = false
    }

    /// The operational goal whose code a line's code continues.
    private func goal(holding code: PrintedCode) -> Int? {
        guard code.parts.count > 1 else { return nil }
        if let node = open, let own = nodes[node].heading.code, code.isChild(of: own) { return node }
        return nil
    }

    /// Whether lists below a strategic goal are its lines of action, because it has no operational goals.
    func isTwoLevel(_ node: Int) -> Bool { nodes[node].level == .strategic && !hasOperationalGoals }

    var hasOperationalGoals: Bool { headings.hasOperational }

    mutating func add(_ index: Int, to node: Int, wording: String, code: PrintedCode?, ordinal: Int?) {
        let number = lines[blocks[index].lines[0]].number
        nodes[node].items.append(Item(wording: wording, code: code, ordinal: ordinal, line: number))
        mark(index, .lineOfAction, .item(node: node, index: nodes[node].items.count - 1))
        if listIndent == nil || listIndent?.page != blocks[index].page {
            listIndent = (blocks[index].indent, blocks[index].page, blocks[index].shape.bullet?.mark ?? "")
        }
    }

    /// An item set deeper than the list it stands in, or a letter below a number: "1) … a) …".
    private func isPart(_ block: TextBlock) -> Bool {
        guard let list = listIndent, let node = open, !nodes[node].items.isEmpty else { return false }
        if list.mark == "1)", block.shape.bullet?.mark == "a)" { return true }
        return list.page == block.page && block.indent >= list.columns + 2
    }

    private mutating func keepPart(_ index: Int, of node: Int) {
        let block = blocks[index]
        let last = nodes[node].items.count - 1
        mark(index, .narrative, .item(node: node, index: last))
        nodes[node].narrative.append((block.shape.bullet?.mark ?? "-") + " " + block.shape.body)
        findings.append(
            ReadingFindings.partOfLine(at: lines[block.lines[0]].number, of: nodes[node].items[last].line))
    }

    /// An item of a list of lines of action that has no goal.
    private mutating func strand(_ index: Int) {
        mark(index, .notUnderstood)
        findings.append(ReadingFindings.lineWithoutGoal(at: lines[blocks[index].lines[0]].number))
    }
}
