import Connectors
import Evidence
import Formats
import Foundation
import Quantities
import Strategy
import Testing

@Suite("Standards of a city") struct StandardsFileTests {
    private func read(_ text: String) -> (standards: [AccessStandard]?, findings: [Finding]) {
        let decoded = CityFolder.standards(in: Array(text.utf8), file: "standards.yaml")
        return (decoded.value, decoded.findings)
    }

    @Test func everyFieldIsRead() {
        let (standards, findings) = read(
            """
            - id: library
              title: {pl: Biblioteka, en: Library}
              category: library
              profile: bicycle
              minutes: 8
              source: {pl: uchwała, en: resolution}
            - {id: green, title: Zieleń, category: green, metres: 1500, rule: together, hectares: 3, source: art. 13f}
            """)
        #expect(findings.isEmpty, "\(findings)")
        #expect(
            standards == [
                AccessStandard(
                    id: "library", title: BilingualText(pl: "Biblioteka", en: "Library"), category: "library",
                    profile: .bicycle, limit: .minutes(8),
                    source: BilingualText(pl: "uchwała", en: "resolution")),
                AccessStandard(
                    id: "green", title: BilingualText("Zieleń"), category: "green", limit: .metres(1_500),
                    rule: .together(hectares: 3), source: BilingualText("art. 13f")),
            ])
        #expect(standards?.map(\.decimetres) == [24_000, 15_000])
    }

    @Test func everythingWrongIsNamedAtOnce() {
        let (standards, findings) = read(
            """
            - {id: A b, title: T, category: green, metres: 0, profile: car, rule: together, source: s}
            - {id: two, title: T, category: c, metres: 10, minutes: 5, source: s}
            - {id: two, title: T, category: c, metres: 10, source: s, radius: 5}
            - {id: two, title: T, category: c, metres: many, source: s, hectares: -1}
            - {id: two, title: T, category: c, metres: 10, source: s}
            """)
        #expect(standards == nil)
        let places = findings.map { "\($0.place):\($0.line ?? 0)" }
        for place in [
            "standards.yaml: id:1", "standards.yaml: metres:1", "standards.yaml: profile:1",
            "standards.yaml: hectares:1", "standards.yaml: metres:2", "standards.yaml: radius:3",
            "standards.yaml: metres:4", "standards.yaml: hectares:4", "standards.yaml:5",
        ] { #expect(places.contains(place), "\(place) not in \(places)") }
        #expect(findings.allSatisfy { !$0.remedy.pl.isEmpty && $0.remedy.pl != $0.remedy.en })
        #expect(read("id: a").findings.hasErrors && read("").findings.hasErrors)
        let many = String(repeating: "- {id: a, title: T, category: c, metres: 10, source: s}\n", count: 65)
        #expect(read(many).findings.contains { $0.reason.en.contains("65 standards") })
    }

    /// A city without the file is judged by the act, and its record says that the city has set none.
    @Test func aCityWithoutStandardsHasThoseOfTheAct() throws {
        let cities = SyntheticPlanTests.cities
        let modelowo = try CityFolder(at: cities.appendingPathComponent("modelowo").path)
        #expect(!modelowo.findings.hasErrors, "\(modelowo.findings)")
        #expect(modelowo.record.accessStandards == modelowo.record.standards)
        #expect(Set(modelowo.record.standards.map(\.profile)) == Set(TravelProfile.allCases))
        let gliwice = try CityFolder(at: cities.appendingPathComponent("gliwice").path)
        #expect(gliwice.record.standards.isEmpty)
        #expect(gliwice.record.accessStandards == AccessStandard.article13f)
    }

    @Test func standardsAreRecordedOneByOne() throws {
        let folder = try CityFolder(at: SyntheticPlanTests.cities.appendingPathComponent("modelowo").path)
        let drafts = try FolderEdits(after: [], author: "city-folder").drafts(for: folder.record)
        #expect(drafts.contains { $0.subject == .standard("green-one") })
        #expect(Subject("standard/green-one") == .standard("green-one"))
        #expect(folder.record.definitions.standards == folder.record.standards)
    }
}
