import Geometry
import Layers
import Testing

@Suite("Pictures of pixels")
struct CanvasTests {
    static let black = Colour(red: 0, green: 0, blue: 0)

    static func ring(_ places: (Double, Double)...) -> [Coordinate] { places.map { Coordinate($0.0, $0.1) } }

    /// Opacity of each pixel, 0 to 255, row by row.
    static func opacity(_ side: Int, _ paint: (inout Canvas) -> Void) -> [[Int]] {
        var canvas = Canvas(width: side, height: side, background: nil)
        paint(&canvas)
        let pixels = canvas.pixels
        return (0..<side).map { row in (0..<side).map { Int(pixels[(row * side + $0) * 4 + 3]) } }
    }

    @Test func aPixelIsCoveredByTheShareOfItsGround() {
        let square = Self.opacity(3) {
            $0.fill([Self.ring((1, 1), (2, 1), (2, 2), (1, 2))], with: Self.black)
        }
        #expect(square == [[0, 0, 0], [0, 255, 0], [0, 0, 0]])
        let shifted = Self.opacity(3) {
            $0.fill([Self.ring((0.5, 0.25), (1.5, 0.25), (1.5, 0.75), (0.5, 0.75))], with: Self.black)
        }
        #expect(shifted == [[64, 64, 0], [0, 0, 0], [0, 0, 0]], "half of a half")
        let triangle = Self.opacity(3) { $0.fill([Self.ring((0, 0), (3, 0), (0, 3))], with: Self.black) }
        #expect(
            triangle == [[255, 255, 128], [255, 128, 0], [128, 0, 0]], "the diagonal halves its pixels")
        let beyond = Self.opacity(2) {
            $0.fill([Self.ring((-1e9, -1e9), (1e9, -1e9), (1e9, 1e9), (-1e9, 1e9))], with: Self.black)
        }
        #expect(beyond == [[255, 255], [255, 255]])
    }

    @Test func holesStayOpenWhicheverWayTheyRun() {
        let outer = Self.ring((0, 0), (3, 0), (3, 3), (0, 3))
        let hole = Self.ring((1, 1), (2, 1), (2, 2), (1, 2))
        for inner in [hole, hole.reversed()] {
            let found = Self.opacity(3) { $0.fill([outer, inner], with: Self.black) }
            #expect(found == [[255, 255, 255], [255, 0, 255], [255, 255, 255]])
        }
    }

    @Test func linesHaveTheirWidth() {
        let line = Self.ring((-5, 2), (9, 2))
        let two = Self.opacity(4) { $0.stroke([line], width: 2, with: Self.black) }
        #expect(two == [[0, 0, 0, 0], [255, 255, 255, 255], [255, 255, 255, 255], [0, 0, 0, 0]])
        let one = Self.opacity(4) { $0.stroke([line], width: 1, with: Self.black) }
        #expect(one == [[0, 0, 0, 0], [128, 128, 128, 128], [128, 128, 128, 128], [0, 0, 0, 0]])
        // Where a line comes back over itself it is no darker.
        let back = Self.opacity(4) { $0.stroke([line + line.reversed()], width: 1, with: Self.black) }
        #expect(back == one)
    }

    @Test func coloursLieOverOneAnother() {
        var canvas = Canvas(width: 1, height: 1, background: .white)
        let all = [Self.ring((0, 0), (1, 0), (1, 1), (0, 1))]
        canvas.fill(all, with: Self.black.faded(to: 0.2))
        #expect(canvas.pixels == [204, 204, 204, 255])
        canvas.fill(all, with: Colour(red: 4, green: 204, blue: 104).faded(to: 0.5))
        #expect(canvas.pixels == [104, 204, 154, 255])
        var clear = Canvas(width: 1, height: 1, background: nil)
        clear.fill(all, with: Colour(red: 200, green: 100, blue: 0).faded(to: 0.4))
        #expect(clear.pixels == [200, 100, 0, 102], "colours are given back as they were")
    }

    /// All shares together are the area, whatever the polygon.
    @Test func sharesAddUpToTheArea() {
        var generator = SeededNumbers(seed: 5)
        for _ in 0..<100 {
            let corners = (0..<3).map { _ in
                Coordinate(
                    Double(generator.next(below: 2_000)) / 100, Double(generator.next(below: 2_000)) / 100)
            }
            let (a, b, c) = (corners[0], corners[1], corners[2])
            let area = abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2
            let found = Self.opacity(20) { $0.fill([corners], with: Self.black) }
            let sum = Double(found.joined().reduce(0, +)) / 255
            // Each of at most 60 pixels on the border is off by a sixteenth in height and by rounding.
            #expect(abs(sum - area) < 0.7, "seed 5: \(corners)")
        }
    }

    @Test func aFrameKnowsItsPixels() {
        let frame = PixelFrame(BoundingBox(west: 10, south: 20, east: 14, north: 22), width: 8, height: 4)
        #expect(frame.pixel(Coordinate(10, 22)) == Coordinate(0, 0))
        #expect(frame.pixel(Coordinate(13, 20.5)) == Coordinate(6, 3))
        #expect(
            frame.ground(ofPixel: 0, 0, margin: 1)
                == BoundingBox(west: 9.5, south: 21, east: 11, north: 22.5))
    }

    @Test func coloursAreReadFromSixDigits() {
        #expect(Colour(hexadecimal: "0b4f6c") == Colour(red: 11, green: 79, blue: 108))
        for wrong in ["0b4f6", "0b4f6cx", "zzzzzz", "+b4f6c"] { #expect(Colour(hexadecimal: wrong) == nil) }
    }
}
