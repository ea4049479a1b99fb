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
    /// What standards of access say of a place, from the border of its parcel where it lies on one.
    /// - Returns: nil where the layers hold no paths; a standard whose profile has no path near is left out.
    func standards(_ standards: [AccessStandard], at place: Coordinate, in layers: LayerCatalogue) async
        -> PlacedStandards?
}

/// What standards of access say of one place.
public struct PlacedStandards: Sendable {
    /// What one standard says.
    public struct Answer: Sendable {
        public var standard: AccessStandard
        public var isMet: Bool
        /// The ways to what counts, the nearest first: one, or where a size together is asked for, to as many features as suffice;
        /// where those within the limit are too small, to these, as far as they can be told apart on a map, and to the nearest beyond.
        public var ways: [WalkedWay]
        /// What the way is too long by; nil where it is not, or where it is not known.
        /// - Unit: metres
        public var excess: Double?
        /// The size that counts together within the limit, where the standard asks for it.
        /// - Unit: hectares
        public var hectares: Double?

        public init(
            standard: AccessStandard, isMet: Bool, ways: [WalkedWay], excess: Double?, hectares: Double?
        ) {
            self.standard = standard
            self.isMet = isMet
            self.ways = ways
            self.excess = excess
            self.hectares = hectares
        }
    }

    /// The parcel from whose border ways begin: its layer and row; nil where they begin at the place itself.
    public var parcel: (layer: Layer, row: Int)?
    public var answers: [Answer]

    public init(parcel: (layer: Layer, row: Int)?, answers: [Answer]) {
        self.parcel = parcel
        self.answers = answers
    }
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
