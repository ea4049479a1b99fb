import Connectors
import Formats
import Foundation
import Geometry
import Intake
import Layers
import Quantities
import Storage

/// A file on the disk that holds features, whatever its format.
struct LayerFile {
    let path: String
    /// The table of a file that has several; nil for the only one.
    var table: String?
    /// Which columns of a CSV say the place; nil lets its heading say it.
    var columns: CoordinateColumns?

    var name: String { (path as NSString).lastPathComponent }

    /// Whether it is an extract of OpenStreetMap, which a mapping turns into layers.
    var isOpenStreetMap: Bool {
        name.lowercased().hasSuffix(".osm.pbf") || name.lowercased().hasSuffix(".pbf")
    }

    private var ending: String { (name as NSString).pathExtension.lowercased() }

    /// The features of the file. Formats other than GeoPackage, GeoJSON and CSV pass through `ogr2ogr`.
    /// - Parameter folder: takes what has to be converted; the caller removes it.
    /// - Throws: `CommandFailure` or `StoreFailure`.
    func features(convertingIn folder: URL) throws -> FeatureSource {
        try checkReadable()
        switch ending {
        case "gpkg": return try geoPackage(at: path, keepsNames: true)
        case "geojson", "json", "geojsonl", "geojsons", "ndjson": return .geoJSON(try bytes(), place: name)
        case "csv", "tsv", "txt": return .table(try bytes(), columns: columns, place: name)
        default:
            let converted = GDALConverter().convert(path, into: folder)
            guard let path = converted.value else { throw CommandFailure(converted.findings) }
            return try geoPackage(at: path, keepsNames: false)
        }
    }

    /// Opens an extract of OpenStreetMap from its beginning; memory holds one block.
    func openStreetMap(_ kinds: Set<OSMKind>) throws -> OSMReader {
        try checkReadable()
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        return OSMReader(kinds: kinds, place: name) { count in
            try file.read(upToCount: count).map { [UInt8]($0) } ?? []
        }
    }

    var size: Int { (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0 }

    private func bytes() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
    }

    private func checkReadable() throws {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw CommandFailure(
                at: path, pl: "Pliku nie ma albo nie można go czytać.",
                en: "The file is missing or cannot be read.", doPl: "Sprawdź ścieżkę.",
                doEn: "Check the path.")
        }
    }

    /// - Parameter keepsNames: whether the keys of the table name features; those of a converted file are but numbers of rows.
    private func geoPackage(at path: String, keepsNames: Bool) throws -> FeatureSource {
        let file = try GeoPackageFile(path: path)
        let names = file.tables.map(\.name).joined(separator: ", ")
        guard
            let found = table.map({ wanted in file.tables.first { $0.name == wanted } }) ?? file.tables.first,
            table != nil || file.tables.count == 1
        else {
            throw CommandFailure(
                at: name, pl: "Warstwy w pliku: \(names.isEmpty ? "żadnej" : names).",
                en: "Layers in the file: \(names.isEmpty ? "none" : names).",
                doPl: "Wskaż jedną: --layer NAZWA.", doEn: "Name one of them: --layer NAME.")
        }
        return FeatureSource(place: "\(name): \(found.name)", columns: found.columns) { body in
            let findings = try file.read(found) { feature in
                body(keepsNames ? feature : Feature(shape: feature.shape, properties: feature.properties))
            }
            return FeatureSource.Reading(findings: findings, epsg: found.epsg)
        }
    }
}
