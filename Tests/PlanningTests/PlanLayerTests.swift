import Formats
import Geometry
import Layers
import Planning
import Quantities
import Testing

@Suite("Plans as layers") struct PlanLayerTests {
    let source = LayerSource(
        name: BilingualText("Test"), licence: BilingualText("CC0"), attribution: BilingualText("Test"))

    @Test func zonesAreALayerWithTheirParameters() throws {
        let plan = SamplePlan(size: 3).audit().plan
        let made = plan.zoneLayer(
            name: "zones", source: source, number: 1, recorded: Timestamp(milliseconds: 0))
        let layer = try #require(made.value, "\(made.findings)")
        #expect(layer.count == 9 && layer.description.recordedIn.epsg == 2177)
        let row = try #require(layer.row(of: "PL.ZIPPZP.9999/246601-POG/1POG-1SJ"))
        #expect(
            layer.column("symbol")?[row] == .text("SJ") && layer.column("max_height")?[row] == .real(15.5))
        #expect(layer.column("max_height")?.unit?.code == "m")
        let february = try #require(CalendarDate("2026-02-28"))
        #expect(layer.column("in_force_from")?[row] == .date(february))
        // 100 m east of the sample's corner, in degrees now.
        let place = try #require(layer.shapes[row]).box.centre
        #expect(abs(place.x - 18.67) < 0.05 && abs(place.y - 50.29) < 0.05)
        let area = Earth.area(of: try #require(layer.shapes[row]))
        #expect(abs(area - 10_000) < 5)
    }

    @Test func areasWithoutMembersAreAnEmptyLayer() throws {
        let made = SamplePlan().audit().plan.areaLayer(
            .infill, name: "infill", source: source, number: 1, recorded: Timestamp(milliseconds: 0))
        #expect(made.value?.count == 0, "\(made.findings)")
    }
}
