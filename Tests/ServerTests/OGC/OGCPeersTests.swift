import Formats
import Foundation
import Geometry
import HTTPTypes
import Layers
import NIOCore
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

    /// A tile as GDAL sees it: every feature that lies on it, no farther from its place than a unit of the tile.
    @Test(.enabled(if: PeerProgram.named("ogr2ogr") != nil, "needs gdal-bin"))
    func gdalReadsVectorTiles() async throws {
        let ogr2ogr = try #require(PeerProgram.named("ogr2ogr"))
        let site = try await TestSite.withLayers()
        let scratch = try ScratchFolder()
        let tile = WebMercatorTile(holding: Coordinate(18.0045, 50.0045), zoom: 15)
        for layer in TestCity.layers.layers {
            let answer = await site.get(
                "/ogc/collections/\(layer.id)/tiles/WebMercatorQuad/\(tile.zoom)/\(tile.row)/\(tile.column)")
            #expect(answer.fields[.contentType] == "application/vnd.mapbox-vector-tile")
            let (file, copy) = (scratch.path + "/\(layer.id).pbf", scratch.path + "/\(layer.id).geojson")
            try Data(answer.body.readableBytesView).write(to: URL(fileURLWithPath: file))
            let read = try await ogr2ogr.run(
                "-f", "GeoJSON", "-t_srs", "EPSG:4326", copy, "MVT:" + file, "-oo", "X=\(tile.column)", "-oo",
                "Y=\(tile.row)", "-oo", "Z=\(tile.zoom)")
            #expect(read.status == 0, "\(read.output)")
            let features = try #require(
                GeoJSON.decode([UInt8](try Data(contentsOf: URL(fileURLWithPath: copy)))).value)
            let expected = layer.identifiers.indices.filter { layer.shapes[$0]?.meets(tile.box()) == true }
            let found = features.compactMap { $0.properties.first { $0.key == "id" }?.value.string }
            #expect(Set(found) == Set(expected.map { layer.identifiers[$0] }), "\(layer.id)")
            let unit = (tile.box().east - tile.box().west) / 4_096
            for feature in features {
                guard case .point(let place)? = feature.shape,
                    let name = feature.properties.first(where: { $0.key == "id" })?.value.string,
                    let row = layer.row(of: name), case .point(let own)? = layer.shapes[row]
                else { continue }
                #expect(abs(place.x - own.x) <= unit && abs(place.y - own.y) <= unit, "\(name)")
            }
        }
    }

    /// Schemathesis sends whatever the description allows, and what it does not, and looks for answers that do not fit.
    ///
    /// One check is left out: no schema says which texts are filters of CQL2, which numbers a box, so some that fit are refused.
    @Test(
        .enabled(if: PeerProgram.named("schemathesis") != nil, "needs Tests/Peers/install"),
        .timeLimit(.minutes(5)))
    func schemathesisFindsNoFault() async throws {
        let schemathesis = try #require(PeerProgram.named("schemathesis"))
        let server = try await MapServer.start()
        let answer = try await schemathesis.run(
            "--no-color", "run", server.root + "/api?f=json", "--url", server.root, "--max-examples", "10",
            "--seed", "1",
            "--phases", "examples,coverage,fuzzing", "--suppress-health-check", "all", "--request-timeout",
            "20",
            "--warnings", "off", "--exclude-checks",
            "positive_data_acceptance")
        #expect(answer.status == 0, "\(answer.output.prefix(20_000))")
    }
}
