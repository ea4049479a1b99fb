import Foundation

extension Shape {
    /// A polygon of 32 corners around a place, of an area that is exact to a thousandth up to some square kilometres.
    public static func circle(around centre: Coordinate, squareMetres: Double) -> Shape {
        let corners = 32.0
        let radius = (squareMetres * 2 / (corners * sin(2 * .pi / corners))).squareRoot()
        let plane = LocalPlane(at: centre)
        var ring = (0..<Int(corners)).map { number in
            let angle = 2 * Double.pi * Double(number) / corners
            return plane.place(Coordinate(radius * cos(angle), radius * sin(angle)))
        }
        ring.append(ring[0])
        return .polygon(Polygon(ring))
    }
}
