/// Finds which part of a new document is which part of an old one: the same wording first, then the most alike,
/// where a kept code speaks for identity but does not prove it.
struct PartMatcher {
    /// A goal or a line of action, as far as it matters here.
    struct Part {
        var code: String
        /// The code of what holds it.
        var parent: String
        var text: String
    }

    /// Below this, two wordings are two things. Half of the stems in common, or less where code or parent is kept.
    static let threshold = 0.55
    /// What a kept code and a kept parent add to the likeness of wordings.
    private static let codeBonus = 0.2
    private static let parentBonus = 0.05
    /// A stem that more parts than this hold says nothing about identity.
    private static let commonStem = 60

    private let old: [Part]
    private let new: [Part]
    private let oldStems: [[Int]]
    private let newStems: [[Int]]
    /// For every new part the old one that it was.
    private(set) var origins: [Int?]
    private var taken: [Bool]

    /// - Complexity: O(n log n) in the length of all texts, times a constant bound on common stems.
    init(old: [Part], new: [Part]) {
        self.old = old
        self.new = new
        var ids: [String: Int] = [:]
        func stems(_ part: Part) -> [Int] {
            Wording.stems(part.text).map { stem in
                if let id = ids[stem] { return id }
                ids[stem] = ids.count
                return ids.count - 1
            }.sorted()
        }
        oldStems = old.map(stems)
        newStems = new.map(stems)
        origins = Array(repeating: nil, count: new.count)
        taken = Array(repeating: false, count: old.count)
        matchEqual { $0.code + "\u{0}" + Folding.squeeze($0.text) }
        matchEqual { $0.parent + "\u{0}" + Folding.squeeze($0.text) }
        matchEqual { Folding.squeeze($0.text) }
        matchAlike()
        matchSilent()
    }

    /// Pairs parts that have the same key, in the order of the documents.
    private mutating func matchEqual(_ key: (Part) -> String) {
        var waiting: [String: [Int]] = [:]
        for index in old.indices.reversed() where !taken[index] && !old[index].text.isEmpty {
            waiting[key(old[index]), default: []].append(index)
        }
        for index in new.indices where origins[index] == nil && !new[index].text.isEmpty {
            if let found = waiting[key(new[index])]?.popLast() { pair(found, index) }
        }
    }

    private mutating func pair(_ oldIndex: Int, _ newIndex: Int) {
        origins[newIndex] = oldIndex
        taken[oldIndex] = true
    }

    /// Pairs the most alike first.
    private mutating func matchAlike() {
        var holders: [Int: [Int]] = [:]
        var byCode: [String: [Int]] = [:]
        for index in old.indices where !taken[index] {
            for stem in Set(oldStems[index]) { holders[stem, default: []].append(index) }
            byCode[old[index].code, default: []].append(index)
        }
        var pairs: [(score: Double, old: Int, new: Int)] = []
        for index in new.indices where origins[index] == nil {
            var candidates = Set(byCode[new[index].code] ?? [])
            for stem in Set(newStems[index]) {
                if let found = holders[stem], found.count <= PartMatcher.commonStem {
                    candidates.formUnion(found)
                }
            }
            for candidate in candidates {
                let score = score(candidate, index)
                if score >= PartMatcher.threshold { pairs.append((score, candidate, index)) }
            }
        }
        pairs.sort { a, b in a.score == b.score ? (a.new, a.old) < (b.new, b.old) : a.score > b.score }
        for entry in pairs where origins[entry.new] == nil && !taken[entry.old] { pair(entry.old, entry.new) }
    }

    private func score(_ oldIndex: Int, _ newIndex: Int) -> Double {
        let (a, b) = (oldStems[oldIndex], newStems[newIndex])
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var (i, j, common) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                (i, j, common) = (i + 1, j + 1, common + 1)
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        let alike = 2 * Double(common) / Double(a.count + b.count)
        guard alike > 0 else { return 0 }
        return alike + (old[oldIndex].code == new[newIndex].code ? PartMatcher.codeBonus : 0)
            + (old[oldIndex].parent == new[newIndex].parent ? PartMatcher.parentBonus : 0)
    }

    /// Where one side has no wording the code alone must serve.
    private mutating func matchSilent() {
        var byCode: [String: Int] = [:]
        for index in old.indices.reversed() where !taken[index] { byCode[old[index].code] = index }
        for index in new.indices where origins[index] == nil {
            guard let found = byCode[new[index].code], !taken[found] else { continue }
            if old[found].text.isEmpty || new[index].text.isEmpty { pair(found, index) }
        }
    }

    /// Pairs parts that kept their code though their wording is new, where something else speaks for it.
    mutating func matchByCode(where isKin: (_ old: Int, _ new: Int) -> Bool) {
        var byCode: [String: Int] = [:]
        for index in old.indices.reversed() where !taken[index] { byCode[old[index].code] = index }
        for index in new.indices where origins[index] == nil {
            if let found = byCode[new[index].code], !taken[found], isKin(found, index) { pair(found, index) }
        }
    }

    /// Old parts that no new part continues.
    var lost: [Int] { old.indices.filter { !taken[$0] } }
}
