import Geometry

/// Paths laid over a prepared network: every way that uses them goes through one of their ends.
///
/// - Method: docs/methods/access-levers
struct PathOverlay {
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

    /// Replaces every way by the shorter one over added paths.
    /// - Parameter table: the categories that were touched; all others are in the table of `ground`.
    func shorten(_ ways: inout OriginWays, on ground: AccessBaseline, _ table: NearestTable) {
        guard !ends.isEmpty else { return }
        // Every end is a category of its own.
        let endTable = NearestTable(
            ground.hierarchy, to: ends.map { Facility(id: "", category: "", entrances: [$0]) },
            categories: ends.map { _ in "" }, members: ends.indices.map { [$0] })
        let between = closure(ends.map(endTable.nearest(from:)))
        let toEnds = ends.indices.map { ground.doorsteps.column(of: $0, in: endTable) }
        let fromEnds = ends.map(table.nearest(from:))
        let onGround = ends.map(ground.table.nearest(from:))
        for category in ways.categories {
            let lane = table.categories.firstIndex(of: category)
            let position = ground.table.categories.firstIndex(of: category)
            let near = ends.indices.map { end in
                PackedReach(lane.map { fromEnds[end][$0] } ?? position.flatMap { onGround[end][$0] })
            }
            let over = ends.indices.map { end in
                ends.indices.map { near[$0].farther(by: between[end][$0]) }.min() ?? .none
            }
            ways.replace(category, by: shorter(ways.column(category), toEnds, over))
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

    /// For each origin the least of its own way and the ways to any end and on from there.
    private func shorter(
        _ own: [PackedReach], _ toEnds: [[PackedReach]], _ over: [PackedReach]
    ) -> [PackedReach] {
        var column = own
        column.withUnsafeMutableBufferPointer { column in
            for (toEnd, onwards) in zip(toEnds, over) where !onwards.isNone {
                toEnd.withUnsafeBufferPointer { toEnd in
                    for origin in column.indices {
                        column[origin] = min(
                            column[origin], onwards.farther(by: toEnd[origin].decimetres))
                    }
                }
            }
        }
        return column
    }
}
