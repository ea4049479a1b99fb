import Access
import Formats
import Foundation
import Geometry
import Layers
import Quantities
import Storage

extension NetworkFile {
    /// Whether the name says that it is a GeoPackage.
    static func isGeoPackage(_ path: String) -> Bool { path.lowercased().hasSuffix(".gpkg") }

    /// Reads a table of lines into a network, in whatever coordinate system it stands.
    /// - Parameter layer: the name of the table; nil for the only one, or the only one with a column `highway`.
    /// - Throws: `CommandFailure` or `StoreFailure`.
    static func readGeoPackage(_ path: String, layer: String?) throws -> Network {
        let place = (path as NSString).lastPathComponent
        guard FileManager.default.isReadableFile(atPath: path) else { throw CommandFailure.unreadable(path) }
        let file = try GeoPackageFile(path: path)
        let table = try table(of: file, layer, place)
        let reprojection = try reprojection(of: table, place)
        let lines = LineTags(columns: table.columns.map(\.name))
        var network = LineNetwork()
        var bar = ProgressBar(place)
        var count = 0
        let findings = try file.read(table) { feature in
            count += 1
            if count % 4_096 == 0 { bar.show(Double(count) / Double(max(1, table.features))) }
            let shape = feature.shape.map { reprojection?.carry($0) ?? $0 }
            network.add(shape, way: number(of: feature) ?? Int64(count), tags: lines.tags(of: feature))
        }
        bar.finish()
        Terminal.say(findings)
        if lines.takesAllForStreets {
            Terminal.say(
                BilingualText(
                    pl: "\(place): tabela „\(table.name)” nie mówi, czym są jej linie (kolumna highway); "
                        + "wszystkie są ulicami.",
                    en:
                        "\(place): the table “\(table.name)” does not say what its lines are (column highway); "
                        + "all are taken for streets."))
        }
        return network.network()
    }

    /// The number of OpenStreetMap where the table has it, else that of the row.
    private static func number(of feature: Feature) -> Int64? {
        let own = feature.properties.first { ["osm_id", "osm_way_id"].contains($0.key.lowercased()) }
        switch own?.value {
        case .string(let text)?: return Int64(text) ?? feature.identifier.flatMap { Int64($0) }
        case .integer(let number)?: return Int64(number)
        default: return feature.identifier.flatMap { Int64($0) }
        }
    }

    private static func table(
        of file: GeoPackageFile, _ layer: String?, _ place: String
    ) throws -> GeoPackageFile.Table {
        let telling = file.tables.filter { LineTags.tells($0.columns.map(\.name)) }
        let found: GeoPackageFile.Table? =
            if let layer {
                file.tables.first { $0.name == layer }
            } else {
                telling.count == 1 ? telling.first : file.tables.count == 1 ? file.tables.first : nil
            }
        if let found { return found }
        let names = file.tables.map(\.name).joined(separator: ", ")
        throw CommandFailure(
            at: place, pl: "Warstwy w pliku: \(names.isEmpty ? "żadnej" : names).",
            en: "Layers in the file: \(names.isEmpty ? "none" : names).",
            doPl: "Wskaż tę, w której są ulice: --network-layer NAZWA.",
            doEn: "Name the one that holds the streets: --network-layer NAME.")
    }

    /// How the places of a table become longitude and latitude; nil where they are.
    private static func reprojection(of table: GeoPackageFile.Table, _ place: String) throws -> Reprojection?
    {
        guard table.epsg != 4326 else { return nil }
        guard let system = table.epsg.flatMap({ CoordinateSystem(epsg: $0) }) else {
            throw CommandFailure(
                at: place, pl: "Nieznany układ współrzędnych warstwy „\(table.name)”.",
                en: "The coordinate system of the layer “\(table.name)” is unknown.",
                doPl: "Zamień go: ogr2ogr -t_srs EPSG:4326 NOWY.gpkg \(place)",
                doEn: "Convert it: ogr2ogr -t_srs EPSG:4326 NEW.gpkg \(place)")
        }
        return try Reprojection(from: system, to: .worldGeodetic)
    }
}
