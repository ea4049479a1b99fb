import Quantities

/// Finds areas of strategic intervention that a text names: "(w tym OSI Dolina)", "(OSI Stare Miasto)".
struct AreaReader {
    /// Words back to an opening bracket; more is a sentence.
    private static let longestBracket = 30
    /// Words in a name; more is a sentence.
    private static let longestName = 12
    private let markers: [FoldedPhrase]
    private(set) var areas: [InterventionArea] = []
    private var known: [String: Int] = [:]

    init(_ patterns: ReadingPatterns) { markers = patterns.areaMarkers.map { FoldedPhrase($0) } }

    /// The identifiers of the areas that a line of action names, in order.
    mutating func read(_ text: String) -> [String] {
        var found: [String] = []
        for name in names(in: text) {
            let id = AreaReader.identifier(name)
            guard !id.isEmpty else { continue }
            if known[id] == nil {
                known[id] = areas.count
                areas.append(InterventionArea(id: id, name: BilingualText(pl: name, en: "")))
            }
            if !found.contains(id) { found.append(id) }
        }
        return found
    }

    /// Letters and digits without marks, words parted by hyphens.
    static func identifier(_ name: String) -> String { Folding.words(name).joined(separator: "-") }

    private func names(in text: String) -> [String] {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        var names: [String] = []
        var index = 0
        while index < words.count {
            guard let length = markerLength(at: index, in: words) else {
                index += 1
                continue
            }
            let isBracketed = AreaReader.isOpen(
                words[max(0, index - AreaReader.longestBracket)..<(index + length)])
            index += length
            let (name, taken) = self.name(in: words[index...], isBracketed: isBracketed)
            if !name.isEmpty { names.append(name) }
            index += taken
        }
        return names
    }

    private func markerLength(at index: Int, in words: [Substring]) -> Int? {
        for marker in markers where index + marker.words.count <= words.count {
            let isAcronym = marker.words.count == 1
            let fits = marker.words.indices.allSatisfy { offset in
                let word = words[index + offset]
                let bare = Folding.words(word)
                guard bare.count == 1, marker.words[offset].fits(bare[0]) else { return false }
                // An acronym is written in capitals.
                return !isAcronym
                    || word.contains(where: \.isUppercase) && !word.contains(where: \.isLowercase)
            }
            if fits { return marker.words.count }
        }
        return nil
    }

    /// Whether a bracket is open behind these words.
    private static func isOpen(_ words: ArraySlice<Substring>) -> Bool {
        var depth = 0
        for word in words { for mark in word { depth += mark == "(" ? 1 : mark == ")" ? -1 : 0 } }
        return depth > 0
    }

    /// In brackets the name goes on to the bracket or a comma, elsewhere as far as its words have capitals.
    private func name(in words: ArraySlice<Substring>, isBracketed: Bool) -> (String, Int) {
        var parts: [Substring] = []
        var taken = 0
        let window = Array(words.prefix(AreaReader.longestName))
        for word in window {
            if taken > 0, markerLength(at: taken, in: window) != nil { break }
            let bare = word.prefix { !"),;.:”\"".contains($0) }
            let clean = bare.drop { "„\"(–-:".contains($0) }
            let isJoint = ["i", "oraz", "and", "of", "the", "w", "nad", "na"].contains(clean)
            let isCapital = clean.first.map { $0.isUppercase || $0.isNumber } ?? false
            guard isBracketed || isCapital || (isJoint && !parts.isEmpty) || clean.isEmpty else { break }
            taken += 1
            if !clean.isEmpty { parts.append(clean) }
            if bare.count < word.count { break }
        }
        while let last = parts.last, ["i", "oraz", "and", "of", "the", "w", "nad", "na"].contains(last) {
            parts.removeLast()
        }
        return (parts.joined(separator: " "), taken)
    }
}
