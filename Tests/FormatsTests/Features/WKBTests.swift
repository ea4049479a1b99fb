import Formats
import Geometry
import Quantities
import Testing

@Suite("Well-known binary and text")
struct WKBTests {
    private func bytes(_ hexadecimal: String) -> [UInt8] {
        var rest = hexadecimal.filter { $0 != " " }[...]
        var bytes: [UInt8] = []
        while let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }

    private func reason(_ body: () throws -> Shape) -> String? {
        do {
            _ = try body()
            return nil
        } catch { return (error as? ShapeDamage)?.reason.en }
    }

    @Test("what is written reads back", arguments: ShapeSample.all)
    func roundTrip(_ shape: Shape) throws {
        #expect(try WKB.decode(WKB.encode(shape)) == shape)
        #expect(try GeoPackageGeometry.decode(GeoPackageGeometry.encode(shape, system: 4326)) == shape)
    }

    @Test(
        "forms of one point that databases write",
        arguments: [
            "01 01000000 000000000000F03F 0000000000000040",
            "00 00000001 3FF0000000000000 4000000000000000",
            "01 E9030000 000000000000F03F 0000000000000040 0000000000000840",
            "01 B90B0000 000000000000F03F 0000000000000040 0000000000000840 0000000000001040",
            "01 01000020 E6100000 000000000000F03F 0000000000000040",
            "01 010000A0 84080000 000000000000F03F 0000000000000040 0000000000000840",
        ])
    func forms(_ hexadecimal: String) throws {
        #expect(try WKB.decode(bytes(hexadecimal)) == .point(Coordinate(1, 2)))
    }

