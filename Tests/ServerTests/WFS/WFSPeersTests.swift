import Formats
import Foundation
import Geometry
import Layers
import TestCity
import Testing

@testable import Server

/// What clients that nobody here wrote make of the service.
@Suite("WFS, clients of other makers", .serialized)
struct WFSPeersTests {
    /// The same features come by the service as by OGC API, to the last digit, in pages.
    @Test(.enabled(if: PeerProgram.named("ogr2ogr") != nil, "needs gdal-bin"))
    func gdalBringsTheSameHome() async throws {
        let ogr2ogr = try #require(PeerProgram.named("ogr2ogr"))
        let server = try await MapServer.start()
        let scratch = try ScratchFolder()
        for layer in TestCity.layers.layers {
            let file = scratch.path + "/\(layer.id).geojson"
            let copied = try await ogr2ogr.run(
                "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=12", "-t_srs", "OGC:CRS84", file,
                "WFS:\(server.origin)/wfs", "layer:\(layer.id)", "--config", "OGR_WFS_PAGE_SIZE", "17")
            #expect(copied.status == 0, "\(copied.output)")
            let features = try #require(
                GeoJSON.decode([UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))).value)
            #expect(features.count == layer.count, "\(layer.id): \(copied.output)")
            for feature in features {
                let name = feature.properties.first { $0.key == "gml_id" }?.value.string ?? ""
                let identifier = try #require(GMLNames.parts(ofResource: name)?.identifier)
                let row = try #require(layer.row(of: identifier), "\(name)")
                #expect(feature.shape == layer.shapes[row], "\(layer.id) \(name)")
                for column in layer.columns {
                    let value = feature.properties.first { $0.key == column.name }?.value
                    if case .text(let text)? = column[row] { #expect(value?.string == text) }
                    if case .integer(let number)? = column[row] { #expect(value?.integer == number) }
                }
            }
        }
    }

    @Test(.enabled(if: PeerProgram.named("ogrinfo") != nil, "needs gdal-bin"))
    func gdalCountsAndFinds() async throws {
        let ogrinfo = try #require(PeerProgram.named("ogrinfo"))
        let server = try await MapServer.start()
        let trees = try await ogrinfo.run("-ro", "-so", "WFS:\(server.origin)/wfs", "layer:trees")
        #expect(trees.output.contains("Feature Count: 250"), "\(trees.output)")
        #expect(trees.output.contains("Geometry: Point"), "\(trees.output)")
        #expect(trees.output.contains("number: Integer64"), "\(trees.output)")
        #expect(trees.output.contains("planted: Date"), "\(trees.output)")
        // GDAL takes longitude first and asks the service with latitude first; the same box finds four trees by OGC API.
        let found = try await ogrinfo.run(
            "-ro", "-so", "WFS:\(server.origin)/wfs", "layer:trees", "-spat", "18.0", "50.0", "18.0015",
            "50.0015")
        #expect(found.output.contains("Feature Count: 4"), "\(found.output)")
        // As by OGC API: numbers 101, 105, …, 249 whose last digit is at most 4; 249 lies nowhere.
        let chosen = try await ogrinfo.run(
            "-ro", "-so", "WFS:\(server.origin)/wfs", "layer:trees", "-where",
            "number > 99 AND species = 'buk'", "-spat", "18.0", "50.0", "18.0045", "50.1")
        #expect(chosen.output.contains("Feature Count: 15"), "\(chosen.output)")
    }

    @Test(.enabled(if: PeerProgram.python(with: "owslib") != nil, "needs Tests/Peers/install"))
    func owslibReadsTheService() async throws {
        let python = try #require(PeerProgram.python(with: "owslib"))
        let server = try await MapServer.start()
        let answer = try await python.run(
            "-W", "ignore", PeerProgram.script("webfeatures.py"), server.origin + "/wfs")
        #expect(answer.status == 0, "\(answer.output)")
        #expect(answer.output.contains("layer:trees 250"), "\(answer.output)")
    }
}
