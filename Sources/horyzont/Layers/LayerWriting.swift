import Formats
import Foundation
import Geometry
import Layers
import Quantities
import Storage

/// The formats in which a layer leaves, by the ending of the file's name.
enum LayerWriting {
    case geoPackage, geoJSON, csv

    init?(path: String) {
        switch (path as NSString).pathExtension.lowercased() {
        case "gpkg": self = .geoPackage
        case "geojson", "json": self = .geoJSON
        case "csv": self = .csv
        default: return nil
        }
    }

    /// - Throws: where the file cannot be written.
    func write(_ layer: Layer, to path: String) throws {
        switch self {
        case .geoPackage: try GeoPackageFile.write([layer], to: path)
        case .geoJSON: try Self.stream(to: path) { try Self.geoJSON(layer, $0) }
        case .csv: try Self.stream(to: path) { try Self.csv(layer, $0) }
        }
    }

    /// Features that are written at a time, so that the file never stands in memory as a whole.
    private static let portion = 1_000

    private static func stream(to path: String, _ body: ((([UInt8]) throws -> Void)) throws -> Void) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else {
            throw CommandFailure(
                at: path, pl: "Pliku nie można zapisać.", en: "The file cannot be written.",
                doPl: "Sprawdź folder i prawa.", doEn: "Check the folder and the rights.")
        }
        defer { try? file.close() }
        try body { try file.write(contentsOf: Data($0)) }
    }

    private static func geoJSON(_ layer: Layer, _ write: ([UInt8]) throws -> Void) throws {
        let words = layer.description
        var writer = GeoJSONWriter([
            .init("name", .string(words.name)), .init("title", JSONValue(words: words.title)),
            .init("attribution", JSONValue(words: words.source.attribution)),
            .init("licence", JSONValue(words: words.source.licence)),
            .init("synthetic", .boolean(words.isSynthetic)),
            .init("revision", .integer(layer.revision.number)),
        ])
        for row in 0..<layer.count {
            writer.append(
                Feature(
                    identifier: layer.identifiers[row], shape: layer.shapes[row],
                    properties: layer.columns.map { .init($0.name, $0[row].map { JSONValue($0) } ?? .null) }))
            if row % portion == portion - 1 { try write(writer.take()) }
        }
        try write(writer.finish())
    }

    /// Points as longitude and latitude; where other shapes are among them, all as well-known text.
    private static func csv(_ layer: Layer, _ write: ([UInt8]) throws -> Void) throws {
        let arePoints = layer.shapes.allSatisfy { shape in
            if case .point? = shape { true } else { shape == nil }
        }
        var writer = CSVWriter(neutralisesFormulas: true)
        writer.append(["identifier"] + (arePoints ? ["lon", "lat"] : ["wkt"]) + layer.columns.map(\.name))
        for row in 0..<layer.count {
            var place = [layer.shapes[row].map { WKT.encode($0) } ?? ""]
            if arePoints {
                let point = layer.shapes[row]?.box.centre
                place = [point?.x, point?.y].map { $0.map(JSONWriter.shortest) ?? "" }
            }
            writer.append(
                [layer.identifiers[row]] + place + layer.columns.map { $0[row]?.text ?? "" })
            if row % portion == portion - 1 { try write(writer.take()) }
        }
        try write(writer.take())
    }
}

extension JSONValue {
    /// A text in both languages.
    init(words: BilingualText) {
        self = .object([.init("pl", .string(words.pl)), .init("en", .string(words.en))])
    }

    fileprivate init(_ value: LayerValue) {
        self =
            switch value {
            case .text(let text): .string(text)
            case .integer(let number): .integer(number)
            case .real(let number): .number(number)
            case .boolean(let flag): .boolean(flag)
            case .date(let date): .string(date.description)
            case .timestamp(let moment): .string(moment.description)
            }
    }
}

extension LayerValue {
    /// The value as a cell of a table.
    fileprivate var text: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .real(let number): JSONWriter.shortest(number)
        case .boolean(let flag): flag ? "true" : "false"
        case .date(let date): date.description
        case .timestamp(let moment): moment.description
        }
    }
}
