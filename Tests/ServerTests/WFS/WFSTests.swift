import Formats
import Geometry
import HTTPTypes
import Layers
import Quantities
import TestCity
import Testing

@testable import Server

extension SiteResponse {
    /// The elements of a local name in a body of XML, whole.
    func elements(_ local: String) -> [XMLNode] {
        var nodes = XMLNodeReader(Array(text.utf8))
        var found: [XMLNode] = []
        while let node = nodes.next(where: { $0.local == local }) { found.append(node) }
        return found
    }
}

/// Requirements of the Web Feature Service, each test by the clauses it holds the server to.
@Suite("WFS 2.0")
struct WFSTests {
    static let start = "/wfs?service=WFS&version=2.0.0&"

    private func get(_ query: String, _ fields: HTTPFields = HTTPFields()) async throws -> SiteResponse {
        await (try await TestSite.withLayers()).get(Self.start + query, fields)
    }

    @Test("09-025r1, 8.3: capabilities name layers, systems and what is not promised")
    func capabilitiesSayWhatThereIs() async throws {
        let site = try await TestSite.withLayers()
        let answer = await site.get("/wfs?SERVICE=WFS&REQUEST=GetCapabilities", [.acceptLanguage: "en"])
        #expect(answer.status == .ok && answer.fields[.contentType] == "text/xml; charset=utf-8")
        #expect(answer.fields[.accessControlAllowOrigin] == "*" && answer.fields[.contentLanguage] == "en")
        let types = answer.elements("FeatureType")
        #expect(
            types.compactMap { $0.child("Name")?.text } == ["layer:districts", "layer:roads", "layer:trees"])
        let trees = try #require(types.last)
        #expect(trees.child("Title")?.text == "Trees (synthetic data)")
        #expect(trees.child("Abstract")?.text.contains("CC0 1.0") == true)
        #expect(trees.child("DefaultCRS")?.text == "urn:ogc:def:crs:EPSG::4326")
        #expect(trees.children("OtherCRS").map(\.text).contains("urn:ogc:def:crs:EPSG::2180"))
        #expect(trees.child("WGS84BoundingBox")?.child("UpperCorner")?.text == "18.009 50.024")
        let promises = Dictionary(
            uniqueKeysWithValues: answer.elements("Constraint").compactMap { node in
                node["name"].map { ($0, node.child("DefaultValue")?.text ?? "") }
            })
        #expect(promises["ImplementsSimpleWFS"] == "TRUE" && promises["ImplementsBasicWFS"] == "FALSE")
        #expect(promises["CountDefault"] == "10000" && promises["ImplementsTemporalFilter"] == "FALSE")
        for address in answer.elements("Get").compactMap({ $0.link("href") }) {
            #expect(address == "https://modelowo.example/wfs?")
        }
        let etag = try #require(answer.fields[.eTag])
        let again = await site.get(
            "/wfs?SERVICE=WFS&REQUEST=GetCapabilities", [.acceptLanguage: "en", .ifNoneMatch: etag])
        #expect(again.status == .notModified)
    }

    @Test("06-121r9, 11.5.2: names of parameters stand in any case; unknown ones are left alone")
    func namesStandInAnyCase() async throws {
        let site = try await TestSite.withLayers()
        let one = await site.get(
            "/wfs?sErViCe=wfs&version=2.0.0&ReQuEsT=getfeature&typenames=trees&count=1&map=x")
        #expect(one.status == .ok && one.elements("member").count == 1)
    }

    @Test("09-025r1, 9: the schema has every property with its type")
    func theSchemaFitsTheFeatures() async throws {
        let answer = try await get("request=DescribeFeatureType&typename=layer:trees")
        #expect(answer.fields[.contentType] == "application/gml+xml; version=3.2")
        let elements =
            answer.elements("complexType").first?.child("complexContent")?.child("extension")?
            .child("sequence")?.children ?? []
        #expect(
            elements.compactMap { $0["type"] } == [
                "gml:PointPropertyType", "xs:string", "xs:double", "xs:long", "xs:boolean", "xs:date",
                "xs:dateTime",
            ])
        #expect(elements.compactMap { $0["name"] }.first == "geometry")
        let all = try await get("request=DescribeFeatureType")
        #expect(
            all.elements("complexType").compactMap { $0["name"] } == [
                "districtsType", "roadsType", "treesType",
            ])
    }

    @Test("09-025r1, 7.9.2.5: stored queries; GetFeatureById gives the feature alone")
    func storedQueries() async throws {
        let list = try await get("request=ListStoredQueries")
        let stored = try #require(list.elements("StoredQuery").first)
        let id = try #require(stored["id"])
        #expect(id == "urn:ogc:def:query:OGC-WFS::GetFeatureById")
        #expect(stored.children("ReturnFeatureType").count == 3)
        let described = try await get("request=DescribeStoredQueries&storedquery_id=" + id)
        #expect(described.elements("Parameter").first?["name"] == "ID")
        let one = try await get("request=GetFeature&storedquery_id=\(id)&id=trees.t7")
        var nodes = XMLNodeReader(Array(one.text.utf8))
        let root = try #require(nodes.next { _ in true })
        #expect(root.name == XMLNode.Name(GMLNames.namespace, "trees"))
        #expect(root.child("species")?.text == "Klon" && root.child("planted")?.text == "2019-04-21")
        #expect(root.child("geometry")?.child("Point")?.child("pos")?.text == "50 18.007")
        let none = try await get("request=GetFeature&storedquery_id=\(id)&id=trees.none")
        #expect(none.status == .notFound && none.elements("Exception").first?["exceptionCode"] == "NotFound")
    }

    @Test("09-025r1, 7.6.3 and 11.3.3: counts, pages and links to the next one")
    func pagesAreTheWholeTogether() async throws {
        let site = try await TestSite.withLayers()
        let hits = await site.get(Self.start + "request=GetFeature&typenames=trees&resulttype=hits")
        let counted = try #require(hits.elements("FeatureCollection").first)
        #expect(
            counted["numberMatched"] == "250" && counted["numberReturned"] == "0" && counted.children.isEmpty)
        var seen: [String] = []
        var next: String? = Self.start + "request=GetFeature&typenames=trees&count=60"
        while let target = next {
            let page = await site.get(target)
            let collection = try #require(page.elements("FeatureCollection").first)
            #expect(collection["numberMatched"] == "250")
            #expect(page.text.contains("<!-- Modelowo, dane zmyślone"), "whose data it is stands in it")
            seen += collection.children("member").compactMap {
                $0.child("trees")?.attributes[.init("http://www.opengis.net/gml/3.2", "id")]
            }
            next = collection["next"].map { $0.replacing("https://modelowo.example", with: "") }
        }
        #expect(seen.count == 250 && Set(seen).count == 250 && seen.first == "trees.t0")
    }

    /// The expected numbers are those of GDAL's `gdaltransform`.
    @Test("09-025r1, 7.9.2.4.4 and 07-036, 10.3: axes stand in the order of the system that was asked for")
    func systemsAndTheirAxes() async throws {
        let query = "request=GetFeature&resourceid=trees.t0&srsname="
        for (name, expected) in [
            ("urn:ogc:def:crs:EPSG::4326", [50.0, 18.0]), ("urn:ogc:def:crs:OGC:1.3:CRS84", [18, 50]),
            ("urn:ogc:def:crs:EPSG::3857", [2_003_750.8343, 6_446_275.8410]),
            ("http://www.opengis.net/def/crs/EPSG/0/2180", [237_447.4173, 428_355.0611]),
        ] {
            let point = try #require(try await get(query + FieldList.encode(name)).elements("Point").first)
            let written = (point.child("pos")?.text ?? "").split(separator: " ").compactMap { Double($0) }
            #expect(zip(written, expected).allSatisfy { abs($0 - $1) < 0.0002 }, "\(name) \(written)")
            #expect(point["srsName"] == ReferenceSystem.named(service: name)?.urn)
        }
        func found(_ box: String) async throws -> String? {
            try await get("request=GetFeature&typenames=trees&resulttype=hits&bbox=" + box)
                .elements("FeatureCollection").first?["numberMatched"]
        }
        #expect(try await found("50.0,18.0,50.0015,18.0025") == "6", "two rows of three, latitude first")
        #expect(try await found("50.0,18.0,50.0015,18.0025,urn:ogc:def:crs:EPSG::4326") == "6")
        #expect(try await found("18.0,50.0,18.0025,50.0015,urn:ogc:def:crs:OGC:1.3:CRS84") == "6")
        #expect(try await found("237447,428355,237448,428356,urn:ogc:def:crs:EPSG::2180") == "1")
        #expect(try await found("50,18,50,18") == "1", "a box without size is the place itself")
        let flat = "237447,428355.0611,237448,428355.0611,urn:ogc:def:crs:EPSG::2180"
        #expect(try await found(flat) == "1", "a box without width is its bounding area in degrees")
        #expect(try await found("18.0,50.0,18.0025,50.0015") == "0", "another place, off the Horn of Africa")
    }

    @Test("09-025r1, 7.9.2.4.6 to 7.9.2.5: chosen properties, order and form")
    func propertiesOrderAndForm() async throws {
        let chosen = try await get(
            "request=GetFeature&typenames=layer:trees&propertyname=layer:species,number&sortby=species%20DESC,number%20A&count=2"
        )
        let trees = chosen.elements("trees")
        #expect(
            trees.map { $0.children.map(\.name.local) } == [["species", "number"], ["species", "number"]])
        #expect(
            trees.compactMap { $0.child("number")?.text } == ["2", "6"], "lipa comes last by its letters")
        let json = try await get(
            "request=GetFeature&resourceid=trees.t1,trees.t0&outputformat=application/json")
        #expect(json.fields[.contentType] == "application/geo+json")
        #expect(json.json["features"]?.array?.compactMap { $0["id"]?.string } == ["t0", "t1"])
        #expect(json.json["features"]?[0]?["geometry"]?["coordinates"] == [18, 50], "east before north")
        #expect(json.json["synthetic"]?.boolean == true && json.json["crs"] == nil)
        let odd = try await get("request=GetFeature&resourceid=" + "roads.two_x0020_parts_x002F__x003F_")
        #expect(odd.elements("curveMember").count == 2 && odd.elements("name").isEmpty)
        let escaped = try await get("request=GetFeature&typenames=districts&sortby=residents%20D&count=1")
        #expect(escaped.elements("districts").first?.child("name")?.text == "Za <rzeką> & \"mostem\"")
    }

    /// The answers are those that the same conditions have in CQL2.
    @Test(
        "09-026r2, 7.7 to 7.11: filters",
        arguments: [
            (
                "<PropertyIsEqualTo><ValueReference>species</ValueReference><Literal>buk</Literal></PropertyIsEqualTo>",
                "species='buk'"
            ),
            (
                "<PropertyIsEqualTo matchCase='false'><ValueReference>layer:species</ValueReference><Literal>KLON</Literal></PropertyIsEqualTo>",
                "casei(species)=casei('KLON')"
            ),
            (
                "<PropertyIsLessThan><Literal>240</Literal><ValueReference>number</ValueReference></PropertyIsLessThan>",
                "240 < number"
            ),
            (
                "<PropertyIsGreaterThanOrEqualTo><ValueReference>planted</ValueReference><Literal>2019-12-01</Literal></PropertyIsGreaterThanOrEqualTo>",
                "planted >= DATE('2019-12-01')"
            ),
            (
                "<And><PropertyIsNotEqualTo><ValueReference>protected</ValueReference><Literal>true</Literal></PropertyIsNotEqualTo><Not><PropertyIsNull><ValueReference>height</ValueReference></PropertyIsNull></Not></And>",
                "protected <> true AND NOT height IS NULL"
            ),
            (
                "<Or><PropertyIsBetween><ValueReference>height</ValueReference><LowerBoundary><Literal>10</Literal></LowerBoundary><UpperBoundary><Literal>11.5</Literal></UpperBoundary></PropertyIsBetween><PropertyIsEqualTo><ValueReference>number</ValueReference><Literal>5</Literal></PropertyIsEqualTo></Or>",
                "height BETWEEN 10 AND 11.5 OR number=5"
            ),
            (
                "<PropertyIsLike wildCard='*' singleChar='.' escapeChar='!'><ValueReference>species</ValueReference><Literal>.i*</Literal></PropertyIsLike>",
                "species LIKE '_i%'"
            ),
            (
                "<BBOX><ValueReference>geometry</ValueReference><gml:Envelope><gml:lowerCorner>50 18</gml:lowerCorner><gml:upperCorner>50.0015 18.0025</gml:upperCorner></gml:Envelope></BBOX>",
                "S_INTERSECTS(geometry, BBOX(18,50,18.0025,50.0015))"
            ),
            (
                "<BBOX><gml:Envelope srsName='urn:ogc:def:crs:EPSG::2180'><gml:lowerCorner>237447 428355</gml:lowerCorner><gml:upperCorner>237448 428356</gml:upperCorner></gml:Envelope></BBOX>",
                "number = 0"
            ),
            (
                "<Within><ValueReference>geometry</ValueReference><gml:Polygon srsName='http://www.opengis.net/def/crs/EPSG/0/4326'><gml:exterior><gml:LinearRing><gml:posList>49.999 17.999 50.0015 17.999 50.0015 18.0025 49.999 18.0025 49.999 17.999</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Within>",
                "S_INTERSECTS(geometry, BBOX(17.999,49.999,18.0025,50.0015))"
            ),
            (
                "<Intersects><ValueReference>geometry</ValueReference><gml:Point srsName='urn:ogc:def:crs:OGC:1.3:CRS84'><gml:pos>18 50</gml:pos></gml:Point></Intersects>",
                "number = 0"
            ),
            (
                "<Intersects><ValueReference>geometry</ValueReference><gml:Envelope srsName='urn:ogc:def:crs:OGC:1.3:CRS84'><gml:lowerCorner>18 50</gml:lowerCorner><gml:upperCorner>18.0025 50.0015</gml:upperCorner></gml:Envelope></Intersects>",
                "S_INTERSECTS(geometry, BBOX(18,50,18.0025,50.0015))"
            ),
            (
                "<Within><ValueReference>geometry</ValueReference><gml:Envelope srsName='urn:ogc:def:crs:EPSG::2180'><gml:lowerCorner>237447 428355</gml:lowerCorner><gml:upperCorner>237448 428356</gml:upperCorner></gml:Envelope></Within>",
                "number = 0"
            ),
            (
                "<Disjoint><ValueReference>geometry</ValueReference><gml:Point><gml:pos>50 18</gml:pos></gml:Point></Disjoint>",
                "number > 0 AND geometry IS NOT NULL"
            ),
        ])
    func filters(_ row: (fes: String, cql: String)) async throws {
        let site = try await TestSite.withLayers()
        let text =
            "<Filter xmlns='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'>\(row.fes)</Filter>"
        let answer = await site.get(
            Self.start + "request=GetFeature&typenames=trees&outputformat=json&filter="
                + FieldList.encode(text))
        let same = await site.get(
            "/ogc/collections/trees/items?limit=1000&filter=" + FieldList.encode(row.cql))
        #expect(answer.status == .ok, "\(answer.text)")
        #expect((same.json["numberMatched"]?.integer ?? 0) > 0, "the question has an answer")
        #expect(answer.json["features"] == same.json["features"], "\(row.fes)")
    }

    @Test(
        "06-121r9, 8: what is wrong is answered 400 with code and locator",
        arguments: [
            ("request=GetFeature", "MissingParameterValue", "TYPENAMES"),
            ("request=Transaction", "OperationNotSupported", "REQUEST"),
            ("request=GetFeature&typenames=none", "InvalidParameterValue", "TYPENAMES"),
            ("request=GetFeature&typenames=x:trees", "InvalidParameterValue", "TYPENAMES"),
            ("request=GetFeature&typenames=trees,roads", "InvalidParameterValue", "TYPENAMES"),
            ("request=GetFeature&typenames=trees&count=-1", "InvalidParameterValue", "COUNT"),
            ("request=GetFeature&typenames=trees&startindex=x", "InvalidParameterValue", "STARTINDEX"),
            ("request=GetFeature&typenames=trees&bbox=1,2,3", "InvalidParameterValue", "BBOX"),
            ("request=GetFeature&typenames=trees&bbox=1,2,3,4,EPSG:4326", "InvalidParameterValue", "BBOX"),
            ("request=GetFeature&typenames=trees&srsname=EPSG:4326", "InvalidParameterValue", "SRSNAME"),
            ("request=GetFeature&typenames=trees&outputformat=KML", "InvalidParameterValue", "OUTPUTFORMAT"),
            ("request=GetFeature&typenames=trees&filter=%3CFilter/%3E", "InvalidParameterValue", "FILTER"),
            ("request=GetFeature&typenames=trees&filter=%3CFilter", "InvalidParameterValue", "FILTER"),
            ("request=GetFeature&typenames=trees&lockid=1", "OptionNotSupported", "LOCKID"),
            ("request=GetFeature&typenames=trees&sortby=none", "InvalidParameterValue", "SORTBY"),
            ("request=GetFeature&typenames=trees&propertyname=none", "InvalidParameterValue", "PROPERTYNAME"),
            ("request=GetFeature&typenames=trees&resulttype=x", "InvalidParameterValue", "RESULTTYPE"),
            ("request=GetFeature&storedquery_id=x&id=trees.t0", "InvalidParameterValue", "STOREDQUERY_ID"),
            ("request=GetFeature&resourceid=trees.t0&bbox=1,2,3,4", "InvalidParameterValue", "BBOX"),
            ("request=DescribeFeatureType&typename=none", "InvalidParameterValue", "TYPENAME"),
            ("request=GetCapabilities&acceptversions=1.1.0", "VersionNegotiationFailed", "ACCEPTVERSIONS"),
            ("request=GetFeature&typenames=trees&typenames=roads", "InvalidParameterValue", "TYPENAMES"),
        ])
    func whatIsWrongIsAnsweredWithAReason(_ row: (query: String, code: String, locator: String)) async throws
    {
        let answer = try await get(row.query)
        #expect(answer.status == .badRequest && answer.fields[.contentType] == "text/xml; charset=utf-8")
        let exceptions = answer.elements("Exception")
        #expect(exceptions.first?["exceptionCode"] == row.code, "\(answer.text)")
        #expect(exceptions.first?["locator"] == row.locator)
        #expect(exceptions.allSatisfy { $0.children("ExceptionText").count == 2 }, "in both languages")
    }

    @Test(
        "A filter names systems as everything else does, one in each geometry",
        arguments: [
            "<gml:Point srsName='EPSG:4326'><gml:pos>50 18</gml:pos></gml:Point>",
            "<gml:Point srsName='urn:ogc:def:crs:EPSG::4326'><gml:pos srsName='EPSG:4326'>50 18</gml:pos></gml:Point>",
            "<gml:Point srsName='urn:ogc:def:crs:EPSG::4326'><gml:pos srsName='urn:ogc:def:crs:OGC:1.3:CRS84'>50 18</gml:pos></gml:Point>",
            "<gml:Envelope srsName='EPSG:4326'><gml:lowerCorner>50 18</gml:lowerCorner><gml:upperCorner>51 19</gml:upperCorner></gml:Envelope>",
            "<gml:Envelope><gml:lowerCorner>50 18</gml:lowerCorner><gml:upperCorner>50 18</gml:upperCorner></gml:Envelope>",
            "<gml:Envelope><gml:lowerCorner>50 18</gml:lowerCorner></gml:Envelope>",
        ])
    func geometriesThatAreRefused(_ geometry: String) async throws {
        let text =
            "<Filter xmlns='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'><Within><ValueReference>geometry</ValueReference>\(geometry)</Within></Filter>"
        let answer = try await get("request=GetFeature&typenames=trees&filter=" + FieldList.encode(text))
        #expect(answer.status == .badRequest, "\(answer.text)")
        #expect(answer.elements("Exception").first?["locator"] == "FILTER")
    }

    @Test func whatDoesNotFitTheLayerIsAFaultOfTheRequest() async throws {
        let layers = (try await TestSite.withLayers()).site.layers.now
        let values = try KeyValues(
            "service=WFS&version=2.0.0&request=GetFeature&typenames=trees&bbox=50,18,51,19")
        guard case .features(var asked) = try WFSOperation(values, in: layers) else {
            Issue.record("no question for features")
            return
        }
        let bow = [(18, 50), (19, 51), (19, 50), (18, 51), (18, 50)].map { Coordinate($0.0, $0.1) }
        asked.query.filter = .spatial(.intersects, .property("geometry"), .shape(.polygon(Polygon(bow))))
        let features = WFSFeatures(
            asked: asked, language: .english, address: "", fields: values.fields,
            now: Timestamp(milliseconds: 0))
        let fault = #expect(throws: ServiceFault.self) { try features.bytes() }
        #expect(fault?.status == .badRequest && fault?.exceptions.first?.locator == "BBOX")
    }

    @Test func everyFaultIsSaidAtOnce() async throws {
        let answer = try await get(
            "request=GetFeature&typenames=trees&count=x&bbox=1&srsname=x&sortby=a,b&filter=y&propertyname=c")
        #expect(answer.elements("Exception").count == 8)
        let site = try await TestSite.withLayers()
        let version = await site.get("/wfs?service=WMS&version=1.0.0&request=GetFeature&typenames=trees")
        #expect(version.elements("Exception").compactMap { $0["locator"] } == ["SERVICE", "VERSION"])
        let post = await site.site.respond(to: SiteRequest(.post, "/wfs"))
        #expect(post.status == .methodNotAllowed)
    }
}
