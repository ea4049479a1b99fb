/// What changed inside a sentence, word by word.
public enum WordDiff {
    /// A run of words that were kept, inserted or deleted.
    public struct Run: Hashable, Sendable, Codable {
        public enum Kind: String, Sendable, Codable { case kept, inserted, deleted }
        public var kind: Kind
        /// The words, parted by single spaces.
        public var text: String

        public init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// Longer sentences than this are shown as wholly replaced: nobody compares them word by word.
    public static let mostWords = 1_000

    /// The runs that lead from one wording to the other: kept and deleted runs make the old one, kept and inserted
    /// runs the new one.
    /// - Complexity: O(n·m) in words, at most `mostWords` each.
    public static func runs(from old: String, to new: String) -> [Run] {
        let a = words(old)
        let b = words(new)
        if a == b { return a.isEmpty ? [] : [Run(.kept, a.joined(separator: " "))] }
        guard a.count <= mostWords, b.count <= mostWords else {
            return collect(a.map { (.deleted, $0) } + b.map { (.inserted, $0) })
        }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let middle = steps(Array(a[head..<(a.count - tail)]), Array(b[head..<(b.count - tail)]))
        return collect(
            a[..<head].map { (.kept, $0) } + middle + a[(a.count - tail)...].map { (.kept, $0) })
    }

    private static func words(_ text: String) -> [String] {
        Folding.squeeze(text).split(separator: " ").map(String.init)
    }

    /// A longest common subsequence; deletions stand before insertions.
    private static func steps(_ a: [String], _ b: [String]) -> [(Run.Kind, String)] {
        let width = b.count + 1
        var lengths = [Int](repeating: 0, count: (a.count + 1) * width)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i * width + j] =
                    a[i] == b[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var steps: [(Run.Kind, String)] = []
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            if i < a.count, j < b.count, a[i] == b[j] {
                steps.append((.kept, a[i]))
                (i, j) = (i + 1, j + 1)
            } else if i < a.count, j == b.count || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]
            {
                steps.append((.deleted, a[i]))
                i += 1
            } else {
                steps.append((.inserted, b[j]))
                j += 1
            }
        }
        return steps
    }

    private static func collect(_ steps: [(Run.Kind, String)]) -> [Run] {
        var runs: [Run] = []
        for (kind, word) in steps {
            if let last = runs.indices.last, runs[last].kind == kind {
                runs[last].text += " " + word
            } else {
                runs.append(Run(kind, word))
            }
        }
        return runs
    }
}
