import Connectors
import Evidence
import Formats
import Foundation
import Geometry
import Quantities
import Strategy
import Synthesis
import Testing

@Suite("Plans of synthetic cities") struct SyntheticPlanTests {
    static let cities = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Cities")

    /// The published figures, and an outline within one percent of the official 133.88 km².
    @Test func theCitysPlanIsSound() throws {
        let read = CityFolder.syntheticPlan(at: Self.cities.appendingPathComponent("gliwice").path)
        #expect(read.findings.isEmpty, "\(read.findings)")
        let plan = try #require(read.value)
        #expect(plan.population == 168_248 && plan.areas == .count(21) && plan.system.epsg == 2177)
        #expect(abs(Earth.area(of: .polygon(Polygon(plan.outline))) / 133.88e6 - 1) < 0.01)
        #expect(plan.services.first { $0.id == "primary-school" }?.count == 28)
    }

    /// The made-up city says so, and its areas are the districts that its projects name.
    @Test func theMadeUpCityHasItsDistricts() throws {
        let path = Self.cities.appendingPathComponent("modelowo").path
        let read = CityFolder.syntheticPlan(at: path)
        #expect(read.findings.isEmpty, "\(read.findings)")
        let plan = try #require(read.value)
        guard case .named(let areas) = plan.areas else { return #expect(Bool(false), "areas have names") }
        let table = try String(contentsOfFile: path + "/delivery/projects.csv", encoding: .utf8)
        #expect(plan.isFictional && areas.count == 6)
        for area in areas { #expect(table.contains(",\(area.id),yes,"), "\(area.id)") }
    }

    /// Each area of intervention of the strategy has an example, and none that the strategy does not know.
    @Test(arguments: ["gliwice", "modelowo"]) func examplesAreThoseOfTheStrategy(city: String) throws {
        let path = Self.cities.appendingPathComponent(city).path
        let plan = try #require(CityFolder.syntheticPlan(at: path).value)
        let strategy = try #require(CityFolder(at: path).record.strategy)
        #expect(Set(plan.interventionAreas.map(\.id)) == Set(strategy.interventionAreas.map(\.id)))
    }

    @Test func everythingWrongIsNamed() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "plan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(CityFolder.syntheticPlan(at: folder.path).findings.hasErrors, "no file")
        let text = """
            name: Testowo
            population: none
            epsg: 2177
            centres: [{lon: 18.6, lat: 50.3, weight: 1, radius: -5}]
            services: [{id: a, name: a, for_each: 0}]
            outline: [[[18.6, 50.3], [18.7, 50.3], [18.7, 50.4]]]
            """
        try text.write(to: folder.appendingPathComponent("synthetic.yaml"), atomically: true, encoding: .utf8)
        let read = CityFolder.syntheticPlan(at: folder.path)
        #expect(read.value == nil)
        let places = Set(read.findings.map(\.place))
        for field in ["population", "centres", "for_each", "outline"] {
            #expect(places.contains { $0.hasSuffix(field) }, "\(field): \(places)")
        }
    }
}
