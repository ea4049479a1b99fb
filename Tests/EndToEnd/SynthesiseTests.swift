import Formats
import Foundation
import Testing

@Suite("EndToEnd: a synthetic network") struct SynthesiseTests {
    @Test func theNetworkIsWrittenAndSaysWhatItIs() throws {
        let horyzont = try Program(city: "Cities/gliwice")
        defer { horyzont.remove() }
        let answer = try horyzont("synthesise", "--to", horyzont.file("out"), "--output", "json")
        #expect(answer.status == 0, "\(answer.errors)")
        let json = try answer.json()
        #expect(json["synthetic"]?.boolean == true && json["residents"]?.integer == 168_248)
        let counts = Dictionary(
            uniqueKeysWithValues: (json["files"]?.array ?? []).map { file in
                let name = (file["file"]?.string ?? "").split(separator: "/").last.map(String.init) ?? ""
                return (name, file["features"]?.integer ?? 0)
            })
        #expect(counts["synthetic-areas.geojson"] == 21 && counts.count == 11)
        #expect(counts["synthetic-osi.geojson"] == 4)
        #expect((counts["synthetic-streets.geojson"] ?? 0) > 3_000)
        #expect(counts["synthetic-addresses.geojson"] == counts["synthetic-buildings.geojson"])
        let areas = try Data(contentsOf: URL(fileURLWithPath: horyzont.file("out/synthetic-areas.geojson")))
        let collection = try #require(JSONValue.decode([UInt8](areas)).value)
        #expect(
            collection["synthetic"]?.boolean == true
                && collection["title"]?["pl"]?.string?.contains("syntetyczne") == true)
        let residents = (collection["features"]?.array ?? []).compactMap {
            $0["properties"]?["residents"]?.integer
        }
        #expect(residents.reduce(0, +) == 168_248)
        #expect(!FileManager.default.fileExists(atPath: horyzont.database), "nothing is recorded")
        #expect(
            try horyzont(
                "synthesise", "--city", Program.root.appendingPathComponent("Cities").path, global: false
            ).status == 1, "a folder without a plan")
    }
}
