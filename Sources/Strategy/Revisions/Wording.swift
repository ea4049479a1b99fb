/// How alike two wordings are.
enum Wording {
    /// Words are compared by at most this many first letters, so that Polish endings do not part them.
    private static let stemLength = 6

    /// The words of a text cut to their stems; words of one letter do not count.
    static func stems(_ text: String) -> [String] {
        Folding.words(text).filter { $0.utf8.count > 1 }.map { String($0.prefix(stemLength)) }
    }

    /// The share of stems in common (Dice's coefficient over multisets): 0 none, 1 all.
    /// - Complexity: O(n) in the length of both texts.
    static func similarity(_ a: String, _ b: String) -> Double {
        if a == b { return 1 }
        return similarity(stems(a), stems(b))
    }

    static func similarity(_ a: [String], _ b: [String]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return a.isEmpty && b.isEmpty ? 1 : 0 }
        var counts: [String: Int] = [:]
        for stem in a { counts[stem, default: 0] += 1 }
        var common = 0
        for stem in b {
            if let count = counts[stem], count > 0 {
                counts[stem] = count - 1
                common += 1
            }
        }
        return 2 * Double(common) / Double(a.count + b.count)
    }

    /// Whether two names differ in nothing but their grammatical case: "wyjątkowości miejsca", "Wyjątkowość miejsca".
    static func isSameName(_ a: [String], _ b: [String]) -> Bool {
        guard a.count == b.count, !a.isEmpty else { return false }
        return zip(a, b).allSatisfy { left, right in
            if left == right { return true }
            let shorter = min(left.utf8.count, right.utf8.count)
            let common = zip(left.utf8, right.utf8).prefix { $0 == $1 }.count
            return common >= 3 && common * 10 >= shorter * 7
                && max(left.utf8.count, right.utf8.count) - common <= 4
        }
    }
}
