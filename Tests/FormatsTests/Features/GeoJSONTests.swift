import Formats
import Geometry
import Quantities
import Testing

@Suite("GeoJSON")
struct GeoJSONTests {
    private func decode(_ text: String) -> Decoded<[Feature]> {
        GeoJSON.decode(Array(text.utf8), place: "a.geojson")
    }

    private func collection(_ geometries: String...) -> String {
        let features = geometries.map { #"{"type":"Feature","properties":null,"geometry":\#($0)}"# }
        return #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    @Test("features with names, properties and places")
    func features() throws {
        let decoded = decode(
            #"""
            {"features": [
              {"type": "Feature", "id": "a/1", "geometry": {"type": "Point", "coordinates": [18.6, 50.3, 211.5]},
               "properties": {"name": "Rynek", "levels": 3, "tags": {"a": [1]}}, "title": "foreign"},
              {"geometry": null, "type": "Feature", "id": 7, "properties": null}
            ], "name": "places", "type": "FeatureCollection"}
            """#)
        #expect(decoded.findings == [])
        #expect(
            decoded.value == [
                Feature(
                    identifier: "a/1", shape: .point(Coordinate(18.6, 50.3)),
                    properties: [
                        .init("name", "Rynek"), .init("levels", 3), .init("tags", ["a": [1]]),
                    ]),
                Feature(identifier: "7", shape: nil),
            ])
        #expect(decoded.value?.first?["levels"] == 3)
    }

    @Test("what is written reads back", arguments: ShapeSample.all)
    func roundTrip(_ shape: Shape) throws {
        var writer = GeoJSONWriter([.init("attribution", "© people")])
        let feature = Feature(identifier: "x", shape: shape, properties: [.init("a", 1.5)])
        writer.append(feature)
        var bytes = writer.take()
        writer.append(Feature(shape: nil))
        bytes += writer.finish()
        let decoded = GeoJSON.decode(bytes)
        #expect(decoded.findings == [] && decoded.value?.first == feature && decoded.value?.count == 2)
        #expect(JSONValue.decode(bytes).value?["attribution"] == "© people")
    }

    @Test("rings are written as RFC 7946 asks, whichever way they ran")
    func rings() throws {
        let square = ShapeSample.square
        let turned = Polygon(square.outer.reversed(), holes: square.holes.map { $0.reversed() })
        var writer = GeoJSONWriter()
        writer.append(Feature(shape: .polygon(turned)))
        #expect(GeoJSON.decode(writer.finish()).value?.first?.shape == .polygon(square))
    }

    @Test("one feature on each line, behind record separators or not")
    func lines() {
        let line = #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}"#
        #expect(decode(line + "\n" + line + "\n").value?.count == 2)
        #expect(decode("\u{1E}" + line + "\n\u{1E}" + line + "\n").value?.count == 2)
        #expect(
            decode(#"{"type":"Point","coordinates":[1,2]}"#).value == [
                Feature(shape: .point(Coordinate(1, 2)))
            ])
    }

    @Test(
        "damaged geometries are found one by one; the other features are read",
        arguments: [
            (#"{"type":"Point","coordinates":[1]}"#, "a position does not have two numbers"),
            (#"{"type":"Point"}"#, "a position does not have two numbers"),
            (#"{"type":"LineString","coordinates":[[1,2],["a",3]]}"#, "a position does not have two numbers"),
            (#"{"type":"LineString","coordinates":7}"#, "the list “coordinates” is missing"),
            (#"{"type":"MultiPolygon","coordinates":[[]]}"#, "the area has no border"),
            (#"{"type":"Arc","coordinates":[]}"#, "geometry of the type Arc is not read"),
            (#"{"coordinates":[1,2]}"#, "the geometry has no type"),
            (#"{"type":"GeometryCollection"}"#, "the list “geometries” is missing"),
        ])
    func damaged(_ geometry: String, _ reason: String) throws {
        let good = #"{"type":"Point","coordinates":[1,2]}"#
        let decoded = decode(collection(good, geometry, good))
        #expect(decoded.value?.map { $0.shape == nil } == [false, true, false])
        #expect(decoded.findings.map(\.reason.en) == [reason] && decoded.findings.hasErrors)
        #expect(decoded.findings[0].place == "a.geojson: features[1]" && !decoded.findings[0].remedy.isEmpty)
    }

    @Test(
        "what is no GeoJSON is an error with its place",
        arguments: [
            ("[1]", "this is no object of GeoJSON"), ("", "this is no object of GeoJSON"),
            (#"{"a":1}"#, "“type” of a known kind or “features” is missing"),
            (#"{"type":"FeatureCollection"}"#, "“type” of a known kind or “features” is missing"),
            (#"{"type":"FeatureCollection","features":[{}"#, "a comma or closing bracket is missing"),
            (#"{"type":"Topology","objects":{}}"#, "“type” of a known kind or “features” is missing"),
        ])
    func foreign(_ text: String, _ reason: String) {
        let decoded = decode(text)
        #expect(decoded.value == nil && decoded.findings.last?.reason.en == reason)
        #expect(decoded.findings.last?.place.hasPrefix("a.geojson:1:") == true)
    }

    @Test("the coordinate system that old documents name")
    func system() {
        for (name, epsg) in [
            ("urn:ogc:def:crs:EPSG::2180", 2180), ("EPSG:2177", 2177),
            ("urn:ogc:def:crs:OGC:1.3:CRS84", 4326), ("local", nil),
        ] {
            let text =
                #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"\#(name)"}},"features":[]}"#
            #expect(GeoJSON.read(Array(text.utf8)) { _ in }.value?.epsg == epsg)
        }
    }

    @Test("whatever the damage, the reader answers", arguments: 1...100)
    func anyDamage(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let whole = Array(
            collection(
                #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#,
                #"{"type":"GeometryCollection","geometries":[]}"#
            ).utf8)
        let decoded = GeoJSON.decode(generator.damaged(whole))
        #expect(decoded.value != nil || decoded.findings.hasErrors, "seed \(seed)")
    }
}
