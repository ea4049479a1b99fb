import Connectors
import Evidence
import Foundation
import Quantities
import Server
import Storage

/// The composition root: which store, which clock, which engines.
struct Wiring: Sendable {
    let store: CityStore
    let desk: Desk
    /// Where a dry run keeps its copy of the database, until the command ends.
    private var scratch: ScratchFolder?

    /// Who works with the city: a file of its own beside the database, opened only by what needs it.
    func people() throws -> PeopleStore { try PeopleStore.open(at: PeopleStore.path(beside: store.path)) }

    /// The same where there is such a file already.
    func existingPeople() throws -> PeopleStore? {
        FileManager.default.fileExists(atPath: PeopleStore.path(beside: store.path)) ? try people() : nil
    }

    /// The layers of the map, where there is a file of them.
    func existingLayers() throws -> LayerStore? {
        let path = LayerStore.path(beside: store.path)
        return FileManager.default.fileExists(atPath: path)
            ? try LayerStore.open(at: path, readOnly: true) : nil
    }

    /// The one place that asks the machine for the time.
    static let clock: @Sendable () -> Timestamp = {
        Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }

    /// Opens the database, making its folder where it is missing.
    init(_ options: GlobalOptions) throws {
        let folder = URL(fileURLWithPath: options.database).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try CityStore.open(at: options.database)
        desk = Desk(
            archive: store, catalogue: .all, layers: Wiring.layers(options), clock: Wiring.clock)
    }

    private init(copying options: GlobalOptions) throws {
        let folder = try ScratchFolder()
        var copied = options
        copied.database = folder.path + "/copy.sqlite"
        if FileManager.default.fileExists(atPath: options.database) {
            let original = try CityStore.open(at: options.database, readOnly: true)
            try original.backup(to: copied.database)
            try original.close()
        }
        try self.init(copied)
        scratch = folder
    }

    /// Opens the database and records what the city folder says and the record does not know yet.
    ///
    /// A dry run does the same on a copy that is thrown away: the database and its folder stay as they are.
    static func ready(_ options: GlobalOptions, isDryRun: Bool = false) async throws -> Wiring {
        let wiring = try isDryRun ? Wiring(copying: options) : Wiring(options)
        if FileManager.default.fileExists(atPath: options.city + "/city.yaml") {
            try await wiring.synchronise(with: options.city)
        } else if try wiring.store.recentEntries(limit: 1).isEmpty {
            throw CommandFailure(
                at: options.city, pl: "Nie ma folderu miasta „\(options.city)”, a baza jest pusta.",
                en: "There is no city folder “\(options.city)” and the database is empty.",
                doPl: "Podaj --city FOLDER.", doEn: "Give --city FOLDER.")
        }
        return wiring
    }
}

/// A folder that goes when nobody holds it any more.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "horyzont-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
