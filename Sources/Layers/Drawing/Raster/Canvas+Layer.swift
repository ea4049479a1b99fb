public import Geometry

/// A piece of the world as a grid of pixels, in the plane of some coordinate system.
public struct PixelFrame: Sendable, Hashable {
    /// East before north, in the unit of the system.
    public let box: BoundingBox
    public let width: Int
    public let height: Int

    /// - Parameter box: wider and higher than nothing.
    public init(_ box: BoundingBox, width: Int, height: Int) {
        precondition(
            box.west < box.east && box.south < box.north && width > 0 && height > 0, "a frame has room")
        self.box = box
        self.width = width
        self.height = height
    }

    /// Where a place of the system lies, in pixels from the upper left corner.
    public func pixel(_ place: Coordinate) -> Coordinate {
        Coordinate(
            (place.x - box.west) / (box.east - box.west) * Double(width),
            (box.north - place.y) / (box.north - box.south) * Double(height))
    }

    /// The ground of one pixel and of those `margin` around it.
    public func ground(ofPixel column: Int, _ row: Int, margin: Int) -> BoundingBox {
        let (dx, dy) = ((box.east - box.west) / Double(width), (box.north - box.south) / Double(height))
        return BoundingBox(
            west: box.west + Double(column - margin) * dx, south: box.north - Double(row + 1 + margin) * dy,
            east: box.west + Double(column + 1 + margin) * dx, north: box.north - Double(row - margin) * dy)
    }
}

/// How the features of a layer are drawn.
public struct DrawingStyle: Sendable, Hashable {
    public var colour: Colour
    /// Of the inside of areas.
    public var opacity = 0.3
    /// - Unit: pixels.
    public var borderWidth = 1.0
    public var lineWidth = 1.5
    public var dotRadius = 2.5

    public init(colour: Colour) { self.colour = colour }
}

extension Canvas {
    /// Draws features: areas under lines under dots.
    /// - Parameter shapes: in pixels; what lies beside the picture is left out.
    /// - Complexity: O(places + pixels of the shapes' boxes), feature by feature.
    public mutating func draw(_ shapes: [Shape], style: DrawingStyle) {
        for shape in shapes { drawAreas(of: shape, style) }
        for shape in shapes { drawLines(of: shape, style) }
        for shape in shapes { drawDots(of: shape, style) }
    }

    private mutating func drawAreas(of shape: Shape, _ style: DrawingStyle) {
        switch shape {
        case .polygon(let polygon): draw(polygon.rings, style)
        case .polygons(let polygons): draw(polygons.flatMap(\.rings), style)
        case .collection(let parts): for part in parts { drawAreas(of: part, style) }
        case .point, .points, .line, .lines: break
        }
    }

    private mutating func draw(_ rings: [[Coordinate]], _ style: DrawingStyle) {
        fill(rings, with: style.colour.faded(to: style.opacity))
        stroke(rings, width: style.borderWidth, with: style.colour)
    }

    private mutating func drawLines(of shape: Shape, _ style: DrawingStyle) {
        switch shape {
        case .line(let line): stroke([line], width: style.lineWidth, with: style.colour)
        case .lines(let lines): stroke(lines, width: style.lineWidth, with: style.colour)
        case .collection(let parts): for part in parts { drawLines(of: part, style) }
        case .point, .points, .polygon, .polygons: break
        }
    }

    private mutating func drawDots(of shape: Shape, _ style: DrawingStyle) {
        switch shape {
        case .point(let place): dot(place, radius: style.dotRadius, with: style.colour)
        case .points(let places):
            for place in places { dot(place, radius: style.dotRadius, with: style.colour) }
        case .collection(let parts): for part in parts { drawDots(of: part, style) }
        case .line, .lines, .polygon, .polygons: break
        }
    }
}
