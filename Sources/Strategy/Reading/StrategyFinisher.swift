import Quantities

/// Adds to the tree what the whole document says: title, horizons, scopes, areas.
struct StrategyFinisher {
    private let lines: [SourceLine]
    private let blocks: [TextBlock]
    private let patterns: ReadingPatterns
    private let builder: StrategyBuilder
    private let horizons: HorizonReader
    private let horizontalCodes: Set<String>
    private let titleText: String
    let findings: [Finding]
    /// Words of the longest phrase that announces a horizontal goal, and one more.
    private static let longestPhrase = 4

    init(
        _ lines: [SourceLine], _ blocks: [TextBlock], _ patterns: ReadingPatterns, _ builder: StrategyBuilder
    ) {
        self.lines = lines
        self.blocks = blocks
        self.patterns = patterns
        self.builder = builder
        horizons = HorizonReader(blocks, patterns)
        horizontalCodes = StrategyFinisher.horizontal(lines, patterns)
        titleText = StrategyFinisher.title(blocks)
        var findings: [Finding] = []
        if horizons.strategic == nil, StrategyFinisher.year(in: titleText) == nil, horizons.latest == nil {
            findings.append(ReadingFindings.noHorizon())
        }
        if !builder.nodes.contains(where: { !$0.items.isEmpty }) {
            findings.append(ReadingFindings.noLines())
        }
        self.findings = findings
    }

    func finish(_ priorities: [Priority]) -> DevelopmentStrategy {
        let titleYear = StrategyFinisher.year(in: titleText)
        let horizon = horizons.strategic ?? titleYear ?? horizons.latest ?? 0
        let near = horizons.operational ?? titleYear
        var areas = AreaReader(patterns)
        var result = priorities
        for p in result.indices {
            for s in result[p].goals.indices {
                result[p].goals[s] = dated(
                    result[p].goals[s], far: horizons.strategic ?? titleYear, near: near)
                for o in result[p].goals[s].goals.indices {
                    for l in result[p].goals[s].goals[o].lines.indices {
                        let wording = result[p].goals[s].goals[o].lines[l].wording
                        result[p].goals[s].goals[o].lines[l].areas = areas.read(wording)
                    }
                }
            }
        }
        return DevelopmentStrategy(
            title: BilingualText(pl: titleText, en: ""), horizon: horizon, introduction: builder.introduction,
            priorities: result, interventionAreas: areas.areas)
    }

    private func dated(_ goal: StrategicGoal, far: Int?, near: Int?) -> StrategicGoal {
        var goal = goal
        goal.horizon = horizons.year(in: goal.name.pl) ?? far
        if horizontalCodes.contains(goal.code.description) { goal.scope = .horizontal }
        for index in goal.goals.indices {
            goal.goals[index].horizon = horizons.year(in: goal.goals[index].name.pl) ?? near
        }
        return goal
    }

    /// Codes that stand behind "Cel horyzontalny", be it inside a table, and codes of the city's own shape.
    private static func horizontal(
        _ lines: [SourceLine], _ patterns: ReadingPatterns
    ) -> Set<String> {
        var codes: Set<String> = []
        let phrases = patterns.horizontalGoal.phrases.map { FoldedPhrase($0) }
        let shapes = patterns.horizontalGoal.codes.map { CodeShape($0) }
        var before: ArraySlice<Substring> = []
        for line in lines {
            // A phrase may stand at the end of a line, and its code in the next.
            let words = Array(before) + line.text.split { $0 == " " || $0 == "\t" || $0 == "|" }
            let first = before.count
            before = words.suffix(longestPhrase)
            guard words.count > 1 || !shapes.isEmpty else { continue }
            let folded = words.map { Folding.fold($0) }
            for index in first..<words.count {
                guard let reading = PrintedCode.read(String(words[index]), isAnnounced: true) else {
                    continue
                }
                let isNamed = phrases.contains { phrase in
                    let start = index - phrase.words.count
                    return start >= 0 && zip(phrase.words, folded[start..<index]).allSatisfy { $0.fits($1) }
                }
                if isNamed || shapes.contains(where: { $0.fits(reading.code) }) {
                    codes.insert(reading.code.text)
                }
            }
        }
        return codes
    }

    /// The first heading that speaks of a strategy, else the first heading of all.
    private static func title(_ blocks: [TextBlock]) -> String {
        var first = ""
        var seen = 0
        for block in blocks where block.isText {
            seen += 1
            guard seen <= 30 else { break }
            guard block.shape.looksLikeHeading, block.heading?.isAnnounced != true,
                block.shape.label != .lines,
                block.shape.label != .contents
            else { continue }
            let words = Folding.words(block.shape.body)
            if words.contains(where: { $0.hasPrefix("strateg") }), block.shape.label != .chapter {
                return block.shape.body
            }
            if first.isEmpty { first = block.shape.body }
        }
        return first
    }

    /// The last year of a title: "Strategia rozwoju 2021–2030".
    private static func year(in title: String) -> Int? {
        Folding.words(title).compactMap { word in
            word.utf8.count == 4 ? Int(word).flatMap { (2020...2100).contains($0) ? $0 : nil } : nil
        }.max()
    }
}
