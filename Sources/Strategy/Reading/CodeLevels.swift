/// Learns from a document which codes belong to which level.
///
/// Phrases beside codes teach first ("Cel operacyjny 1.1"), then the nesting of codes (`COH.1.1` is a part of
/// `CH.1`), and where no phrase stands beside any code, the depth of the nesting and the lists below it.
struct CodeLevels {
    private var known: [PrintedCode.Signature: HierarchyLevel] = [:]
    /// Signatures that phrases taught.
    private(set) var announced: Set<PrintedCode.Signature> = []
    /// What priority and goal phrases mean in this document, where it is not what they say.
    private(set) var priorityMeans = HierarchyLevel.priority
    private(set) var directionMeans = HierarchyLevel.line
    private(set) var hasStrategicPhrase = false
    private(set) var hasOperationalPhrase = false
    private var codes: [PrintedCode.Signature: [PrintedCode]] = [:]
    private let recogniser: LineRecogniser

    init(_ blocks: [TextBlock], _ recogniser: LineRecogniser) {
        self.recogniser = recogniser
        let headings = blocks.filter(\.isText).compactMap(\.heading)
        hasStrategicPhrase = headings.contains { $0.level == .strategic }
        hasOperationalPhrase = headings.contains { $0.level == .operational }
        learnMeanings(headings, blocks)
        learnPhrases(headings)
        for block in blocks where block.isText {
            guard let heading = block.heading, let code = heading.code, !heading.codeInBracket else {
                continue
            }
            // "1." may number a list; it teaches nothing without a phrase.
            if !heading.isAnnounced, block.isItem, code.parts.count < 2 { continue }
            codes[code.signature, default: []].append(code)
            if known[code.signature] == nil, let level = recogniser.level(of: code) {
                known[code.signature] = level
            }
        }
        let parents = nesting()
        spread(over: parents)
        if known.isEmpty, CodeLevels.speaksOfGoals(blocks) { learnFromDepth(parents, blocks) }
    }

    /// The level a heading has by its phrase, or by its code alone.
    func level(of heading: LineShape.Heading) -> HierarchyLevel? {
        if let level = heading.level {
            switch level {
            case .priority: return priorityMeans
            case .line:
                return directionMeans == .line || heading.code == nil ? .line : directionLevel(heading)
            default: return level
            }
        }
        if heading.isAnyGoal { return anyGoalLevel(heading) }
        return heading.code.flatMap { known[$0.signature] }
    }

    /// Whether codes of this level are always announced by a phrase.
    func isAnnounced(_ level: HierarchyLevel) -> Bool {
        announced.contains { known[$0] == level }
    }

    private func directionLevel(_ heading: LineShape.Heading) -> HierarchyLevel {
        heading.code.flatMap { known[$0.signature] } ?? .line
    }

    private func anyGoalLevel(_ heading: LineShape.Heading) -> HierarchyLevel? {
        guard let code = heading.code else { return nil }
        if let level = known[code.signature] { return level }
        if hasStrategicPhrase, hasOperationalPhrase { return nil }
        if hasStrategicPhrase { return .operational }
        return code.parts.count <= 1 ? .strategic : code.parts.count == 2 ? .operational : .line
    }

    /// "Priorytet 1.1" below "Cel strategiczny 1" is an operational goal by another name; so is "Kierunek 1.1".
    private mutating func learnMeanings(_ headings: [LineShape.Heading], _ blocks: [TextBlock]) {
        guard !hasOperationalPhrase, hasStrategicPhrase else { return }
        let goals = Set(headings.filter { $0.level == .strategic }.compactMap(\.code).map(\.key))
        func nested(_ level: HierarchyLevel) -> [PrintedCode] {
            let all = headings.filter { $0.level == level }.compactMap(\.code)
            let inside = all.filter { code in
                guard code.parts.count > 1 else { return false }
                let bare = PrintedCode(prefix: "", parts: code.parts.dropLast(), style: .arabic, text: "").key
                return goals.contains(bare) || goals.contains(code.prefix + bare)
            }
            return inside.count * 2 > all.count ? inside : []
        }
        if !nested(.priority).isEmpty {
            priorityMeans = .operational
        } else {
            let directions = nested(.line)
            let depth = directions.first?.parts.count ?? 0
            let hasParts =
                headings.contains { ($0.code?.parts.count ?? 0) == depth + 1 }
                || CodeLevels.haveItems(blocks) { $0.level == .line }
            if !directions.isEmpty, hasParts { directionMeans = .operational }
        }
    }

