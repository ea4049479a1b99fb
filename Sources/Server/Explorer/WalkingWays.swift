public import Geometry
public import Layers
public import Strategy

/// Finds ways on foot along the paths that the layers hold. The composition root puts the engine of access behind it.
public protocol WalkingWays: Sendable {
    /// The nearest service of each category, the nearest first.
    /// - Returns: nil where the layers hold no paths, or none near the place.
    func nearest(from place: Coordinate, in layers: LayerCatalogue) async -> [WalkedWay]?
    /// Whether what an indicator counts residents by holds at a place.
    /// - Returns: nil where it asks for no yes or no, or where it cannot be known.
    func holds(_ calculation: EngineCalculation, at place: Coordinate, in layers: LayerCatalogue) async
        -> Bool?
}

/// The way to the nearest service of one category.
public struct WalkedWay: Sendable {
    public var category: String
    /// The service: its layer and row.
    public var layer: Layer
    public var row: Int
    /// Along the paths, with the straight lines to both ends.
    /// - Unit: metres
    public var metres: Double
    /// The places along the way.
    public var course: [Coordinate]

    public init(category: String, layer: Layer, row: Int, metres: Double, course: [Coordinate]) {
        self.category = category
        self.layer = layer
        self.row = row
        self.metres = metres
        self.course = course
    }
}
