import Formats
import Foundation
import Geometry
import Layers
import Testing

@testable import Storage

/// What a program that nobody here wrote makes of our files, and we of its.
@Suite(
    "GeoPackage and GDAL",
    .enabled(if: GDAL.isPresent, "ogrinfo and ogr2ogr are not installed (Debian package gdal-bin)"))
struct GDALTests {
    private func file() throws -> (LayerBench, Layer) {
        let bench = try LayerBench()
        let store = try bench.store()
        let layer = try LayerBench.everything()
        _ = try store.record(try LayerBench.points(["a": "A"]), author: "x", reason: "r")
        _ = try store.record(layer, author: "x", reason: "r")
        try store.close()
        return (bench, layer)
    }

    @Test("GDAL opens the file without complaint and counts the same features")
    func counts() throws {
        let (bench, layer) = try file()
        let told = try GDAL.run("ogrinfo", "-ro", "-al", "-so", bench.path)
        #expect(told.contains("Feature Count: \(layer.count)") && told.contains("4326"))
        #expect(!told.contains("Warning") && !told.contains("ERROR"), "\(told)")
        for column in [
            "name: String", "height: Real", "open: Integer(Boolean)", "since: Date", "seen: DateTime",
        ] {
            #expect(told.contains(column), "\(column) in \(told)")
        }
        #expect(told.contains("Layer name: parks") && told.contains("Layer name: horyzont_layer_revision"))
        #expect(!told.contains("horyzont_feature_before"))
        let window = try GDAL.run(
            "ogrinfo", "-ro", "-so", "-spat", "18.05", "49", "19", "51", bench.path, "parks")
        #expect(window.contains("Feature Count: 2"))
    }

    @Test("what GDAL edits in a copy keeps the index right: the triggers are those of the standard")
    func edits() throws {
        let (bench, layer) = try file()
        let told = try GDAL.run(
            "ogrinfo", bench.path, "-sql", "DELETE FROM parks WHERE identifier = 'f0'")
        #expect(!told.contains("ERROR"), "\(told)")
        let window = try GDAL.run(
            "ogrinfo", "-ro", "-so", "-spat", "18.05", "49", "19", "51", bench.path, "parks")
        #expect(window.contains("Feature Count: 1"))
        #expect(try GeoPackageFile(path: bench.path).tables.first?.features == layer.count - 1)
    }

    @Test("what GDAL makes of our file in another coordinate system is read, east before north")
    func reading() throws {
        let (bench, _) = try file()
        let copy = bench.folder.appendingPathComponent("copy.gpkg").path
        _ = try GDAL.run(
            "ogr2ogr", "-t_srs", "EPSG:2180", copy, bench.path, "parks", "-where", "identifier = 'f0'")
        let file = try GeoPackageFile(path: copy)
        let table = try #require(file.tables.first)
        #expect(table.epsg == 2180 && table.features == 1)
        var places: [Coordinate] = []
        _ = try file.read(table) {
            #expect($0.identifier == "2")
            $0.shape?.visitPlaces { places.append($0) }
        }
        let back = try Reprojection(from: .poland1992, to: .worldGeodetic).carry(places)
        #expect(abs(back[0].x - 18.1) < 1e-8 && abs(back[0].y - 50.1) < 1e-8)
    }
}

enum GDAL {
    static let isPresent = ["ogrinfo", "ogr2ogr"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

    /// Everything the program says.
    static func run(_ program: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
