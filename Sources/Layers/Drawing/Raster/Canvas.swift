public import Geometry

/// A picture of pixels into which shapes are painted one over another, their edges smooth.
///
/// - Shape: `width` × `height` pixels; places are in pixels from the upper left corner, x to the right and y down.
public struct Canvas: Sendable {
    public let width: Int
    public let height: Int
    /// Four bytes a pixel: red, green, blue multiplied by opacity, and opacity.
    private var bytes: [UInt8]

    /// - Parameter background: nil for nothing, through which everything shows.
    public init(width: Int, height: Int, background: Colour?) {
        precondition(width > 0 && height > 0, "a picture has pixels")
        self.width = width
        self.height = height
        bytes = [UInt8](repeating: 0, count: width * height * 4)
        guard let background else { return }
        for pixel in 0..<(width * height) {
            bytes[4 * pixel] = background.red
            bytes[4 * pixel + 1] = background.green
            bytes[4 * pixel + 2] = background.blue
            bytes[4 * pixel + 3] = 255
        }
    }

    /// The pixels row by row, four bytes each, colours not multiplied by opacity.
    public var pixels: [UInt8] {
        var plain = bytes
        for start in stride(from: 0, to: plain.count, by: 4) {
            let opacity = Int(plain[start + 3])
            guard opacity > 0, opacity < 255 else { continue }
            for channel in start..<(start + 3) {
                plain[channel] = UInt8(min((Int(plain[channel]) * 255 + opacity / 2) / opacity, 255))
            }
        }
        return plain
    }

    /// Fills an area: rings and their holes.
    public mutating func fill(_ rings: [[Coordinate]], with colour: Colour) {
        var fill = ScanlineFill(width: width, height: height)
        for ring in rings { fill.add(ring) }
        paint(&fill, .evenOdd, colour)
    }

    /// Draws lines with round ends and corners.
    /// - Parameter width: in pixels.
    public mutating func stroke(_ lines: [[Coordinate]], width: Double, with colour: Colour) {
        var fill = ScanlineFill(width: self.width, height: height)
        for line in lines {
            let places = Canvas.thinned(line)
            for corner in Canvas.corners(of: places) { fill.add(Canvas.disc(corner, radius: width / 2)) }
            for (from, to) in zip(places, places.dropFirst()) {
                if let bar = Canvas.bar(from, to, width: width) { fill.add(bar) }
            }
        }
        paint(&fill, .nonZero, colour)
    }

    /// Draws a dot.
    /// - Parameter radius: in pixels.
    public mutating func dot(_ place: Coordinate, radius: Double, with colour: Colour) {
        var fill = ScanlineFill(width: width, height: height)
        fill.add(Canvas.disc(place, radius: radius))
        paint(&fill, .nonZero, colour)
    }

    /// - Source: T. Porter and T. Duff, "Compositing digital images", SIGGRAPH 1984: the operator *over*.
    private mutating func paint(_ fill: inout ScanlineFill, _ rule: ScanlineFill.Rule, _ colour: Colour) {
        let channels = [Float(colour.red), Float(colour.green), Float(colour.blue), 255]
        let width = width
        bytes.withUnsafeMutableBufferPointer { bytes in
            fill.visitRows(rule) { row, column, shares in
                var target = (row * width + column) * 4
                for share in shares {
                    let opacity = share * Float(colour.opacity)
                    if opacity > 0 {
                        for channel in 0..<4 {
                            let behind = Float(bytes[target + channel]) * (1 - opacity)
                            bytes[target + channel] = UInt8((channels[channel] * opacity + behind).rounded())
                        }
                    }
                    target += 4
                }
            }
        }
    }

    // MARK: What lines are made of

    /// Places nearer than this to the one before change nothing that can be seen.
    /// - Unit: pixels
    private static let visible = 0.25

    private static func thinned(_ line: [Coordinate]) -> [Coordinate] {
        var kept: [Coordinate] = []
        for place in line where place.isFinite {
            if let last = kept.last, abs(place.x - last.x) < visible, abs(place.y - last.y) < visible {
                continue
            }
            kept.append(place)
        }
        return kept
    }

    /// The ends of a line and the places where it turns by more than 25°; elsewhere its pieces leave no gap that can be seen.
    private static func corners(of places: [Coordinate]) -> [Coordinate] {
        guard places.count > 2, let first = places.first, let last = places.last else { return places }
        // A ring begins where it ends.
        var corners = first == last ? [first] : [first, last]
        for place in 1..<(places.count - 1) {
            let (before, here, after) = (places[place - 1], places[place], places[place + 1])
            let (a, b) = ((here.x - before.x, here.y - before.y), (after.x - here.x, after.y - here.y))
            let lengths = ((a.0 * a.0 + a.1 * a.1) * (b.0 * b.0 + b.1 * b.1)).squareRoot()
            if a.0 * b.0 + a.1 * b.1 < 0.906 * lengths { corners.append(here) }
        }
        return corners
    }

    /// A rectangle around a piece of a line, running like the discs do; nil where it has no length.
    private static func bar(_ from: Coordinate, _ to: Coordinate, width: Double) -> [Coordinate]? {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { return nil }
        let (x, y) = (-dy / length * width / 2, dx / length * width / 2)
        return [
            Coordinate(from.x - x, from.y - y), Coordinate(to.x - x, to.y - y),
            Coordinate(to.x + x, to.y + y),
            Coordinate(from.x + x, from.y + y),
        ]
    }

    /// Directions of the corners of a disc: sixteen of them, the shape of a dot of a few pixels.
    private static let directions: [Coordinate] = {
        let (a, b, c) = (0.923_879_532_511_286_8, 0.707_106_781_186_547_6, 0.382_683_432_365_089_8)
        let quarter = [(1.0, 0.0), (a, c), (b, b), (c, a)]
        return [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)].flatMap { x, y in
            quarter.map { Coordinate($0.0 * x - $0.1 * y, $0.0 * y + $0.1 * x) }
        }
    }()

    /// Where a disc is hardly a pixel, half of the corners show as much.
    private static func disc(_ centre: Coordinate, radius: Double) -> [Coordinate] {
        stride(from: 0, to: directions.count, by: radius < 1 ? 2 : 1).map {
            Coordinate(centre.x + radius * directions[$0].x, centre.y + radius * directions[$0].y)
        }
    }
}
