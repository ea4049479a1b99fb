import Formats
import Pages
import Quantities

/// The browser's map library, MapLibre GL JS, as the Python wheel `maplibre` carries it.
public struct MapLibraryFile: Sendable {
    let script: [UInt8]
    let stylesheet: [UInt8]
    let library: MapLibrary

    /// Takes the two files out of the wheel.
    ///
    /// - Parameters:
    ///   - wheel: the bytes of the wheel, a zip archive.
    ///   - place: its name, for messages.
    /// - Throws: `ConfigurationError` where it is no archive or lacks a file.
    public init(wheel: [UInt8], place: String) throws(ConfigurationError) {
        let opened = ZipArchive.open(wheel, place: place)
        guard let archive = opened.value else {
            throw MapLibraryFile.unreadable(place, opened.findings.first)
        }
        script = try MapLibraryFile.contents("maplibre/srcjs/maplibre-gl.js", of: archive, place)
        stylesheet = try MapLibraryFile.contents("maplibre/srcjs/maplibre-gl.css", of: archive, place)
        library = MapLibrary(digest: Digest(combining: [Digest(of: script), Digest(of: stylesheet)]))
    }

    private static func contents(
        _ name: String, of archive: ZipArchive, _ place: String
    ) throws(ConfigurationError) -> [UInt8] {
        let found = archive.entry(name).map(archive.contents)
        guard let bytes = found?.value else { throw unreadable(place, found?.findings.first) }
        return bytes
    }

    private static func unreadable(_ place: String, _ cause: Finding?) -> ConfigurationError {
        ConfigurationError(
            finding: Finding(
                .error, at: place,
                reason: BilingualText(
                    pl: "Biblioteki mapy nie można odczytać. \(cause?.reason.pl ?? "")",
                    en: "The map library cannot be read. \(cause?.reason.en ?? "")"),
                remedy: BilingualText(
                    pl: "Pobierz ją ponownie: scripts/install-map.",
                    en: "Fetch it again: scripts/install-map.")))
    }
}
