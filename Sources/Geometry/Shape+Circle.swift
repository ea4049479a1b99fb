import Foundation

extension Shape {
    /// A polygon of 32 corners around a place, of an area that is exact to a thousandth up to some square kilometres.
    ///
    /// - Method: metres to a degree by the radii of curvature of WGS 84 at the place.
    public static func circle(around centre: Coordinate, squareMetres: Double) -> Shape {
        let corners = 32.0
        let radius = (squareMetres * 2 / (corners * sin(2 * .pi / corners))).squareRoot()
        let latitude = centre.y * .pi / 180
        let (axis, eccentricity) = (6_378_137.0, 0.006_694_379_990_14)
        let root = (1 - eccentricity * sin(latitude) * sin(latitude)).squareRoot()
        let east = axis * cos(latitude) / root * .pi / 180
        let north = axis * (1 - eccentricity) / (root * root * root) * .pi / 180
        var ring = (0..<Int(corners)).map { number in
            let angle = 2 * Double.pi * Double(number) / corners
            return Coordinate(centre.x + radius * cos(angle) / east, centre.y + radius * sin(angle) / north)
        }
        ring.append(ring[0])
        return .polygon(Polygon(ring))
    }
}
