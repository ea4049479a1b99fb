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
        // Areas of intervention are no districts.
        #expect(name(.areas, "synthetic-areas", "intervention-areas") == "synthetic-areas")
        #expect(
            name(.interventionAreas, "synthetic-osi", "tychy-intervention-areas")
                == "tychy-intervention-areas")
        #expect(name(.interventionAreas, "areas", "osi", "intervention-areas") == "osi")
    }

    @Test func aYearHasTheLayerThatStoodAtItsEnd() throws {
        let first = try Sample.trees()
        let second = try first.changing(
            adding: [("new", .point(Coordinate(18, 50)), [:])], unplacing: [])
        let years = LayerYears([.init(2026, second), .init(2024, first)])
        #expect(years.layer(in: 2023) == nil)
        #expect(years.layer(in: 2025)?.count == 4)
        #expect(years.layer(in: 2030)?.count == 5)
        #expect(years != LayerYears([.init(2024, first)]))
    }

    @Test func aChangedLayerKeepsWhatItWas() throws {
        let layer = try Sample.trees()
        let gone = layer.identifiers[0]
        let changed = try layer.changing(
            adding: [("new", .point(Coordinate(18, 50)), ["species": "Klon"])], unplacing: [gone, "none"])
        #expect(changed.count == 5)
        #expect(changed.row(of: "new").map { changed.columns[0][$0] } == .text("Klon"))
        let row = try #require(changed.row(of: gone))
        #expect(changed.shapes[row] == nil)
        #expect(changed.columns[0][row] == layer.columns[0][0])
        #expect(changed.revision.digest != layer.revision.digest)
        #expect(try layer.changing(adding: [], unplacing: []).revision.digest == layer.revision.digest)
        #expect(LayerYears([.init(2026, layer)]).replacingLatest { _ in changed }.layer(in: 2026)?.count == 5)
    }
}
