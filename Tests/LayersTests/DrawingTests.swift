import Formats
import Geometry
import Layers
import Quantities
import Testing

@Suite("Pictures and places")
struct DrawingTests {
    private func layer(_ shapes: [Shape?], names: [String?]? = nil) throws -> Layer {
        var builder = LayerBuilder(Sample.description("drawn"), columns: [.init("name", .text)])
        for (place, shape) in shapes.enumerated() {
            builder.append(
                "f\(place)", shape: shape, values: [(names?[place]).map { LayerValue.text($0) }])
        }
        return try #require(builder.finish(number: 1, recorded: Sample.recorded).value)
    }

    private let square = Polygon([
        Coordinate(18, 50), Coordinate(18.1, 50), Coordinate(18.1, 50.1), Coordinate(18, 50.1),
        Coordinate(18, 50),
    ])

    @Test("The frame holds its box, keeps directions, and has room for a single place")
    func frame() throws {
        let frame = try #require(MapFrame(square.outer.box, width: 1_000, tallest: 2_000, margin: 0))
        let (left, bottom) = frame.place(Coordinate(18, 50))
        let (right, top) = frame.place(Coordinate(18.1, 50.1))
        #expect(abs(left) < 1e-6 && abs(right - 1_000) < 1e-6 && top < bottom)
        // A degree of latitude is longer than one of longitude by the secant of the latitude.
        #expect(abs((bottom - top) / (right - left) - 1 / 0.6421) < 0.01)
        #expect(MapFrame(BoundingBox(Coordinate(18, 50)), width: 100, tallest: 100) != nil)
        #expect(MapFrame(.empty, width: 100, tallest: 100) == nil)
        #expect(MapFrame(BoundingBox(Coordinate(18, 90)), width: 100, tallest: 100) == nil)
    }

    @Test("What falls on the same unit of the sheet is drawn once, and what is smaller than a unit is a dot")
    func outline() throws {
        let tiny = Polygon([
            Coordinate(18.05, 50.05), Coordinate(18.050001, 50.05), Coordinate(18.05, 50.050001),
            Coordinate(18.05, 50.05),
        ])
        let shapes: [Shape?] = [
            .polygon(square), .polygon(tiny), .point(Coordinate(18.05, 50.05)), nil,
            .line([Coordinate(18, 50), Coordinate(18.0000001, 50), Coordinate(18.1, 50.1)]),
        ]
        let frame = try #require(MapFrame(square.outer.box, width: 100, tallest: 400, margin: 0))
        let outline = LayerOutline(try layer(shapes), in: frame)
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        let height = Int(frame.place(Coordinate(18, 50)).y.rounded())
        #expect(text(outline.areas) == "M0 \(height)l100 0l0 -\(height)l-100 0l0 \(height)z")
        #expect(text(outline.lines) == "M0 \(height)l100 -\(height)")
        #expect(text(outline.dots).matches(of: /M/).count == 1)
        #expect(outline.omitted == 0)
    }

    @Test("A picture stays small, and says how much it left out")
    func outlineLimit() throws {
        let shapes: [Shape?] = (0..<40_000).map {
            .point(Coordinate(18 + Double($0 % 200) / 2_000, 50 + Double($0 / 200) / 2_000))
        }
        let frame = try #require(MapFrame(square.outer.box, width: 4_000, tallest: 8_000))
        let outline = LayerOutline(try layer(shapes), in: frame)
        #expect(outline.dots.count < LayerOutline.mostBytes + 100)
        #expect(outline.omitted > 0)
    }

    @Test("The nearest features are those of a search through all of them")
    func nearest() throws {
        var state: UInt64 = 7
        func random() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }
        let places = (0..<500).map { _ in Coordinate(18.6 + random() * 0.1, 50.25 + random() * 0.1) }
        let layer = try layer(places.map { .point($0) })
        for _ in 0..<20 {
            let here = Coordinate(18.6 + random() * 0.1, 50.25 + random() * 0.1)
            let all = layer.shapes.indices.map { row -> (Double, Int) in
                guard case .point(let place)? = layer.shapes[row] else { return (.infinity, row) }
                return (Earth.distance(here, place), row)
            }.sorted { $0 < $1 }
            let found = layer.nearest(to: here, count: 5)
            #expect(found.map(\.row) == all.prefix(5).map(\.1))
            for (neighbour, true_) in zip(found, all) {
                #expect(abs(neighbour.distance - true_.0) <= 0.001 * true_.0 + 0.01)
            }
        }
        #expect(layer.nearest(to: Coordinate(0, 0), count: 3).isEmpty)
    }

    @Test(
        "Inside an area the distance is nothing, beside it that to its edge, in a hole that to the hole's edge"
    )
    func areas() throws {
        let hole = [
            Coordinate(18.04, 50.04), Coordinate(18.06, 50.04), Coordinate(18.06, 50.06),
            Coordinate(18.04, 50.06),
            Coordinate(18.04, 50.04),
        ]
        let layer = try layer([.polygon(Polygon(square.outer, holes: [hole]))])
        #expect(layer.nearest(to: Coordinate(18.01, 50.01), count: 1).first?.distance == 0)
        let beside = try #require(layer.nearest(to: Coordinate(17.99, 50.05), count: 1).first)
        #expect(abs(beside.distance - Earth.distance(Coordinate(17.99, 50.05), Coordinate(18, 50.05))) < 1)
        let within = try #require(layer.nearest(to: Coordinate(18.05, 50.05), count: 1).first)
        #expect(within.distance > 700 && within.distance < 720)
    }

    @Test("Words are found whatever their case and accents")
    func words() throws {
        let shapes: [Shape?] = Array(repeating: nil, count: 3)
        let layer = try layer(shapes, names: ["Żłobek nr 3, ul. Łąkowa", "Park", nil])
        #expect(layer.rows(containing: "zlobek LAKOWA", limit: 9) == [0])
        #expect(layer.rows(containing: "ark", limit: 9) == [1])
        #expect(layer.rows(containing: " ", limit: 9).isEmpty)
        #expect(layer.rows(containing: "a", limit: 1).count == 1)
    }
}

extension [Coordinate] {
    fileprivate var box: BoundingBox { BoundingBox(of: self) }
}
