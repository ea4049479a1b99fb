/// What indicators really weigh: their squared correlation with the index they make up.
/// - Method: docs/methods/aggregation.md
public enum EffectiveImportance {
    /// r² of each column with the index; nil for a column (or index) that does not vary.
    /// - Parameter rows: scores, peers × indicators.
    /// - Throws: `noData`, `onePoint`, `shapeMismatch`, `notFinite`.
    public static func shares(of rows: [[Double]], index: [Double]) throws(ProgressGap) -> [Double?] {
        guard let first = rows.first, !first.isEmpty else { throw .noData }
        guard rows.count > 1 else { throw .onePoint }
        guard rows.count == index.count, rows.allSatisfy({ $0.count == first.count }) else {
            throw .shapeMismatch
        }
        guard index.allSatisfy(\.isFinite), rows.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
            throw .notFinite
        }
        let whole = Column(index)
        return first.indices.map { k in
            let part = Column(rows.map { $0[k] })
            guard part.sumOfSquares > 0, whole.sumOfSquares > 0 else { return nil }
            var cross = 0.0
            for i in rows.indices { cross += (rows[i][k] - part.mean) * (index[i] - whole.mean) }
            // Rounding may pass 1 by a bit; a share cannot.
            return min(1, cross * cross / (part.sumOfSquares * whole.sumOfSquares))
        }
    }
}
