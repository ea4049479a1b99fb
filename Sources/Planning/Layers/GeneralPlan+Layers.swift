public import Formats
import Geometry
public import Layers
public import Quantities

/// A general plan as layers of the map.
extension GeneralPlan {
    /// The current zones with their parameters.
    ///
    /// - Parameters:
    ///   - name: the layer's name in addresses.
    ///   - source: whose plan it is and under which terms.
    ///   - number: which recording of the layer this is, counted from 1.
    public func zoneLayer(
        name: String, source: LayerSource, number: Int, recorded: Timestamp
    ) -> Decoded<Layer> {
        var builder = LayerBuilder(
            describe(
                name, BilingualText(pl: "Strefy planistyczne", en: "Planning zones"), source,
                zones.first?.object.system),
            columns: [
                .init("marking", .text), .init("symbol", .text), .init("kind_pl", .text),
                .init("kind_en", .text),
            ]
                + [
                    .init("max_above_ground_intensity", .real),
                    .init("max_built_up_share", .real, unit: Self.percent),
                    .init("max_height", .real, unit: Self.metre),
                    .init("min_biologically_active_share", .real, unit: Self.percent),
                ] + [.init("basic_profiles", .text), .init("additional_profiles", .text)] + Self.commonColumns
        )
        let carrier = Carrier()
        for zone in zones where zone.object.isCurrent {
            let limits = zone.parameters
            builder.append(
                zone.object.identifier?.stable ?? zone.object.label, shape: carrier.degrees(zone.object),
                values: [
                    .text(zone.marking), .text(zone.symbol), (zone.kind?.name.pl).map(LayerValue.text),
                    (zone.kind?.name.en).map(LayerValue.text),
                ]
                    + [
                        limits.aboveGroundIntensity, limits.builtUpShare, limits.height,
                        limits.biologicallyActiveShare,
                    ].map { $0.map(LayerValue.real) }
                    + [zone.basicProfiles, zone.additionalProfiles].map { .text($0.joined(separator: ",")) }
                    + Self.commonValues(zone.object))
        }
        return builder.finish(number: number, recorded: recorded)
    }

    /// The current areas of one kind: infill, downtown or access standards.
    public func areaLayer(
        _ kind: PlanningArea.Kind, name: String, source: LayerSource, number: Int, recorded: Timestamp
    ) -> Decoded<Layer> {
        let chosen = areas.filter { $0.kind == kind && $0.object.isCurrent }
        let services = kind == .accessStandards ? AccessStandards.Service.allCases : []
        var builder = LayerBuilder(
            describe(name, kind.name, source, chosen.first?.object.system),
            columns: [.init("marking", .text), .init("symbol", .text), .init("name", .text)]
                + services.map { .init("metres_to_\($0)", .real, unit: Self.metre) } + Self.commonColumns)
        let carrier = Carrier()
        for area in chosen {
            builder.append(
                area.object.identifier?.stable ?? area.object.label, shape: carrier.degrees(area.object),
                values: [.text(area.marking), .text(area.symbol), area.name.map(LayerValue.text)]
                    + services.map { area.standards?.distances[$0].map(LayerValue.real) }
                    + Self.commonValues(area.object))
        }
        return builder.finish(number: number, recorded: recorded)
    }

    private func describe(
        _ name: String, _ title: BilingualText, _ source: LayerSource, _ system: CoordinateSystem?
    ) -> LayerDescription {
        LayerDescription(
            name: name, title: title,
            summary: BilingualText(pl: acts.first?.title ?? "", en: acts.first?.title ?? ""), source: source,
            isSynthetic: false, recordedIn: system ?? .worldGeodetic,
            time: LayerTime(start: "in_force_from", end: "in_force_until"))
    }

    private static let percent = UnitOfMeasure("%")
    private static let metre = UnitOfMeasure("m")

    private static let commonColumns: [LayerBuilder.Column] = [
        .init("status", .text), .init("in_force_from", .date), .init("in_force_until", .date),
    ]

    private static func commonValues(_ object: PlanObject) -> [LayerValue?] {
        [
            object.status.map { .text($0.rawValue) }, object.inForceFrom.map(LayerValue.date),
            object.inForceUntil.map(LayerValue.date),
        ]
    }
}

/// Carries shapes to degrees, with one operation for each system.
private final class Carrier {
    private var known: [CoordinateSystem: Reprojection?] = [:]

    func degrees(_ object: PlanObject) -> Shape? {
        guard let shape = object.shape, let system = object.system else { return nil }
        let operation = known[system] ?? (try? Reprojection(from: system, to: .worldGeodetic))
        known[system] = operation
        return operation?.carry(shape)
    }
}
