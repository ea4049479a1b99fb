import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Testing

@testable import Land

/// Measures of land over layers whose answers are worked out by hand.
@Suite struct LandMethodTests {
    @Test func greenOnABorderIsSharedAndOverlappingGreenCountsOnce() throws {
        var town = LandTown()
        town.add(.green, LandTown.box(3, 1, 2, 1))
        town.add(.green, LandTown.box(3, 1, 1, 1))
        // Beyond the city: it counts for nobody.
        town.add(.green, LandTown.box(20, 0, 2, 2))
        town.add(.addresses, .point(LandTown.place(1, 1)), .integer(10))
        town.add(.addresses, .point(LandTown.place(6, 1)), .integer(30))
        town.add(.addresses, .point(LandTown.place(21, 1)), .integer(500))
        let areas = try town.areas("green-per-resident", unit: "m2/{resident}")
        #expect(areas.map(\.name) == ["", "West", "East"])
        #expect(areas.map(\.people) == [40, 10, 30])
        #expect(isNear(areas[1].value, LandTown.area(3, 1, 1, 1) / 10))
        #expect(isNear(areas[2].value, LandTown.area(4, 1, 1, 1) / 30))
        #expect(isNear(areas[0].value, LandTown.area(3, 1, 2, 1) / 40))
        #expect(areas[0].amounts[1] == 40)
    }

    @Test func aPartWithoutResidentsHasNoGreenByResident() throws {
        var town = LandTown()
        town.add(.green, LandTown.box(1, 1, 1, 1))
        town.add(.addresses, .point(LandTown.place(1, 1)), .integer(10))
        let areas = try town.areas("green-per-resident", unit: "m2/{resident}")
        #expect(areas[2].value == nil && areas[2].people == 0)
    }

    @Test func densityIsResidentsByAllGroundOfThePart() throws {
        var town = LandTown()
        town.add(.addresses, .point(LandTown.place(1, 1)), .integer(10))
        town.add(.addresses, .point(LandTown.place(3, 2)), .integer(22))
        // Beyond the city: it counts for nobody.
        town.add(.addresses, .point(LandTown.place(21, 1)), .integer(500))
        let areas = try town.areas("density", unit: "{resident}/har")
        let hectares = LandTown.area(0, 0, 4, 4) / 10_000
        // Four by four units of about 100 m: about 16 ha, two residents on each.
        #expect(isNear(hectares, 16, within: 0.01))
        #expect(isNear(areas[1].value, 32 / hectares) && isNear(areas[1].value, 2, within: 0.01))
        // That nobody lives there is known.
        #expect(areas[2].value == 0 && areas.map(\.people) == [32, 32, 0])
        #expect(isNear(areas[0].value, 32 / (2 * hectares), within: 1e-3))
        #expect(isNear(areas[1].amounts[1], hectares * 10_000))
        let byKilometre = try town.areas("density", unit: "{resident}/km2")
        #expect(isNear(byKilometre[1].value, 3_200 / hectares))
        #expect(try town.outcomes("density", unit: "m2/{resident}")[LandTown.mapped]?.refusal?.code == "unit")
    }

    @Test func withoutResidentsThereIsNoDensity() throws {
        var town = LandTown()
        town.columns[.addresses] = [.init("flats", .integer)]
        town.add(.addresses, .point(LandTown.place(1, 1)), .integer(10))
        let outcome = try town.outcomes("density", unit: "{resident}/har")[LandTown.mapped]
        #expect(outcome?.refusal?.code == "residents")
        let nowhere = try LandTown().outcomes("density", unit: "{resident}/har")[LandTown.mapped]
        #expect(nowhere?.refusal?.code == "layers")
    }

