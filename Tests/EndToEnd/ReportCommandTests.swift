import Formats
import Foundation
import Testing

@Suite("EndToEnd: the yearly report") struct ReportCommandTests {
    @Test func aReportIsCheckedFrozenRebuiltAndWrittenAsFiles() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let goals = try horyzont("assess", "--output", "json").json()["goals"]?.array ?? []
        let states = goals.flatMap { $0["parts"]?.array ?? [] }.compactMap { $0["state"]?.string }
        for state in ["onTrack", "atRisk", "offTrack", "deteriorating", "notAssessed"] {
            #expect(states.count { $0 == state } >= 8, "the made-up city shows \(state): \(states.count)")
        }
        let check = try horyzont("report", "check", "2025", "--output", "json")
        let unfinished = try check.json()["unfinished"]?.array ?? []
        #expect(check.status == 1 && !unfinished.isEmpty)
        #expect(try horyzont("report", "rebuild", "2025").errors.contains("no such published report"))

        let frozen = try horyzont("report", "freeze", "2025", "--reason", "test", "--output", "json").json()
        let digest = try #require(frozen["digest"]?.string)
        let again = try horyzont("report", "rebuild", "2025", "--output", "json")
        #expect(again.status == 0, "\(again.errors)")
        #expect(try again.json()["rebuilt"]?.string == digest)

        let folder = horyzont.file("out")
        let built = try horyzont(
            "report", "build", "2025", "--digest", String(digest.prefix(12)), "--language", "en", "--to",
            folder, "--origin", "https://modelowo.example", "--format", "html", "xlsx", "zip", "json")
        #expect(built.status == 0, "\(built.errors)")
        let name = "raport-2025-en-\(digest.prefix(12))"
        let files = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
        #expect(files == ["\(name).html", "\(name).xlsx", "\(name).zip", "\(name).json"])
        let page = try String(contentsOfFile: "\(folder)/\(name).html", encoding: .utf8)
        #expect(page.contains("https://modelowo.example/en/report/2025/\(digest.prefix(12))"))
        #expect(page.contains("SHA-256: \(digest)"))
        // The made-up city has districts: the map is frozen, named as made up, and its table goes along.
        #expect(
            page.contains("id=\"map-projects-title\"") && page.contains("borders on this map are made up"))
        let kept = try #require(
            JSONValue.decode([UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).json"))))
                .value)
        let blocks = (kept["chapters"]?.array ?? []).flatMap { $0["blocks"]?.array ?? [] }
        let maps = blocks.compactMap { $0["map"] }
        #expect(maps.count == 3)
        #expect(
            maps.allSatisfy {
                $0["areas"]?.array?.count == 6 && $0["sources"]?[0]?["isSynthetic"]?.boolean == true
            })
    }
}
