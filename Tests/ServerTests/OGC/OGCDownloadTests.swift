import Formats
import Foundation
import HTTPTypes
import Layers
import Quantities
import Storage
import TestCity
import Testing

@testable import Server

/// Packs as the program does.
struct TestPacker: LayerPacking {
    func pack(_ layers: [Layer], as form: PackedForm) throws -> PackedFile {
        let folder = try ScratchFolder()
        let path = folder.path + "/layers." + form.rawValue
        switch form {
        case .geoPackage: try GeoPackageFile.write(layers, to: path)
        case .geoJSON:
            var writer = GeoJSONWriter([])
            for layer in layers {
                for row in 0..<layer.count {
                    writer.append(
                        Feature(identifier: layer.identifiers[row], shape: layer.shapes[row], properties: []))
                }
            }
            try Data(writer.finish()).write(to: URL(fileURLWithPath: path))
        }
        return try PackedFile(path, in: folder)
    }
}

/// Requirements of INSPIRE's good practice for download services based on OGC API – Features, by their names.
@Suite("INSPIRE, downloads by OGC API – Features")
struct OGCDownloadTests {
    private func site() async throws -> TestSite {
        let site = try await TestSite(packing: TestPacker())
        site.site.layers.replace(with: TestCity.layers)
        return site
    }

    private func links(_ rel: String, of document: JSONValue) -> [JSONValue] {
        document["links"]?.array?.filter { $0["rel"]?.string == rel } ?? []
    }

    private func target(_ link: JSONValue) throws -> String {
        try #require(link["href"]?.string).replacing("https://modelowo.example", with: "")
    }

    @Test("/req/pre-defined/spatial-data-set-metadata")
    func everyLayerHasARecord() async throws {
        let site = try await site()
        let described = links("describedby", of: await site.get("/ogc/collections").json)
        #expect(described.count == 3)
        for link in described {
            #expect(link["type"]?.string == "application/xml")
            let record = await site.get(try target(link))
            #expect(record.status == .ok && record.fields[.contentType] == "application/xml; charset=utf-8")
            var nodes = XMLNodeReader(Array(record.text.utf8))
            let root = try #require(nodes.next { _ in true })
            #expect(root.name == XMLNode.Name("http://www.isotc211.org/2005/gmd", "MD_Metadata"))
        }
        let trees = await site.get("/ogc/collections/trees/metadata", [.acceptLanguage: "en"])
        #expect(trees.text.contains("Trees (synthetic data)") && trees.text.contains("CC0 1.0"))
        #expect(trees.elements("westBoundLongitude").first?.child("Decimal")?.text == "18.0")
        #expect(trees.elements("topicCategory").first?.attributes.values.contains("unknown") == true)
        let collection = await site.get("/ogc/collections/trees").json
        #expect(links("describedby", of: collection).count == 1)
    }

    @Test("/req/pre-defined/licence")
    func theLicenceIsLinked() async throws {
        let site = try await site()
        for name in ["trees", "roads", "districts"] {
            let licences = links("license", of: await site.get("/ogc/collections/\(name)").json)
            #expect(licences.first?["href"]?.string == "https://creativecommons.org/publicdomain/zero/1.0/")
        }
        #expect(await site.get("/ogc/api?f=json").json["info"]?["license"]?["name"]?.string == "CC0 1.0")
    }