    @Test func footprintsThatOverlapAreBuiltUpOnce() throws {
        var town = LandTown()
        town.add(.buildings, LandTown.box(0, 0, 2, 1), nil, nil)
        town.add(.buildings, LandTown.box(1, 0, 2, 1), nil, nil)
        let areas = try town.areas("built-up-share")
        let share = 100 * LandTown.area(0, 0, 3, 1) / LandTown.area(0, 0, 4, 4)
        #expect(isNear(areas[1].value, share))
        #expect(areas[1].people == nil)
        #expect(areas[2].value == 0)
        // Half of the ground of the city, so half of the share.
        #expect(isNear(areas[0].value, share / 2, within: 1e-3))
    }

    /// The standard of 1997 leaves out auxiliary objects, the act counts them; of a building that says nothing it is told.
    @Test func eachDefinitionCountsItsBuildings() throws {
        var town = LandTown()
        town.add(.buildings, LandTown.box(0, 0, 2, 1), .integer(2), nil, .text("house"))
        town.add(.buildings, LandTown.box(0, 1, 1, 1), nil, nil, .text("Greenhouse"))
        town.add(.buildings, LandTown.box(1, 1, 1, 1), nil, nil, .text("altana"))
        town.add(.buildings, LandTown.box(2, 0, 1, 1), nil, nil, .text("yes"))
        // Half of it lies under the house, which counts anyway.
        town.add(.buildings, LandTown.box(1, 0, 2, 1), nil, nil)
        let ground = LandTown.area(0, 0, 4, 4)
        let new = try town.areas("built-up-share")[1]
        #expect(isNear(new.value, 100 * (LandTown.area(0, 0, 3, 1) + LandTown.area(0, 1, 2, 1)) / ground))
        #expect(new.amounts[1] == 0 && isNear(new.amounts[2], ground))
        let old = try town.areas("built-up-share", ["definition": 1997])[1]
        #expect(isNear(old.value, 100 * LandTown.area(0, 0, 3, 1) / ground))
        #expect(isNear(old.amounts[1], LandTown.area(2, 0, 1, 1)))
        #expect(
            try town.areas("built-up-share", ["definition": 2022])
                == town.areas("built-up-share", ["definition": 1997]))
    }

    /// Whichever column says it; what only has no storeys of its own, or stands on others, is above the ground.
    @Test(arguments: [1997, 2023] as [Double])
    func whatLiesWhollyBelowTheGroundIsNotBuiltUp(definition: Double) throws {
        var town = LandTown()
        town.add(.buildings, LandTown.box(0, 0, 1, 1), .integer(0), .integer(2), .text("parking"))
        town.add(.buildings, LandTown.box(1, 0, 1, 1), nil, nil, .text("parking"), .text("underground"))
        town.add(.buildings, LandTown.box(2, 0, 1, 1), nil, nil, .text("parking"), nil, .integer(-1))
        #expect(try town.areas("built-up-share", ["definition": definition])[1].value == 0)
        town.add(.buildings, LandTown.box(0, 1, 1, 1), .integer(0), nil, .text("hall"))
        town.add(
            .buildings, LandTown.box(1, 1, 1, 1), .integer(2), .integer(2), .text("shop"), nil, .integer(-1))
        town.add(.buildings, LandTown.box(2, 1, 1, 1), nil, .integer(1), .text("house"), .text("overground"))
        let share = 100 * LandTown.area(0, 1, 3, 1) / LandTown.area(0, 0, 4, 4)
        #expect(isNear(try town.areas("built-up-share", ["definition": definition])[1].value, share))
    }

    @Test func aScenarioMaySetAnotherDefinition() throws {
        var town = LandTown()
        town.add(.buildings, LandTown.box(0, 0, 2, 1), .integer(3), .integer(1))
        func areas(_ changes: [Scenario.Change], _ parameters: [String: Double] = [:]) throws -> [MappedSeries
            .Area]
        {
            let outcome = try town.outcomes("floor-area-ratio", unit: "1", parameters, changes: changes)[
                LandTown.mapped]
            let series: MappedSeries = try #require(outcome?.value())
            return try #require(series.years.last?.areas)
        }
        let set = Scenario.Change.setParameter(indicator: "asked", name: "definition", value: 2003)
        #expect(try areas([set]) == (try areas([], ["definition": 2003])))
        #expect(try areas([set]) != (try areas([])))
        let unknown = Scenario.Change.setParameter(indicator: "asked", name: "foo", value: 3)
        #expect(
            try town.outcomes("floor-area-ratio", unit: "1", changes: [unknown])[LandTown.mapped]?.refusal?
                .code
                == "calculation")
    }

    /// What a source reports and what the map measures are two definitions: the trend does not pass from one to the other.
    @Test func theSeriesBreaksWhereTheMapBegins() throws {
        var town = LandTown()
        town.isFictional = true
        town.add(.buildings, LandTown.box(0, 0, 2, 1), nil, nil)
        let unit = try #require(UnitOfMeasure("%"))
        let recorded = Panel(
            unit: unit,
            rows: [
                .init(area: "9901", points: [2022, 2023, 2026].map { .init(period: .year($0), value: 5) })
            ])
        let outcomes = try town.outcomes("built-up-share", recorded: recorded)
        let series: Panel = try #require(outcomes[Key(.series, "asked")]?.value())
        #expect(series["9901"].map(\.period) == [2022, 2023, 2025, 2026].map { .year($0) })
        #expect(series["9901"].map { $0.breakReason != nil } == [false, false, true, true])
    }

    @Test func floorsAreStoreysTimesFootprint() throws {
        var town = LandTown()
        town.add(.buildings, LandTown.box(3, 0, 2, 1), .integer(3), .integer(1))
        let above = try town.areas("floor-area-ratio", unit: "1")
        let ground = LandTown.area(0, 0, 4, 4)
        #expect(isNear(above[1].value, 3 * LandTown.area(3, 0, 1, 1) / ground))
        #expect(isNear(above[2].value, 3 * LandTown.area(4, 0, 1, 1) / ground))
        let all = try town.areas("floor-area-ratio", unit: "1", ["definition": 2003])
        #expect(isNear(all[1].value, 4 * LandTown.area(3, 0, 1, 1) / ground))
    }

    @Test func unknownStoreysAreToldAndNeverGuessed() throws {
        var town = LandTown()
        town.add(.buildings, LandTown.box(0, 0, 3, 1), .integer(2), nil)
        town.add(.buildings, LandTown.box(0, 2, 1, 1), nil, nil)
        town.add(.buildings, LandTown.box(5, 2, 1, 1), nil, nil)
        let strict = try town.areas("floor-area-ratio", unit: "1")
        #expect(strict[0].value == nil && strict[1].value == nil)
        #expect(isNear(strict[1].amounts[2], LandTown.area(0, 2, 1, 1)))
        #expect(
            try town.outcomes("floor-area-ratio", unit: "1")[LandTown.computed]?.refusal?.code == "no-value")
        // A lower bound, where the indicator takes a quarter of unknown footprints.
        let bound = try town.areas("floor-area-ratio", unit: "1", ["unknown": 26])
        #expect(isNear(bound[1].value, 2 * LandTown.area(0, 0, 3, 1) / LandTown.area(0, 0, 4, 4)))
        // No storey below ground is known of any building.
        #expect(
            try town.areas("floor-area-ratio", unit: "1", ["definition": 2003, "unknown": 26])[1].value == nil
        )
    }

    @Test func surfacesSayWhatIsActiveAndWhatIsSealed() throws {
        var town = LandTown()
        town.add(.surfaces, LandTown.box(0, 0, 4, 2), .text("PTTR"), nil, nil)
        town.add(.surfaces, LandTown.box(0, 2, 4, 1), .text("asphalt"), nil, nil)
        town.add(.surfaces, LandTown.box(0, 3, 4, 1), .text("PTZB"), .real(40), .real(50))
        town.add(.surfaces, LandTown.box(4, 0, 4, 4), .text("residential"), nil, nil)
        let ground = LandTown.area(0, 0, 4, 4)
        let own = LandTown.area(0, 3, 4, 1)
        let active = try town.areas("biologically-active-share")
        #expect(isNear(active[1].value, 100 * (LandTown.area(0, 0, 4, 2) + 0.4 * own) / ground))
        let sealed = try town.areas("sealed-share")
        #expect(isNear(sealed[1].value, 100 * (LandTown.area(0, 2, 4, 1) + 0.5 * own) / ground))
        // The east holds houses and gardens alike: it is not known, and so is the city.
        #expect(active[2].value == nil && active[0].value == nil)
        #expect(isNear(active[2].amounts[1], ground))
    }

    @Test func groundWithoutSurfaceIsUnknown() throws {
        var town = LandTown()
        town.add(.surfaces, LandTown.box(0, 0, 8, 3), .text("grass"), nil, nil)
        #expect(try town.areas("biologically-active-share").allSatisfy { $0.value == nil })
        let bound = try town.areas("biologically-active-share", ["unknown": 26])
        #expect(isNear(bound[0].value, 75, within: 1e-3))
    }

    @Test func surfacesThatOverlapAreRefused() throws {
        var town = LandTown()
        town.add(.surfaces, LandTown.box(0, 0, 8, 4), .text("grass"), nil, nil)
        town.add(.surfaces, LandTown.box(1, 1, 1, 1), .text("asphalt"), nil, nil)
        #expect(try town.outcomes("sealed-share")[LandTown.mapped]?.refusal?.code == "overlap")
    }

    @Test func syntheticLayersAreNoEvidenceOfARealCity() throws {
        var town = LandTown()
        town.add(.buildings, LandTown.box(0, 0, 1, 1), .integer(1), nil)
        let fictional: Panel? = try town.outcomes("built-up-share")[LandTown.computed]?.value()
        #expect(fictional?.rows.map(\.area) == ["9901", "9901-1", "area:2"])
        town.isFictional = false
        #expect(try town.outcomes("built-up-share")[LandTown.computed]?.refusal?.code == "synthetic")
        #expect(try town.areas("built-up-share").count == 3)
        town.isSynthetic = false
        let real: Panel? = try town.outcomes("built-up-share")[Key(.series, "asked")]?.value()
        #expect(real?["9901"].map(\.period) == [.year(2025)])
    }

    @Test func whatCannotBeAnsweredIsRefusedWithWhatToImport() throws {
        let town = LandTown()
        let missing = try #require(try town.outcomes("sealed-share")[LandTown.mapped]?.refusal)
        #expect(missing.code == "layers")
        #expect(missing.reason.pl.contains("surfaces") && missing.remedy.en.contains("--as surfaces"))
        #expect(try town.outcomes("sealed-share", unit: "kg")[LandTown.mapped]?.refusal?.code == "unit")
        #expect(
            try town.outcomes("sealed-share", ["unknown": 101])[LandTown.mapped]?.refusal?.code
                == "calculation")
        var unnamed = town
        unnamed.columns[.addresses] = []
        unnamed.add(.addresses, .point(LandTown.place(1, 1)))
        unnamed.add(.green, LandTown.box(1, 1, 1, 1))
        #expect(
            try unnamed.outcomes("green-per-resident", unit: "m2/{resident}")[LandTown.mapped]?.refusal?.code
                == "residents")
    }

    @Test func eachYearHasTheLayersItHad() throws {
        var town = LandTown()
        town.add(.buildings, LandTown.box(0, 0, 1, 1), .integer(1), nil)
        var later = town
        later.add(.buildings, LandTown.box(2, 0, 1, 1), .integer(1), nil)
        var years = try town.years(2024)
        years[.buildings] = LayerYears([
            .init(2024, try #require(try town.layer(.buildings))),
            .init(2026, try #require(try later.layer(.buildings))),
        ])
        let series: MappedSeries = try #require(
            try town.outcomes("built-up-share", years: years)[LandTown.mapped]?.value())
        #expect(series.years.map(\.year) == [2024, 2026])
        let values = series.years.map { $0.areas[1].value ?? 0 }
        #expect(isNear(values[1], 2 * values[0], within: 1e-3))
        #expect(series.years[1].layers.map(\.layer) == ["areas", "buildings"])
    }
}
