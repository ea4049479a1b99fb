import Foundation
public import Geometry

/// One tile of the world as web maps cut it: at each zoom twice as many columns and rows as at the one before.
///
/// - Source: OGC 17-083r4, Two Dimensional Tile Matrix Set 2.0, annex D.1 (WebMercatorQuad).
public struct WebMercatorTile: Hashable, Sendable {
    /// At zoom 24 a tile of a Polish city is about 1.5 m wide.
    public static let maximumZoom = 24

    public let zoom: Int
    /// Counted from the west.
    public let column: Int
    /// Counted from the north.
    public let row: Int

    /// - Returns: nil where there is no such tile.
    public init?(zoom: Int, column: Int, row: Int) {
        guard (0...Self.maximumZoom).contains(zoom), (0..<1 << zoom).contains(column),
            (0..<1 << zoom).contains(row)
        else { return nil }
        self.zoom = zoom
        self.column = column
        self.row = row
    }

    /// The tile of a zoom that holds a place.
    public init(holding place: Coordinate, zoom: Int) {
        let world = Self.world(place)
        let count = 1 << zoom
        func index(_ share: Double) -> Int {
            min(max(Int((share * Double(count)).rounded(.down)), 0), count - 1)
        }
        self.zoom = zoom
        column = index(world.x)
        row = index(world.y)
    }

    /// The ground of the tile with a margin around it.
    /// - Parameter margin: as a share of the tile's side.
    /// - Unit: degrees of longitude and latitude
    public func box(margin: Double = 0) -> BoundingBox {
        let count = Double(1 << zoom)
        let (low, high) = (Double(column) - margin, Double(column) + 1 + margin)
        let (top, bottom) = (Double(row) - margin, Double(row) + 1 + margin)
        return BoundingBox(
            west: low / count * 360 - 180, south: Self.latitude(bottom / count),
            east: high / count * 360 - 180,
            north: Self.latitude(top / count))
    }

    /// A place in units of the tile, from its north-western corner to the east and to the south.
    /// - Parameter extent: units along a side.
    func units(_ place: Coordinate, extent: Double) -> Coordinate {
        let (world, count) = (Self.world(place), Double(1 << zoom))
        return Coordinate(
            (world.x * count - Double(column)) * extent, (world.y * count - Double(row)) * extent)
    }

    /// Beyond it web maps end: there their square is full.
    /// - Unit: degrees
    static let lastLatitude = 85.051128779806604

    /// A place on the square of the world, from 0 to 1 to the east and to the south.
    static func world(_ place: Coordinate) -> Coordinate {
        let latitude = min(max(place.y, -lastLatitude), lastLatitude) * .pi / 180
        return Coordinate((place.x + 180) / 360, (1 - asinh(tan(latitude)) / .pi) / 2)
    }

    private static func latitude(_ share: Double) -> Double {
        atan(sinh(.pi * (1 - 2 * min(max(share, 0), 1)))) * 180 / .pi
    }
}
