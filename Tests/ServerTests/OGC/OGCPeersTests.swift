import Formats
import Foundation
import Layers
import Quantities
import TestCity
import Testing

@testable import Server

/// What clients that nobody here wrote make of the server.
@Suite("OGC API, clients of other makers", .serialized)
struct OGCPeersTests {
    @Test(.enabled(if: PeerProgram.named("ogrinfo") != nil, "needs gdal-bin"))
    func gdalListsCountsAndFilters() async throws {
        let ogrinfo = try #require(PeerProgram.named("ogrinfo"))
        let server = try await MapServer.start()
        let list = try await ogrinfo.run("-ro", "-so", "OAPIF:\(server.root)")
        for layer in TestCity.layers.layers { #expect(list.output.contains(layer.id), "\(list.output)") }
        let trees = try await ogrinfo.run("-ro", "-so", "OAPIF:\(server.root)", "trees")
        #expect(trees.output.contains("Feature Count: 250"), "\(trees.output)")
        #expect(trees.output.contains("Geometry: Point"), "\(trees.output)")
        let chosen = try await ogrinfo.run(
            "-ro", "-so", "OAPIF:\(server.root)", "trees", "-where", "number > 99 AND species = 'buk'",
            "-spat",
            "18.0", "50.0", "18.0045", "50.1")
        // Numbers 101, 105, …, 249 whose last digit is at most 4; 249 lies nowhere.
        #expect(chosen.output.contains("Feature Count: 15"), "\(chosen.output)")
    }

    @Test(.enabled(if: PeerProgram.named("ogr2ogr") != nil, "needs gdal-bin"))
    func gdalBringsEverythingHome() async throws {
        let ogr2ogr = try #require(PeerProgram.named("ogr2ogr"))
        let server = try await MapServer.start()
        let scratch = try ScratchFolder()
        for layer in TestCity.layers.layers {
            let file = scratch.path + "/\(layer.id).geojson"
            let copied = try await ogr2ogr.run(
                "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=12", file, "OAPIF:\(server.root)", layer.id,
                "-oo",
                "PAGE_SIZE=17")
            #expect(copied.status == 0, "\(copied.output)")
            let features = try #require(
                GeoJSON.decode([UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))).value)
            #expect(features.count == layer.count)
            for feature in features {
                let name =
                    feature.identifier ?? feature.properties.first { $0.key == "id" }?.value.string ?? ""
                let row = try #require(layer.row(of: name), "\(name)")
                #expect(feature.shape == layer.shapes[row], "\(layer.id) \(name)")
            }
        }
    }

    @Test(.enabled(if: PeerProgram.python(with: "owslib") != nil, "needs Tests/Peers/install"))
    func owslibReadsTheServer() async throws {
        let python = try #require(PeerProgram.python(with: "owslib"))
        let server = try await MapServer.start()
        let answer = try await python.run("-W", "ignore", PeerProgram.script("ogcfeatures.py"), server.root)
        #expect(answer.status == 0, "\(answer.output)")
        #expect(answer.output.contains("trees 250"), "\(answer.output)")
    }
}