    @Test("/req/pre-defined/enclosure, /req/pre-defined/enclosure-type, /req/multilinguality/hreflang")
    func allLayersComeAsOneFile() async throws {
        let site = try await site()
        let enclosures = links("enclosure", of: await site.get("/ogc/collections").json)
        let whole = try #require(enclosures.first)
        #expect(
            whole["type"]?.string == "application/geopackage+sqlite3" && whole["hreflang"]?.string == "pl")
        #expect(whole["title"]?.string == "Wszystkie warstwy (GeoPackage)")
        let answer = await site.get(try target(whole))
        let file = try #require(answer.file)
        #expect(
            answer.fields[.contentDisposition] == "attachment; filename=\"map.gpkg\"" && file.bytes > 10_000)
        let tables = try GeoPackageFile(path: file.path).tables
        #expect(Set(tables.map(\.name)) == ["trees", "roads", "districts"])
        let tag = try #require(answer.fields[.eTag])
        #expect(await site.get(try target(whole), [.ifNoneMatch: tag]).status == .notModified)
        // Asked again it is the same file; a new revision of a layer makes another.
        #expect(await site.get(try target(whole)).file === file)
        site.site.layers.replace(with: TestCity.layers.removing("roads"))
        #expect(await site.get(try target(whole)).file !== file)
    }

    @Test func eachLayerComesWhole() async throws {
        let site = try await site()
        let enclosures = links("enclosure", of: await site.get("/ogc/collections/trees").json)
        #expect(
            enclosures.compactMap { $0["type"]?.string } == [
                "application/geopackage+sqlite3", "application/geo+json",
            ])
        let answer = await site.get(try target(enclosures[1]))
        #expect(answer.fields[.contentType] == "application/geo+json")
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try #require(answer.file).path)))
        #expect(GeoJSON.decode(bytes).value?.count == 250)
        #expect(await site.get("/ogc/collections/trees/download?f=csv").status == .badRequest)
        #expect(await site.get("/ogc/collections/none/download").status == .notFound)
        let without = try await TestSite.withLayers()
        #expect(links("enclosure", of: await without.get("/ogc/collections/trees").json).isEmpty)
        #expect(await without.get("/ogc/collections/trees/download").status == .notFound)
    }

    /// People find the files on the layer's page, and the addresses of the services on the list's.
    @Test func peopleFindThemToo() async throws {
        let site = try await site()
        let page = await site.get("/en/ogc/collections/trees").text
        #expect(page.contains("href=\"/en/ogc/collections/trees/download?f=gpkg\""))
        #expect(await site.get("/en/ogc/collections/trees/download?f=gpkg").file != nil)
        #expect(
            !(await (try await TestSite.withLayers()).get("/en/ogc/collections/trees").text.contains(
                "/download")))
        let list = await site.get("/ogc?f=html").text
        for service in ["ogc", "wfs", "wms"] {
            #expect(list.contains("<code>https://modelowo.example/\(service)</code>"), "\(service)")
        }
    }

    @Test("/req/multilinguality/accept-language-header, /req/multilinguality/content-language-root")
    func languagesAreChosenOrRefused() async throws {
        let site = try await site()
        for path in [
            "", "/collections", "/collections/trees", "/collections/trees/items?limit=5",
            "/collections/trees/items/t1",
        ] {
            for (wish, language) in [
                ("en", "en"), ("pl", "pl"), ("de", "pl"), ("en,*;q=0.0", "en"), (nil, "pl"),
            ] {
                let answer = await site.get("/ogc" + path, wish.map { [.acceptLanguage: $0] } ?? HTTPFields())
                #expect(
                    answer.status == .ok && answer.fields[.contentLanguage] == language,
                    "\(path) \(wish ?? "")")
            }
            for wish in ["*;q=0.0", "de,*;q=0"] {
                let refused = await site.get("/ogc" + path, [.acceptLanguage: wish])
                #expect(refused.status == .notAcceptable, "\(path)")
                #expect(refused.json["title"]?.string == "Available languages: pl, en.")
            }
        }
    }

    /// Over a real connection, to the last byte, and read by a program that nobody here wrote.
    @Test(
        .enabled(
            if: PeerProgram.named("ogrinfo") != nil && PeerProgram.named("curl") != nil,
            "needs gdal-bin and curl"))
    func gdalReadsTheFile() async throws {
        let (curl, ogrinfo) = (
            try #require(PeerProgram.named("curl")), try #require(PeerProgram.named("ogrinfo"))
        )
        let server = try await MapServer.start()
        let scratch = try ScratchFolder()
        let file = scratch.path + "/map.gpkg"
        let head = try await curl.run("-sI", server.root + "/dataset")
        #expect(head.output.contains("200 OK"), "\(head.output)")
        let length = head.output.split(whereSeparator: \.isNewline).first {
            $0.lowercased().hasPrefix("content-length:")
        }
        .flatMap { Int($0.dropFirst(15).filter(\.isNumber)) }
        _ = try await curl.run("-sS", "-o", file, server.root + "/dataset")
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
        #expect(size == length && (size ?? 0) > 10_000)
        let read = try await ogrinfo.run("-ro", "-so", file, "trees")
        #expect(read.output.contains("Feature Count: 250"), "\(read.output)")
    }
}
