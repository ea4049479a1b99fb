import Geometry
import Quantities
import Testing

@testable import Layers

@Suite struct LayerYearsTests {
    @Test func aRoleIsPlayedByItsNameElseByAnEnding() {
        func name(_ role: LayerRole, _ names: String...) -> String? {
            role.name(
                among: names.map { name in
                    var description = Sample.description(name)
                    description.isSynthetic = name.hasPrefix("synthetic")
                    return description
                })
        }
        #expect(name(.streets, "a-streets", "streets") == "streets")
        #expect(name(.streets, "z_streets", "a-streets", "mainstreets") == "a-streets")
        #expect(name(.green, "greenery", "evergreen") == nil)
        // What is real comes before what is made up, and districts before other areas.
        #expect(name(.streets, "synthetic-streets", "tychy-streets") == "tychy-streets")
        #expect(name(.areas, "conservation-areas", "tychy-districts") == "tychy-districts")
        #expect(name(.areas, "synthetic-districts", "tychy-areas") == "tychy-areas")
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
