import ArgumentParser
import Connectors
import Formats
import Foundation
import Geometry
import Intake
import Layers
import Quantities
import Server
import Storage

extension LayerCommand {
    /// `horyzont layer import FILE --as NAME`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Records a file of features as the next revision of a layer: whole, or not at all.",
            discussion: """
                GeoPackage, GeoJSON, CSV with coordinates and extracts of OpenStreetMap (.osm.pbf) are read by the program itself; \
                Shapefile, GML, FlatGeobuf, KML and others through ogr2ogr (Debian package gdal-bin). An extract of OpenStreetMap \
                becomes several layers by a mapping.
                """)

        @OptionGroup var options: GlobalOptions
        @OptionGroup(title: "What the layer is") var words: LayerWords

        @Argument(help: "The file, or its address on the web (https).")
        var file: String

        @Option(
            name: .customLong("as"),
            help: ArgumentHelp(
                "The layer's name; of OpenStreetMap, what stands before each layer's name.", valueName: "name"
            ))
        var name: String?

        @Option(help: "The layer of the file or of the mapping; all of a mapping without it.")
        var layer: String?

        @Option(
            help: ArgumentHelp("System of the coordinates, against what the file says.", valueName: "EPSG:n"))
        var crs: EPSGCode?

        @Option(help: "Order in which the file writes coordinates.")
        var axes: AxesOption?

        @Option(
            help: ArgumentHelp(
                "Column that names features from one revision to the next.", valueName: "column"))
        var id: String?

        @Option(
            help: ArgumentHelp(
                "Columns of a CSV with easting and northing, or one with WKT.", valueName: "columns"))
        var coordinates: String?

        @Option(
            help: ArgumentHelp("Which tags of OpenStreetMap become which layers (YAML).", valueName: "file"))
        var mapping: String?

        @Flag(help: "Repair invalid geometries, with a finding for each.")
        var `repair` = false

        @Flag(help: "Judge the file and record nothing.")
        var dryRun = false

        @Option(help: "Why, for the record.")
        var reason = "import"

        private func layerFile(at path: String) -> LayerFile {
            LayerFile(path: path, table: layer, columns: columns)
        }

        private var columns: CoordinateColumns? {
            guard let names = coordinates?.split(separator: ",").map(String.init) else { return nil }
            return names.count == 1 ? .text(names[0]) : .plane(east: names[0], north: names[1])
        }

        func validate() throws {
            if name == nil, !layerFile(at: file).isOpenStreetMap {
                throw ValidationError("--as NAME is needed")
            }
            if let count = coordinates?.split(separator: ",").count, count > 2 {
                throw ValidationError("--coordinates takes EAST,NORTH or WKT")
            }
            if mapping != nil, !FetchedFile.isAddress(file), !layerFile(at: file).isOpenStreetMap {
                throw ValidationError("--mapping goes with a file .osm.pbf")
            }
        }

        func run() async throws {
            let fetched =
                try await FetchedFile.isAddress(file)
                ? FetchedFile(file, fetch: LiveFetch.make()) : nil
            let features = layerFile(at: fetched?.path ?? file)
            let path = LayerStore.path(beside: options.database)
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
            let hasStore = FileManager.default.fileExists(atPath: path)
            let store = try dryRun && !hasStore ? nil : LayerStore.open(at: path, readOnly: dryRun)
            let made = try features.isOpenStreetMap ? openStreetMap(features) : one(features, store)
            guard let layers = made.value, !made.findings.hasErrors else {
                throw CommandFailure(made.findings)
            }
            var recorded: [LayerReport] = []
            for layer in layers {
                let latest = try store?.revisions(of: layer.id).last
                let entry = try dryRun ? nil : store?.record(layer, author: "command-line", reason: reason)
                recorded.append(LayerReport(layer: layer, before: latest, entry: entry))
            }
            LayerReport.say(recorded, made.findings, isDry: dryRun, asJSON: options.isJSON)
        }

        private func one(_ file: LayerFile, _ store: LayerStore?) throws -> Decoded<[Layer]> {
            guard let name else { throw ValidationError("--as NAME is needed") }
            let earlier = try store?.revisions(of: name).last?.description
            var described = try words.description(named: name, since: earlier)
            if described.source.url.isEmpty, FetchedFile.isAddress(self.file) {
                described.source.url = FetchedFile.shown(self.file)
            }
            let request = LayerRequest(
                described, system: crs?.system, axes: axes?.order,
                identifier: id, repairs: `repair`, recorded: Wiring.clock())
            let folder = try ScratchFolder()
            let source = try file.features(convertingIn: URL(fileURLWithPath: folder.path))
            var bar = ProgressBar(name)
            defer { bar.finish() }
            return try LayerIntake.layer(of: source, request) { bar.show($0) }.map { [$0] }
        }

        private func openStreetMap(_ source: LayerFile) throws -> Decoded<[Layer]> {
            let mapping = try mapping.map { try OSMMapping.decode(file: $0) } ?? OSMMapping.standard()
            guard let rules = mapping.value?.layers, !mapping.findings.hasErrors else {
                throw CommandFailure(mapping.findings)
            }
            let wanted = rules.filter { layer == nil || $0.name == layer }
            guard !wanted.isEmpty else {
                throw CommandFailure(
                    at: layer ?? "", pl: "Odwzorowanie nie ma takiej warstwy.",
                    en: "The mapping has no such layer.",
                    doPl: "Znane: \(rules.map(\.name).joined(separator: ", ")).",
                    doEn: "Known: \(rules.map(\.name).joined(separator: ", ")).")
            }
            let size = Double(max(source.size, 1) * OSMKind.allCases.count)
            var bar = ProgressBar(source.name)
            defer { bar.finish() }
            return try OSMLayers.read(
                wanted, name: { self.name(of: $0, alone: wanted.count == 1) }, repairs: `repair`,
                recorded: Wiring.clock(), place: source.name, open: { try source.openStreetMap($0) },
                progress: { bar.show(Double($0) / size) })
        }

        /// One layer takes the name asked for, several take it before their own.
        private func name(of rule: String, alone: Bool) -> String {
            guard let name else { return rule }
            return alone ? name : "\(name)-\(rule)"
        }
    }
}

extension OSMMapping {
    /// - Throws: `CommandFailure` where the file cannot be read.
    fileprivate static func decode(file: String) throws -> Decoded<OSMMapping> {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(
                at: file, pl: "Pliku nie ma albo nie można go czytać.",
                en: "The file is missing or cannot be read.", doPl: "Sprawdź ścieżkę.",
                doEn: "Check the path.")
        }
        return decode([UInt8](data), file: (file as NSString).lastPathComponent)
    }
}

/// `EPSG:2180` on the command line.
struct EPSGCode: ExpressibleByArgument {
    let system: CoordinateSystem

    init?(argument: String) {
        let digits = argument.uppercased().hasPrefix("EPSG:") ? argument.dropFirst(5) : argument[...]
        guard let number = Int(digits), let system = CoordinateSystem(epsg: number) else { return nil }
        self.system = system
    }
}

enum AxesOption: String, ExpressibleByArgument, CaseIterable {
    case eastNorth = "east-north"
    case northEast = "north-east"

    var order: CoordinateSystem.AxisOrder { self == .eastNorth ? .eastNorth : .northEast }
}
