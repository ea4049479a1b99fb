import Formats
import Geometry
import Layers
import Quantities

/// What a request to the Web Map Service asks for, understood and checked.
/// - Source: OGC Web Map Service 1.3.0 (06-042).
enum WMSOperation {
    case capabilities
    case map(WMSPicture)
    case featureInfo(WMSQuestion)
    case legend(WMSLegend)

    static let version = "1.3.0"
    static let names = ["GetCapabilities", "GetMap", "GetFeatureInfo", "GetLegendGraphic"]

    init(_ values: KeyValues, in layers: ServedLayers) throws(ServiceFault) {
        var reading = KeyValueReading(values)
        let name = reading.required("REQUEST") ?? ""
        guard let operation = Self.names.first(where: { $0.lowercased() == name.lowercased() }) else {
            if !name.isEmpty {
                let list = Self.names.joined(separator: ", ")
                reading.wrong("REQUEST", name, list, list, code: "OperationNotSupported")
            }
            throw ServiceFault(reading.exceptions)
        }
        // Capabilities come in the one version there is, whichever was asked for (6.2.4); others would be read wrongly.
        if operation == "GetCapabilities" {
            if let service = reading.required("SERVICE"), service.uppercased() != "WMS" {
                reading.wrong("SERVICE", service, "WMS", "WMS")
            }
            try reading.check()
            self = .capabilities
            return
        }
        if let version = reading.required("VERSION"), version != Self.version {
            reading.wrong("VERSION", version, Self.version, Self.version)
        }
        reading.refuse(["SLD", "SLD_BODY"], code: "StyleNotDefined")
        reading.refuse(["TIME", "ELEVATION"], code: "InvalidDimensionValue")
        switch operation {
        case "GetMap": self = .map(try WMSPicture(&reading, in: layers))
        case "GetFeatureInfo": self = .featureInfo(try WMSQuestion(&reading, in: layers))
        default: self = .legend(try WMSLegend(&reading, in: layers))
        }
    }
}

/// The picture that GetMap asks for.
struct WMSPicture {
    let layers: [ServedLayer]
    let system: ReferenceSystem
    let frame: PixelFrame
    /// Nil for nothing behind the features.
    let background: Colour?

    /// - Unit: pixels. The long side of a sheet A3 at about 250 dots an inch.
    static let largestSide = 4_096
    /// Layers of one picture: a legend that nobody reads is longer.
    static let mostLayers = 50
    static let format = ContentType.png.rawValue
    static let style = "default"

    init(_ reading: inout KeyValueReading, in layers: ServedLayers) throws(ServiceFault) {
        let background = reading.sheet()
        try self.init(sheet: &reading, in: layers, background: background)
    }

    /// The part that GetFeatureInfo repeats.
    fileprivate init(
        sheet reading: inout KeyValueReading, in layers: ServedLayers, background: Colour?
    ) throws(ServiceFault) {
        self.background = background
        self.layers = reading.layers("LAYERS", in: layers)
        reading.checkStyles(count: self.layers.count)
        let system = reading.mapSystem()
        let width = reading.requiredNumber("WIDTH", in: 1...Self.largestSide)
        let height = reading.requiredNumber("HEIGHT", in: 1...Self.largestSide)
        let box = reading.mapBox(in: system ?? .crs84)
        try reading.check()
        guard let system, let width, let height, let box else { throw ServiceFault(reading.exceptions) }
        self.system = system
        frame = PixelFrame(box, width: width, height: height)
    }
}

/// The place on a picture of which GetFeatureInfo asks what lies there.
struct WMSQuestion {
    let picture: WMSPicture
    let layers: [ServedLayer]
    let column: Int
    let row: Int
    let isJSON: Bool
    /// At most so many features of each layer.
    let limit: Int

    static let formats = ["application/json", "application/geo+json", "text/plain"]
    /// As many as somebody reads who clicked on a map.
    static let mostFeatures = 100

    init(_ reading: inout KeyValueReading, in layers: ServedLayers) throws(ServiceFault) {
        self.layers = reading.layers("QUERY_LAYERS", in: layers)
        let format = (reading.required("INFO_FORMAT") ?? "text/plain").lowercased()
            .replacing("geo json", with: "geo+json")
        let list = Self.formats.joined(separator: ", ")
        if !Self.formats.contains(format) {
            reading.wrong("INFO_FORMAT", format, list, list, code: "InvalidFormat")
        }
        isJSON = format != "text/plain"
        limit = min(reading.number("FEATURE_COUNT", in: 1...Int.max, standard: 1), Self.mostFeatures)
        let side = 0...(WMSPicture.largestSide - 1)
        let column = reading.requiredNumber("I", in: side, code: "InvalidPoint")
        let row = reading.requiredNumber("J", in: side, code: "InvalidPoint")
        picture = try WMSPicture(sheet: &reading, in: layers, background: nil)
        guard let column, let row, column < picture.frame.width, row < picture.frame.height else {
            reading.wrong(
                "I, J", "\(column ?? 0), \(row ?? 0)", "punkt na obrazie", "a place on the picture",
                code: "InvalidPoint")
            throw ServiceFault(reading.exceptions)
        }
        self.column = column
        self.row = row
    }
}