    private mutating func learnPhrases(_ headings: [LineShape.Heading]) {
        var votes: [PrintedCode.Signature: [HierarchyLevel: Int]] = [:]
        let directionDepth =
            headings.filter { $0.level == .line }.compactMap { $0.code?.parts.count }.min() ?? 0
        for heading in headings {
            guard let code = heading.code, var level = heading.level else { continue }
            if level == .priority { level = priorityMeans }
            if level == .line, directionMeans == .operational, code.parts.count == directionDepth {
                level = .operational
            }
            votes[code.signature, default: [:]][level, default: 0] += 1
        }
        for (signature, counts) in votes {
            let best = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
            known[signature] = best?.key
            announced.insert(signature)
        }
    }

    private static func ordered(_ signatures: some Sequence<PrintedCode.Signature>) -> [PrintedCode.Signature]
    {
        signatures.sorted { ($0.depth, $0.prefix, "\($0.style)") < ($1.depth, $1.prefix, "\($1.style)") }
    }

    /// For every signature the one whose codes its codes are parts of.
    private func nesting() -> [PrintedCode.Signature: PrintedCode.Signature] {
        var parents: [PrintedCode.Signature: PrintedCode.Signature] = [:]
        let ordered = CodeLevels.ordered(codes.keys)
        for child in ordered where child.depth > 0 {
            var best = 0
            for parent in ordered where parent.depth == child.depth - 1 && parent != child {
                let stems = Set(codes[parent]?.map(\.parts) ?? [])
                guard PrintedCode.prefixesFit(parent.prefix, child.prefix) else { continue }
                let all = codes[child] ?? []
                let held = all.count { stems.contains(Array($0.parts.dropLast())) }
                if held * 10 >= all.count * 6, held > best {
                    best = held
                    parents[child] = parent
                }
            }
        }
        return parents
    }

    private mutating func spread(over parents: [PrintedCode.Signature: PrintedCode.Signature]) {
        for _ in HierarchyLevel.allCases {
            for child in CodeLevels.ordered(parents.keys) {
                guard let parent = parents[child] else { continue }
                if let level = known[parent], known[child] == nil {
                    known[child] = level.below
                } else if let level = known[child], known[parent] == nil {
                    known[parent] = level.above
                }
            }
        }
    }

    /// Without any phrase beside a code: the deepest codes that hold lists are operational goals.
    private mutating func learnFromDepth(
        _ parents: [PrintedCode.Signature: PrintedCode.Signature], _ blocks: [TextBlock]
    ) {
        let inner = Set(parents.values)
        for leaf in CodeLevels.ordered(codes.keys) where !inner.contains(leaf) {
            var chain = [leaf]
            while let last = chain.last, let parent = parents[last], chain.count < 5 { chain.append(parent) }
            guard chain.count > 1, chain.count < 5 else { continue }
            let holdsLists = CodeLevels.haveItems(blocks) { $0.code?.signature == leaf }
            var level: HierarchyLevel? = holdsLists || chain.count == 2 ? .operational : .line
            for signature in chain {
                guard let here = level else { break }
                if known[signature] == nil { known[signature] = here }
                level = here.above
            }
        }
    }

    /// Whether at least half of the headings chosen are followed by a list.
    private static func haveItems(
        _ blocks: [TextBlock], below isChosen: (LineShape.Heading) -> Bool
    ) -> Bool {
        var chosen = 0
        var followed = 0
        var isOpen = false
        for block in blocks where block.isText {
            if let heading = block.heading {
                isOpen = isChosen(heading)
                if isOpen { chosen += 1 }
            } else if isOpen, block.isItem {
                followed += 1
                isOpen = false
            }
        }
        return chosen > 0 && followed * 2 >= chosen
    }

    /// Whether a document names goals or lines of action at all.
    private static func speaksOfGoals(_ blocks: [TextBlock]) -> Bool {
        blocks.contains { block in
            if block.shape.label == .lines { return true }
            guard block.isText, block.shape.looksLikeHeading || block.shape.label != nil else { return false }
            let words = Folding.words(block.shape.body)
            let goal = ["cel", "cele", "celow", "goal", "goals", "objective", "objectives"]
            let wide = ["strateg", "operac", "horyzont", "operational", "kierun"]
            return words.contains { goal.contains($0) }
                && words.contains { word in wide.contains { word.hasPrefix($0) } }
        }
    }
}
