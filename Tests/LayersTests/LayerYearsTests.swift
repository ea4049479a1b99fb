import Geometry
import Quantities
import Testing

@testable import Layers

@Suite struct LayerYearsTests {
    @Test func aRoleIsPlayedByItsNameElseByAnEnding() {
        #expect(LayerRole.streets.name(among: ["a-streets", "streets"]) == "streets")
        #expect(LayerRole.streets.name(among: ["z_streets", "a-streets", "mainstreets"]) == "a-streets")
        #expect(LayerRole.green.name(among: ["greenery", "evergreen"]) == nil)
    }

    @Test func aYearHasTheLayerThatStoodAtItsEnd() throws {
        let first = try Sample.trees()
        let second = try #require(first.adding("new", shape: .point(Coordinate(18, 50)), texts: [:]))
        let years = LayerYears([.init(2026, second), .init(2024, first)])
        #expect(years.layer(in: 2023) == nil)
        #expect(years.layer(in: 2025)?.count == 4)
        #expect(years.layer(in: 2030)?.count == 5)
        #expect(years != LayerYears([.init(2024, first)]))
    }

    @Test func whatIsAddedCanBeTakenAwayBitForBit() throws {
        let layer = try Sample.trees()
        let more = try #require(
            layer.adding("new", shape: .point(Coordinate(18, 50)), texts: ["species": "Klon"]))
        #expect(more.count == 5)
        #expect(more.row(of: "new").map { more.columns[0][$0] } == .text("Klon"))
        #expect(more.revision.digest != layer.revision.digest)
        #expect(try #require(more.removing("new")).revision.digest == layer.revision.digest)
        #expect(layer.adding("10", shape: .point(Coordinate(18, 50)), texts: [:]) == nil)
        #expect(layer.removing("none") == nil)
    }
}
