import Formats
import Foundation
import Geometry
import Layers
import Quantities
import Storage
import Testing

@Suite("EndToEnd: ways along the lines of a GeoPackage")
struct AccessGeoPackageTests {
    let horyzont: Program
    let facilities: String

    init() throws {
        horyzont = try Program()
        facilities = horyzont.file("facilities.csv")
        try "id,category,lon,lat\nA,school,18.60,50.3\nB,school,18.63,50.3\n"
            .write(toFile: facilities, atomically: true, encoding: .utf8)
    }

    /// Streets from 18.60 to 18.63 in two lines that meet at 18.61, and a private drive from there.
    private static func layer(_ name: String, column: String?, values: [String]) throws -> Layer {
        let lines = [
            [Coordinate(18.60, 50.3), Coordinate(18.61, 50.3)],
            [Coordinate(18.61, 50.3), Coordinate(18.63, 50.3)],
            [Coordinate(18.61, 50.3), Coordinate(18.61, 50.29)],
        ]
        var builder = LayerBuilder(
            LayerDescription(
                name: name, title: BilingualText(name), summary: BilingualText("made up"),
                source: LayerSource(
                    name: BilingualText("Test"), licence: BilingualText("CC0-1.0"),
                    attribution: BilingualText("nobody")), isSynthetic: true),
            columns: column.map { [.init($0, .text), .init("access", .text)] } ?? [.init("name", .text)])
        for (number, line) in lines.enumerated() {
            let own: [LayerValue?] =
                column == nil ? [.text("x")] : [.text(values[number]), number == 2 ? .text("private") : nil]
            builder.append("s\(number)", shape: .line(line), values: own)
        }
        let made = builder.finish(number: 1, recorded: Timestamp(milliseconds: 1_700_000_000_000))
        return try #require(made.value, "\(made.findings)")
    }

    private func nearest(_ network: String, _ more: String...) throws -> (
        answer: Program.Answer, rows: [String]
    ) {
        let output = horyzont.file("\(UUID().uuidString).csv")
        let answer = try horyzont.run(
            ["access", "nearest", "--network", network, "--facilities", facilities, "--output", output] + more
        )
        let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
        return (answer, text.split(separator: "\n").map(String.init))
    }

    /// The place and the way to the school, without the number of the node.
    private func ways(_ rows: [String]) -> Set<String> {
        Set(rows.dropFirst().map { $0.split(separator: ",").dropFirst().joined(separator: ",") })
    }

    @Test func columnsAreTags() throws {
        defer { horyzont.remove() }
        for column in ["highway", "kind"] {
            let path = horyzont.file("\(column).gpkg")
            let streets = try Self.layer(
                "streets", column: column, values: ["residential", "footway", "service"])
            try GeoPackageFile.write([streets], to: path)
            let (answer, rows) = try nearest(path)
            #expect(answer.status == 0, "\(answer.errors)")
            // The private drive is no way; where the lines meet is a node.
            #expect(rows.count == 4)
            #expect(rows.contains { $0.hasSuffix("18.6100000,50.3000000,school,712.5,A") }, "\(rows)")
            // Nobody cycles along a footway.
            let bicycle = try nearest(path, "--profile", "bicycle").rows
            #expect(bicycle.count == 3)
        }
    }

    @Test func linesOfWhichNothingIsKnownAreStreets() throws {
        defer { horyzont.remove() }
        let path = horyzont.file("lines.gpkg")
        try GeoPackageFile.write([try Self.layer("lines", column: nil, values: [])], to: path)
        let (answer, rows) = try nearest(path)
        #expect(answer.status == 0 && rows.count == 5)
        #expect((answer.errors + answer.text).contains("highway"))
    }

    @Test func ofSeveralLayersTheOneWithStreetsIsTakenOrNamed() throws {
        defer { horyzont.remove() }
        let path = horyzont.file("city.gpkg")
        let streets = try Self.layer("streets", column: "highway", values: ["road", "road", "road"])
        let rails = try Self.layer("rails", column: nil, values: [])
        try GeoPackageFile.write([rails, streets], to: path)
        let (answer, rows) = try nearest(path)
        #expect(answer.status == 0 && rows.count == 4, "\(answer.errors)")
        #expect(try nearest(path, "--network-layer", "rails").rows.count == 5)
        let unknown = try nearest(path, "--network-layer", "trams").answer
        #expect(unknown.status == 1 && unknown.errors.contains("rails, streets"))
        let two = horyzont.file("two.gpkg")
        let paths = try Self.layer("paths", column: "highway", values: ["path", "path", "path"])
        try GeoPackageFile.write([streets, paths], to: two)
        let open = try nearest(two).answer
        #expect(open.status == 1 && open.errors.contains("--network-layer"))
    }

    @Test func wrongFilesAreNamed() throws {
        defer { horyzont.remove() }
        let path = horyzont.file("text.gpkg")
        try "no database".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try nearest(path).answer.status == 1)
        #expect(try nearest(horyzont.file("none.gpkg")).answer.errors.contains("none.gpkg"))
    }

    /// What GDAL makes of an extract of OpenStreetMap, in Polish plane coordinates, gives the same ways as the extract itself.
    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ogr2ogr"),
            "ogr2ogr is not installed (Debian package gdal-bin)"))
    func whatGDALWrites() throws {
        defer { horyzont.remove() }
        let extract = horyzont.file("streets.osm.pbf")
        try Data(StreetsFile.bytes).write(to: URL(fileURLWithPath: extract))
        let path = horyzont.file("streets.gpkg")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/ogr2ogr")
        process.arguments = ["-t_srs", "EPSG:2180", path, extract, "lines"]
        process.standardError = Pipe()
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let own = try nearest(extract)
        let (answer, rows) = try nearest(path)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(!rows.isEmpty && ways(rows) == ways(own.rows))
    }
}
