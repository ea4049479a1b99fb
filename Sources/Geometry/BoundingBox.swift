/// The smallest rectangle along the axes that holds something; an empty one holds nothing.
public struct BoundingBox: Hashable, Sendable {
    public var west: Double
    public var south: Double
    public var east: Double
    public var north: Double

    /// The box that holds nothing.
    public static let empty = BoundingBox(
        west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)

    public init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// The box of one place.
    public init(_ place: Coordinate) {
        self.init(west: place.x, south: place.y, east: place.x, north: place.y)
    }

    /// The box of several places.
    public init(of places: some Sequence<Coordinate>) {
        self = places.reduce(into: .empty) { $0.extend(over: BoundingBox($1)) }
    }

    /// Whether nothing lies in it.
    public var isEmpty: Bool { !(west <= east && south <= north) }

    /// The middle of the box.
    public var centre: Coordinate { Coordinate((west + east) / 2, (south + north) / 2) }

    /// Makes the box hold another one too.
    public mutating func extend(over other: BoundingBox) {
        west = min(west, other.west)
        south = min(south, other.south)
        east = max(east, other.east)
        north = max(north, other.north)
    }

    /// The box with this much more on every side.
    public func widened(by margin: Double) -> BoundingBox {
        BoundingBox(west: west - margin, south: south - margin, east: east + margin, north: north + margin)
    }

    /// The box as an area.
    public var polygon: Polygon {
        Polygon([
            Coordinate(west, south), Coordinate(east, south), Coordinate(east, north),
            Coordinate(west, north),
            Coordinate(west, south),
        ])
    }

    /// Whether the boxes share a place; touching counts.
    public func meets(_ other: BoundingBox) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }

    /// Whether a place lies in the box or on its border.
    public func contains(_ place: Coordinate) -> Bool { meets(BoundingBox(place)) }
}
