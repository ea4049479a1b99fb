import Formats
import Geometry
import Intake
import Layers
import Quantities
import Testing

@Suite("Files of features become layers")
struct LayerIntakeTests {
    static func request(
        _ epsg: Int? = nil, axes: CoordinateSystem.AxisOrder? = nil, id: String? = nil, repairs: Bool = false
    ) -> LayerRequest {
        LayerRequest(
            LayerDescription(
                name: "places", title: BilingualText("Places"),
                source: LayerSource(
                    name: BilingualText("Test"), licence: BilingualText("CC0"),
                    attribution: BilingualText("Test")),
                isSynthetic: true),
            system: epsg.flatMap { CoordinateSystem(epsg: $0) }, axes: axes, identifier: id, repairs: repairs,
            recorded: Timestamp(milliseconds: 0))
    }

    private func table(_ text: String, _ request: LayerRequest) throws -> Decoded<Layer> {
        try LayerIntake.layer(of: .table(Array(text.utf8), columns: nil, place: "a.csv"), request)
    }

    private func geoJSON(_ geometries: [String], _ request: LayerRequest, crs: String = "") throws -> Decoded<
        Layer
    > {
        let features = geometries.enumerated().map {
            #"{"type":"Feature","id":"f\#($0.offset)","properties":{},"geometry":\#($0.element)}"#
        }
        let text = #"{"type":"FeatureCollection",\#(crs)"features":[\#(features.joined(separator: ","))]}"#
        return try LayerIntake.layer(of: .geoJSON(Array(text.utf8), place: "a.geojson"), request)
    }

    @Test("kinds of columns are those that hold every value; codes with leading zeros stay texts")
    func kinds() throws {
        let text = """
            id;lon;lat;code;whole;number;mixed;day;moment;empty
            a;18,6;50,3;0201;12;1,5;3;2024-05-01;2024-05-01T10:00:00Z;
            b;18,7;50,4;0202;-7;2;x;2024-05-02;2024-05-01T10:00:00.5Z;
            """
        let layer = try #require(try table(text, Self.request(id: "id")).value)
        #expect(layer.identifiers == ["a", "b"] && layer.description.recordedIn == .worldGeodetic)
        #expect(layer.columns.map(\.name) == ["code", "whole", "number", "mixed", "day", "moment", "empty"])
        #expect(layer.columns.map(\.kind) == [.text, .integer, .real, .text, .date, .timestamp, .text])
        #expect(layer.column("number")?[0] == .real(1.5) && layer.column("mixed")?[0] == .text("3"))
        #expect(layer.column("empty")?[0] == nil && layer.shapes[1] == .point(Coordinate(18.7, 50.4)))
    }

