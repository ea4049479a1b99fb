import ArgumentParser
import Formats
import Foundation
import Geometry
import Intake
import Layers
import Planning
import Quantities
import Server

extension PlanCommand {
    /// `horyzont plan compare FILE… --buildings FILE`
    struct Compare: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Holds what is built against the limits of a plan's zones.",
            discussion:
                "Limits hold for plots; of a whole zone it can only be said that it is above its limit, never that each plot "
                + "keeps it (docs/methods/plan-and-built.md). What stood before the plan may stay.")

        @OptionGroup var options: GlobalOptions
        @OptionGroup var subject: Subject

        @Option(help: "File of buildings: any format that layer import takes.")
        var buildings: String

        @Option(help: ArgumentHelp("Its system, where it does not say it.", valueName: "EPSG:n"))
        var crs: EPSGCode?

        @Option(help: "Its column of heights in metres.")
        var height = "height"

        @Option(help: "Its column of storeys above ground.")
        var storeys = "storeys"

        func run() throws {
            let audit = PlanAudit(try subject.read())
            guard let system = audit.plan.zones.lazy.compactMap(\.object.system).first else {
                throw CommandFailure(audit.faults.map(\.finding))
            }
            let layer = try layer()
            let built = try Building.buildings(of: layer, height: height, storeys: storeys, in: system)
            let states = try BuiltState.states(
                of: audit.plan.limitedGrounds(in: system), under: built, in: system)
            if options.isJSON {
                Terminal.say(
                    .object([
                        .init("buildings", .integer(built.count)),
                        .init("leftOut", .integer(layer.count - built.count)),
                        .init("synthetic", .boolean(layer.description.isSynthetic)),
                        .init("accepted", .boolean(audit.isAccepted)),
                        .init("zones", .array(states.map(Self.json))),
                    ]))
            } else {
                say(states, built.count, leftOut: layer.count - built.count)
            }
        }

        private func layer() throws -> Layer {
            let name = BilingualText(pl: "budynki", en: "buildings")
            let unknown = BilingualText(pl: "nie podano", en: "not stated")
            let request = LayerRequest(
                LayerDescription(
                    name: "buildings", title: name,
                    source: LayerSource(name: name, licence: unknown, attribution: name), isSynthetic: false),
                system: crs?.system, recorded: Wiring.clock())
            let folder = try ScratchFolder()
            let source = try LayerFile(path: buildings).features(
                convertingIn: URL(fileURLWithPath: folder.path))
            let made = try LayerIntake.layer(of: source, request)
            guard let layer = made.value, !made.findings.hasErrors else {
                throw CommandFailure(made.findings)
            }
            return layer
        }

        /// - Parameter leftOut: features without ground, or wholly below it.
        private func say(_ states: [BuiltState], _ count: Int, leftOut: Int) {
            let language = Terminal.language
            for state in states where state.isExceeded {
                let parts = [
                    Self.words(state.builtUpShare, "zabudowa", "built-up", " %"),
                    Self.words(state.aboveGroundIntensity, "intensywność", "intensity", ""),
                    Self.words(state.height, "wysokość", "height", " m"),
                ].compactMap { $0?[language] }
                Terminal.say("\(state.ground): \(parts.joined(separator: "; "))")
            }
            if leftOut > 0 {
                Terminal.say(
                    BilingualText(
                        pl: "Pominięte, bo bez powierzchni albo w całości pod ziemią: \(leftOut).",
                        en: "Left out, without ground or wholly below it: \(leftOut)."))
            }
            let exceeded = states.count(where: \.isExceeded)
            Terminal.say(
                BilingualText(
                    pl: "Budynki: \(count), strefy: \(states.count), powyżej limitu: \(exceeded).",
                    en: "Buildings: \(count), zones: \(states.count), above a limit: \(exceeded)."))
        }

        private static func words(
            _ comparison: BuiltState.Comparison, _ pl: String, _ en: String, _ unit: String
        ) -> BilingualText? {
            guard comparison.excess != nil, let limit = comparison.limit else { return nil }
            let found = (comparison.found * 100).rounded() / 100
            return BilingualText(
                pl: "\(pl) \(found)\(unit) > \(limit)\(unit)", en: "\(en) \(found)\(unit) > \(limit)\(unit)")
        }

        private static func json(_ state: BuiltState) -> JSONValue {
            func json(_ comparison: BuiltState.Comparison) -> JSONValue {
                .object([
                    .init("found", .number(comparison.found)),
                    .init("limit", comparison.limit.map { .number($0) } ?? .null),
                    .init("excess", comparison.excess.map { .number($0) } ?? .null),
                    .init("unknown", .integer(comparison.unknown)),
                ])
            }
            return .object([
                .init("zone", .string(state.ground)), .init("squareMetres", .number(state.groundArea)),
                .init("buildings", .integer(state.buildings)),
                .init("builtUpSquareMetres", .number(state.builtUpArea)),
                .init("builtUpShare", json(state.builtUpShare)),
                .init("aboveGroundIntensity", json(state.aboveGroundIntensity)),
                .init("height", json(state.height)),
                .init("tallest", state.tallest.map { .string($0) } ?? .null),
            ])
        }
    }
}
