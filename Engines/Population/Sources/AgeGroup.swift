/// The ages a series speaks of, as its id says: `population-15-19`, `population-women-65-69`,
/// `population-70-plus`, `population-0`.
struct AgeGroup: Hashable, Comparable {
    var from: Int
    /// The last age; nil for an open group.
    var to: Int?

    init(from: Int, to: Int?) {
        self.from = from
        self.to = to
    }

    /// Reads the end of a series id.
    /// - Returns: nil where it names no ages.
    init?(series id: String) {
        let words = id.split(separator: "-")
        guard words.count >= 2, let last = words.last else { return nil }
        let before = words[words.count - 2]
        if last == "plus", let from = AgeGroup.age(before) {
            self.init(from: from, to: nil)
        } else if let to = AgeGroup.age(last) {
            let from = AgeGroup.age(before) ?? to
            guard from <= to else { return nil }
            self.init(from: from, to: to)
        } else {
            return nil
        }
    }

    private static func age(_ text: Substring) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    /// First ages first.
    static func < (lhs: AgeGroup, rhs: AgeGroup) -> Bool {
        (lhs.from, lhs.to ?? Int.max) < (rhs.from, rhs.to ?? Int.max)
    }

    /// „15–69”, „70+”
    var text: String { to.map { $0 == from ? "\(from)" : "\(from)–\($0)" } ?? "\(from)+" }
}
