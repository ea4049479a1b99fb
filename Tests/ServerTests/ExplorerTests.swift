import Formats
import HTTPTypes
import Layers
import Pages
import Quantities
import TestCity
import Testing

@testable import Server

@Suite("The map for people")
struct ExplorerTests {
    private func site(library: MapLibraryFile? = nil) async throws -> TestSite {
        let site = try await TestSite(mapLibrary: library)
        site.site.layers.replace(with: TestCity.layers)
        return site
    }

    private func wheel() throws -> MapLibraryFile {
        var zip = ZipWriter()
        zip.add("maplibre/srcjs/maplibre-gl.js", Array("self.maplibregl = {};".utf8))
        zip.add("maplibre/srcjs/maplibre-gl.css", Array(".maplibregl-map{}".utf8))
        return try MapLibraryFile(wheel: zip.finish(), place: "maplibre.whl")
    }

    @Test func theMapIsAPictureWithALegendAndATable() async throws {
        let site = try await site()
        for path in ["/mapa", "/en/map"] {
            let page = await site.get(path)
            #expect(page.status == .ok)
            #expect(
                page.text.contains("<svg class=\"map-picture\"") && page.text.contains("data-layer=\"trees\"")
            )
            #expect(page.text.contains("/ogc/collections/roads"))
            #expect(!page.text.contains("maplibre"))
        }
        #expect(await site.get("/mapa").text.contains("dane syntetyczne"))
        let empty = try await TestSite()
        #expect(await empty.get("/mapa").text.contains("horyzont layer import"))
    }

    @Test func layersAreShownAndHiddenByLinks() async throws {
        let site = try await site()
        let all = await site.get("/en/map").text
        #expect(all.contains("/en/map?layers=districts%2Croads"))
        let one = await site.get("/en/map?layers=roads").text
        #expect(one.ranges(of: "<path class=\"line ").count == 1 && !one.contains("<path class=\"dot "))
        #expect(one.contains("/en/map?layers=districts%2Croads"))
        #expect(!(await site.get("/en/map?layers=-").text.contains("<path class=\"line map")))
    }

    @Test func aPlaceSaysWhatIsNearestOfEachLayer() async throws {
        let site = try await site()
        let page = await site.get("/en/map?place=18.0005,50.0005").text
        #expect(page.contains("inside") && page.contains("Śródmieście") && page.contains("class=\"marked\""))
        for path in ["/mapa?miejsce=x", "/mapa?miejsce=181,50", "/mapa?miejsce=18,nan"] {
            let page = await site.get(path)
            #expect(page.status == .ok && !page.text.contains("class=\"marked\""), "\(path)")
        }
    }

    @Test func placesAreFoundByWordsAndWordsAreText() async throws {
        let site = try await site()
        #expect(await site.get("/mapa?q=polnocna").text.contains("Północna"))
        #expect(await site.get("/mapa?q=polnocna").text.contains("miejsce=18.005"))
        let evil = await site.get("/mapa?q=%3Cscript%3Ealert(1)%3C/script%3E").text
        #expect(!evil.contains("<script>alert") && evil.contains("Nic takiego nie ma"))
        #expect(await site.get("/mapa?q=rzek").text.contains("Za &lt;rzeką&gt;"))
    }

    @Test func theLibraryIsServedByOurselvesAndOnlyTheMapMayStartItsWorker() async throws {
        let site = try await site(library: try wheel())
        let page = await site.get("/mapa")
        let address = try #require(page.text.firstMatch(of: /data-library="([^"]+)"/)).1
        #expect(await site.get(String(address)).text == "self.maplibregl = {};")
        #expect(page.fields[.contentSecurityPolicy]?.contains("worker-src blob:") == true)
        #expect(page.fields[.contentSecurityPolicy]?.contains("script-src 'self';") == true)
        #expect(await site.get("/").fields[.contentSecurityPolicy]?.contains("worker-src") == false)
        #expect(throws: ConfigurationError.self) { try MapLibraryFile(wheel: [1, 2, 3], place: "x") }
        #expect(throws: ConfigurationError.self) {
            try MapLibraryFile(wheel: ZipWriter().finish(), place: "x")
        }
    }
}
