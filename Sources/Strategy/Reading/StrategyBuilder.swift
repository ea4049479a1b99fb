import Quantities

/// Walks once over the blocks of a document and puts every line in its place.
struct StrategyBuilder {
    /// A priority or a goal as it grows.
    struct Node {
        var level: HierarchyLevel
        var heading: LineShape.Heading
        var line: Int
        var parent: Int?
        var narrative: [String] = []
        var items: [Item] = []
        var isDuplicate = false
        /// The depth of its Markdown heading.
        var hashes = 0
    }

    /// A line of action as it was found.
    struct Item {
        var wording: String
        var code: PrintedCode?
        var ordinal: Int?
        var line: Int
    }

    /// What the lists that follow are.
    enum Mode { case text, lines, other }

    let lines: [SourceLine]
    let blocks: [TextBlock]
    let headings: GoalHeadings
    let levels: CodeLevels
    var nodes: [Node] = []
    var nodeOfKey: [String: Int] = [:]
    var introduction: [String] = []
    var findings: [Finding] = []
    /// Kind of every line, and the node or the item it belongs to.
    var kinds: [StrategyRevision.ReadLine.Kind]
    var owners: [Owner?]

    /// To what a line of the document belongs.
    enum Owner {
        case node(Int)
        case item(node: Int, index: Int)
    }

    var open: Int?
    var acceptsLines = false
    var mode = Mode.text
    var span = Span()
    /// Whether the head of a table with goals and lines was read whose cells stand each on a line of its own.
    var isInCells = false
    /// The indent of the list that is open, and the page it stands on.
    var listIndent: (columns: Int, page: Int, mark: String)?
    var hasGoals = false
    /// The first block that is not blank: the title.
    let firstBlock: Int?

    /// What is known beforehand of the text below a heading.
    struct Span {
        var hasLabel = false
        /// Whether the list of lines of action has no bullets: then its paragraphs are the lines.
        var isUnmarked = false
        /// Items of lists up to the next heading, or behind the label.
        var items = 0
    }

    init(_ lines: [SourceLine], _ blocks: [TextBlock], _ headings: GoalHeadings, _ levels: CodeLevels) {
        self.lines = lines
        self.blocks = blocks
        self.headings = headings
        self.levels = levels
        kinds = Array(repeating: .blank, count: lines.count)
        owners = Array(repeating: nil, count: lines.count)
        firstBlock = blocks.firstIndex { $0.shape.form != .blank }
        placeGoals()
        walk()
    }

    /// Makes a node of every goal, in the order of the places that count, each below its parent.
    private mutating func placeGoals() {
        var priority: String?
        var strategic: String?
        var parents: [Int: String] = [:]
        for place in headings.places {
            switch place.level {
            case .priority:
                priority = place.key
                strategic = nil
            case .strategic:
                if place.isMain, let priority { parents[nodes.count] = priority }
                strategic = place.key
            default: if place.isMain, let strategic { parents[nodes.count] = strategic }
            }
            guard place.isMain else { continue }
            nodeOfKey[place.key] = nodes.count
            nodes.append(
                Node(
                    level: place.level, heading: place.heading,
                    line: lines[blocks[place.block].lines[0]].number, isDuplicate: place.key.contains("#"),
                    hashes: blocks[place.block].shape.hashes))
        }
        var byCode: [String: Int] = [:]
        for index in nodes.indices {
            guard let code = nodes[index].heading.code, nodes[index].level != .operational else { continue }
            if byCode["\(nodes[index].level.rawValue)" + code.key] == nil {
                byCode["\(nodes[index].level.rawValue)" + code.key] = index
            }
        }
        let standing = nodes.indices.map { parents[$0].flatMap { nodeOfKey[$0] } }
        let followed = HierarchyLevel.allCases.filter { followsCodes($0, standing) }
        var filled: Set<Int> = []
        for index in nodes.indices where nodes[index].level != .priority {
            let own = standing[index]
            nodes[index].parent =
                own == nil || followed.contains(nodes[index].level)
                ? parent(of: index, standing: own, byCode: byCode, filled: filled) : own
            if let parent = nodes[index].parent { filled.insert(parent) }
        }
    }

    /// Whether codes of this level continue those of what they stand under, as a rule; or whether all stand under
    /// one heading, so that only their codes can part them.
    private func followsCodes(_ level: HierarchyLevel, _ standing: [Int?]) -> Bool {
        let all = nodes.indices.filter { nodes[$0].level == level && standing[$0] != nil }
        let fitting = all.filter { index in
            guard let code = nodes[index].heading.code, let above = standing[index] else { return false }
            return nodes[above].heading.code.map { code.isChild(of: $0) } ?? false
        }
        return fitting.count * 2 >= all.count || Set(all.map { standing[$0] ?? -1 }).count == 1
    }

    /// By its code where a parent has the fitting code, else the one it stands under.
    private mutating func parent(of index: Int, standing: Int?, byCode: [String: Int], filled: Set<Int>)
        -> Int?
    {
        let node = nodes[index]
        guard let above = node.level.above else { return nil }
        guard let code = node.heading.code,
            code.parts.count > 1 || (!code.parts.isEmpty && !code.prefix.isEmpty)
        else {
            return standing
        }
        if let standing, let own = nodes[standing].heading.code, code.isChild(of: own) { return standing }
        let stem = code.parts.dropLast().map(String.init).joined(separator: ".")
        var prefixes = [code.prefix, ""]
        for dropped in code.prefix.indices {
            var shorter = code.prefix
            shorter.remove(at: dropped)
            prefixes.append(shorter)
        }
        let found = prefixes.lazy.compactMap { byCode["\(above.rawValue)" + $0 + "|" + stem] }.first
        if let found, let standing, filled.contains(standing) {
            findings.append(
                ReadingFindings.misplaced(
                    code.text, at: node.line, under: nodes[standing].heading, by: nodes[found].heading))
        }
        return found ?? standing
    }

    /// Notes the kind of a block's lines.
    mutating func mark(_ index: Int, _ kind: StrategyRevision.ReadLine.Kind, _ owner: Owner? = nil) {
        for line in blocks[index].lines {
            kinds[line] = kind
            owners[line] = owner
        }
    }
}
