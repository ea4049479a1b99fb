import Foundation
import Geometry

/// Circular arcs as short straight pieces, equally long, so that an arc and the same arc read backwards share their places.
enum CircularArc {
    /// A chain of arcs: each runs from one place of odd number over the next to the one after.
    static func places(along points: [Coordinate]) -> [Coordinate] {
        guard points.count >= 3 else { return points }
        var line = [points[0]]
        for start in stride(from: 0, to: points.count - 2, by: 2) {
            line += arc(points[start], points[start + 1], points[start + 2]).dropFirst()
        }
        return line
    }

    static func circle(through points: [Coordinate]) -> [Coordinate] {
        guard points.count >= 3, let circle = Circle(points[0], points[1], points[2]) else { return points }
        let direction = turn(points[0], points[1], points[2]) < 0 ? -1.0 : 1
        var line = circle.places(from: points[0], sweep: direction * 2 * .pi)
        line[line.count - 1] = points[0]
        return line
    }

    private static func arc(_ first: Coordinate, _ middle: Coordinate, _ last: Coordinate) -> [Coordinate] {
        guard let circle = Circle(first, middle, last) else { return [first, middle, last] }
        var sweep = circle.angle(last) - circle.angle(first)
        let isLeft = turn(first, middle, last) > 0
        if isLeft, sweep < 0 { sweep += 2 * .pi }
        if !isLeft, sweep > 0 { sweep -= 2 * .pi }
        var line = circle.places(from: first, sweep: sweep)
        line[line.count - 1] = last
        return line
    }

    /// Positive where the way bends to the left.
    private static func turn(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Double {
        (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
    }

    private struct Circle {
        var centre: Coordinate
        var radius: Double

        /// Nil where the three lie on a straight line.
        init?(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) {
            let (bx, by, cx, cy) = (b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y)
            let double = 2 * (bx * cy - by * cx)
            let (b2, c2) = (bx * bx + by * by, cx * cx + cy * cy)
            guard abs(double) > 1e-12 * max(b2, c2) else { return nil }
            let (x, y) = ((cy * b2 - by * c2) / double, (bx * c2 - cx * b2) / double)
            centre = Coordinate(a.x + x, a.y + y)
            radius = (x * x + y * y).squareRoot()
        }

        func angle(_ place: Coordinate) -> Double { atan2(place.y - centre.y, place.x - centre.x) }

        func places(from first: Coordinate, sweep: Double) -> [Coordinate] {
            let step = 2 * acos(max(0, 1 - GMLLimits.arcDeviation / radius))
            let pieces = min(max(Int((abs(sweep) / step).rounded(.up)), 2), GMLLimits.arcPieces)
            let start = angle(first)
            return [first]
                + (1...pieces).map {
                    let angle = start + sweep * Double($0) / Double(pieces)
                    return Coordinate(centre.x + radius * cos(angle), centre.y + radius * sin(angle))
                }
        }
    }
}
