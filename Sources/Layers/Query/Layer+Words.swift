extension Layer {
    /// The first features of which one text holds all the words, whatever their case and accents.
    /// - Complexity: O(different texts + features).
    public func rows(containing words: String, limit: Int) -> [Int] {
        let wanted = TextFolding.plain(words).split(separator: " ")
        guard !wanted.isEmpty, limit > 0 else { return [] }
        var rows: Set<Int> = []
        for column in columns {
            guard case .text(let texts) = column.cells else { continue }
            let matching = Set(
                texts.dictionary.indices.filter { index in
                    let text = TextFolding.plain(texts.dictionary[index])
                    return wanted.allSatisfy { text.contains($0) }
                }.map { Int32($0) })
            guard !matching.isEmpty else { continue }
            for (row, code) in texts.codes.enumerated() where matching.contains(code) {
                rows.insert(row)
                if rows.count >= limit { break }
            }
        }
        return Array(rows.sorted().prefix(limit))
    }
}
