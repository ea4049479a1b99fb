import Geometry

/// Paths laid over a prepared network: every way that uses them goes through one of their ends.
///
/// - Method: docs/methods/access-levers
struct PathOverlay: Sendable {
    /// The ends of all paths; paths that begin or end at one place meet there.
    private(set) var ends: [Attachment] = []
    private var arcs: [(from: Int, to: Int, length: UInt64)] = []

    init(_ paths: [AddedPath]) {
        var numbers: [Coordinate: Int] = [:]
        func number(_ place: Coordinate?, _ attachment: Attachment, _ ends: inout [Attachment]) -> Int {
            if let known = place.flatMap({ numbers[$0] }) { return known }
            if let place { numbers[place] = ends.count }
            ends.append(attachment)
            return ends.count - 1
        }
        for path in paths {
            let start = number(path.course.first, path.start, &ends)
            let end = number(path.course.last, path.end, &ends)
            arcs.append((start, end, UInt64(path.decimetres)))
        }
    }

    /// The paths over one network; nil where there are none.
    /// - Complexity: two sweeps of the hierarchy for every sixteen ends.
    func laid(on hierarchy: Hierarchy) -> LaidPaths? {
        guard !ends.isEmpty else { return nil }
        // Every end is a category of its own.
        let table = NearestTable(
            hierarchy, to: ends.map { Facility(id: "", category: "", entrances: [$0]) },
            categories: ends.map { _ in "" }, members: ends.indices.map { [$0] })
        return LaidPaths(ends: ends, table: table, between: closure(ends.map(table.nearest(from:))))
    }

    /// Replaces every way by the shorter one over added paths.
    /// - Parameter table: the categories that were touched; all others are in the table of `ground`.
    func shorten(_ ways: inout OriginWays, on ground: AccessBaseline, _ table: NearestTable) {
        guard let laid = laid(on: ground.hierarchy) else { return }
        let toEnds = ends.indices.map { ground.doorsteps.column(of: $0, in: laid.table) }
        let (fromEnds, onGround) = (laid.onwards(in: table), laid.onwards(in: ground.table))
        for category in ways.categories {
            let onwards =
                table.categories.firstIndex(of: category).map { fromEnds[$0] }
                ?? ground.table.categories.firstIndex(of: category).map { onGround[$0] }
            guard let onwards else { continue }
            ways.replace(category, by: laid.shorter(ways.column(category), toEnds, onwards))
        }
    }

    /// The shortest ways between all ends, over the network and over added paths.
    ///
    /// - Method: Floyd and Warshall, 1962.
    private func closure(_ reaches: [[Reach?]]) -> [[UInt64]] {
        var lengths = reaches.map { $0.map { PackedReach($0).decimetres } }
        for end in ends.indices { lengths[end][end] = 0 }
        for (from, to, length) in arcs {
            lengths[from][to] = min(lengths[from][to], length)
            lengths[to][from] = min(lengths[to][from], length)
        }
        for middle in ends.indices {
            for from in ends.indices {
                for to in ends.indices {
                    lengths[from][to] = min(
                        lengths[from][to], lengths[from][middle] + lengths[middle][to])
                }
            }
        }
        return lengths.map { $0.map { min($0, PackedReach.none.decimetres) } }
    }
}

/// Added paths over a prepared network, with the ways between all their ends.
struct LaidPaths: Sendable {
    let ends: [Attachment]
    /// Each end is a category, by position.
    let table: NearestTable
    /// From end to end over the network and over added paths.
    /// - Unit: decimetres
    fileprivate let between: [[UInt64]]

    /// For each category of a table, the nearest from each end over the network and over added paths.
    func onwards(in table: NearestTable) -> [[PackedReach]] {
        let onNetwork = ends.map { end in table.nearest(from: end).map { PackedReach($0) } }
        return table.categories.indices.map { category in
            ends.indices.map { end in
                ends.indices.map { onNetwork[$0][category].farther(by: between[end][$0]) }.min() ?? .none
            }
        }
    }

    /// For each origin the least of its own way and the ways to any end and on from there.
    ///
    /// - Parameters:
    ///   - toEnds: from each origin to each end, end by end.
    ///   - onwards: from each end to the category.
    func shorter(
        _ own: [PackedReach], _ toEnds: [[PackedReach]], _ onwards: [PackedReach]
    ) -> [PackedReach] {
        var column = own
        column.withUnsafeMutableBufferPointer { column in
            for (toEnd, onward) in zip(toEnds, onwards) where !onward.isNone {
                toEnd.withUnsafeBufferPointer { toEnd in
                    for origin in column.indices {
                        column[origin] = min(
                            column[origin], onward.farther(by: toEnd[origin].decimetres))
                    }
                }
            }
        }
        return column
    }
}
