import Formats
import Foundation
import Quantities
import Testing

@Suite("Layers on the command line")
struct LayerCommandTests {
    private static let trees = """
        id;lon;lat;species;height;code
        1;18,60;50,30;dąb;12,5;0201
        2;18,61;50,31;buk;9;0202
        """

    private func write(_ text: String, _ name: String, _ program: Program) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: program.file(name)))
        return program.file(name)
    }

    /// A command about layers in the test's own database.
    private func layer(_ program: Program, _ arguments: [String]) throws -> Program.Answer {
        try program.run(["layer"] + arguments + ["--database", program.database])
    }

    private func report(_ answer: Program.Answer) throws -> JSONValue {
        let layers = try answer.json()["layers"]?.array
        return try #require(layers?.first, "\(answer.text) \(answer.errors)")
    }

    @Test("a table becomes a layer, the next one a revision, and every revision leaves again")
    func revisions() throws {
        let program = try Program()
        let file = try write(Self.trees, "trees.csv", program)
        let words = [
            "--as", "trees", "--id", "id", "--source", "ZZM", "--licence", "CC0", "--output", "json",
        ]
        let first = try layer(program, ["import", file] + words)
        let told = try report(first)
        #expect(first.status == 0 && told["added"] == 2, "\(first.errors)")
        let same = try report(try layer(program, ["import", file] + words))
        #expect(same["unchanged"] == true && same["revision"] == 1)
        _ = try write(
            Self.trees.replacing("buk;9", with: "buk;10") + "\n3;18,7;50,4;lipa;3;0203\n", "trees.csv",
            program)
        // Source and licence stay as they were.
        let second = try report(
            try layer(program, ["import", file, "--as", "trees", "--id", "id", "--output", "json"]))
        #expect(
            second["revision"] == 2 && second["added"] == 1 && second["changed"] == 1
                && second["removed"] == 0)
        let listed = try report(try program("layer", "list", "--output", "json"))
        #expect(
            listed["features"] == 3 && listed["attribution"]?["pl"] == "ZZM"
                && listed["recordedIn"] == "EPSG:4326")
        let kinds = listed["columns"]?.array?.map { $0["kind"]?.string ?? "" }
        #expect(kinds == ["text", "real", "text"])
        for (revision, count) in [("1", 2), ("2", 3)] {
            let target = program.file("out-\(revision).geojson")
            #expect(
                try program("layer", "export", "trees", "--to", target, "--revision", revision).status == 0)
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: target)))
            let features = try #require(GeoJSON.decode(bytes).value)
            #expect(features.count == count && features.first?["code"] == "0201")
            #expect(JSONValue.decode(bytes).value?["licence"]?["en"] == "CC0")
        }
    }

    @Test("what is written as GeoPackage and CSV is read back as the same layer")
    func roundTrip() throws {
        let program = try Program()
        let file = try write(Self.trees, "trees.csv", program)
        _ = try layer(
            program,
            [
                "import", file, "--as", "trees", "--id", "id", "--source", "ZZM", "--licence", "CC0",
            ])
        for name in ["again.gpkg", "again.csv"] {
            let target = program.file(name)
            #expect(try program("layer", "export", "trees", "--to", target).status == 0)
            let again = try report(
                try layer(
                    program,
                    [
                        "import", target, "--as", "trees", "--id", "identifier", "--output", "json",
                    ]))
            #expect(again["unchanged"] == true && again["features"] == 2, "\(name): \(again)")
        }
    }

    @Test(
        "what cannot become a layer is answered with reason and remedy, and nothing is recorded",
        arguments: [
            ("a.csv", "x,y\n1,2\n", "--crs"), ("a.csv", "a,b\n1,2\n", "lon"), ("a.geojson", "{}", "features"),
            ("a.geojson", #"{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}"#, "--repair"),
            ("a.gpkg", "no database", ""), ("a.osm.pbf", "no extract at all", ""), ("a.shp", "no shapes", ""),
        ])
    func refused(_ name: String, _ contents: String, _ words: String) throws {
        let program = try Program()
        let file = try write(contents, name, program)
        let answer = try layer(
            program,
            [
                "import", file, "--as", "a", "--source", "s", "--licence", "l", "--output", "json",
            ])
        let found = try answer.json()["findings"]?.array
        let findings = try #require(found)
        #expect(answer.status == 1 && !findings.isEmpty)
        #expect(findings.allSatisfy { $0["remedy"]?["pl"]?.string?.isEmpty == false })
        #expect(words.isEmpty || "\(findings)".contains(words), "\(findings)")
        let listed = try program("layer", "list", "--output", "json")
        let layers = try listed.json()["layers"]
        #expect(listed.status != 0 || layers == [])
    }

    @Test("a new layer without source and licence is refused; wrong usage ends with 2")
    func usage() throws {
        let program = try Program()
        let file = try write(Self.trees, "trees.csv", program)
        let answer = try program("layer", "import", file, "--as", "trees")
        #expect(answer.status == 1 && answer.errors.contains("--licence"))
        for wrong in [
            ["layer", "import", file], ["layer", "import", file, "--as", "t", "--crs", "EPSG:1"],
            ["export", "t", "--to", "t.xyz"],
        ] {
            #expect(try layer(program, wrong).status == 2, "\(wrong)")
        }
    }

    @Test(
        "the mapping that is printed is one that is read",
        .enabled(
            if: Program.hasShared("data/geneva/geneva.osm.pbf"), "the real extract is not beside the checkout"
        ))
    func openStreetMap() throws {
        let program = try Program()
        let mapping = try program("layer", "mapping", global: false)
        let file = try write(mapping.text, "layers.yaml", program)
        let extract = Program.shared.appendingPathComponent("data/geneva/geneva.osm.pbf").path
        let answer = try program(
            "layer", "import", extract, "--mapping", file, "--layer", "trees", "--as", "inventory",
            "--output", "json")
        let trees = try report(answer)
        #expect(trees["name"] == "inventory" && trees["features"] == 10_089)
    }

    @Test(
        "other formats pass through ogr2ogr",
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ogr2ogr"),
            "ogr2ogr is not installed (Debian package gdal-bin)"),
        arguments: ["shp", "gml", "fgb", "kml"])
    func throughGDAL(_ ending: String) throws {
        let program = try Program()
        let source = try write(
            #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[18.6,50.3]},"properties":{"name":"Łąka"}}]}"#,
            "a.geojson", program)
        let target = program.file("b.\(ending)")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/ogr2ogr")
        process.arguments = ending == "shp" ? ["-lco", "ENCODING=UTF-8", target, source] : [target, source]
        try process.run()
        process.waitUntilExit()
        let answer = try layer(
            program,
            [
                "import", target, "--as", "a", "--source", "s", "--licence", "l", "--output", "json",
            ])
        let layer = try report(answer)
        #expect(layer["features"] == 1)
        let sides = layer["box"]?.array?.compactMap(\.double)
        let box = try #require(sides)
        #expect(abs(box[0] - 18.6) < 1e-6 && abs(box[1] - 50.3) < 1e-6)
        let out = program.file("out.geojson")
        _ = try program("layer", "export", "a", "--to", out)
        #expect(try String(contentsOfFile: out, encoding: .utf8).contains("Łąka"))
    }
}
