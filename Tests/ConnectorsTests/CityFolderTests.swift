import Delivery
import Evidence
import Foundation
import Quantities
import Strategy
import Testing

@testable import Connectors

struct CityFolderTests {
    private static let cities = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Cities").standardizedFileURL

    private static func path(_ city: String) -> String { cities.appendingPathComponent(city).path }

    private static let present = ["gliwice", "modelowo"].filter {
        FileManager.default.fileExists(atPath: path($0) + "/city.yaml")
    }

    @Test(arguments: present) func citiesAreReadWithoutErrors(city: String) throws {
        let folder = try CityFolder(at: CityFolderTests.path(city))
        let errors = folder.findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.prefix(5))")
        #expect(folder.record.profile?.id == city)
        #expect(!folder.record.indicators.isEmpty && !folder.record.sources.isEmpty)
        #expect(folder.record.strategy?.operationalGoals.isEmpty == false)
        #expect(!folder.readings.isEmpty)
        let path = CityFolderTests.path(city)
        #expect(try CityFolder.digest(of: path) == CityFolder.digest(of: path))
    }

    /// The made-up city is as large as a city's strategy is, and says of everything that it is made up.
    @Test func theMadeUpCityIsFull() throws {
        let record = try CityFolder(at: CityFolderTests.path("modelowo")).record
        #expect(record.indicators.count == 86 && record.delivery.projects.count == 400)
        let goals = try #require(record.strategy).operationalGoals
        for goal in goals { #expect(record.indicators(serving: goal.code).count >= 5, "\(goal.code)") }
        #expect(
            record.indicators.allSatisfy { $0.name.pl != $0.name[.english] && !$0.meaning[.english].isEmpty })
        for indicator in record.indicators {
            let source = try #require(record.source(indicator.source), "\(indicator.id)")
            #expect(
                "\(source.name.pl) \(source.publisher.pl)".lowercased().contains("zmyślon"), "\(source.id)")
        }
    }

    @Test func everythingThatIsWrongIsSaidAtOnceWithFileAndLine() throws {
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("broken-city-\(ProcessInfo.processInfo.globallyUniqueString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let files = [
            "city.yaml": "id: x\nname: {pl: X}\nfictional: maybe\narea: \"2466\"\nmayor: nobody\n",
            "strategy/strategy.yaml": """
            title: {pl: Strategia, en: Strategy}
            horizon: soon
            priorities:
              - code: P1
                name: {pl: A, en: A}
                goals:
                  - code: C1.1
                    name: {pl: B, en: B}
            """,
            "sources/a.yaml": "id: b\nname: {pl: Ź, en: S}\n",
            "indicators/unclosed.yaml": "id: [unclosed\n",
        ]
        for (name, text) in files {
            let file = root.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let findings = try CityFolder(at: root.path).findings
        func has(_ file: String, _ line: Int?, _ words: String) -> Bool {
            findings.contains {
                $0.place.hasPrefix(file) && (line == nil || $0.line == line) && $0.reason.en.contains(words)
            }
        }
        #expect(has("city.yaml", 2, "must have pl and en"))
        #expect(has("city.yaml", 3, "maybe"))
        #expect(has("city.yaml", 5, "mayor"))
        #expect(has("strategy/strategy.yaml", 2, "soon"))
        #expect(has("strategy/strategy.yaml", 7, "scope"))
        #expect(has("sources/a.yaml", nil, "licence"))
        #expect(has("indicators/unclosed.yaml", 2, "not valid YAML"))
        // What could not be read any further is not called unknown.
        #expect(!has("sources/a.yaml", nil, "unknown field"))
        #expect(!has("strategy/strategy.yaml", 8, "unknown field"))
        #expect(
            findings.allSatisfy { !$0.reason.pl.isEmpty && !$0.remedy.pl.isEmpty && !$0.remedy.en.isEmpty })
    }

    /// What is published as a total also stands as a reading: the two say the same.
    @Test func publishedTotalsAgreeWithReadings() throws {
        let folder = try CityFolder(at: CityFolderTests.path("gliwice"))
        let path = try #require(folder.readings.first { $0.dataset == "budget" }).path
        let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let totals = folder.record.delivery.publishedTotals
        let pairs = [
            ("dochody", "revenue"), ("wydatki", "expenditure"), ("inwestycje", "investment"),
            ("drogi", "investment-roads"), ("mieszkania", "investment-housing"),
            ("srodowisko", "investment-environment"), ("oswiata", "investment-education"),
            ("nadwyzka-operacyjna", "operating-surplus"),
        ]
        for (total, series) in pairs {
            let published = try #require(totals.first { $0.id == "budzet-2026-\(total)" }, "\(total)")
            let row = try #require(rows.first { $0[0] == "budget-\(series)" && $0[2] == "2026" }, "\(series)")
            let reading = try #require(Double(row[3]))
            #expect(abs(reading - published.amount.approximateZloty) < 0.005, "\(series)")
        }
        #expect(totals.allSatisfy { !$0.provenance.source.isEmpty && !$0.provenance.isExample })
    }

    @Test func aFolderThatIsNotThereIsAllMissing() throws {
        let folder = try CityFolder(at: "/no/such/city")
        #expect(folder.findings.hasErrors)
        #expect(folder.findings.contains { $0.place == "city.yaml" })
    }

    @Test func aFolderMayNameWhatTheStrategyInForceBrought() throws {
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("grown-city-\(ProcessInfo.processInfo.globallyUniqueString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.copyItem(
            at: URL(fileURLWithPath: CityFolderTests.path("modelowo")), to: root)
        let file = root.appendingPathComponent("strategy/impacts.yaml")
        let impacts = """

            none:
              - {from: "9.9", to: "1", why: {pl: a, en: a}}
            impacts:
              - {from: "9.9", to: "1", sign: "+", strength: 1, confidence: low, why: {pl: a, en: a}}
            """
        try Data(impacts.utf8).write(to: file)
        #expect(try CityFolder(at: root.path).findings.hasErrors)
        let code = try #require(StrategyCode("9.9"))
        let folder = try CityFolder(at: root.path) { own in
            var grown = own.strategy
            grown.priorities[0].goals[0].goals.append(
                OperationalGoal(code: code, name: BilingualText("New"), horizon: nil, lines: []))
            return grown
        }
        #expect(!folder.findings.hasErrors)
    }
}
