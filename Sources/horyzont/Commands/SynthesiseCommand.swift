import ArgumentParser
import Connectors
import Formats
import Foundation
import Layers
import Quantities
import Server
import Synthesis

/// `horyzont synthesise`
struct SynthesiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synthesise",
        abstract:
            "Draws a made-up network within the city's outline: streets, buildings, addresses, services, areas.",
        discussion:
            "Every file, layer and feature collection says that it is synthetic. The same seed gives the same city."
    )

    @OptionGroup var options: GlobalOptions

    @Option(help: "Folder for the files.")
    var to = "."

    @Option(help: "Kind of files: geojson, gpkg or csv.")
    var format = "geojson"

    @Option(help: "Another city of the same kind; that of the city's plan without it.")
    var seed: UInt64?

    func validate() throws {
        guard LayerWriting(path: "layer.\(format)") != nil else {
            throw ValidationError("--format takes geojson, gpkg or csv")
        }
    }

    func run() throws {
        let read = CityFolder.syntheticPlan(at: options.city)
        guard var plan = read.value else { throw CommandFailure(read.findings) }
        plan.seed = seed ?? plan.seed
        let city = try SyntheticCity(plan)
        try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
        var written: [JSONValue] = []
        // The day does not matter: the same seed gives the same bytes.
        for made in try city.layers(recorded: Timestamp(milliseconds: 0)) {
            guard let layer = made.value else { throw CommandFailure(made.findings) }
            let file = (to as NSString).appendingPathComponent("\(layer.id).\(format)")
            try LayerWriting(path: file)?.write(layer, to: file)
            written.append(.object([.init("file", .string(file)), .init("features", .integer(layer.count))]))
            if !options.isJSON { Terminal.say("\(file): \(layer.count)") }
        }
        let residents = city.buildings.reduce(0) { $0 + $1.residents }
        if options.isJSON {
            Terminal.say(
                .object([
                    .init("synthetic", .boolean(true)), .init("seed", .string("\(plan.seed)")),
                    .init("residents", .integer(residents)), .init("files", .array(written)),
                ]))
        } else {
            Terminal.say(
                BilingualText(
                    pl:
                        "Dane syntetyczne, ziarno \(plan.seed): mieszkańcy \(residents), budynki \(city.buildings.count).",
                    en:
                        "Synthetic data, seed \(plan.seed): residents \(residents), buildings \(city.buildings.count)."
                ))
        }
    }
}
