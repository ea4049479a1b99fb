public import Geometry

/// A building as far as the plan's limits ask for it.
public struct Building: Sendable, Hashable, Identifiable {
    public var id: String
    /// Its outline on the ground.
    public var footprint: Shape
    /// - Unit: m; nil where it is not known
    public var height: Double?
    /// Storeys above ground; nil where they are not known.
    public var storeysAboveGround: Double?

    public init(id: String, footprint: Shape, height: Double? = nil, storeysAboveGround: Double? = nil) {
        self.id = id
        self.footprint = footprint
        self.height = height
        self.storeysAboveGround = storeysAboveGround
    }
}

/// Ground to which the limits of a zone apply: a zone as a whole, or a plot inside one.
public struct LimitedGround: Sendable, Hashable, Identifiable {
    public var id: String
    public var shape: Shape
    public var limits: ZoneParameters

    public init(id: String, shape: Shape, limits: ZoneParameters) {
        self.id = id
        self.shape = shape
        self.limits = limits
    }
}