    @Test("values of GeoJSON keep their kinds; what is neither becomes text")
    func values() throws {
        let text = #"""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":null,"properties":{"a":1,"b":true,"c":"2024-01-01","d":[1,2],"e":1}},
            {"type":"Feature","geometry":null,"properties":{"a":2.5,"b":null,"c":"2024-01-02","d":null,"e":"x"}}]}
            """#
        let layer = try #require(
            try LayerIntake.layer(of: .geoJSON(Array(text.utf8), place: "a"), Self.request()).value)
        #expect(layer.columns.map(\.kind) == [.real, .boolean, .date, .text, .text])
        let first = try #require((0..<2).first { layer.column("a")?[$0] == .real(1) })
        #expect(layer.column("d")?[first] == .text("[1,2]") && layer.column("e")?[first] == .text("1"))
    }

    @Test("features without names are named by what they say, in whatever order they stand")
    func names() throws {
        let rows = ["18,50,a", "18,50,a", "18,51,b"]
        let layers = try [rows, rows.reversed()].map { rows in
            try #require(try table("lon,lat,n\n" + rows.joined(separator: "\n"), Self.request()).value)
        }
        #expect(layers[0].identifiers == layers[1].identifiers && Set(layers[0].identifiers).count == 3)
        #expect(layers[0].revision.digest == layers[1].revision.digest)
        let twice = try table("lon,lat,n\n18,50,a\n18,51,a\n", Self.request(id: "n"))
        #expect(twice.value == nil && twice.findings.hasErrors)
        let nameless = try table("lon,lat,n\n18,50,a\n18,51,\n", Self.request(id: "n"))
        #expect(nameless.findings.map(\.place) == ["a.csv: — (#2)"])
        let unknown = try table("lon,lat,n\n18,50,a\n", Self.request(id: "m"))
        #expect(unknown.findings.map(\.reason.en) == ["There is no column “m”."])
    }

    @Test(
        "coordinates of PL-1992 land where PROJ's own documentation of the system says, whichever axis comes first"
    )
    func systems() throws {
        // The middle of a Polish city: 18.6766 E, 50.2945 N is N 269753.31, E 476971.69 in EPSG:2180.
        let expected = Coordinate(18.6766, 50.2945)
        let named = try table("easting,northing\n476971.69,269753.31\n", Self.request(2180))
        let turned = try table("x,y\n269753.31,476971.69\n", Self.request(2180, axes: .northEast))
        let plain = try table("x,y\n476971.69,269753.31\n", Self.request(2180, axes: .eastNorth))
        for layer in [named, turned, plain] {
            guard case .point(let place)?? = layer.value?.shapes.first else {
                Issue.record("\(layer.findings)")
                continue
            }
            #expect(abs(place.x - expected.x) < 1e-6 && abs(place.y - expected.y) < 1e-6)
            #expect(layer.value?.description.recordedIn.epsg == 2180)
        }
    }

    @Test("what only a person knows is asked: the system, and which of x and y goes east")
    func questions() throws {
        let open = try table("x,y\n1,2\n", Self.request())
        #expect(open.value == nil && open.findings.map(\.remedy.en).allSatisfy { $0.contains("--crs") })
        let axes = try table("x,y\n1,2\n", Self.request(2177))
        #expect(axes.findings.count == 1 && axes.findings[0].remedy.en.contains("--axes"))
        #expect(try table("x,y\n1,2\n", Self.request(3857)).isSound)
        let stated = FeatureSource.table(
            Array("x,y\n269753.31,476971.69\n".utf8), columns: .plane(east: "y", north: "x"), place: "a.csv")
        let layer = try #require(try LayerIntake.layer(of: stated, Self.request(2180)).value)
        #expect(abs(layer.box.west - 18.6766) < 1e-6)
    }

    @Test("the system that an old GeoJSON names counts, unless another one is stated")
    func statedSystem() throws {
        let crs = #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2180"}},"#
        let point = #"{"type":"Point","coordinates":[476971.69,269753.31]}"#
        let layer = try #require(try geoJSON([point], Self.request(), crs: crs).value)
        #expect(abs(layer.box.west - 18.6766) < 1e-6)
        let metres = try geoJSON([point], Self.request())
        #expect(metres.value == nil && metres.findings[0].reason.en.contains("beyond the bounds"))
    }

    @Test("an invalid shape is refused with reason and place, and repaired only when asked")
    func validity() throws {
        let bowtie = #"{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}"#
        let square = #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}"#
        let refused = try geoJSON([square, bowtie], Self.request())
        #expect(refused.value == nil && refused.findings.count == 1)
        #expect(refused.findings[0].place == "a.geojson: f1 (#2)")
        #expect(refused.findings[0].reason.en == "Geometry: self-intersection (1.0, 1.0).")
        #expect(refused.findings[0].remedy.en.contains("--repair"))
        let repaired = try geoJSON([square, bowtie], Self.request(repairs: true))
        #expect(repaired.value?.count == 2 && repaired.findings.map(\.severity) == [.warning])
        #expect(repaired.value?.shapes.allSatisfy { $0?.fault() == nil } == true)
        let open = #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#
        #expect(try geoJSON([open], Self.request()).findings[0].reason.en.contains("not closed"))
        let closed = try #require(try geoJSON([open], Self.request(repairs: true)).value?.shapes[0])
        #expect(Earth.area(of: closed) > 1.2e10 && closed.fault() == nil)
    }

    @Test("all problems of a file are told at once")
    func allAtOnce() throws {
        let answer = try table("lon,lat\n18,x\n18,50\ny,50\n", Self.request())
        #expect(answer.findings.map(\.line) == [2, 4] && answer.value == nil)
    }
}
