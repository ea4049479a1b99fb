import ArgumentParser
import Computation
import Evidence
import Formats
import Foundation
import Quantities
import Server
import Storage

/// `horyzont verify`
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Walks the whole record and recomputes a sample of the evidence.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let wiring = try Wiring(options)
        let report = try wiring.store.verify()
        let people = try wiring.existingPeople()?.verify() ?? []
        let layers = try wiring.existingLayers()?.verify() ?? []
        let beside = people + layers
        let check = try await wiring.desk.selfCheck(sample: 50, seed: UInt64(report.entries))
        if options.isJSON {
            Terminal.say(
                .object([
                    .init("sound", .boolean(report.isSound && beside.isEmpty && check.different.isEmpty)),
                    .init("entries", .integer(report.entries)),
                    .init("revisions", .integer(report.revisions)),
                    .init("readings", .integer(report.readings)),
                    .init("head", .string(report.head.description)),
                    .init("recomputed", .integer(check.checked)),
                    .init("different", .array(check.different.map { .string($0.description) })),
                    .init("findings", .array((report.findings + beside).map { JSONValue($0) })),
                ]))
        } else {
            Terminal.say(report.findings + beside)
            Terminal.say(
                BilingualText(
                    pl:
                        "\(report.entries) wpisów, \(report.revisions) rewizji danych, \(report.readings) odczytów; "
                        + "przeliczono na nowo \(check.checked) wartości, różnych: \(check.different.count). "
                        + "Koniec łańcucha: \(report.head)",
                    en:
                        "\(report.entries) entries, \(report.revisions) dataset revisions, \(report.readings) readings; "
                        + "recomputed \(check.checked) values, different: \(check.different.count). "
                        + "Head of the chain: \(report.head)"))
        }
        if !report.isSound || !beside.isEmpty || !check.different.isEmpty { throw ExitCode(1) }
    }
}

/// `horyzont backup FILE`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract:
            "Copies the database with the people and layers beside it consistently, also while it serves.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The file to write.")
    var file: String

    @Flag(help: "Replace the file where it exists.")
    var force = false

    func run() async throws {
        let wiring = try Wiring(options)
        try wiring.store.backup(to: file, force: force)
        var peopleFile: String?
        if let people = try wiring.existingPeople() {
            let beside = PeopleStore.path(beside: file)
            try people.backup(to: beside, force: force)
            peopleFile = beside
        }
        var layersFile: String?
        if let layers = try wiring.existingLayers() {
            let beside = LayerStore.path(beside: file)
            try layers.backup(to: beside, force: force)
            layersFile = beside
        }
        if options.isJSON {
            Terminal.say(
                .object([
                    .init("file", .string(file)), .init("people", peopleFile.map { .string($0) } ?? .null),
                    .init("layers", layersFile.map { .string($0) } ?? .null),
                ]))
        } else {
            for name in [file, peopleFile, layersFile].compactMap({ $0 }) {
                Terminal.say(BilingualText(pl: "Zapisano \(name)", en: "Wrote \(name)"))
            }
        }
    }
}

/// `horyzont restore FILE`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a verified backup in the database's place; the old file is kept aside.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The backup.")
    var file: String

    func run() async throws {
        let kept = try CityStore.restore(from: file, to: options.database, at: Wiring.clock())
        let beside = PeopleStore.path(beside: file)
        let hasPeople = FileManager.default.fileExists(atPath: beside)
        if hasPeople {
            try PeopleStore.restore(
                from: beside, to: PeopleStore.path(beside: options.database), at: Wiring.clock())
        }
        let besideLayers = LayerStore.path(beside: file)
        let hasLayers = FileManager.default.fileExists(atPath: besideLayers)
        if hasLayers {
            try LayerStore.restore(
                from: besideLayers, to: LayerStore.path(beside: options.database), at: Wiring.clock())
        }
        if options.isJSON {
            Terminal.say(
                .object([
                    .init("database", .string(options.database)),
                    .init("people", .boolean(hasPeople)), .init("layers", .boolean(hasLayers)),
                    .init("kept", kept.map { .string($0) } ?? .null),
                ]))
        } else {
            Terminal.say(
                BilingualText(pl: "Przywrócono \(options.database)", en: "Restored \(options.database)"))
            if let kept {
                Terminal.say(BilingualText(pl: "Poprzednia baza: \(kept)", en: "Previous database: \(kept)"))
            }
        }
    }
}
