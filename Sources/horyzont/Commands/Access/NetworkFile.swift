import Access
import Formats
import Foundation
import Quantities

/// Reads a file of ways and points into a network.
enum NetworkFile {
    /// - Throws: `CommandFailure` or `StoreFailure` where the file is missing, damaged or of another kind.
    static func read(_ options: AccessOptions) throws -> Network {
        isGeoPackage(options.network)
            ? try readGeoPackage(options.network, layer: options.networkLayer)
            : try readOpenStreetMap(options.network)
    }

    private static func readOpenStreetMap(_ path: String) throws -> Network {
        guard let file = FileHandle(forReadingAtPath: path) else { throw CommandFailure.unreadable(path) }
        defer { try? file.close() }
        let place = (path as NSString).lastPathComponent
        let size = (try? file.seekToEnd()) ?? 0
        try file.seek(toOffset: 0)
        try refuseOtherKinds(try file.read(upToCount: 16) ?? Data(), place)
        try file.seek(toOffset: 0)
        var reader = OSMReader(kinds: [.node, .way], place: place) {
            [UInt8](try file.read(upToCount: $0) ?? Data())
        }
        var builder = NetworkBuilder()
        var bar = ProgressBar(place)
        while let block = try reader.next() {
            for node in block.nodes {
                let blocks =
                    node.tags.isEmpty ? Passability.closed : WayAccess.blockade(of: dictionary(node.tags))
                builder.add(point: node.id, at: node.place, blocks: blocks)
            }
            for way in block.ways where !way.tags.isEmpty {
                builder.add(
                    way: way.id, along: way.nodes, WayAccess.passability(of: dictionary(way.tags)))
            }
            bar.show(Double(reader.bytesRead) / Double(max(1, size)))
        }
        bar.finish()
        if let fault = reader.fault { throw CommandFailure([fault]) }
        let (network, findings) = builder.network()
        Terminal.say(
            findings.map {
                Finding($0.severity, at: place, line: $0.line, reason: $0.reason, remedy: $0.remedy)
            })
        return network
    }

    /// A block of OpenStreetMap's format begins with its length and, in the first, the word OSMHeader.
    private static func refuseOtherKinds(_ start: Data, _ place: String) throws {
        guard start.range(of: Data("OSMHeader".utf8)) == nil else { return }
        throw CommandFailure(
            at: place, pl: "To nie jest plik OSM PBF ani GeoPackage (.gpkg).",
            en: "This is no OSM PBF file and no GeoPackage (.gpkg).",
            doPl: "Zamień go: osmium cat PLIK -o NOWY.osm.pbf (OpenStreetMap), ogr2ogr NOWY.gpkg PLIK (inne)",
            doEn: "Convert it: osmium cat FILE -o NEW.osm.pbf (OpenStreetMap), ogr2ogr NEW.gpkg FILE (others)"
        )
    }

    private static func dictionary(_ tags: OSMTags) -> [String: String] {
        Dictionary(tags.map { ($0.key, $0.value) }) { first, _ in first }
    }
}

extension CommandFailure {
    static func unreadable(_ path: String) -> CommandFailure {
        CommandFailure(
            at: path, pl: "Pliku nie ma albo nie można go czytać.",
            en: "The file is missing or cannot be read.", doPl: "Sprawdź ścieżkę.", doEn: "Check the path.")
    }
}
