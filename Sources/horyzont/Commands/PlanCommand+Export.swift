import ArgumentParser
import Formats
import Foundation
import Layers
import Planning
import Quantities
import Server

extension PlanCommand {
    /// `horyzont plan export FILE… --to FILE`
    struct Export: ParsableCommand {
        enum Areas: String, ExpressibleByArgument, CaseIterable {
            case infill, downtown, standards
            var kind: PlanningArea.Kind {
                switch self {
                case .infill: .infill
                case .downtown: .downtown
                case .standards: .accessStandards
                }
            }
        }

        static let configuration = CommandConfiguration(
            abstract: "Writes the current zones of a plan, or its areas of one kind, as a layer of the map.",
            discussion:
                "A plan that cannot be accepted is written all the same, as far as it can be read, and ends with 1."
        )

        @OptionGroup var options: GlobalOptions
        @OptionGroup var subject: Subject

        @Option(help: ArgumentHelp("NAME.gpkg, NAME.geojson or NAME.csv", valueName: "file"))
        var to: String

        @Option(help: "Areas instead of zones.")
        var areas: Areas?

        @Option(help: "Terms under which the plan may be used; they stay with the layer.")
        var licence: String?

        func validate() throws {
            guard LayerWriting(path: to) != nil else {
                throw ValidationError("--to takes a name that ends in .gpkg, .geojson or .csv")
            }
        }

        func run() throws {
            let audit = PlanAudit(try subject.read())
            let name = areas.map { "general-plan-\($0.rawValue)" } ?? "general-plan-zones"
            let made =
                areas.map {
                    audit.plan.areaLayer(
                        $0.kind, name: name, source: source(audit.plan), number: 1, recorded: Wiring.clock())
                }
                ?? audit.plan.zoneLayer(
                    name: name, source: source(audit.plan), number: 1, recorded: Wiring.clock())
            guard let layer = made.value else { throw CommandFailure(made.findings) }
            try LayerWriting(path: to)?.write(layer, to: to)
            Terminal.say(
                BilingualText(
                    pl: "Zapisano \(layer.count) obiektów do „\(to)”.",
                    en: "Wrote \(layer.count) features to “\(to)”."))
            guard audit.isAccepted else { throw CommandFailure(audit.faults.map(\.finding)) }
        }

        private func source(_ plan: GeneralPlan) -> LayerSource {
            let title = plan.acts.first?.title ?? ""
            let name =
                title.isEmpty ? BilingualText(pl: "Plan ogólny", en: "General plan") : BilingualText(title)
            return LayerSource(
                name: name,
                licence: licence.map(BilingualText.init) ?? BilingualText(pl: "nie podano", en: "not stated"),
                attribution: name)
        }
    }
}
