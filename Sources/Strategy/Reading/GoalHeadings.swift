/// Finds where priorities and goals are named, and which of several places is the one that counts.
struct GoalHeadings {
    /// One place where a priority or a goal is named.
    struct Place {
        var block: Int
        var level: HierarchyLevel
        var heading: LineShape.Heading
        /// The same for every place that names the same goal.
        var key: String
        /// What follows: lines of action below an operational goal, goals below the others.
        var weight = 0
        /// Whether the goal stands here in the strategy.
        var isMain = false
        /// Whether lists that follow belong to the goal.
        var holdsContent = false
    }

    let sourceBlocks: [TextBlock]
    private var blocks: [TextBlock] { sourceBlocks }
    private let levels: CodeLevels
    var places: [Place] = []
    /// Blocks that carry the name of the heading before them.
    private(set) var names: [Int: Int] = [:]
    private(set) var nameBlocks: Set<Int> = []
    /// Blocks of the level of lines of action.
    private(set) var lineBlocks: Set<Int> = []
    /// Priorities that no phrase announced.
    private(set) var inferredPriorities = false

    private var announcedTitles: [String: String] = [:]
    /// Codes that stand beside a phrase for strategic goals.
    private var strategicCodes: Set<PrintedCode> = []
    /// What codes look like that continue one of these.
    private var nestedSignatures: Set<PrintedCode.Signature> = []
    private var priorityNames: [(words: [String], key: String)] = []
    private var openPriority = ""
    private var openStrategic: (key: String, code: PrintedCode?)?
    private var openOperational: PrintedCode?
    private var isBelowOperational = false
    private var lastOrdinal = 0
    private var restarts = false
    private var seenTitles: Set<String> = []
    /// Comparing names costs the number of names; no strategy has more priorities than this.
    private static let mostPriorityNames = 100

    init(_ blocks: [TextBlock], _ levels: CodeLevels) {
        sourceBlocks = blocks
        self.levels = levels
        collect()
        find()
        if !places.contains(where: { $0.level == .priority }) { inferPriorities() }
        hasOperational = places.contains { $0.level == .operational }
        weigh()
        choose()
    }

    /// Whether the document has operational goals at all.
    private(set) var hasOperational = false

    /// The heading of a block, with the name that stands in the block behind it.
    func heading(at index: Int) -> LineShape.Heading? {
        guard var heading = blocks[index].heading else { return nil }
        if heading.title.isEmpty, let name = names[index] { heading.title = blocks[name].shape.body }
        return heading
    }

    /// Names on lines of their own, titles of announced goals, names of priorities, numbers that start anew.
    private mutating func collect() {
        var priority = ""
        var seen: [String: (priority: String, title: String)] = [:]
        for index in blocks.indices where blocks[index].isText {
            guard let own = blocks[index].heading else { continue }
            if own.title.isEmpty, own.isAnnounced, let next = nameBlock(after: index, own) {
                names[index] = next
                nameBlocks.insert(next)
            }
            guard let heading = heading(at: index), heading.isAnnounced else { continue }
            let level = levels.level(of: heading)
            if level == .priority, !heading.title.isEmpty { priority = heading.title }
            guard let code = heading.code else { continue }
            if announcedTitles[code.key] == nil { announcedTitles[code.key] = heading.title }
            if level == .strategic { strategicCodes.insert(code) }
            guard level == .strategic, code.parts.count <= 1, code.prefix.isEmpty else { continue }
            if let before = seen[code.key], before.priority != priority,
                Wording.similarity(before.title, heading.title) < 0.5
            {
                restarts = true
            }
            seen[code.key] = (priority, heading.title)
        }
        for block in blocks {
            guard let code = block.heading?.code, code.parts.count > 1,
                strategicCodes.contains(where: { code.isChild(of: $0) })
            else { continue }
            nestedSignatures.insert(code.signature)
        }
    }

    private func nameBlock(after index: Int, _ heading: LineShape.Heading) -> Int? {
        var next = index + 1
        while next < blocks.count, blocks[next].shape.form == .blank || blocks[next].shape.form == .furniture
        {
            next += 1
        }
        guard next < blocks.count, next <= index + 4, blocks[next].isText, !blocks[next].isItem,
            blocks[next].heading == nil, blocks[next].shape.label == nil
        else { return nil }
        let shape = blocks[next].shape
        if heading.level == .line { return heading.code == nil ? nil : next }
        return shape.looksLikeHeading || (heading.code != nil && shape.body.utf8.count <= 240) ? next : nil
    }

    private mutating func find() {
        for index in blocks.indices where blocks[index].isText {
            if let heading = heading(at: index), let level = level(of: heading, at: index) {
                if level == .line { lineBlocks.insert(index) } else { open(heading, level, at: index) }
            } else if let key = knownPriority(blocks[index]) {
                let heading = LineShape.Heading(title: blocks[index].shape.body)
                places.append(Place(block: index, level: .priority, heading: heading, key: key))
                openPriority = key
            } else if blocks[index].isItem || blocks[index].heading?.code?.parts.count == 1 {
                lastOrdinal =
                    blocks[index].shape.bullet?.ordinal ?? blocks[index].heading?.code?.parts.first ?? 0
            }
        }
    }

