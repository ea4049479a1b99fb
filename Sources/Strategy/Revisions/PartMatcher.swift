/// Finds which part of a new document is which part of an old one: the same wording first, then the most alike,
/// where a kept code speaks for identity but does not prove it.
///
/// A part whose wording is not recorded yet is known by its label, of which most words stand in the wording.
struct PartMatcher {
    /// A goal or a line of action, as far as it matters here.
    struct Part {
        var code: String
        /// The code of what holds it.
        var parent: String
        /// The official wording or name; empty where only a label is known.
        var text: String
        var label = ""
        /// The name of what holds it.
        var parentName = ""

        var isSilent: Bool { text.isEmpty }
        /// What it is known by.
        var words: String { isSilent ? label : text }
    }

    /// Below this, two wordings are two things. Half of the stems in common, or less where code or parent is kept.
    static let threshold = 0.55
    /// Of a label at least this share of stems must stand in the wording, whatever the codes say.
    private static let summary = 0.5
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
    /// New parts that nothing but their code and their place joins to an old label.
    private(set) var inPlace: [Int] = []

    /// - Complexity: O(n log n) in the length of all texts, times a constant bound on common stems.
    init(old: [Part], new: [Part]) {
        self.old = old
        self.new = new
        var ids: [String: Int] = [:]
        func stems(_ part: Part) -> [Int] {
            Wording.stems(part.words).map { stem in
                if let id = ids[stem] { return id }
                ids[stem] = ids.count
                return ids.count - 1
            }.sorted()
        }
        oldStems = old.map(stems)
        newStems = new.map(stems)
        origins = Array(repeating: nil, count: new.count)
        taken = Array(repeating: false, count: old.count)
        matchEqual(by: \.text)
        if old.contains(where: \.isSilent) || new.contains(where: \.isSilent) { matchEqual(by: \.label) }
        matchAlike()
        matchInPlace()
        matchNameless()
    }

    /// Pairs parts of one text: those with the same code first, then those under the same parent.
    private mutating func matchEqual(by text: KeyPath<Part, String>) {
        // A label proves identity only where one side has nothing better.
        let needsSilence = text == \.label
        func squeezed(_ part: Part) -> String { Folding.squeeze(part[keyPath: text]) }
        matchEqual(needsSilence) { squeezed($0).isEmpty ? nil : $0.code + "\u{0}" + squeezed($0) }
        matchEqual(needsSilence) { squeezed($0).isEmpty ? nil : $0.parent + "\u{0}" + squeezed($0) }
        matchEqual(needsSilence) { squeezed($0).isEmpty ? nil : squeezed($0) }
    }

    /// Pairs parts that have the same key, in the order of the documents.
    private mutating func matchEqual(_ needsSilence: Bool, _ key: (Part) -> String?) {
        var waiting: [String: [Int]] = [:]
        for index in old.indices.reversed() where !taken[index] {
            if let key = key(old[index]) { waiting[key, default: []].append(index) }
        }
        for index in new.indices where origins[index] == nil {
            guard let key = key(new[index]), let found = waiting[key]?.last,
                !needsSilence || old[found].isSilent || new[index].isSilent
            else { continue }
            waiting[key]?.removeLast()
            pair(found, index)
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
        // A label is short: what counts is how much of it stands in the wording.
        let isSummary = old[oldIndex].isSilent != new[newIndex].isSilent
        let alike =
            isSummary
            ? Double(common) / Double(min(a.count, b.count)) : 2 * Double(common) / Double(a.count + b.count)
        guard alike > 0, !isSummary || alike >= PartMatcher.summary else { return 0 }
        return alike + (old[oldIndex].code == new[newIndex].code ? PartMatcher.codeBonus : 0)
            + (old[oldIndex].parent == new[newIndex].parent ? PartMatcher.parentBonus : 0)
    }

    /// Pairs a label with the wording of the same code though they share too few words, where nothing speaks
    /// against it: the goal kept its code, its name and the number of its parts, and no part of it moved.
    private mutating func matchInPlace() {
        let before = Dictionary(grouping: old.indices, by: { old[$0].parent })
        for (parent, indices) in Dictionary(grouping: new.indices, by: { new[$0].parent }) {
            guard let others = before[parent], others.count == indices.count,
                let first = others.first, let own = indices.first,
                Wording.similarity(old[first].parentName, new[own].parentName) >= PartMatcher.threshold,
                indices.allSatisfy({ index in
                    origins[index].map { old[$0].code == new[index].code } ?? true
                })
            else { continue }
            for index in indices where origins[index] == nil {
                let found = others.first { old[$0].code == new[index].code && !taken[$0] }
                guard let found, old[found].isSilent != new[index].isSilent else { continue }
                pair(found, index)
                inPlace.append(index)
            }
        }
        inPlace.sort()
    }

    /// Where one side has no words at all the code alone must serve.
    private mutating func matchNameless() {
        var byCode: [String: Int] = [:]
        for index in old.indices.reversed() where !taken[index] { byCode[old[index].code] = index }
        for index in new.indices where origins[index] == nil {
            guard let found = byCode[new[index].code], !taken[found] else { continue }
            if old[found].words.isEmpty || new[index].words.isEmpty { pair(found, index) }
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
