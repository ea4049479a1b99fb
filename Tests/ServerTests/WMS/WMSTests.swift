import Formats
import HTTPTypes
import NIOCore
import Quantities
import TestCity
import Testing

@testable import Server

/// A picture as it comes, unpacked.
struct ReadPicture {
    let width: Int
    let height: Int
    let channels: Int
    private let bytes: [UInt8]

    /// - Returns: nil where the file is not as this server writes it: one IDAT, each line as its difference from the one above.
    init?(_ file: [UInt8]) {
        guard file.count > 33, Array(file[12..<16]) == Array("IHDR".utf8) else { return nil }
        func number(_ place: Int) -> Int { file[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
        (width, height, channels) = (number(16), number(20), file[25] == 6 ? 4 : 3)
        var place = 8
        var packed: [UInt8] = []
        while place + 12 <= file.count {
            if Array(file[(place + 4)..<(place + 8)]) == Array("IDAT".utf8) {
                packed = Array(file[(place + 8)..<(place + 8 + number(place))])
            }
            place += 12 + number(place)
        }
        guard let lines = Gzip.decompress(packed, framing: .zlib).value,
            lines.count == height * (1 + width * channels)
        else { return nil }
        var plain: [UInt8] = []
        for row in 0..<height {
            let line = lines[(row * (1 + width * channels))...].prefix(1 + width * channels)
            guard line.first == 2 else { return nil }
            for (place, value) in line.dropFirst().enumerated() {
                plain.append(value &+ (row > 0 ? plain[(row - 1) * width * channels + place] : 0))
            }
        }
        bytes = plain
    }

    func pixel(_ column: Int, _ row: Int) -> [UInt8] {
        Array(bytes[((row * width + column) * channels)...].prefix(channels))
    }
}

/// Requirements of the Web Map Service, each test by the clauses it holds the server to.
@Suite("WMS 1.3.0")
struct WMSTests {
    static let start = "/wms?SERVICE=WMS&VERSION=1.3.0&"
    static let sheet =
        "layers=districts&styles=&crs=EPSG:4326&bbox=50.0,18.0,50.01,18.03&width=300&height=100"

    private func get(_ query: String) async throws -> SiteResponse {
        await (try await TestSite.withLayers()).get(Self.start + query)
    }

    private func picture(_ query: String) async throws -> ReadPicture {
        let answer = try await get("request=GetMap&format=image/png&" + query)
        #expect(answer.fields[.contentType] == "image/png", "\(answer.text.prefix(1_000))")
        return try #require(ReadPicture(Array(answer.body.readableBytesView)))
    }

    @Test("06-042, 7.2: capabilities name layers, systems, limits and boxes in the order of axes")
    func capabilitiesSayWhatThereIs() async throws {
        let site = try await TestSite.withLayers()
        let answer = await site.get("/wms?service=WMS&request=GetCapabilities", [.acceptLanguage: "en"])
        #expect(answer.fields[.contentType] == "text/xml; charset=utf-8")
        let root = try #require(answer.elements("Capability").first?.child("Layer"))
        let layers = root.children("Layer")
        #expect(layers.compactMap { $0.child("Name")?.text } == ["districts", "roads", "trees"])
        #expect(
            layers.allSatisfy {
                $0["queryable"] == "1" && $0.child("Style")?.child("Name")?.text == "default"
            })
        #expect(layers[2].child("Title")?.text == "Trees (synthetic data)")
        #expect(root.children("CRS").map(\.text).contains("EPSG:2180"))
        func box(_ system: String) -> [String]? {
            layers[0].children("BoundingBox").first { $0["CRS"] == system }.map { box in
                ["minx", "miny", "maxx", "maxy"].compactMap { box[$0] }
            }
        }
        #expect(box("CRS:84") == ["18.0", "50.0", "18.03", "50.01"])
        #expect(box("EPSG:4326") == ["50.0", "18.0", "50.01", "18.03"], "latitude first")
        let north = try #require(box("EPSG:2180")?.first.flatMap { Double($0) })
        #expect((237_000...238_000).contains(north), "northing first: \(north)")
        #expect(answer.elements("MaxWidth").first?.text == "4096")
    }

    /// The colour of districts is the fourth of the legend, #8a1c4c, three tenths of it over white.
    @Test("06-042, 7.3: areas, holes and background, in every system the same ground")
    func areasAreDrawn() async throws {
        for (crs, box) in [
            ("EPSG:4326", "50.0,18.0,50.01,18.03"), ("CRS:84", "18.0,50.0,18.03,50.01"),
            ("EPSG:3857", "2003750.834,6446275.841,2007090.419,6448007.653"),
            ("EPSG:2180", "237440,428350,238560,430500"),
        ] {
            let shown = try await picture(
                "layers=districts&styles=&crs=\(crs)&bbox=\(box)&width=300&height=100")
            #expect(shown.width == 300 && shown.height == 100 && shown.channels == 3)
            #expect(shown.pixel(150, 50) == [220, 187, 201], "\(crs): 138, 28, 76 at 0.3 over 255")
            #expect(shown.pixel(250, 50) == [255, 255, 255], "\(crs): the hole of the third district")
        }
    }

    @Test("06-042, 7.3.3.9 and 7.3.3.10: transparent or coloured ground")
    func theGround() async throws {
        let clear = try await picture(Self.sheet + "&transparent=TRUE")
        #expect(clear.channels == 4 && clear.pixel(250, 50) == [0, 0, 0, 0])
        #expect(clear.pixel(150, 50)[3] == 77, "three tenths of 255")
        let blue = try await picture(Self.sheet + "&bgcolor=0x0000FF")
        #expect(blue.channels == 3 && blue.pixel(250, 50) == [0, 0, 255])
    }

    @Test("06-042, 7.3.3.3: the first layer lies under the others; lines and dots have their colours")
    func linesAndDots() async throws {
        // A pixel is a ten-thousandth of a degree; the tree t0 stands in the middle of the picture.
        let sheet = "crs=CRS:84&bbox=17.999,49.999,18.001,50.001&width=21&height=21"
        let trees = try await picture("layers=districts,trees&styles=,default&" + sheet)
        #expect(trees.pixel(10, 10) == [0x2C, 0x6E, 0x2F], "a dot over the corner of a district")
        #expect(trees.pixel(2, 2) == [255, 255, 255])
        let roads = try await picture(
            "layers=roads&styles=&crs=CRS:84&bbox=18.004,49.999,18.006,50.001&width=20&height=20")
        // Lines are one and a half pixels wide: three quarters on both sides of the middle.
        let line = roads.pixel(9, 5)
        #expect(line == roads.pixel(10, 5) && line != [255, 255, 255])
        #expect(roads.pixel(5, 5) == [255, 255, 255])
    }

    @Test("06-042, 7.4: what lies at a place")
    func whatLiesThere() async throws {
        let json = try await get(
            "request=GetFeatureInfo&query_layers=districts&info_format=application/json&i=150&j=50&"
                + Self.sheet)
        #expect(json.json["features"]?.array?.compactMap { $0["id"]?.string } == ["2"])
        #expect(json.json["features"]?[0]?["layer"]?.string == "districts")
        #expect(json.json["features"]?[0]?["properties"]?["name"]?.string == "Łąki")
        let text = try await get(
            "request=GetFeatureInfo&query_layers=districts&info_format=text/plain&i=150&j=50&" + Self.sheet)
        #expect(text.text.contains("  name: Łąki\n") && text.text.contains("CC0 1.0"))
        let hole = try await get(
            "request=GetFeatureInfo&query_layers=districts&info_format=text/plain&i=250&j=50&" + Self.sheet)
        #expect(hole.text == "Niczego tu nie ma.\n")
        let two = try await get(
            "request=GetFeatureInfo&query_layers=districts&info_format=application/json&i=100&j=50&feature_count=9&"
                + Self.sheet)
        #expect(two.json["features"]?.array?.count == 2, "both sides of a border")
    }

    @Test("06-042, 7.2.4.6.5 and 05-078r4, 10.1: each layer leads to its sign in the legend")
    func eachLayerHasASign() async throws {
        let site = try await TestSite.withLayers()
        let capabilities = await site.get("/wms?service=WMS&request=GetCapabilities")
        let signs = capabilities.elements("LegendURL")
        #expect(signs.count == 3 && signs.allSatisfy { $0["width"] == "20" && $0["height"] == "20" })
        var pictures: [ReadPicture] = []
        for sign in signs {
            let address = try #require(sign.child("OnlineResource")?.link("href"))
            let path = try #require(address.firstRange(of: "/wms"))
            let answer = await site.get(String(address[path.lowerBound...]))
            #expect(answer.fields[.contentType] == "image/png", "\(answer.text)")
            pictures.append(try #require(ReadPicture(Array(answer.body.readableBytesView))))
        }
        #expect(pictures.allSatisfy { $0.width == 20 && $0.height == 20 })
        let white: [UInt8] = [255, 255, 255]
        #expect(pictures.allSatisfy { $0.pixel(0, 0) == white })
        let (districts, roads, trees) = (pictures[0], pictures[1], pictures[2])
        #expect(districts.pixel(10, 10) == [220, 187, 201], "an area, as on the map")
        #expect(
            roads.pixel(5, 14) != white && roads.pixel(14, 5) != white && roads.pixel(5, 5) == white, "a line"
        )
        #expect(trees.pixel(10, 10) == [0x2C, 0x6E, 0x2F] && trees.pixel(4, 4) == white, "a dot")
    }

    @Test func aSignIsAsLargeAsAsked() async throws {
        let answer = try await get(
            "request=GetLegendGraphic&layer=trees&format=image/png&width=64&height=32&transparent=TRUE"
                + "&style=default&sld_version=1.1.0&scale=5000")
        let sign = try #require(ReadPicture(Array(answer.body.readableBytesView)))
        #expect(sign.width == 64 && sign.height == 32 && sign.channels == 4)
        #expect(sign.pixel(0, 0) == [0, 0, 0, 0] && sign.pixel(32, 16) == [0x2C, 0x6E, 0x2F, 255])
    }

    @Test(
        "06-042, 6.11 and annex E: what is wrong is answered 400 with code and locator",
        arguments: [
            ("request=GetPicture", "OperationNotSupported", "REQUEST"),
            ("request=GetMap&format=image/png", "MissingParameterValue", "LAYERS"),
            (
                "request=GetMap&format=image/png&layers=trees,roads,trees&crs=CRS:84&bbox=1,2,3,4&width=1&height=1",
                "LayerNotDefined", "LAYERS"
            ),
            ("request=GetMap&format=image/gif&" + sheet, "InvalidFormat", "FORMAT"),
            (
                "request=GetMap&format=image/png&layers=none&crs=CRS:84&bbox=1,2,3,4&width=1&height=1",
                "LayerNotDefined", "LAYERS"
            ),
            (
                "request=GetMap&format=image/png&layers=trees&crs=EPSG:9999&bbox=1,2,3,4&width=1&height=1",
                "InvalidCRS", "CRS"
            ),
            (
                "request=GetMap&format=image/png&layers=trees&styles=red&crs=CRS:84&bbox=1,2,3,4&width=1&height=1",
                "StyleNotDefined", "STYLES"
            ),
            (
                "request=GetMap&format=image/png&layers=trees&crs=CRS:84&bbox=1,2,1,4&width=1&height=1",
                "InvalidParameterValue", "BBOX"
            ),
            (
                "request=GetMap&format=image/png&layers=trees&crs=CRS:84&bbox=1,2,3,4&width=4097&height=1",
                "InvalidParameterValue", "WIDTH"
            ),
            ("request=GetMap&format=image/png&time=2020&" + sheet, "InvalidDimensionValue", "TIME"),
            ("request=GetMap&format=image/png&sld=x&" + sheet, "StyleNotDefined", "SLD"),
            ("request=GetMap&format=image/png&bgcolor=red&" + sheet, "InvalidParameterValue", "BGCOLOR"),
            ("request=GetLegendGraphic&format=image/png", "MissingParameterValue", "LAYER"),
            ("request=GetLegendGraphic&format=image/gif&layer=trees", "InvalidFormat", "FORMAT"),
            ("request=GetLegendGraphic&format=image/png&layer=none", "LayerNotDefined", "LAYER"),
            ("request=GetLegendGraphic&format=image/png&layer=trees,roads", "LayerNotDefined", "LAYER"),
            ("request=GetLegendGraphic&format=image/png&layer=trees&style=red", "StyleNotDefined", "STYLE"),
            ("request=GetLegendGraphic&format=image/png&layer=trees&rule=1", "InvalidParameterValue", "RULE"),
            (
                "request=GetLegendGraphic&format=image/png&layer=trees&width=257", "InvalidParameterValue",
                "WIDTH"
            ),
            (
                "request=GetLegendGraphic&format=image/png&layer=trees&sld_version=1.0.0",
                "InvalidParameterValue", "SLD_VERSION"
            ),
            (
                "request=GetFeatureInfo&query_layers=districts&info_format=text/plain&i=300&j=1&" + sheet,
                "InvalidPoint", "I, J"
            ),
            (
                "request=GetFeatureInfo&query_layers=districts&info_format=text/plain&i=x&j=1&" + sheet,
                "InvalidPoint", "I"
            ),
            (
                "request=GetFeatureInfo&query_layers=districts&info_format=text/html&i=1&j=1&" + sheet,
                "InvalidFormat", "INFO_FORMAT"
            ),
        ])
    func whatIsWrongIsAnsweredWithAReason(_ row: (query: String, code: String, locator: String)) async throws
    {
        let answer = try await get(row.query)
        #expect(answer.status == .badRequest && answer.fields[.contentType] == "text/xml; charset=utf-8")
        let first = try #require(answer.elements("ServiceException").first)
        #expect(first["code"] == row.code && first["locator"] == row.locator, "\(answer.text)")
        #expect(first.text.contains("\n"), "in both languages")
    }

    @Test func everyFaultIsSaidAtOnce() async throws {
        let answer = try await get(
            "request=GetMap&format=x&transparent=x&layers=a,b&crs=x&bbox=x&width=0&height=x")
        #expect(answer.elements("ServiceException").count == 8)
        let old = await (try await TestSite.withLayers()).get(
            "/wms?service=WMS&version=1.1.1&request=GetMap&format=image/png&" + Self.sheet)
        #expect(old.elements("ServiceException").first?["locator"] == "VERSION")
    }

    private func wholePicture(_ limit: Int) async throws -> WMSDrawing {
        let layers = (try await TestSite.withLayers()).site.layers.now
        let values = try KeyValues(
            "version=1.3.0&request=GetMap&format=image/png&layers=districts,trees&styles=&crs=CRS:84"
                + "&bbox=17,49,19,51&width=10&height=10")
        guard case .map(let asked) = try WMSOperation(values, in: layers) else {
            throw ServiceFault([])
        }
        return try WMSDrawing(asked: asked, layers: layers, language: .english, limit: limit)
    }

    @Test func aPictureHasSoManyFeaturesOfAllItsLayersTogether() async throws {
        let count = try await wholePicture(.max).featureCount
        #expect(count > 250, "250 trees and the districts")
        #expect(try await wholePicture(count).featureCount == count)
        let fault = try #require(
            await #expect(throws: ServiceFault.self) { try await wholePicture(count - 1) })
        let first = try #require(fault.exceptions.first)
        #expect(first.locator == "LAYERS, BBOX" && first.text(.polish) != first.text(.english))
        #expect(first.text(.english).contains("\(count) features"))
    }

    @Test func nothingIsDrawnOnceNobodyWaits() async throws {
        let drawing = try await wholePicture(.max)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try drawing.png()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func theWidestPictureIsDrawn() async throws {
        let large = try await picture(
            "layers=districts,roads,trees&styles=&crs=CRS:84&bbox=18,50,18.03,50.03&width=4096&height=8")
        #expect(large.width == 4_096 && large.pixel(2_048, 6) == [220, 187, 201])
    }
}
