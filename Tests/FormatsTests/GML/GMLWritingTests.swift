import Formats
import Geometry
import Testing

@Suite("GML writing")
struct GMLWritingTests {
    static let square = Polygon(
        [(0, 0), (4, 0), (4, 3), (0, 3), (0, 0)].map { Coordinate($0.0, $0.1) },
        holes: [[(1, 1), (1, 2), (2, 2), (1, 1)].map { Coordinate($0.0, $0.1) }])
    static let shapes: [Shape] = [
        .point(Coordinate(18.5, 50.25)), .points([Coordinate(1, 2), Coordinate(3, 4)]),
        .line([Coordinate(0, 0), Coordinate(1, -2.5)]),
        .lines([[Coordinate(0, 0), Coordinate(1, 1)], [Coordinate(5, 5), Coordinate(6, 7)]]),
        .polygon(square), .polygons([square, square]),
        .collection([.point(Coordinate(1, 2)), .line([Coordinate(0, 0), Coordinate(1, 1)])]),
    ]

    static func written(_ shape: Shape, _ system: String, isNorthFirst: Bool) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("root", [("xmlns:gml", "http://www.opengis.net/gml/3.2")]) {
            $0.gml(
                shape, id: "a",
                as: GMLWriting(systemName: system, isNorthFirst: isNorthFirst, decimals: 9))
        }
        return xml.bytes
    }

    @Test("07-036, 10.3.1: a position stands in the order of the system's axes")
    func aPoint() {
        let bytes = Self.written(
            .point(Coordinate(18.5, 50.25)), "urn:ogc:def:crs:EPSG::4326", isNorthFirst: true)
        #expect(
            String(decoding: bytes, as: UTF8.self).hasSuffix(
                "<gml:Point gml:id=\"a\" srsName=\"urn:ogc:def:crs:EPSG::4326\"><gml:pos>50.25 18.5</gml:pos></gml:Point></root>"
            ))
    }

    @Test("Every kind of shape reads back, whichever order its system has", arguments: [4326, 3857])
    func shapesReadBack(_ code: Int) throws {
        for shape in Self.shapes {
            let bytes = Self.written(shape, "urn:ogc:def:crs:EPSG::\(code)", isNorthFirst: code == 4326)
            var nodes = XMLNodeReader(bytes)
            let node = try #require(nodes.next { $0.namespace.contains("gml") })
            var reader = GMLGeometryReader(place: "test")
            #expect(reader.geometry(node).value?.shape == shape, "\(shape)")
        }
    }
}
