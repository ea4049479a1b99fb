/// Finds the years to which goals look: "cele operacyjne do 2030 r.", "strategic goals by 2040".
struct HorizonReader {
    private(set) var strategic: Int?
    private(set) var operational: Int?
    /// The latest year that any horizon word names.
    private(set) var latest: Int?
    private let words: [FoldedPhrase]

    init(_ blocks: [TextBlock], _ patterns: ReadingPatterns) {
        words = patterns.horizonWords.map { FoldedPhrase($0) }
        var strategicVotes: [Int: Int] = [:]
        var operationalVotes: [Int: Int] = [:]
        for block in blocks where block.heading?.code == nil && !block.isRowPart {
            let body =
                if case .row(let cells) = block.shape.form { cells.joined(separator: " ") } else {
                    block.shape.body
                }
            guard HorizonReader.mayHoldYear(body) else { continue }
            let text = Folding.words(body)
            let weight = text.count <= 16 ? 3 : 1
            for (place, year) in years(in: text) {
                latest = max(latest ?? year, year)
                switch HorizonReader.level(before: place, in: text) {
                case .strategic: strategicVotes[year, default: 0] += weight
                case .operational: operationalVotes[year, default: 0] += weight
                default: break
                }
            }
        }
        strategic =
            strategicVotes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? patterns.strategicHorizon
        operational =
            operationalVotes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
            ?? patterns.operationalHorizon
    }

    /// The year that the name of a single goal states.
    func year(in title: String) -> Int? {
        HorizonReader.mayHoldYear(title) ? years(in: Folding.words(title)).last?.year : nil
    }

    private static func mayHoldYear(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "2")) }

    /// Years behind a horizon word, at most two words away, or directly before one ("2040 perspective").
    private func years(in text: [String]) -> [(place: Int, year: Int)] {
        var found: [(place: Int, year: Int)] = []
        for (place, word) in text.enumerated() {
            guard word.utf8.count == 4, let year = Int(word), (2020...2100).contains(year) else { continue }
            let near = text[max(0, place - 2)..<place] + text[(place + 1)..<min(text.count, place + 2)]
            let named = near.contains { other in words.contains { $0.words.first?.fits(other) == true } }
            if named { found.append((place, year)) }
        }
        return found
    }

    /// The level of the goals named last before a place in a sentence, or first behind it.
    private static func level(before place: Int, in text: [String]) -> HierarchyLevel? {
        for index in stride(from: place, through: 0, by: -1) {
            if let level = level(at: index, in: text) { return level }
        }
        for index in place..<text.count {
            if let level = level(at: index, in: text) { return level }
        }
        return nil
    }

    private static func level(at index: Int, in text: [String]) -> HierarchyLevel? {
        let word = text[index]
        let goals = [
            "cel", "cele", "celow", "celami", "celach", "celu", "goal", "goals", "objective", "objectives",
        ]
        let near = text[max(0, index - 2)..<min(text.count, index + 3)]
        guard near.contains(where: { goals.contains($0) }) else { return nil }
        if word.hasPrefix("strategiczn") || word == "strategic" { return .strategic }
        if word.hasPrefix("operacyjn") || word == "operational" || word == "specific" { return .operational }
        return nil
    }
}
