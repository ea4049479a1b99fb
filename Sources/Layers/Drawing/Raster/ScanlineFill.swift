import Geometry

/// How much of each pixel an area covers.
///
/// - Method: every row of pixels is cut into sixteen lines. On each the area's borders are met from left to right and what lies between
///   them counts to the exact width: so vertical edges are exact and slanted ones right to a sixteenth of a pixel's height.
///   After the scan-line algorithm with an active edge list: J. Foley and others, *Computer Graphics: Principles and Practice*,
///   2nd edition, 3.6.
struct ScanlineFill {
    /// What is inside.
    enum Rule {
        /// Whatever borders are crossed an odd number of times to: rings and their holes, in any direction.
        case evenOdd
        /// Whatever rings run around, all of them in the same direction: pieces that overlap.
        case nonZero
    }

    static let linesPerRow = 16

    private struct Edge {
        /// Lines of the whole picture, the last one excluded.
        var start: Int
        var end: Int
        /// Where the first line is met, and how far each following one from the one before.
        var x: Double
        var step: Double
        var direction: Int
    }

    private let width: Int
    private var edges: [Edge] = []
    private let lines: Int

    init(width: Int, height: Int) {
        self.width = width
        lines = height * Self.linesPerRow
    }

    /// - Parameter ring: in pixels, x to the right and y down, closed or not.
    mutating func add(_ ring: [Coordinate]) {
        guard var from = ring.last else { return }
        for to in ring {
            defer { from = to }
            guard from.isFinite, to.isFinite, from.y != to.y else { continue }
            let (top, bottom) = from.y < to.y ? (from, to) : (to, from)
            let start = line(top.y)
            let end = line(bottom.y)
            guard start < end else { continue }
            let slope = (bottom.x - top.x) / (bottom.y - top.y)
            let first = (Double(start) + 0.5) / Double(Self.linesPerRow)
            edges.append(
                Edge(
                    start: start, end: end, x: top.x + (first - top.y) * slope,
                    step: slope / Double(Self.linesPerRow), direction: from.y < to.y ? 1 : -1))
        }
    }

    /// The first line at or below a height, within the picture.
    private func line(_ y: Double) -> Int {
        Int(min(max((y * Double(Self.linesPerRow) - 0.5).rounded(.up), 0), Double(lines)))
    }

    /// Hands over the pixels of each row that the area touches, as shares from 0 to 1 beginning at a column.
    /// - Complexity: O(edges log edges + lines met · edges on a line + pixels of the area's box).
    mutating func visitRows(
        _ rule: Rule, _ body: (_ row: Int, _ column: Int, _ shares: ArraySlice<Float>) -> Void
    ) {
        edges.sort { $0.start < $1.start }
        // Changes of coverage from a pixel to the next; their running sum is the coverage.
        var changes = [Float](repeating: 0, count: width + 2)
        var active: [Edge] = []
        var next = 0
        var line = edges.first?.start ?? lines
        while line < lines, next < edges.count || !active.isEmpty {
            if active.isEmpty { line = max(line, edges[next].start) }
            let row = line / Self.linesPerRow
            var (left, right) = (width, -1)
            while line < (row + 1) * Self.linesPerRow {
                while next < edges.count, edges[next].start <= line {
                    active.append(edges[next])
                    next += 1
                }
                active.removeAll { $0.end <= line }
                active.sort { $0.x < $1.x }
                var winding = 0
                var begin = 0.0
                for edge in active {
                    let wasInside = rule == .nonZero ? winding != 0 : winding & 1 == 1
                    winding += edge.direction
                    let isInside = rule == .nonZero ? winding != 0 : winding & 1 == 1
                    if isInside, !wasInside { begin = edge.x }
                    if wasInside, !isInside { mark(begin, edge.x, &changes, &left, &right) }
                }
                for place in active.indices { active[place].x += active[place].step }
                line += 1
            }
            give(row, left, right, &changes, body)
        }
    }

    /// Counts one line from `begin` to `end`.
    private func mark(
        _ begin: Double, _ end: Double, _ changes: inout [Float], _ left: inout Int, _ right: inout Int
    ) {
        let (begin, end) = (min(max(begin, 0), Double(width)), min(max(end, 0), Double(width)))
        guard begin < end else { return }
        let share = 1 / Float(Self.linesPerRow)
        for (place, sign) in [(begin, share), (end, -share)] {
            let pixel = Int(place)
            let part = Float(place - Double(pixel))
            changes[pixel] += sign * (1 - part)
            changes[pixel + 1] += sign * part
        }
        left = min(left, Int(begin))
        right = max(right, min(Int(end), width - 1))
    }

    private func give(
        _ row: Int, _ left: Int, _ right: Int, _ changes: inout [Float],
        _ body: (Int, Int, ArraySlice<Float>) -> Void
    ) {
        guard left <= right else { return }
        var sum: Float = 0
        for pixel in left...right {
            sum += changes[pixel]
            changes[pixel] = min(max(sum, 0), 1)
        }
        body(row, left, changes[left...right])
        for pixel in left...(right + 2) where pixel < changes.count { changes[pixel] = 0 }
    }
}
