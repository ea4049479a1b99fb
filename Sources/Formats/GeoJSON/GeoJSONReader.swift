import Geometry
import Quantities

/// Walks through a document: features one by one, everything else as it comes. It lives within one call of `GeoJSON.read`.
struct GeoJSONReader {
    private var parser: JSONParser
    private let place: String
    private var document = GeoJSON.Document()
    private var findings = FindingList()

    init(_ bytes: UnsafeBufferPointer<UInt8>, place: String) {
        parser = JSONParser(bytes: bytes, limits: JSONLimits(), place: place)
        self.place = place
    }

    mutating func read(_ body: (Feature) -> Void) -> Decoded<GeoJSON.Document> {
        var failure: JSONParser.Fault?
        do throws(JSONParser.Fault) {
            guard UTF8Check.isValid(parser.bytes) else { throw JSONParser.Fault.notUTF8 }
            if parser.bytes.starts(with: TextEncoding.utf8.byteOrderMark) { parser.index = 3 }
            repeat { try root(body) } while skipToNextRoot()
        } catch {
            failure = error
        }
        let noted = parser.findings.all(place: place) + findings.all(place: place)
        guard let failure else { return Decoded(document, findings: noted) }
        return Decoded(nil, findings: noted + [parser.finding(failure)])
    }

    /// Whether another document follows, on a line of its own or behind a record separator.
    private mutating func skipToNextRoot() -> Bool {
        parser.skipSpace()
        while parser.take(0x1E) { parser.skipSpace() }
        return parser.index < parser.bytes.count
    }

    private mutating func root(_ body: (Feature) -> Void) throws(JSONParser.Fault) {
        _ = skipToNextRoot()
        guard parser.take(UInt8(ascii: "{")) else {
            throw JSONParser.Fault(
                pl: "to nie jest obiekt GeoJSON", en: "this is no object of GeoJSON")
        }
        var members: [JSONValue.Member] = []
        var hasFeatures = false
        parser.skipSpace()
        if !parser.take(UInt8(ascii: "}")) {
            repeat {
                let key = try parser.key()
                parser.skipSpace()
                if key == "features", parser.take(UInt8(ascii: "[")) {
                    hasFeatures = true
                    try features(body)
                } else {
                    members.append(JSONValue.Member(key, try parser.value(depth: 1)))
                }
                parser.skipSpace()
            } while parser.take(UInt8(ascii: ","))
            guard parser.take(UInt8(ascii: "}")) else { throw JSONParser.Fault.unclosedObject }
        }
        try finish(.object(members), hasFeatures, body)
    }

    private mutating func features(_ body: (Feature) -> Void) throws(JSONParser.Fault) {
        parser.skipSpace()
        if parser.take(UInt8(ascii: "]")) { return }
        repeat {
            feature(try parser.value(depth: 2), body)
            parser.skipSpace()
        } while parser.take(UInt8(ascii: ","))
        guard parser.take(UInt8(ascii: "]")) else { throw JSONParser.Fault.unclosedArray }
    }

    private mutating func finish(
        _ root: JSONValue, _ hasFeatures: Bool, _ body: (Feature) -> Void
    ) throws(JSONParser.Fault) {
        document.epsg = document.epsg ?? root["crs"].flatMap(GeoJSON.epsg)
        document.name = document.name ?? root["name"]?.string
        switch root["type"]?.string {
        case "FeatureCollection" where hasFeatures: return
        case "Feature": feature(root, body)
        case let type? where GeoJSON.geometryTypes.contains(type):
            feature(["type": "Feature", "geometry": root], body)
        default:
            throw JSONParser.Fault(
                pl: "brak „type” znanego rodzaju albo „features”",
                en: "“type” of a known kind or “features” is missing")
        }
    }

    private mutating func feature(_ value: JSONValue, _ body: (Feature) -> Void) {
        let number = document.features
        document.features += 1
        let identifier: String? =
            switch value["id"] {
            case .string(let text)?: text
            case .integer(let number)?: String(number)
            case .number(let number)?: JSONWriter.shortest(number)
            default: nil
            }
        var feature = Feature(
            identifier: identifier, shape: nil, properties: value["properties"]?.members ?? [])
        do throws(ShapeDamage) {
            guard value["type"]?.string == "Feature" else {
                throw ShapeDamage(pl: "to nie jest „Feature”", en: "this is no “Feature”")
            }
            if let geometry = value["geometry"], !geometry.isNull {
                feature.shape = try GeoJSON.shape(geometry)
            }
        } catch {
            let name = identifier.map { " (\($0))" } ?? ""
            findings.append(error.finding(at: "\(place): features[\(number)]\(name)"))
        }
        body(feature)
    }
}