    /// The level of a heading in its place, or nil where it is none.
    private func level(of heading: LineShape.Heading, at index: Int) -> HierarchyLevel? {
        let level = levels.level(of: heading)
        if heading.isAnnounced {
            if level == .line { return heading.title.isEmpty && heading.code == nil ? nil : .line }
            guard !heading.title.isEmpty else { return heading.code == nil ? nil : level }
            return level
        }
        guard let code = heading.code, !heading.codeInBracket, !heading.title.isEmpty else { return nil }
        let isNumber = code.parts.count <= 1 && code.prefix.isEmpty
        if let level {
            let isMention =
                announcedTitles[code.key].map { Wording.similarity($0, heading.title) >= 0.75 } ?? false
            if isMention { return level }
            if isChapter(code, level, at: index) { return nil }
            if level == .line { return isNumber || !isBelowOperational ? nil : .line }
            if blocks[index].isItem, isNumber { return nil }
            if levels.isAnnounced(level) { return nested(code) == level ? level : nil }
            guard isNumber, let number = code.parts.first else { return level }
            let before = openStrategic?.code?.parts.first ?? 0
            let isKnown = seenTitles.contains(code.key + heading.title)
            return isKnown || (number == before + 1 && lastOrdinal != number - 1) || openStrategic == nil
                ? level : nil
        }
        return nested(code)
    }

    /// A number that belongs to a chapter, not to a goal: its text is a chapter's, or it continues no goal while
    /// the document's other numbers of this kind do.
    private func isChapter(_ code: PrintedCode, _ level: HierarchyLevel, at index: Int) -> Bool {
        if level == .priority { return blocks[index].shape.label == .chapter }
        guard level == .operational, code.parts.count > 1, !strategicCodes.isEmpty else { return false }
        return !strategicCodes.contains { code.isChild(of: $0) } && nestedSignatures.contains(code.signature)
    }

    private func nested(_ code: PrintedCode) -> HierarchyLevel? {
        if let parent = openOperational, code.isChild(of: parent) { return .line }
        if let parent = openStrategic?.code, code.isChild(of: parent), code.parts.count > 1 {
            return .operational
        }
        return nil
    }

    private mutating func open(_ heading: LineShape.Heading, _ level: HierarchyLevel, at index: Int) {
        let key = key(of: heading, level)
        lastOrdinal = 0
        isBelowOperational = level == .operational
        switch level {
        case .priority:
            openPriority = key
            if !priorityNames.contains(where: { $0.key == key }), !heading.title.isEmpty,
                priorityNames.count < GoalHeadings.mostPriorityNames
            {
                priorityNames.append((Folding.words(heading.title), key))
            }
        case .strategic:
            openStrategic = (key, heading.code)
            openOperational = nil
        case .operational: openOperational = heading.code
        case .line: break
        }
        seenTitles.insert((heading.code?.key ?? "") + heading.title)
        places.append(Place(block: index, level: level, heading: heading, key: key))
    }

    private func key(of heading: LineShape.Heading, _ level: HierarchyLevel) -> String {
        let name = "\(level.rawValue):"
        guard let code = heading.code else {
            let title = Folding.words(heading.title).joined(separator: " ")
            switch level {
            case .priority:
                let words = Folding.words(heading.title)
                return priorityNames.first { Wording.isSameName($0.words, words) }?.key ?? name + title
            case .operational: return name + (openStrategic?.key ?? "") + "/" + title
            default: return name + title
            }
        }
        let isRelative = code.prefix.isEmpty && code.parts.count <= 1
        if level == .operational, isRelative { return name + (openStrategic?.key ?? "") + "/" + code.key }
        if level == .strategic, isRelative, restarts { return name + openPriority + "/" + code.key }
        return name + code.key
    }

    /// A line that is nothing but the name of a priority, whatever its grammatical case.
    private func knownPriority(_ block: TextBlock) -> String? {
        guard block.shape.looksLikeHeading, block.shape.label == nil, block.heading == nil else { return nil }
        let words = Folding.words(block.shape.body)
        return priorityNames.first { Wording.isSameName($0.words, words) }?.key
    }

    /// Short lines that stand directly above strategic goals, at least twice, are priorities.
    private mutating func inferPriorities() {
        var found: [Place] = []
        for place in places where place.level == .strategic {
            var index = place.block - 1
            while index >= 0, blocks[index].shape.form == .blank || blocks[index].shape.form == .furniture {
                index -= 1
            }
            guard index >= 0 else { continue }
            let shape = blocks[index].shape
            guard shape.looksLikeHeading, shape.heading == nil, shape.label == nil,
                !nameBlocks.contains(index),
                shape.hashes == 0 || shape.hashes < blocks[place.block].shape.hashes
            else { continue }
            let title = Folding.words(shape.body).joined(separator: " ")
            found.append(
                Place(
                    block: index, level: .priority, heading: LineShape.Heading(title: shape.body),
                    key: "0:" + title))
        }
        guard Set(found.map(\.key)).count >= 2 else { return }
        inferredPriorities = true
        places = (places + found).sorted { $0.block < $1.block }
    }
}
