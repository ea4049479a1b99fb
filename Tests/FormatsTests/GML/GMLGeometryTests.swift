import Formats
import Foundation
import Geometry
import Quantities
import Testing

@Suite("GML geometry")
struct GMLGeometryTests {
    static let register = "http://www.opengis.net/def/crs/EPSG/0/"
    static let ring = "<gml:LinearRing><gml:posList>0 0 0 4 3 4 3 0 0 0</gml:posList></gml:LinearRing>"

    static func read(_ xml: String, attributes: String = "") -> Decoded<GMLGeometry> {
        let text = "<root xmlns:gml=\"http://www.opengis.net/gml/3.2\">\(xml)</root>"
        var nodes = XMLNodeReader(Array(text.utf8))
        guard let node = nodes.next(where: { $0.namespace.contains("gml") }) else {
            return Decoded(nil, findings: [nodes.fault].compactMap(\.self))
        }
        var reader = GMLGeometryReader(place: "test")
        return reader.geometry(node)
    }

    static func polygon(_ system: String, _ numbers: String) -> Decoded<GMLGeometry> {
        read(
            """
            <gml:Polygon srsName="\(system)"><gml:exterior><gml:LinearRing>
            <gml:posList>\(numbers)</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>
            """)
    }

    /// The same ground written north first, as the register says, and in the forms that leave the order open.
    @Test(arguments: [
        register + "2177", "urn:ogc:def:crs:EPSG::2177", "urn:ogc:def:crs:EPSG:9.9:2177", "EPSG:2177",
        "http://www.opengis.net/gml/srs/epsg.xml#2177", "https://www.opengis.net/def/crs/EPSG/0/2177",
    ])
    func placesComeEastFirst(_ name: String) throws {
        let numbers = "5573394 6548208 5573394 6548308 5573494 6548308 5573394 6548208"
        let geometry = try #require(Self.polygon(name, numbers).value)
        #expect(geometry.system?.epsg == 2177 && geometry.element == "Polygon")
        #expect(
            geometry.shape.box
                == BoundingBox(west: 6_548_208, south: 5_573_394, east: 6_548_308, north: 5_573_494))
    }

    /// Short names leave the order open: the place decides. The full name does not: what it says is read.
    @Test func eastFirstIsUnderstoodWhereTheNameLeavesTheOrderOpen() throws {
        let numbers = "6548208 5573394 6548308 5573394 6548308 5573494 6548208 5573394"
        #expect(try #require(Self.polygon("EPSG:2177", numbers).value).shape.box.west == 6_548_208)
        let full = try #require(Self.polygon(Self.register + "2177", numbers).value)
        #expect(full.shape.box.west == 5_573_394)
        let judge = AxisOrderJudge(try #require(full.system))
        #expect(!judge.isAtHome(full.shape.box.centre, margin: 1))
    }

    @Test func surfacesOfPatchesAreOneArea() throws {
        func patch(_ west: Int) -> String {
            """
            <gml:PolygonPatch><gml:exterior><gml:LinearRing><gml:posList>\
            \(west) 0 \(west + 1) 0 \(west + 1) 1 \(west) 1 \(west) 0</gml:posList></gml:LinearRing></gml:exterior></gml:PolygonPatch>
            """
        }
        let read = Self.read("<gml:Surface><gml:patches>\(patch(0))\(patch(1))</gml:patches></gml:Surface>")
        let shape = try #require(read.value).shape
        guard case .polygon(let polygon) = shape else {
            Issue.record("not one polygon: \(shape)")
            return
        }
        #expect(Plane.area(of: polygon) == 2)
    }

    @Test func collectionsOfSurfacesAndHoles() throws {
        let hole =
            "<gml:interior><gml:LinearRing><gml:pos>1 1</gml:pos><gml:pos>2 1</gml:pos><gml:pos>2 2</gml:pos>"
            + "<gml:pos>1 1</gml:pos></gml:LinearRing></gml:interior>"
        let polygon = "<gml:Polygon><gml:exterior>\(Self.ring)</gml:exterior>\(hole)</gml:Polygon>"
        let members = "<gml:surfaceMember>\(polygon)</gml:surfaceMember>"
        let many = try #require(Self.read("<gml:MultiSurface>\(members)</gml:MultiSurface>").value)
        #expect(many.shape.areas.count == 1 && many.shape.areas[0].holes.count == 1)
        #expect(Plane.area(of: many.shape) == 11.5)
        let oriented =
            "<gml:OrientableSurface orientation=\"-\"><gml:baseSurface>\(polygon)</gml:baseSurface></gml:OrientableSurface>"
        #expect(try #require(Self.read(oriented).value).shape == .polygon(many.shape.areas[0]))
        let old =
            "<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>0,0 4,0 4,4 0,0</gml:coordinates>"
            + "</gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>"
        #expect(Plane.area(of: try #require(Self.read(old).value).shape) == 8)
    }

    @Test func thirdCoordinatesArePassedOver() throws {
        let read = Self.read(
            "<gml:Polygon srsDimension=\"3\"><gml:exterior><gml:LinearRing><gml:posList>0 0 9 4 0 9 4 4 9 0 0 9</gml:posList>"
                + "</gml:LinearRing></gml:exterior></gml:Polygon>")
        #expect(Plane.area(of: try #require(read.value).shape) == 8)
    }

    /// A half disc of radius 100: its area is known, and no place of it lies further from the arc than stated.
    @Test func arcsAreFollowed() throws {
        let segments =
            "<gml:Arc><gml:posList>-100 0 0 100 100 0</gml:posList></gml:Arc>"
            + "<gml:LineStringSegment><gml:posList>100 0 -100 0</gml:posList></gml:LineStringSegment>"
        let read = Self.read(
            "<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments>\(segments)</gml:segments></gml:Curve>"
                + "</gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>")
        let shape = try #require(read.value).shape
        let half = Double.pi * 100 * 100 / 2
        #expect(abs(Plane.area(of: shape) - half) < half * 1e-4)
        #expect(shape.fault() == nil && shape.areas[0].outer.count > 100)
        let circle = Self.read(
            "<gml:Curve><gml:segments><gml:Circle><gml:posList>1 0 0 1 -1 0</gml:posList></gml:Circle></gml:segments></gml:Curve>"
        )
        guard case .line(let line)? = circle.value?.shape else {
            Issue.record("no line")
            return
        }
        #expect(line.first == line.last && abs(Plane.area(ofRing: line) - .pi) < 0.01)
    }

    @Test(arguments: [
        (
            "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 1</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
            "3 numbers"
        ),
        (
            "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 nan 1 1</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
            "nan"
        ),
        (
            "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0,5 1 1 1</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
            "0,5"
        ),
        ("<gml:Polygon srsName=\"EPSG:1\"><gml:exterior>\(ring)</gml:exterior></gml:Polygon>", "EPSG:1"),
        (
            "<gml:Polygon srsName=\"EPSG:2177\"><gml:exterior srsName=\"EPSG:2178\">\(ring)</gml:exterior></gml:Polygon>",
            "several"
        ),
        ("<gml:Polygon/>", "without coordinates"), ("<gml:Solid/>", "Solid"),
        (
            "<gml:MultiSurface><gml:surfaceMember xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"#p1\"/></gml:MultiSurface>",
            "#p1"
        ),
        (
            "<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember><gml:Clothoid/></gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>",
            "Clothoid"
        ),
    ])
    func faultsAreNamed(_ xml: String, _ words: String) {
        let read = Self.read(xml)
        #expect(read.value == nil)
        #expect(read.findings.contains { $0.reason.en.contains(words) && $0.line == 1 }, "\(read.findings)")
    }
}
