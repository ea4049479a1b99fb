import Geometry

/// The distance to the nearest of some lines at the crossings of a square grid, worked out strip by strip of rows.
///
/// - Unit: metres, in the plane of the lines
struct GroundGrid {
    /// Rows that are worked out at a time: bounds the memory whatever the extent.
    static let rowsTogether = 128
    /// Longer pieces of lines are cut, so that the box around a slanting one stays small.
    private static let longestPiece = 100.0

    let margin: Double
    /// The distance between neighbouring crossings.
    let step: Double
    let columns: Int
    let rows: Int
    private let origin: Coordinate
    private let pieces: [Piece]

    /// A straight piece of a line, from a start by a vector.
    private struct Piece {
        var start: Coordinate
        var x: Double
        var y: Double
        var south: Double { min(start.y, start.y + y) }
        var north: Double { max(start.y, start.y + y) }
        var west: Double { min(start.x, start.x + x) }
        var east: Double { max(start.x, start.x + x) }
    }

    init(_ lines: [[Coordinate]], margin: Double, step: Double) {
        self.margin = margin
        self.step = step
        let box = BoundingBox(of: lines.joined())
        let edge = margin + 2 * step
        origin = Coordinate(box.west - edge, box.south - edge)
        columns = Int(((box.east - box.west + 2 * edge) / step).rounded(.up)) + 2
        rows = Int(((box.north - box.south + 2 * edge) / step).rounded(.up)) + 2
        var pieces: [Piece] = []
        for line in lines {
            for (here, next) in zip(line, line.dropFirst()) {
                pieces.append(contentsOf: Self.pieces(from: here, to: next))
            }
        }
        self.pieces = pieces.sorted { $0.south < $1.south }
    }

    private static func pieces(from: Coordinate, to: Coordinate) -> [Piece] {
        let (x, y) = (to.x - from.x, to.y - from.y)
        let count = max(1, Int(((x * x + y * y).squareRoot() / longestPiece).rounded(.up)))
        return (0..<count).map { number in
            let share = Double(number) / Double(count)
            return Piece(
                start: Coordinate(from.x + x * share, from.y + y * share), x: x / Double(count),
                y: y / Double(count))
        }
    }

    /// The place of a point given in columns and rows.
    func place(column: Double, row: Double) -> Coordinate {
        Coordinate(origin.x + column * step, origin.y + row * step)
    }

    /// Calls `body` with every row and the row below it, from the second upwards: squared distances, the same large number where no
    /// line is near.
    func visitRows(_ body: (Int, _ below: UnsafePointer<Float>, _ row: UnsafePointer<Float>) -> Void) {
        let width = (columns + 7) / 8
        let far = SIMD8(repeating: Float((margin + 2 * step) * (margin + 2 * step)))
        // One row more keeps the last of the strip before.
        let field = Buffer<SIMD8<Float>>(repeating: far, count: width * (Self.rowsTogether + 1))
        var next = 0
        var active: [Piece] = []
        for first in stride(from: 0, to: rows, by: Self.rowsTogether) {
            let count = min(Self.rowsTogether, rows - first)
            if first > 0 {
                field.start.update(from: field.start + Self.rowsTogether * width, count: width)
            }
            (field.start + width).update(repeating: far, count: Self.rowsTogether * width)
            let reach = margin + step
            let top = place(column: 0, row: Double(first + count)).y + reach
            let bottom = place(column: 0, row: Double(first)).y - reach
            while next < pieces.count, pieces[next].south < top {
                active.append(pieces[next])
                next += 1
            }
            active.removeAll { $0.north < bottom }
            for piece in active { draw(piece, rows: first..<first + count, field.start + width, width) }
            for row in max(1, first)..<max(1, first + count) {
                let start = UnsafeRawPointer(field.start + (row - first + 1) * width)
                    .assumingMemoryBound(to: Float.self)
                body(row, start - width * 8, start)
            }
        }
    }

    /// Lowers the squared distances around a piece.
    private func draw(
        _ piece: Piece, rows: Range<Int>, _ field: UnsafeMutablePointer<SIMD8<Float>>, _ width: Int
    ) {
        let reach = margin + 2 * step
        func index(_ metres: Double) -> Int { Int((metres / step).rounded(.down)) }
        let low = piece.south - origin.y - reach
        let high = piece.north - origin.y + reach
        let west = piece.west - origin.x - reach
        let east = piece.east - origin.x + reach
        let firstBlock = max(0, index(west)) / 8
        let lastBlock = min(columns - 1, index(east) + 1) / 8
        let squared = piece.x * piece.x + piece.y * piece.y
        let (vx, vy) = (Float(piece.x), Float(piece.y))
        let inverse = squared > 0 ? Float(1 / squared) : 0
        let steps = SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7) * Float(step)
        let first = max(rows.lowerBound, index(low))
        let last = min(rows.upperBound - 1, index(high) + 1)
        guard first <= last else { return }
        for row in first...last {
            let y = Float(origin.y + Double(row) * step - piece.start.y)
            let line = field + (row - rows.lowerBound) * width
            for block in firstBlock...lastBlock {
                let x = steps + Float(origin.x + Double(block * 8) * step - piece.start.x)
                let share = ((x * vx + y * vy) * inverse).clamped(
                    lowerBound: SIMD8(repeating: 0), upperBound: SIMD8(repeating: 1))
                let (dx, dy) = (x - share * vx, y - share * vy)
                let distance = dx * dx + dy * dy
                line[block] = line[block].replacing(with: distance, where: distance .< line[block])
            }
        }
    }
}
