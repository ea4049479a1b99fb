import Quantities

extension StrategyBuilder {
    mutating func walk() {
        var place = 0
        for index in blocks.indices {
            let block = blocks[index]
            if place < headings.places.count, headings.places[place].block == index {
                enter(headings.places[place], upTo: place + 1)
                place += 1
                continue
            }
            switch block.shape.form {
            case .blank: mark(index, .blank)
            case .rule: mark(index, lines[block.lines[0]].text.contains("|") ? .table : .heading)
            case .furniture: mark(index, .heading)
            case .contents, .row: mark(index, .table)
            case .text: read(index)
            }
        }
    }

    private mutating func enter(_ place: GoalHeadings.Place, upTo next: Int) {
        guard let node = nodeOfKey[place.key] else { return }
        let owner = Owner.node(node)
        mark(place.block, place.level.lineKind, owner)
        if let name = headings.names[place.block] { mark(name, place.level.lineKind, owner) }
        if !place.isMain { compare(place, with: nodes[node]) }
        open = node
        hasGoals = hasGoals || (place.level != .priority && place.isMain)
        acceptsLines = place.holdsContent && place.level != .priority
        // What follows the mention of an operational goal in an overview is not about that goal.
        if place.level == .operational, !place.holdsContent { open = nil }
        mode = .text
        listIndent = nil
        let end = next < headings.places.count ? headings.places[next].block : blocks.count
        span = look(from: place.block + 1, to: end)
        if place.level != .operational { isInCells = false }
        if isInCells, !span.hasLabel, span.items == 0 {
            span.isUnmarked = true
            mode = .lines
        }
    }

    private mutating func compare(_ place: GoalHeadings.Place, with node: Node) {
        guard place.level != .priority, !place.heading.title.isEmpty,
            Folding.words(place.heading.title) != Folding.words(node.heading.title)
        else { return }
        findings.append(
            ReadingFindings.otherName(
                place.heading, at: lines[blocks[place.block].lines[0]].number, main: node.heading,
                line: node.line))
    }

    private func look(from start: Int, to end: Int) -> Span {
        var span = Span()
        var items = 0
        for index in start..<max(start, end) {
            if headings.isClosing(index) { break }
            let block = blocks[index]
            if block.shape.label == .lines {
                span.hasLabel = true
                items = 0
            } else if span.hasLabel, block.shape.label == .other {
                break
            } else if block.isItem || headings.lineBlocks.contains(index)
                || (block.isText && block.heading?.code != nil)
            {
                items += 1
            }
        }
        span.isUnmarked = span.hasLabel && items == 0
        span.items = items
        return span
    }

    private mutating func read(_ index: Int) {
        let block = blocks[index]
        if headings.nameBlocks.contains(index) { return }
        if headings.lineBlocks.contains(index) { return readCodedLine(index) }
        if block.isRowPart { return }
        if let label = block.shape.label, !(block.isItem && mode == .lines && label == .other) {
            return readLabel(index, label)
        }
        if block.isItem || isNumberedItem(block) { return readItem(index) }
        if block.heading?.code != nil || block.heading?.isAnnounced == true {
            return readStrangeHeading(index)
        }
        if block.shape.looksLikeHeading, isStanding(index),
            !(mode == .lines && span.isUnmarked && block.shape.hashes == 0)
        {
            return readOtherHeading(index)
        }
        if mode == .lines, span.isUnmarked, acceptsLines, let node = open {
            return add(index, to: node, wording: block.shape.body, code: nil, ordinal: nil)
        }
        keep(index, as: .narrative)
    }

    /// "1. Budowa…" below a list label, or under a goal whose codes are longer.
    private func isNumberedItem(_ block: TextBlock) -> Bool {
        guard let heading = block.heading, !heading.isAnnounced, let code = heading.code else { return false }
        if let mark = listIndent?.mark, !mark.isEmpty { return false }
        return code.parts.count <= 1 && code.prefix.isEmpty && acceptsLines
            && (mode == .lines || !span.hasLabel)
            && mode != .other && open.map { nodes[$0].level == .operational || isTwoLevel($0) } == true
    }

    /// A heading stands apart, or it is marked as one.
    private func isStanding(_ index: Int) -> Bool {
        let block = blocks[index]
        if block.shape.hashes > 0 || block.shape.isBold || block.shape.isCapitals { return true }
        if index == firstBlock { return true }
        let next = index + 1 < blocks.count ? blocks[index + 1].shape.form : .blank
        return block.followsBlank && next != .text
    }

    private mutating func readLabel(_ index: Int, _ label: LineShape.Label) {
        let owner = open.map { Owner.node($0) }
        switch label {
        case .lines:
            mark(index, .heading, owner)
            isInCells = isCellOfHead(index - 1)
            mode = .lines
            listIndent = nil
        case .other:
            mode = open == nil ? .text : .other
            listIndent = nil
            keep(index, as: .heading)
        case .chapter, .contents:
            mark(index, .heading)
            close()
        }
    }

    /// Whether a line is nothing but the name of the level of operational goals, as in the head of a table.
    private func isCellOfHead(_ index: Int) -> Bool {
        guard index >= 0, let heading = blocks[index].heading else { return false }
        return heading.level == .operational && heading.code == nil && heading.title.isEmpty
    }

    mutating func close() {
        isInCells = false
        open = nil
        acceptsLines = false
        mode = .text
        span = Span()
        listIndent = nil
    }

    /// A heading that is no goal: it ends a mere mention, and a goal where the document's own levels say so.
    private mutating func readOtherHeading(_ index: Int) {
        let shape = blocks[index].shape
        mark(index, .heading, nil)
        guard let node = open else { return }
        let isMention = !acceptsLines && nodes[node].level != .priority
        let ownHashes = nodes[node].hashes
        let isWider = shape.hashes > 0 && ownHashes > 0 && shape.hashes <= ownHashes
        let isDeeper = shape.hashes > 0 && ownHashes > 0 && shape.hashes > ownHashes
        if isMention || isWider || nodes[node].level == .priority || (!isDeeper && isLastGoal(index)) {
            close()
        } else if mode == .lines, span.isUnmarked == false, shape.hashes == 0 {
            // A heading inside a list of lines groups them; the list goes on.
            return
        } else if isDeeper {
            mode = .other
        }
    }

    private func isLastGoal(_ index: Int) -> Bool { (headings.places.last?.block ?? 0) < index }

    /// A code or a phrase that fits nowhere: a numbered chapter, or a line out of place.
    private mutating func readStrangeHeading(_ index: Int) {
        let block = blocks[index]
        if block.shape.looksLikeHeading || block.shape.hashes > 0 {
            readOtherHeading(index)
        } else {
            keep(index, as: .narrative)
        }
    }

    /// Keeps the text of a block with what is open: a goal, a priority or the introduction.
    mutating func keep(_ index: Int, as kind: StrategyRevision.ReadLine.Kind) {
        let block = blocks[index]
        let mark = block.shape.bullet.map { $0.mark + " " } ?? ""
        let text = mark + block.shape.body
        if let node = open {
            self.mark(index, kind, .node(node))
            nodes[node].narrative.append(text)
        } else {
            self.mark(index, kind)
            if !hasGoals { introduction.append(text) }
        }
    }
}
