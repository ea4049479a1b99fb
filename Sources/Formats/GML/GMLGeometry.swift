public import Geometry

/// A geometry as it stood in a GML document.
public struct GMLGeometry: Sendable, Hashable {
    /// East before north, whichever way the document wrote it.
    public var shape: Shape
    /// The element that held it: `Polygon`, `MultiSurface` and so on.
    public var element: String
    /// The reference system; nil where none is named.
    public var system: CoordinateSystem?
    /// Where it starts in the document.
    public var line: Int

    public init(shape: Shape, element: String, system: CoordinateSystem?, line: Int) {
        self.shape = shape
        self.element = element
        self.system = system
        self.line = line
    }
}

/// What a geometry may at most contain.
public enum GMLLimits {
    /// Places of one geometry: the outline of a large city with all its holes has some ten thousand.
    public static let places = 2_000_000
    /// Straight pieces that one arc becomes.
    public static let arcPieces = 10_000
    /// How far a straight piece may lie from the arc it stands for, in the unit of the coordinates: a tenth of what surveys
    /// measure.
    public static let arcDeviation = 0.001
}
