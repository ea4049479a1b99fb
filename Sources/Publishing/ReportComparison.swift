public import Strategy

/// Two reports side by side: every figure that either has, by its key.
public struct ReportComparison: Hashable, Sendable {
    /// One figure, then and now.
    public struct Row: Hashable, Sendable {
        public var key: String
        public var label: String
        public var unit: String
        public var decimals: Int
        public var then: Double?
        public var now: Double?

        /// The goal that the figure speaks of.
        public var goal: StrategyCode? {
            let words = key.split(separator: ".")
            guard words.count > 2, words[0] == "goal" else { return nil }
            return StrategyCode(words[1..<(words.count - 1)].joined(separator: "."))
        }

        /// Nil where one of them is not known.
        public var difference: Double? {
            guard let then, let now else { return nil }
            return now - then
        }
    }

    public let rows: [Row]

    /// - Complexity: O(figures).
    public init(from then: ReportDocument, to now: ReportDocument) {
        let old = Dictionary(then.figures.map { ($0.key, $0) }) { first, _ in first }
        var known: Set<String> = []
        var rows: [Row] = []
        for figure in now.figures + then.figures where known.insert(figure.key).inserted {
            rows.append(
                Row(
                    key: figure.key, label: figure.label, unit: figure.unit, decimals: figure.decimals,
                    then: old[figure.key]?.value, now: nil))
        }
        let new = Dictionary(now.figures.map { ($0.key, $0) }) { first, _ in first }
        for index in rows.indices { rows[index].now = new[rows[index].key]?.value }
        self.rows = rows
    }
}
