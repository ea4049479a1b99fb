import Formats
import Geometry
import Layers
import Quantities
import Testing

@testable import Intake

@Suite("Layers of OpenStreetMap")
struct OSMLayersTests {
    @Test("the mapping that comes along is sound and has the layers of a city")
    func standard() throws {
        let mapping = OSMMapping.standard()
        #expect(mapping.isSound, "\(mapping.findings)")
        #expect(
            mapping.value?.layers.map(\.name) == [
                "buildings", "addresses", "streets", "stops", "green", "water", "services", "surfaces",
                "trees", "land_use",
            ])
    }

    @Test(
        "what is wrong with a mapping is told by its line",
        arguments: [
            ("layers: {}", 1, "“layers” is missing."),
            ("layers:\n  a:\n    forms: [dot]\n    where: [{x: y}]", 3, "Unknown form “dot”."),
            ("layers:\n  a:\n    forms: [point]", 3, "The layer “a” does not say what belongs to it."),
            (
                "layers:\n  a:\n    forms: [point]\n    where: [{x: {maybe: y}}]", 4,
                "The condition of the tag “x” makes no sense."
            ),
            (
                "layers:\n  a:\n    forms: [point]\n    where: [{x: y}]\n    colour: red", 5,
                "Unknown key “colour”."
            ),
            (
                "layers:\n  a:\n    forms: [point]\n    where: [{x: y}]\n    columns: {h: {kind: size}}", 5,
                "Unknown kind “size”."
            ),
        ])
    func wrongMapping(_ text: String, _ line: Int, _ reason: String) {
        let mapping = OSMMapping.decode(Array(text.utf8), file: "m.yaml")
        #expect(
            mapping.value == nil && mapping.findings.contains { $0.line == line && $0.reason.en == reason },
            "\(mapping.findings)")
    }

    @Test("rings come together of ways in any order and direction; holes go into the area around them")
    func rings() throws {
        let mapping = try #require(
            OSMMapping.decode(
                Array("layers:\n  lakes:\n    forms: [area]\n    where: [{natural: water}]".utf8), file: "m"
            ).value)
        let file = OSMTown()
        let made = try OSMLayers.read(
            mapping.layers, recorded: Timestamp(milliseconds: 0), place: "town", blocks: file.blocks)
        let lakes = try #require(made.value?.first, "\(made.findings)")
        #expect(lakes.identifiers == ["r1"])
        guard case .polygons(let polygons)? = lakes.shapes[0] else {
            Issue.record("not two areas: \(String(describing: lakes.shapes))")
            return
        }
        #expect(polygons.map(\.holes.count) == [0, 1])
        // A square of 0.01° with a hole of 0.002°, and a square of 0.005°, at the equator.
        #expect(
            abs(
                Earth.area(of: .polygons(polygons))
                    / Earth.area(of: .polygon(Polygon(OSMTown.square(0, 0, 0.01)))) - (1 - 0.04 + 0.25))
                < 1e-4)
        #expect(made.findings.map(\.place) == ["town: lakes, r2"] && made.findings[0].severity == .warning)
    }

    @Test("points, lines and areas by their tags, values by their kinds")
    func forms() throws {
        let text = """
            layers:
              streets:
                forms: [line]
                where: [{highway: {except: [construction]}, area: {not: ["yes"]}}]
                columns: {kind: highway, width: {tag: width, kind: real, unit: m}, lit: {tag: lit, kind: boolean}}
              services:
                forms: [point, area]
                reduce: point
                categories:
                  school: [{amenity: school}]
                  shop: [{shop: "*"}]
                columns: {name: name}
            """
        let mapping = try #require(OSMMapping.decode(Array(text.utf8), file: "m").value)
        let made = try OSMLayers.read(
            mapping.layers, name: { "osm-" + $0 }, recorded: Timestamp(milliseconds: 0), place: "town",
            blocks: OSMTown().blocks)
        let layers = try #require(made.value, "\(made.findings)")
        let streets = layers[0]
        #expect(streets.id == "osm-streets" && streets.identifiers == ["w20", "w22"])
        #expect(
            streets.column("width")?[0] == .real(3.5) && streets.column("width")?.unit == UnitOfMeasure("m"))
        #expect(streets.column("lit")?[0] == .boolean(true) && streets.column("width")?[1] == nil)
        #expect(
            made.findings.map(\.severity) == [.note] && made.findings[0].place == "town: osm-streets, width")
        let services = layers[1]
        #expect(services.identifiers == ["n7", "w23"])
        #expect((0..<2).map { services.column("category")?[$0] } == [.text("shop"), .text("school")])
        #expect(services.shapes[0] == .point(Coordinate(1, 1)))
        guard case .point(let place)? = services.shapes[1] else {
            Issue.record("not one place")
            return
        }
        #expect(BoundingBox(west: 2, south: 2, east: 2.01, north: 2.01).contains(place))
        #expect(services.description.source.attribution.en == "© OpenStreetMap contributors")
    }

    @Test("a damaged file makes no layer")
    func damaged() throws {
        let mapping = try #require(OSMMapping.standard().value)
        let made = try OSMLayers.read(
            mapping.layers, recorded: Timestamp(milliseconds: 0), place: "x",
            open: { OSMReader([1, 2, 3, 4, 5], kinds: $0) })
        #expect(made.value == nil && made.findings.hasErrors)
    }
}