extension KeyValueReading {
    /// What stands behind the features, for which the format must be a picture; nil for nothing.
    mutating func sheet() -> Colour? {
        if let format = required("FORMAT"), format.lowercased() != WMSPicture.format {
            wrong("FORMAT", format, WMSPicture.format, WMSPicture.format, code: "InvalidFormat")
        }
        let isTransparent = values["TRANSPARENT"]?.uppercased() ?? "FALSE"
        if !["TRUE", "FALSE"].contains(isTransparent) {
            wrong("TRANSPARENT", isTransparent, "TRUE, FALSE", "TRUE, FALSE")
        }
        let colour = background()
        return isTransparent == "TRUE" ? nil : colour
    }

    mutating func layers(_ parameter: String, in layers: ServedLayers) -> [ServedLayer] {
        guard required(parameter) != nil else { return [] }
        let names = list(parameter)
        guard names.count <= WMSPicture.mostLayers else {
            wrong(
                parameter, "\(names.count)", "do \(WMSPicture.mostLayers) warstw",
                "at most \(WMSPicture.mostLayers) layers", code: "LayerNotDefined")
            return []
        }
        guard Set(names).count == names.count else {
            wrong(
                parameter, names.joined(separator: ","), "każda warstwa jeden raz", "each layer once",
                code: "LayerNotDefined")
            return []
        }
        return names.compactMap { name in
            if let layer = layers[name] { return layer }
            let known = layers.layers.prefix(50).map(\.id).joined(separator: ", ")
            wrong(parameter, name, known, known, code: "LayerNotDefined")
            return nil
        }
    }

    /// There is one style for each layer; an empty name means it too.
    mutating func checkStyles(_ parameter: String = "STYLES", count: Int) {
        let styles = list(parameter)
        if !styles.isEmpty, styles.count != count, exceptions.isEmpty {
            wrong(parameter, styles.joined(separator: ","), "tyle, ile warstw", "as many as layers")
        }
        for style in styles where !style.isEmpty && style != WMSPicture.style {
            wrong(parameter, style, WMSPicture.style, WMSPicture.style, code: "StyleNotDefined")
        }
    }

    fileprivate mutating func mapSystem() -> ReferenceSystem? {
        guard let name = required("CRS") else { return nil }
        if let system = ReferenceSystem.all.first(where: { $0.code == name.uppercased() }) { return system }
        let list = ReferenceSystem.all.map(\.code).joined(separator: ", ")
        wrong("CRS", name, list, list, code: "InvalidCRS")
        return nil
    }

    /// The corners stand in the order of the system's axes (6.7.2).
    fileprivate mutating func mapBox(in system: ReferenceSystem) -> BoundingBox? {
        guard let text = required("BBOX") else { return nil }
        let numbers = list("BBOX").compactMap { Double($0) }.filter(\.isFinite)
        let isWhole = numbers.count == 4 && list("BBOX").count == 4
        let order = system.isNorthFirst ? [1, 0, 3, 2] : [0, 1, 2, 3]
        if isWhole, numbers[order[0]] < numbers[order[2]], numbers[order[1]] < numbers[order[3]] {
            return BoundingBox(
                west: numbers[order[0]], south: numbers[order[1]], east: numbers[order[2]],
                north: numbers[order[3]])
        }
        wrong(
            "BBOX", text, "minx,miny,maxx,maxy w kolejności osi CRS, min < max",
            "minx,miny,maxx,maxy in the order of the axes of CRS, min < max")
        return nil
    }

    fileprivate mutating func background() -> Colour {
        guard let text = values["BGCOLOR"] else { return .white }
        if text.lowercased().hasPrefix("0x"), let colour = Colour(hexadecimal: text.dropFirst(2)) {
            return colour
        }
        wrong("BGCOLOR", text, "0xRRGGBB", "0xRRGGBB")
        return .white
    }

    /// A whole number that must be there.
    fileprivate mutating func requiredNumber(
        _ name: String, in range: ClosedRange<Int>, code: String = "InvalidParameterValue"
    ) -> Int? {
        guard let text = required(name) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        let bounds = "\(range.lowerBound)–\(range.upperBound)"
        wrong(name, text, "liczby całkowite \(bounds)", "whole numbers \(bounds)", code: code)
        return nil
    }
}
