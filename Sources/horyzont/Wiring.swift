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

    /// The one place that asks the machine for the time.
    static let clock: @Sendable () -> Timestamp = {
        Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }

    /// Opens the database, making its folder where it is missing.
    init(_ options: GlobalOptions) throws {
        let folder = URL(fileURLWithPath: options.database).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try CityStore.open(at: options.database)
        desk = Desk(archive: store, catalogue: .all, clock: Wiring.clock)
    }

    /// Opens the database and records what the city folder says and the record does not know yet.
    static func ready(_ options: GlobalOptions) async throws -> Wiring {
        let wiring = try Wiring(options)
        if FileManager.default.fileExists(atPath: options.city + "/city.yaml") {
            try await wiring.synchronise(with: options.city)
        } else if try wiring.store.entries(upTo: nil).isEmpty {
            throw CommandFailure(
                at: options.city, pl: "Nie ma folderu miasta „\(options.city)”, a baza jest pusta.",
                en: "There is no city folder “\(options.city)” and the database is empty.",
                doPl: "Podaj --city FOLDER.", doEn: "Give --city FOLDER.")
        }
        return wiring
    }
}
