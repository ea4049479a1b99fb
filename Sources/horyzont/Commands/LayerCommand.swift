import ArgumentParser
import Formats
import Foundation
import Geometry
import Intake
import Layers
import Quantities
import Server
import Storage

/// `horyzont layer …`
struct LayerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layer", abstract: "Brings layers of the map in and gives them out.",
        subcommands: [Import.self, List.self, Export.self, Mapping.self])

    /// `horyzont layer list [NAME]`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "All layers with their licences, or all revisions of one with what is in them.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: "A layer, whose revisions are listed.")
        var name: String?

        func run() throws {
            let store = try LayerStore.open(at: LayerStore.path(beside: options.database), readOnly: true)
            let entries = try name.map { try store.revisions(of: $0) } ?? store.entries()
            if let name, entries.isEmpty { throw LayerCommand.unknown(name) }
            if options.isJSON {
                return Terminal.say(.object([.init("layers", .array(entries.map { JSONValue($0) }))]))
            }
            for entry in entries { Terminal.say(Self.line(entry)) }
        }

        private static func line(_ entry: LayerEntry) -> String {
            let language = Terminal.language
            let words = entry.description
            let synthetic = BilingualText(pl: "syntetyczna", en: "synthetic")
            return Terminal.bold(words.name) + "  \(words.title[language])  #\(entry.revision.number)"
                + "  \(entry.revision.recorded.date)  \(entry.features)"
                + (words.isSynthetic ? "  " + synthetic[language] : "")
                + "\n    "
                + Terminal.dim("\(words.source.attribution[language]) · \(words.source.licence[language])")
        }
    }

    /// `horyzont layer export NAME --to FILE`
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes a layer as GeoPackage, GeoJSON or CSV, by the ending of the file's name.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The layer.")
        var name: String

        @Option(
            name: .customLong("to"),
            help: ArgumentHelp("NAME.gpkg, NAME.geojson or NAME.csv", valueName: "file"))
        var target: String

        @Option(help: "Number of an earlier revision.")
        var revision: Int?

        func validate() throws {
            guard LayerWriting(path: target) != nil else {
                throw ValidationError("--to takes a name that ends in .gpkg, .geojson or .csv")
            }
        }

        func run() throws {
            let store = try LayerStore.open(at: LayerStore.path(beside: options.database), readOnly: true)
            guard let layer = try store.layer(name, revision: revision) else {
                throw LayerCommand.unknown(name)
            }
            try LayerWriting(path: target)?.write(layer, to: target)
            Terminal.say(
                BilingualText(
                    pl: "Zapisano \(layer.count) obiektów do „\(target)”.",
                    en: "Wrote \(layer.count) features to “\(target)”."))
        }
    }

    /// `horyzont layer mapping`
    struct Mapping: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Prints the mapping that turns OpenStreetMap into layers, to be changed and given to import.")

        func run() throws { Terminal.say(OSMMapping.standardText) }
    }

    static func unknown(_ name: String) -> CommandFailure {
        CommandFailure(
            at: name, pl: "Nie ma takiej warstwy lub rewizji.", en: "There is no such layer or revision.",
            doPl: "Zobacz „horyzont layer list”.", doEn: "See “horyzont layer list”.")
    }
}

extension JSONValue {
    init(_ entry: LayerEntry) {
        let words = entry.description
        self = .object([
            .init("name", .string(words.name)), .init("title", JSONValue(words: words.title)),
            .init("revision", .integer(entry.revision.number)),
            .init("recorded", .string(entry.revision.recorded.description)),
            .init("digest", .string(entry.revision.digest.description)),
            .init("features", .integer(entry.features)), .init("synthetic", .boolean(words.isSynthetic)),
            .init("recordedIn", .string(words.recordedIn.description)),
            .init("licence", JSONValue(words: words.source.licence)),
            .init("attribution", JSONValue(words: words.source.attribution)),
            .init(
                "columns",
                .array(
                    entry.columns.map { column in
                        .object([
                            .init("name", .string(column.name)), .init("kind", .string(column.kind.rawValue)),
                            .init("unit", column.unit.map { .string($0.description) } ?? .null),
                        ])
                    })), .init("author", .string(entry.author)), .init("reason", .string(entry.reason)),
        ])
    }
}
