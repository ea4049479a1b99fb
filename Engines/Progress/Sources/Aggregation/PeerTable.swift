/// Values of several peers (rows) for several indicators (columns), checked once.
public struct PeerTable: Hashable, Sendable {
    /// - Shape: peers × indicators; no missing cells.
    public let rows: [[Double]]
    public let directions: [Direction]
    let signs: [Double]

    /// - Throws: `noData`, `onePoint` for a single peer, `shapeMismatch`, `notFinite`, `directionIsRange`.
    public init(rows: [[Double]], directions: [Direction]) throws(ProgressGap) {
        guard let first = rows.first, !first.isEmpty else { throw .noData }
        guard rows.count > 1 else { throw .onePoint }
        guard directions.count == first.count else { throw .shapeMismatch }
        for row in rows {
            guard row.count == first.count else { throw .shapeMismatch }
            guard row.allSatisfy(\.isFinite) else { throw .notFinite }
        }
        var signs: [Double] = []
        for direction in directions { signs.append(try direction.sign()) }
        self.rows = rows
        self.directions = directions
        self.signs = signs
    }

    var columnCount: Int { directions.count }

    func column(_ index: Int) -> [Double] { rows.map { $0[index] } }

    /// All columns on one peer scale.
    /// - Shape: peers × indicators.
    public func scaled(_ scale: PeerScale) throws(ProgressGap) -> [[Double]] {
        var result = rows
        for j in directions.indices {
            let values = try scale.values(column(j), direction: directions[j])
            for i in rows.indices { result[i][j] = values[i] }
        }
        return result
    }
}
