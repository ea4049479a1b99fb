import Formats
import Geometry
import HTTPTypes
import Layers
import Quantities
import TestCity
import Testing

@testable import Server

extension TestSite {
    /// The town with its layers.
    static func withLayers() async throws -> TestSite {
        let site = try await TestSite()
        site.site.layers.replace(with: TestCity.layers)
        return site
    }
}

/// Requirements of OGC API – Features, each test by the requirements it holds the server to.
@Suite("OGC API – Features")
struct OGCFeaturesTests {
    static let crs = "http://www.opengis.net/def/crs/EPSG/0/"

    private func identifiers(_ response: SiteResponse) -> [String] {
        response.json["features"]?.array?.compactMap { $0["id"]?.string } ?? []
    }

    private func link(_ rel: String, _ type: String? = nil, of document: JSONValue) -> String? {
        document["links"]?.array?.first {
            $0["rel"]?.string == rel && (type == nil || $0["type"]?.string == type)
        }?["href"]?.string
    }

    /// A link as a target of this site.
    private func target(_ href: String?) throws -> String {
        try #require(href).replacing("https://modelowo.example", with: "")
    }

    // MARK: Part 1, core

    @Test("/req/core/root-success, /req/core/api-definition-success, /req/core/conformance-success")
    func theLandingPageLeadsEverywhere() async throws {
        let site = try await TestSite.withLayers()
        let landing = await site.get("/ogc")
        #expect(landing.status == .ok)
        #expect(landing.fields[.contentType] == "application/json")
        #expect(landing.fields[.accessControlAllowOrigin] == "*")
        let types = [
            "service-desc": "application/vnd.oai.openapi+json;version=3.0",
            "service-doc": "text/html; charset=utf-8",
            "conformance": "application/json", "data": "application/json",
        ]
        for (rel, type) in types {
            let answer = await site.get(try target(link(rel, of: landing.json)))
            #expect(answer.status == .ok, "\(rel)")
            #expect(answer.fields[.contentType] == type, "\(rel)")
        }
        let classes = await site.get("/ogc/conformance").json["conformsTo"]?.array?.compactMap(\.string) ?? []
        for name in [
            "ogcapi-features-1/1.0/conf/core", "ogcapi-features-1/1.0/conf/geojson",
            "ogcapi-features-2/1.0/conf/crs",
            "ogcapi-features-3/1.0/conf/features-filter", "cql2/1.0/conf/basic-cql2",
        ] { #expect(classes.contains("http://www.opengis.net/spec/" + name)) }
    }

    @Test(
        "/req/core/fc-md-success, /req/core/sfc-md-success, /req/core/fc-md-extent, /req/core/fc-md-items-links"
    )
    func collectionsSayWhatTheyAre() async throws {
        let site = try await TestSite.withLayers()
        let all = await site.get("/ogc/collections").json["collections"]?.array ?? []
        #expect(all.compactMap { $0["id"]?.string } == ["districts", "roads", "trees"])
        for collection in all {
            let id = try #require(collection["id"]?.string)
            #expect(await site.get("/ogc/collections/\(id)").json == collection)
            let items = await site.get(try target(link("items", "application/geo+json", of: collection)))
            #expect(items.status == .ok)
            #expect(link("license", of: collection) != nil)
        }
        let trees = try #require(all.last)
        #expect(trees["synthetic"]?.boolean == true)
        #expect(trees["attribution"]?.string == "Modelowo, dane zmyślone")
        #expect(trees["extent"]?["spatial"]?["bbox"]?[0]?[3]?.double == 50.024)
        #expect(trees["extent"]?["temporal"]?["interval"]?[0]?[0]?.string == "2019-04-14T00:00:00.000Z")
        #expect(await site.get("/ogc/collections/none").status == .notFound)
    }

    @Test(
        "/req/core/fc-response, /req/core/fc-links, /req/core/fc-limit-definition, /req/core/fc-numberMatched"
    )
    func pagesOfFeaturesAreTheWholeTogether() async throws {
        let site = try await TestSite.withLayers()
        var seen: [String] = []
        var next: String? = "/ogc/collections/trees/items?limit=60"
        while let target = next {
            let page = await site.get(target)
            #expect(page.fields[.contentType] == "application/geo+json")
            #expect(page.json["numberMatched"]?.integer == 250)
            #expect(page.json["numberReturned"]?.integer == identifiers(page).count)
            #expect(page.json["timeStamp"]?.string == site.clock.now.description)
            #expect(page.json["synthetic"]?.boolean == true)
            seen += identifiers(page)
            next = try link("next", of: page.json).map { try self.target($0) }
        }
        #expect(seen.count == 250 && Set(seen).count == 250)
        #expect(identifiers(await site.get("/ogc/collections/trees/items")).count == 100)
        #expect(identifiers(await site.get("/ogc/collections/trees/items?limit=999999999")).count == 250)
    }

    @Test("/req/core/fc-bbox-definition, /req/core/fc-bbox-response")
    func aBoxFindsWhatLiesInIt() async throws {
        let site = try await TestSite.withLayers()
        func found(_ query: String) async -> [String] {
            identifiers(await site.get("/ogc/collections/districts/items?" + query))
        }
        #expect(await found("bbox=18.001,50.001,18.011,50.002") == ["1", "2"])
        #expect(await found("bbox=18.001,50.001,0,18.011,50.002,9") == ["1", "2"])
        #expect(await found("bbox=18.0245,50.0045,18.0255,50.0055") == [], "inside the hole")
        #expect(await found("bbox=170,-10,18.005,60") == ["1"], "across the meridian of 180°")
        #expect(await found("bbox=0,0,1,1") == [])
    }

    @Test("/req/core/fc-time-definition, /req/core/fc-time-response")
    func aTimeFindsWhatWasThere() async throws {
        let site = try await TestSite.withLayers()
        func count(_ time: String) async -> Int? {
            await site.get("/ogc/collections/trees/items?datetime=" + time).json["numberMatched"]?.integer
        }
        #expect(await count("2019-04-14") == 1)
        #expect(await count("2019-04-14T10:00:00Z") == 1)
        #expect(await count("../2019-04-16") == 3)
        #expect(await count("2019-12-19T00:00:00Z/") == 1)
        #expect(await count("../..") == 250)
    }

    @Test("/req/core/f-success, /req/core/f-links")
    func oneFeatureStandsAlone() async throws {
        let site = try await TestSite.withLayers()
        let feature = await site.get("/ogc/collections/trees/items/t7")
        #expect(feature.fields[.contentType] == "application/geo+json")
        #expect(feature.json["geometry"]?["coordinates"] == [18.007, 50])
        #expect(feature.json["properties"]?["species"]?.string == "Klon")
        #expect(feature.json["properties"]?["planted"]?.string == "2019-04-21")
        #expect(link("collection", of: feature.json) != nil && link("self", of: feature.json) != nil)
        let odd = await site.get("/ogc/collections/roads/items/two%20parts%2F%3F")
        #expect(odd.json["geometry"]?["type"]?.string == "MultiLineString")
        #expect(odd.json["properties"]?["name"] == JSONValue.null)
        #expect(await site.get(try target(link("self", of: odd.json))).status == .ok)
        #expect(await site.get("/ogc/collections/trees/items/t249").json["geometry"] == JSONValue.null)
        #expect(await site.get("/ogc/collections/trees/items/none").status == .notFound)
    }

    @Test(
        "/req/core/query-param-unknown, /req/core/query-param-invalid, and values of Parts 2 and 3",
        arguments: [
            "unknown=1", "limit=0", "limit=-1", "limit=x", "limit=1&limit=2", "bbox=1,2,3", "bbox=1,2,3,x",
            "bbox=1,5,3,4", "bbox=1,2,3,4,5", "bbox=nan,1,2,3", "datetime=tomorrow",
            "datetime=2020-01-02/2020-01-01",
            "datetime=2020-13-01", "crs=EPSG:4326", "bbox-crs=http://x&bbox=1,2,3,4", "filter=species",
            "filter=none%3D1", "filter=species%3D'a'&filter-lang=sql", "filter-crs=x&filter=true",
            "filter=%7B&filter-lang=cql2-json", "sortby=none", "properties=none", "skipGeometry=yes", "f=xml",
            "page=!", "number=x", "number=0.5", "protected=yes", "planted=now", "%FF=1", "filter-lang=cql2",
        ])
    func whatIsWrongIsAnsweredWithAReason(_ query: String) async throws {
        let site = try await TestSite.withLayers()
        let answer = await site.get("/ogc/collections/trees/items?" + query)
        #expect(answer.status == .badRequest, "\(query)")
        #expect(answer.fields[.contentType] == "application/problem+json")
        #expect(answer.json["status"]?.integer == 400)
        let findings = answer.json["findings"]?.array ?? []
        #expect(!findings.isEmpty, "\(query)")
        for finding in findings {
            #expect(finding["reason"]?["pl"]?.string?.isEmpty == false)
            #expect(finding["remedy"]?["en"]?.string?.isEmpty == false)
        }
    }

    @Test func everyFaultOfARequestIsSaidAtOnce() async throws {
        let site = try await TestSite.withLayers()
        let answer = await site.get("/ogc/collections/trees/items?limit=0&bbox=1&crs=x&filter=%3D&sortby=a,b")
        #expect(answer.json["findings"]?.array?.count == 6)
    }

    // MARK: Part 2

    /// The expected numbers are those of GDAL's `gdaltransform`.
    @Test("/req/crs/fc-crs-action, /req/crs/ogc-crs-header, /req/crs/fc-bbox-crs-action")
    func coordinatesComeInTheSystemAndOrderAskedFor() async throws {
        let site = try await TestSite.withLayers()
        let systems: [(Int, [Double], Double)] = [
            (4326, [50, 18], 0), (4258, [50, 18], 0), (3857, [2_003_750.8343, 6_446_275.8410], 0.0002),
            (2180, [237_447.4173, 428_355.0611], 0.0002), (2177, [5_540_420.3963, 6_500_000], 0.0002),
        ]
        for (code, expected, tolerance) in systems {
            let uri = Self.crs + String(code)
            let answer = await site.get("/ogc/collections/trees/items/t0?crs=" + FieldList.encode(uri))
            #expect(answer.fields[.contentCrs] == "<\(uri)>")
            let place = answer.json["geometry"]?["coordinates"]
            let written = [place?[0]?.double ?? .nan, place?[1]?.double ?? .nan]
            #expect(
                abs(written[0] - expected[0]) <= tolerance && abs(written[1] - expected[1]) <= tolerance,
                "EPSG:\(code): \(written)")
            let half = tolerance > 0 ? 0.001 : 1e-8
            // The same place, asked for by a small box in that system, is found.
            let (low, high) = ((written[0] - half, written[1] - half), (written[0] + half, written[1] + half))
            let box = [low.0, low.1, high.0, high.1].map { "\($0)" }.joined(separator: ",")
            let found = await site.get(
                "/ogc/collections/trees/items?bbox=\(box)&bbox-crs=" + FieldList.encode(uri))
            #expect(identifiers(found) == ["t0"], "EPSG:\(code) \(box)")
        }
        #expect(
            await site.get("/ogc/collections/trees/items/t0").fields[.contentCrs]
                == "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>")
    }

    @Test("/req/filter/filter-crs-param")
    func geometriesOfAFilterAreReadInItsSystem() async throws {
        let site = try await TestSite.withLayers()
        let filter = FieldList.encode("S_INTERSECTS(geometry, POINT(50.005 18.015))")
        let uri = FieldList.encode(Self.crs + "4326")
        let path = "/ogc/collections/districts/items?filter=\(filter)"
        #expect(identifiers(await site.get(path + "&filter-crs=" + uri)) == ["2"])
        #expect(identifiers(await site.get(path)) == [])
    }

    // MARK: Part 3, sorting, selection

    @Test("/req/queryables/queryables-op, /req/queryables-query-parameters/parameters")
    func propertiesCanBeAskedFor() async throws {
        let site = try await TestSite.withLayers()
        let schema = await site.get("/ogc/collections/trees/queryables")
        #expect(schema.fields[.contentType] == "application/schema+json")
        #expect(schema.json["properties"]?["geometry"]?["format"]?.string == "geometry-point")
        #expect(schema.json["properties"]?["height"]?["x-ogc-unit"]?.string == "m")
        #expect(schema.json["properties"]?["planted"]?["format"]?.string == "date")
        let found = await site.get("/ogc/collections/trees/items?species=d%C4%85b&protected=true&limit=2")
        #expect(identifiers(found) == ["t0", "t4"])
        #expect(found.json["numberMatched"]?.integer == 63)
        #expect(link("next", of: found.json)?.contains("species=d%C4%85b") == true)
    }

    @Test("/req/filter/filter-param, /req/filter/filter-lang-param, /req/filter/response")
    func filtersFindInBothLanguages() async throws {
        let site = try await TestSite.withLayers()
        let text = "CASEI(species) = 'klon' AND height BETWEEN 10 AND 12"
        let json = try FilterExpression.decode(text: text).json.encoded()
        for (language, filter) in [("cql2-text", text), ("cql2-json", String(decoding: json, as: UTF8.self))]
        {
            let found = await site.get(
                "/ogc/collections/trees/items?filter-lang=\(language)&filter=" + FieldList.encode(filter))
            #expect(identifiers(found) == ["t43", "t47"], "\(found.text)")
        }
        #expect(await site.get("/ogc/functions").json["functions"]?.array?.isEmpty == false)
    }

    /// What may take long keeps no connection waiting: only small pages by place are answered where they are read.
    @Test(arguments: [
        ("items?f=json&bbox=18,50,19,51&limit=100", true), ("items?f=json", true),
        ("items?f=json&limit=101", false), ("items?f=json&limit=x", false), ("items", false),
        ("items?f=html", false), ("items?f=json&filter=height%3E1", false),
        ("items?f=json&species=oak", false),
        ("items?f=json&sortby=height", false), ("items?f=json&%62box=1,2,3,4", true),
        ("items?f=json&bbox=1,2,3", false), ("items?f=json&f=json", false), ("items?f=json&%zz=1", false),
        ("queryables?f=json", false),
    ])
    func onlySmallPagesByPlaceAreAnsweredAtOnce(target: String, isAtOnce: Bool) async throws {
        let site = try await TestSite.withLayers().site
        func isAnswered(_ request: SiteRequest) -> Bool { site.answerAtOnce(request) != nil }
        #expect(isAnswered(SiteRequest(.get, "/ogc/collections/trees/" + target)) == isAtOnce)
        #expect(!isAnswered(SiteRequest(.post, "/ogc/collections/trees/" + target)))
        #expect(!isAnswered(SiteRequest(.head, "/ogc/collections/trees/" + target)))
        #expect(!isAnswered(SiteRequest(.get, "/ogc/collections/trees/x/" + target)))
        #expect(!isAnswered(SiteRequest(.get, "/ogcx/collections/trees/" + target)))
        var packed = SiteRequest(.get, "/ogc/collections/trees/" + target)
        packed.fields[.acceptEncoding] = "gzip"
        #expect(!isAnswered(packed))
    }

    /// A layer of many features, or of a large one, is looked through elsewhere.
    @Test func onlyLightLayersAreAnsweredAtOnce() throws {
        func layer(_ places: Int, corners: Int) throws -> ServedLayer {
            var builder = LayerBuilder(
                LayerDescription(
                    name: "l", title: BilingualText("L"),
                    source: LayerSource(
                        name: BilingualText("s"), licence: BilingualText("CC0"),
                        attribution: BilingualText("a")),
                    isSynthetic: true), columns: [])
            for place in 0..<places {
                let line = (0..<corners).map { Coordinate(18 + Double($0) * 1e-5, 50 + Double(place) * 1e-6) }
                builder.append("f\(place)", shape: corners == 1 ? .point(line[0]) : .line(line), values: [])
            }
            return ServedLayer(
                try #require(builder.finish(number: 1, recorded: Timestamp(milliseconds: 0)).value))
        }
        #expect(try layer(ServedLayer.lightCount, corners: 1).isLight)
        #expect(try !layer(ServedLayer.lightCount + 1, corners: 1).isLight)
        #expect(try layer(3, corners: 100).isLight)
        #expect(try !layer(3, corners: 2_000).isLight)
    }

    @Test func featuresAreSortedAndCutToWhatIsWanted() async throws {
        let site = try await TestSite.withLayers()
        let sorted = await site.get(
            "/ogc/collections/trees/items?sortby=-species,%2Bnumber&limit=2&properties=number&skipGeometry=true"
        )
        #expect(identifiers(sorted) == ["t2", "t6"])
        let first = sorted.json["features"]?[0]
        #expect(first?["geometry"] == JSONValue.null)
        #expect(first?["properties"]?.members?.map(\.key) == ["number"])
    }

    // MARK: HTTP

    @Test func answersHaveTagsOfTheLayer() async throws {
        let site = try await TestSite.withLayers()
        let first = await site.get("/ogc/collections/trees/items?limit=1")
        let tag = try #require(first.fields[.eTag])
        site.clock.advance(seconds: 60)
        #expect(
            await site.get("/ogc/collections/trees/items?limit=1", [.ifNoneMatch: tag]).status == .notModified
        )
        #expect(await site.get("/ogc/collections/trees/items?limit=2", [.ifNoneMatch: tag]).status == .ok)
        site.site.layers.replace(with: TestCity.layers.removing("trees"))
        #expect(
            await site.get("/ogc/collections/trees/items?limit=1", [.ifNoneMatch: tag]).status == .notFound)
    }

    @Test func programsGetDocumentsAndPeoplePages() async throws {
        let site = try await TestSite.withLayers()
        for path in [
            "", "/conformance", "/api", "/collections", "/functions", "/collections/trees",
            "/collections/trees/queryables", "/collections/trees/items?limit=3",
            "/collections/trees/items/t1",
        ] {
            let browser: HTTPFields = [.accept: "text/html,application/xhtml+xml,*/*;q=0.8"]
            let page = await site.get("/ogc" + path, browser)
            #expect(page.status == .ok && page.fields[.contentType] == "text/html; charset=utf-8", "\(path)")
            #expect(page.fields[.contentLanguage] == "pl")
            let english = await site.get("/en/ogc" + path)
            #expect(english.fields[.contentType] == "text/html; charset=utf-8", "\(path)")
            #expect(english.text.contains("<html lang=\"en\">"))
            let document = await site.get(
                "/ogc" + path + (path.contains("?") ? "&" : "?") + "f=json", browser)
            #expect(document.fields[.contentType]?.contains("json") == true, "\(path)")
        }
        let polish = await site.get("/ogc/collections/trees?f=html").text
        #expect(polish.contains("dane syntetyczne") && polish.contains("CC0 1.0"))
        #expect(polish.contains("Modelowo, dane zmyślone"))
        #expect(!(await site.get("/ogc/collections/districts?f=html").text.contains("dane syntetyczne")))
        let title = await site.get("/ogc/collections/trees", [.acceptLanguage: "en-GB,pl;q=0.5"])
        #expect(title.json["title"]?.string == "Trees")
        #expect(title.fields[.contentLanguage] == "en")
    }

    @Test func aPersonSeesWhatIsWrongAsAPage() async throws {
        let site = try await TestSite.withLayers()
        let page = await site.get("/en/ogc/collections/trees/items?filter=%3C")
        #expect(page.status == .badRequest && page.fields[.contentType] == "text/html; charset=utf-8")
        let name = await site.get("/ogc/collections/districts/items?f=html")
        #expect(name.text.contains("Za &lt;rzeką&gt; &amp; &quot;mostem&quot;"))
    }

    @Test func otherMethodsAreRefused() async throws {
        let site = try await TestSite.withLayers()
        for method in [HTTPRequest.Method.post, .put, .delete, .patch] {
            let answer = await site.site.respond(to: SiteRequest(method, "/ogc/collections/trees/items"))
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.fields[.allow] == "GET, HEAD, OPTIONS")
        }
        let options = await site.site.respond(to: SiteRequest(.options, "/ogc/collections"))
        #expect(options.status == .noContent && options.fields[.accessControlAllowMethods] == "GET, HEAD")
    }

    @Test("/req/oas30/completeness")
    func theDescriptionNamesEveryPathAndParameter() async throws {
        let site = try await TestSite.withLayers()
        let document = await site.get("/ogc/api").json
        #expect(document["openapi"]?.string == "3.0.3")
        for path in document["paths"]?.members ?? [] {
            let target =
                "/ogc"
                + (path.key == "/" ? "" : path.key)
                .replacing(
                    "{featureId}",
                    with: FieldList.encode(path.value["get"]?["parameters"]?[0]?["example"]?.string ?? "")
                )
                .replacing(/\{tile[A-Za-z]+\}/, with: "0")
            #expect((200...204).contains(await site.get(target).status.code), "\(target)")
            let names =
                path.value["get"]?["parameters"]?.array?.filter { $0["in"]?.string == "query" }
                .compactMap { $0["name"]?.string } ?? []
            let address = try OGCAddress(target, in: site.site.layers.now)
            #expect(Set(names) == Set(address.parameters), "\(target)")
        }
    }
}
