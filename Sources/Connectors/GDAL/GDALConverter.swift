public import Formats
public import Foundation
import Quantities

/// Turns Shapefile, GML, FlatGeobuf, KML and whatever else GDAL reads into a GeoPackage, by the program `ogr2ogr` of the system,
/// which may be absent.
public struct GDALConverter {
    /// What a converted file may take at most.
    public enum Limits {
        /// An hour: national data sets of some gigabytes need minutes.
        public static let seconds = 3_600.0
        /// Bytes of the GeoPackage.
        public static let bytes = 16 << 30
    }

    private let searchPath: [String]

    /// - Parameter searchPath: folders in which the program is looked for.
    public init(searchPath: [String] = DocumentText.standardSearchPath) { self.searchPath = searchPath }

    /// Writes the layers of a file into a GeoPackage, in their own coordinate systems, curves as straight lines.
    /// - Parameter folder: where the GeoPackage is put; the caller removes it.
    /// - Returns: the path of the GeoPackage, or a finding that says why there is none and which package helps.
    public func convert(_ file: String, into folder: URL) -> Decoded<String> {
        let place = (file as NSString).lastPathComponent
        guard
            let program = searchPath.map({ "\($0)/ogr2ogr" }).first(where: {
                FileManager.default.isExecutableFile(atPath: $0)
            })
        else { return refuse(place, Self.absent) }
        let target = folder.appendingPathComponent("converted.gpkg")
        let source = URL(fileURLWithPath: file).absoluteURL.path
        let run = OutsideProgram(
            program: program,
            arguments: [
                "-f", "GPKG", "-nlt", "CONVERT_TO_LINEAR", "-dim", "XY", target.path, source,
            ],
            folder: folder, seconds: Limits.seconds, watched: target, mostBytes: Limits.bytes)
        switch run.run() {
        case .finished(0, _) where FileManager.default.fileExists(atPath: target.path):
            return Decoded(target.path)
        case .finished(_, let message), .didNotStart(let message): return refuse(place, Self.notRead(message))
        case .tookTooLong: return refuse(place, Self.notRead("> \(Int(Limits.seconds)) s"))
        case .wroteTooMuch: return refuse(place, Self.notRead("> \(Limits.bytes) B"))
        }
    }

    private typealias Words = (reason: BilingualText, remedy: BilingualText)

    private static let absent: Words = (
        BilingualText(
            pl: "Ten format czyta program ogr2ogr, którego tu nie ma.",
            en: "This format is read by the program ogr2ogr, which is not here."),
        BilingualText(
            pl: "Zainstaluj pakiet gdal-bin: apt-get install gdal-bin.",
            en: "Install the package gdal-bin: apt-get install gdal-bin.")
    )

    private static func notRead(_ message: String) -> Words {
        (
            BilingualText(
                pl: "ogr2ogr nie odczytał pliku: \(message)", en: "ogr2ogr did not read the file: \(message)"),
            BilingualText(
                pl: "Sprawdź plik: ogrinfo PLIK. Shapefile potrzebuje też .dbf, .shx i .prj.",
                en: "Check the file: ogrinfo FILE. A Shapefile needs its .dbf, .shx and .prj too.")
        )
    }

    private func refuse(_ place: String, _ words: Words) -> Decoded<String> {
        Decoded(nil, findings: [Finding(.error, at: place, reason: words.reason, remedy: words.remedy)])
    }
}