    @Test("a header of GeoPackage with a box of any form")
    func boxes() throws {
        let point = "01 01000000 000000000000F03F 0000000000000040"
        for (flags, count) in [("01", 0), ("03", 32), ("05", 48), ("07", 48), ("09", 64)] {
            let header = "4750 00 \(flags) E6100000" + String(repeating: "00", count: count)
            #expect(try GeoPackageGeometry.decode(bytes(header + point)) == .point(Coordinate(1, 2)))
        }
        #expect(
            reason { try GeoPackageGeometry.decode(bytes("4750 00 0B E6100000" + point)) }
                == "unknown form 5 of the box")
        #expect(
            reason { try GeoPackageGeometry.decode(bytes("4751 00 01 E6100000" + point)) }
                == "the value is no geometry of GeoPackage")
        #expect(
            reason { try GeoPackageGeometry.decode(bytes("4750 00 21 E6100000" + point)) }?.contains(
                "not read") == true)
    }

    @Test("the box of a shape stands in the header, west and east first")
    func box() {
        let encoded = GeoPackageGeometry.encode(.line([Coordinate(1, 5), Coordinate(2, 7)]), system: 2180)
        #expect(Array(encoded.prefix(8)) == bytes("4750 00 03 84080000"))
        #expect(
            Array(encoded[8..<16]) == bytes("000000000000F03F")
                && Array(encoded[16..<24]) == bytes("0000000000000040"))
        #expect(GeoPackageGeometry.encode(.points([]), system: 0)[3] == 0x11)
    }

    @Test("curves are refused by name, nonsense by reason")
    func refused() {
        #expect(
            reason { try WKB.decode(bytes("01 0A000000 00000000")) }
                == "geometry of the type CurvePolygon is not read")
        #expect(reason { try WKB.decode(bytes("02 01000000")) } == "unknown byte order 2")
        #expect(reason { try WKB.decode(bytes("01 63000000")) } == "unknown type of geometry 99")
        #expect(reason { try WKB.decode(bytes("01 02000000 FFFFFFFF")) } == "the geometry is cut off")
        #expect(
            reason {
                try WKB.decode(
                    bytes("01 05000000 01000000" + "01 01000000 000000000000F03F 0000000000000040"))
            } == "a part is of another kind than the whole")
        let nested = bytes(String(repeating: "01 07000000 01000000", count: 5_000) + "01 07000000 00000000")
        #expect(reason { try WKB.decode(nested) } == "collections nested deeper than 8")
    }

    @Test("every cut is answered, and so is all other damage", arguments: ShapeSample.all)
    func damage(_ shape: Shape) {
        let whole = GeoPackageGeometry.encode(shape, system: 4326)
        for count in 0..<whole.count {
            #expect(
                reason { try GeoPackageGeometry.decode(Array(whole.prefix(count))) }
                    == "the geometry is cut off")
        }
        var generator = SeededGenerator(seed: UInt64(whole.count))
        for _ in 0..<200 {
            let damaged = generator.damaged(whole)
            let read = try? GeoPackageGeometry.decode(damaged)
            #expect((read == nil) == (reason { try GeoPackageGeometry.decode(damaged) } != nil))
        }
    }

    @Test(
        "text as PostGIS, GEOS and people write it",
        arguments: [
            ("POINT (18.5 50)", Shape.point(Coordinate(18.5, 50))),
            ("point z(1 2 3)", .point(Coordinate(1, 2))),
            ("SRID=2180;POINT(1 2)", .point(Coordinate(1, 2))), ("POINT EMPTY", .points([])),
            ("MULTIPOINT (1 2, 3 4)", .points([Coordinate(1, 2), Coordinate(3, 4)])),
            ("MULTIPOINT ((1 2), (3 4))", .points([Coordinate(1, 2), Coordinate(3, 4)])),
            ("LINESTRING M (0 0 1, 1e2 -1.5 2)", .line([Coordinate(0, 0), Coordinate(100, -1.5)])),
            (
                "MULTILINESTRING((0 0,1 1),(2 2,3 3))",
                .lines([[Coordinate(0, 0), Coordinate(1, 1)], [Coordinate(2, 2), Coordinate(3, 3)]])
            ),
            ("POLYGON((0 0,10 0,10 10,0 10,0 0),(2 2,2 4,4 4,4 2,2 2))", .polygon(ShapeSample.square)),
            (
                "MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0),(2 2,2 4,4 4,4 2,2 2)))",
                .polygons([ShapeSample.square])
            ),
            (
                "GEOMETRYCOLLECTION(POINT(1 1),LINESTRING EMPTY)",
                .collection([.point(Coordinate(1, 1)), .line([])])
            ),
        ])
    func text(_ text: String, _ shape: Shape) throws {
        #expect(try WKT.decode(text) == shape)
    }

    @Test(
        "text that is none",
        arguments: [
            ("", "WKT, character 1: the type of the geometry is missing"),
            ("POINT(1)", "WKT, character 8: a position does not have two numbers"),
            ("POINT(1 2", "WKT, character 10: “)” or a comma is missing"),
            ("POINT(1 2) x", "WKT, character 12: something follows the geometry"),
            ("CURVEPOLYGON((0 0))", "geometry of the type CURVEPOLYGON is not read"),
            ("POLYGON(0 0,1 1)", "WKT, character 9: “(” is missing"),
        ])
    func damagedText(_ text: String, _ expected: String) {
        #expect(reason { try WKT.decode(text) } == expected)
    }

    @Test("what is written as text reads back", arguments: ShapeSample.all)
    func textRoundTrip(_ shape: Shape) throws {
        #expect(try WKT.decode(WKT.encode(shape)) == shape)
    }

    @Test("whatever the damage of a text, the reader answers", arguments: ShapeSample.all)
    func anyDamage(_ shape: Shape) {
        let whole = Array(WKT.encode(shape).utf8)
        var generator = SeededGenerator(seed: UInt64(whole.count))
        for _ in 0..<200 {
            let text = String(decoding: generator.damaged(whole), as: UTF8.self)
            #expect((try? WKT.decode(text)) != nil || reason { try WKT.decode(text) } != nil, "\(text)")
        }
    }
}
