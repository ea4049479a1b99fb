import Formats
import Foundation
import Intake
import Layers
import Quantities

/// Reads a file of plots of land as any layer of the map is read: judged as a whole, with every fault named.
struct ParcelFile {
    let path: String
    /// The table of a file that has several.
    let layer: String?
    /// The column that names a parcel; nil for the names the file itself has.
    let identifier: String?
    /// Whether invalid borders are made valid rather than refused.
    let repairs: Bool

    /// - Throws: `CommandFailure` or `StoreFailure`.
    func read() throws -> Layer {
        let folder = try ScratchFolder()
        let name = (path as NSString).lastPathComponent
        let source = try LayerFile(path: path, table: layer).features(
            convertingIn: URL(fileURLWithPath: folder.path))
        let described = LayerDescription(
            name: "parcels", title: BilingualText(name),
            source: LayerSource(
                name: BilingualText(name), licence: BilingualText("–"), attribution: BilingualText("")),
            isSynthetic: false)
        let request = LayerRequest(
            described, identifier: identifier, repairs: repairs, recorded: Wiring.clock())
        var bar = ProgressBar(name)
        defer { bar.finish() }
        let made = try LayerIntake.layer(of: source, request) { bar.show($0) }
        guard let layer = made.value, !made.findings.hasErrors else { throw CommandFailure(made.findings) }
        Terminal.say(made.findings)
        return layer
    }

    /// A parcel without a path: its rows stay empty.
    static func remote(_ id: String, _ path: String, _ options: AccessOptions) -> Finding {
        let metres = Int(options.attachWithin)
        return Finding(
            .warning, at: (path as NSString).lastPathComponent,
            reason: BilingualText(
                pl:
                    "działka „\(id)” nie ma w promieniu \(metres) m żadnej drogi; nie spełnia żadnego standardu",
                en: "the parcel “\(id)” has no path within \(metres) m; it meets no standard"),
            remedy: BilingualText(
                pl: "sprawdzić jej położenie albo podać --attach-within",
                en: "check its place or give --attach-within"))
    }
}
