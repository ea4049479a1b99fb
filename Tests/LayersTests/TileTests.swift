import Formats
import Geometry
import Quantities
import Testing

@testable import Layers

@Suite("Vector tiles")
struct TileTests {
    @Test func tilesLieWhereWebMapsHaveThem() throws {
        // The well-known example of the tile of the centre of Berlin.
        let tile = WebMercatorTile(holding: Coordinate(13.37771, 52.51628), zoom: 14)
        #expect(tile.column == 8_800)
        #expect(tile.row == 5_373)
        let box = tile.box()
        #expect(box.contains(Coordinate(13.37771, 52.51628)))
        let whole = try #require(WebMercatorTile(zoom: 0, column: 0, row: 0)).box()
        #expect(whole.west == -180 && whole.east == 180)
        #expect(abs(whole.north - 85.0511287798) < 1e-9 && abs(whole.south + 85.0511287798) < 1e-9)
        #expect(WebMercatorTile(zoom: 3, column: 8, row: 0) == nil)
        #expect(WebMercatorTile(zoom: 25, column: 0, row: 0) == nil)
        #expect(
            WebMercatorTile(holding: Coordinate(180, -90), zoom: 2)
                == WebMercatorTile(zoom: 2, column: 3, row: 3))
    }

    /// The point and the line are the examples of the specification, section 4.3.5; the area is drawn as they are.
    @Test func commandsAreThoseOfTheSpecification() throws {
        let tile = try #require(WebMercatorTile(zoom: 0, column: 0, row: 0))
        func place(_ x: Double, _ y: Double) -> Coordinate {
            let box = WebMercatorTile(zoom: 12, column: Int(x), row: Int(y))?.box()
            return Coordinate(box?.west ?? .nan, box?.north ?? .nan)
        }
        // At zoom 12 there are 4,096 tiles along a side, as many as units in the one tile of zoom 0.
        let point = try #require(TileGeometry(.point(place(25, 17)), on: tile))
        #expect(point.commands == [9, 50, 34])
        let line = try #require(TileGeometry(.line([place(2, 2), place(2, 10), place(10, 10)]), on: tile))
        #expect(line.commands == [9, 4, 4, 18, 0, 16, 16, 0])
        let ring = [place(3, 6), place(30, 12), place(20, 34), place(3, 6)]
        let area = try #require(TileGeometry(.polygon(Polygon(ring)), on: tile))
        #expect(area.commands == [9, 6, 12, 18, 54, 12, 19, 44, 15])
        // Whichever way the ring ran before.
        #expect(try #require(TileGeometry(.polygon(Polygon(ring.reversed())), on: tile)).parts[0].count == 3)
        #expect(TileGeometry.doubledArea(area.parts[0]) > 0)
    }

    /// Areas on neighbouring tiles together are the whole, up to the rounding of their borders.
    @Test func whatIsCutApartSumsUp() throws {
        let ring = [
            Coordinate(18.5, 50.2), Coordinate(18.9, 50.25), Coordinate(18.8, 50.5), Coordinate(18.55, 50.45),
            Coordinate(18.5, 50.2),
        ]
        let hole = [
            Coordinate(18.65, 50.3), Coordinate(18.65, 50.35), Coordinate(18.7, 50.35),
            Coordinate(18.65, 50.3),
        ]
        let shape = Shape.polygon(Polygon(ring, holes: [hole]))
        let zoom = 11
        let (first, last) = (
            WebMercatorTile(holding: Coordinate(shape.box.west, shape.box.north), zoom: zoom),
            WebMercatorTile(holding: Coordinate(shape.box.east, shape.box.south), zoom: zoom)
        )
        var sum = 0.0
        for column in first.column...last.column {
            for row in first.row...last.row {
                let tile = try #require(WebMercatorTile(zoom: zoom, column: column, row: row))
                // Without the margin, which neighbours share.
                let cut = TileCut(tile: tile, margin: 0)
                for (place, ring) in [ring, hole].enumerated() {
                    let area = Self.area(cut.area(of: cut.units(ring)))
                    sum += place == 0 ? area : -area
                }
            }
        }
        let world = [ring, hole].map { ring in
            Self.area(ring.map { WebMercatorTile.world($0) }) * Double(1 << zoom) * Double(1 << zoom) * 4_096
                * 4_096
        }
        #expect(abs(sum - (world[0] - world[1])) < 1e-6 * world[0])
    }

    private static func area(_ ring: [Coordinate]) -> Double {
        abs(zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
    }

    @Test func linesAreCutAndSimplified() throws {
        let tile = try #require(WebMercatorTile(zoom: 10, column: 565, row: 347))
        let box = tile.box()
        let middle = box.centre
        let across = Shape.line([Coordinate(box.west - 1, middle.y), Coordinate(box.east + 1, middle.y)])
        let cut = try #require(TileGeometry(across, on: tile))
        #expect(cut.parts.count == 1)
        #expect(cut.parts[0].map(\.x) == [-64, 4_160])
        // Out and in again: two pieces.
        let twice = Shape.line([
            Coordinate(middle.x, middle.y), Coordinate(box.east + 1, middle.y),
            Coordinate(box.east + 1, middle.y - 0.01),
            Coordinate(middle.x, middle.y - 0.01),
        ])
        #expect(try #require(TileGeometry(twice, on: tile)).parts.count == 2)
        let straight = Shape.line((0...100).map { Coordinate(box.west + Double($0) * 0.001, middle.y) })
        #expect(try #require(TileGeometry(straight, on: tile)).parts[0].count == 2)
        #expect(TileGeometry(.line([Coordinate(0, 0), Coordinate(1, 1)]), on: tile) == nil)
        #expect(TileGeometry(.collection([.point(middle)]), on: tile) == nil)
    }

    /// Every point stands on exactly one tile of a zoom.
    @Test func pointsBelongToOneTile() throws {
        let layer = try QueryTests.grid(9)
        var seen = 0
        for column in 0..<16 {
            for row in 0..<16 {
                let tile = try #require(WebMercatorTile(zoom: 4, column: column, row: row))
                seen += layer.shapes.compactMap { $0 }.filter { TileGeometry($0, on: tile) != nil }.count
            }
        }
        #expect(seen == 81)
    }

    @Test func crowdedPointsAreThinnedUntilThereIsRoom() throws {
        var builder = LayerBuilder(Sample.description(), columns: [])
        for index in 0..<500 {
            builder.append("\(index)", shape: .point(Coordinate(18 + Double(index) * 1e-6, 50)), values: [])
        }
        let layer = try #require(builder.finish(number: 1, recorded: Sample.recorded).value)
        func size(_ zoom: Int) -> Int {
            layer.vectorTile(WebMercatorTile(holding: Coordinate(18.0001, 50), zoom: zoom)).count
        }
        #expect(size(5) < 60)
        #expect(size(14) > 500 * 10)
        #expect(layer.vectorTile(WebMercatorTile(holding: Coordinate(0, 0), zoom: 14)).isEmpty)
    }
}
