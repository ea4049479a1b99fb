import Formats
import Geometry
import Layers
import Quantities
import Server

/// What came of the import of one layer.
struct LayerReport {
    var layer: Layer
    /// The latest revision before.
    var before: LayerEntry?
    /// What was recorded; nil where nothing was.
    var entry: (LayerEntry, LayerDifference)?

    static func say(_ reports: [LayerReport], _ findings: [Finding], isDry: Bool, asJSON: Bool) {
        guard !asJSON else {
            return Terminal.say(
                .object([
                    .init("layers", .array(reports.map { $0.json(isDry: isDry) })),
                    .init("findings", .array(findings.map { JSONValue($0) })),
                ]))
        }
        Terminal.say(findings)
        for report in reports { Terminal.say(report.line(isDry: isDry)) }
    }

    private func line(isDry: Bool) -> String {
        let language = Terminal.language
        var words = [
            Terminal.bold(layer.id),
            BilingualText(pl: "obiektów: \(layer.count)", en: "features: \(layer.count)")[language],
        ]
        let (metres, squareMetres) = measures
        if metres > 0 { words.append("\(Self.rounded(metres / 1_000)) km") }
        if squareMetres > 0 { words.append("\(Self.rounded(squareMetres / 1e6)) km²") }
        words.append(outcome(isDry: isDry)[language])
        return words.joined(separator: "  ")
    }

    private func outcome(isDry: Bool) -> BilingualText {
        if isDry { return BilingualText(pl: "niczego nie zapisano", en: "nothing was recorded") }
        guard let (entry, change) = entry else {
            return BilingualText(
                pl: "bez zmian od rewizji \(before?.revision.number ?? 0)",
                en: "unchanged since revision \(before?.revision.number ?? 0)")
        }
        let counts = "+\(change.added.count) −\(change.removed.count) ≠\(change.changed.count)"
        return BilingualText(
            pl: "rewizja \(entry.revision.number) (\(counts))",
            en: "revision \(entry.revision.number) (\(counts))")
    }

    private func json(isDry: Bool) -> JSONValue {
        let (metres, squareMetres) = measures
        let box = layer.box
        return .object([
            .init("name", .string(layer.id)), .init("features", .integer(layer.count)),
            .init("metres", .number(metres)), .init("squareMetres", .number(squareMetres)),
            .init(
                "box",
                box.isEmpty
                    ? .null : .array([box.west, box.south, box.east, box.north].map { .number($0) })),
            .init("recorded", .boolean(entry != nil)),
            .init("unchanged", .boolean(entry == nil && !isDry)),
            .init("revision", (entry?.0 ?? before).map { .integer($0.revision.number) } ?? .null),
            .init("added", .integer(entry?.1.added.count ?? 0)),
            .init("removed", .integer(entry?.1.removed.count ?? 0)),
            .init("changed", .integer(entry?.1.changed.count ?? 0)),
        ])
    }

    /// Length of all lines in metres and area of all areas in square metres, on the ellipsoid.
    private var measures: (metres: Double, squareMetres: Double) {
        layer.shapes.reduce(into: (0, 0)) { sums, shape in
            switch shape {
            case .line?, .lines?: if let shape { sums.0 += Earth.length(of: shape) }
            case let shape?: sums.1 += Earth.area(of: shape)
            case nil: return
            }
        }
    }

    private static func rounded(_ number: Double) -> String {
        JSONWriter.shortest((number * 100).rounded() / 100)
    }
}
