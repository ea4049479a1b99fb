import Formats
import HTTPTypes
import Layers
import NIOCore
import Quantities
import TestCity
import Testing

@testable import Server

/// Requirements of OGC API – Tiles and what maps of the web need beside them.
@Suite("OGC API – Tiles")
struct OGCTilesTests {
    static let path = "/ogc/collections/trees/tiles"

    @Test("/req/core/tc-success, /req/core/tc-error, /req/mvt/content")
    func tilesComeOrSayThatThereAreNone() async throws {
        let site = try await TestSite.withLayers()
        let tile = await site.get(Self.path + "/WebMercatorQuad/0/0/0")
        #expect(tile.status == .ok && tile.body.readableBytes > 100)
        #expect(tile.fields[.contentType] == "application/vnd.mapbox-vector-tile")
        #expect(tile.fields[.accessControlAllowOrigin] == "*")
        let tag = try #require(tile.fields[.eTag])
        #expect(
            await site.get(Self.path + "/WebMercatorQuad/0/0/0", [.ifNoneMatch: tag]).status == .notModified)
        #expect(await site.get(Self.path + "/WebMercatorQuad/4/0/0").status == .noContent)
        for wrong in [
            "/1/0/2", "/-1/0/0", "/25/0/0", "/a/0/0", "/0/0", "/0/0/0/0", "/99999999999999999999/0/0",
        ] {
            let answer = await site.get(Self.path + "/WebMercatorQuad" + wrong)
            #expect(answer.status == .notFound, "\(wrong)")
            #expect(answer.fields[.contentType] == "application/problem+json")
        }
        #expect(await site.get(Self.path + "/EuropeanETRS89/0/0/0").status == .notFound)
        #expect(await site.get(Self.path + "/WebMercatorQuad/0/0/0?f=png").status == .badRequest)
    }

    @Test("/req/tilesets-list/tileset-links, /req/tileset/tileset-info")
    func setsOfTilesAreDescribed() async throws {
        let site = try await TestSite.withLayers()
        let list = await site.get(Self.path).json["tilesets"]?.array ?? []
        let set = await site.get(Self.path + "/WebMercatorQuad").json
        #expect(list == [set])
        #expect(set["tileMatrixSetURI"]?.string?.hasSuffix("/WebMercatorQuad") == true)
        #expect(set["synthetic"]?.boolean == true)
        let template = set["links"]?.array?.first { $0["rel"]?.string == "item" }
        #expect(template?["templated"]?.boolean == true)
        #expect(template?["href"]?.string?.hasSuffix("/{tileMatrix}/{tileRow}/{tileCol}") == true)
        let tileJSON = await site.get(Self.path + "/WebMercatorQuad?f=tilejson").json
        #expect(tileJSON["tilejson"]?.string == "3.0.0")
        #expect(tileJSON["attribution"]?.string == "Modelowo, dane zmyślone (dane syntetyczne)")
        #expect(tileJSON["vector_layers"]?[0]?["id"]?.string == "trees")
        #expect(tileJSON["bounds"]?[1]?.double == 50)
    }

    @Test("/req/tms/tilematrixset-json")
    func theGridIsThatOfWebMaps() async throws {
        let site = try await TestSite.withLayers()
        let grid = await site.get("/ogc/tileMatrixSets/WebMercatorQuad").json
        let matrices = grid["tileMatrices"]?.array ?? []
        #expect(matrices.count == 25)
        // The numbers of the standard, annex D.1.
        #expect(abs((matrices[0]["scaleDenominator"]?.double ?? 0) - 559_082_264.028717) < 1e-4)
        #expect(abs((matrices[0]["cellSize"]?.double ?? 0) - 156_543.033928041) < 1e-8)
        #expect(matrices[10]["matrixWidth"]?.integer == 1_024)
        #expect(
            await site.get("/ogc/tileMatrixSets").json["tileMatrixSets"]?[0]?["id"]?.string
                == "WebMercatorQuad")
    }

    /// A new revision in the archive is served at the next look; what did not change is not read again.
    @Test func theArchiveIsWatched() throws {
        let shelf = LayerShelf()
        let archive = FixedLayers(catalogue: TestCity.layers)
        let watch = LayerWatch(archive: { archive }, shelf: shelf)
        #expect(try watch.look())
        #expect(shelf.now.layers.map(\.id) == ["districts", "roads", "trees"])
        #expect(try !watch.look())
        let fewer = FixedLayers(catalogue: TestCity.layers.removing("roads"))
        #expect(try LayerWatch(archive: { fewer }, shelf: shelf).look())
        #expect(shelf.now.layers.map(\.id) == ["districts", "trees"])
        #expect(try !LayerWatch(archive: { nil }, shelf: shelf).look())
        #expect(shelf.now.layers.count == 2)
    }
}

/// An archive of layers in memory that nobody writes to.
private struct FixedLayers: LayerArchive {
    let catalogue: LayerCatalogue

    func entries() -> [LayerEntry] {
        catalogue.layers.map {
            LayerEntry(
                description: $0.description, revision: $0.revision, columns: $0.columnDefinitions,
                features: $0.count,
                author: "office", reason: "test")
        }
    }

    func revisions(of name: String) -> [LayerEntry] { entries().filter { $0.description.name == name } }
    func layer(_ name: String, revision: Int?) -> Layer? { catalogue[name] }
    func record(_ layer: Layer, author: String, reason: String) -> (LayerEntry, LayerDifference)? { nil }
}
