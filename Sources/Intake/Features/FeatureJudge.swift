import Formats
import Geometry
import Layers
import Quantities

/// Turns features of a file into features of a layer, one after another, and keeps what is wrong with each.
struct FeatureJudge {
    private let request: LayerRequest
    private let columns: [LayerBuilder.Column]
    private let place: String
    private let swaps: Bool
    private let reprojection: Reprojection
    private var builder: LayerBuilder
    private var findings = FindingList()
    /// How often each name made of contents was given.
    private var made: [String: Int] = [:]
    private var position = 0

    init(
        _ request: LayerRequest, _ system: CoordinateSystem, _ columns: [LayerBuilder.Column], place: String
    ) throws(Reprojection.Unavailable) {
        self.request = request
        self.columns = columns
        self.place = place
        swaps = request.axes == .northEast
        reprojection = try Reprojection(from: system, to: .worldGeodetic)
        var description = request.description
        description.recordedIn = system
        builder = LayerBuilder(description, columns: columns)
    }

    mutating func append(_ feature: Feature) {
        position += 1
        let identifier = identifier(of: feature)
        let known = Dictionary(feature.properties.map { ($0.key, $0.value) }) { first, _ in first }
        builder.append(
            identifier, shape: shape(of: feature, identifier),
            values: columns.map { column in known[column.name].flatMap { LayerValue(column.kind, $0) } })
    }

    func finish() -> Decoded<Layer> {
        let mine = findings.all(place: place)
        guard !mine.hasErrors else { return Decoded(nil, findings: mine) }
        let layer = builder.finish(number: 1, recorded: request.recorded)
        return Decoded(layer.value, findings: mine + layer.findings)
    }

    // MARK: - Names

    private mutating func identifier(of feature: Feature) -> String {
        if let column = request.identifier {
            let name = feature[column].flatMap { LayerValue(.text, $0) }.map(\.words) ?? ""
            if name.isEmpty {
                note(
                    .error, "—", pl: "Obiekt nie ma nazwy w kolumnie „\(column)”.",
                    en: "The feature has no name in the column “\(column)”.",
                    doPl: "Uzupełnij ją albo wskaż inną kolumnę po --id.",
                    doEn: "Fill it in, or name another column after --id.")
            }
            return name
        }
        if let given = feature.identifier { return given }
        let name = contentName(of: feature)
        let earlier = made[name, default: 0]
        made[name] = earlier + 1
        return earlier == 0 ? name : "\(name)-\(earlier + 1)"
    }

    /// A name that stays the same as long as the feature says the same, wherever it stands in the file.
    private func contentName(of feature: Feature) -> String {
        var bytes = JSONValue.object(feature.properties).encoded()
        if let shape = feature.shape { bytes += WKB.encode(shape) }
        return String(Digest(of: bytes).description.prefix(16))
    }

    // MARK: - Shapes

    private mutating func shape(of feature: Feature, _ identifier: String) -> Shape? {
        guard var shape = feature.shape, !shape.box.isEmpty else { return nil }
        if swaps { shape = shape.mapPlaces { $0.map { Coordinate($0.y, $0.x) } } }
        if let fault = shape.fault() {
            guard let sound = repaired(shape, fault, identifier) else { return nil }
            shape = sound
        }
        let carried = reprojection.carry(shape)
        var isFinite = true
        carried.visitPlaces { if !$0.isFinite { isFinite = false } }
        guard isFinite else {
            note(
                .error, identifier, pl: "Obiekt leży poza zasięgiem układu współrzędnych.",
                en: "The feature lies beyond the reach of the coordinate system.",
                doPl: "Sprawdź układ (--crs) i kolejność osi (--axes).",
                doEn: "Check the system (--crs) and the order of axes (--axes).")
            return nil
        }
        return carried
    }

    private mutating func repaired(_ shape: Shape, _ fault: ShapeFault, _ identifier: String) -> Shape? {
        let there = fault.place.map { " (\($0.x), \($0.y))" } ?? ""
        let (pl, en) = ("Geometria: \(fault.reason.pl)\(there).", "Geometry: \(fault.reason.en)\(there).")
        guard request.repairs else {
            note(
                .error, identifier, pl: pl, en: en,
                doPl: "Popraw ją w źródle albo pozwól naprawić: --repair.",
                doEn: "Correct it at the source or allow the repair: --repair.")
            return nil
        }
        guard let sound = shape.repaired(), sound.fault() == nil else {
            note(
                .error, identifier, pl: pl, en: en, doPl: "Popraw ją w źródle: naprawić się nie da.",
                doEn: "Correct it at the source: it cannot be repaired.")
            return nil
        }
        note(
            .warning, identifier, pl: "\(pl) Naprawiono.", en: "\(en) It was repaired.",
            doPl: "Sprawdź, czy o to chodziło.", doEn: "Check whether this was meant.")
        return sound
    }

    private mutating func note(
        _ severity: Finding.Severity, _ identifier: String, pl: String, en: String, doPl: String, doEn: String
    ) {
        findings.append(
            Finding(
                severity, at: "\(place): \(identifier) (#\(position))",
                reason: BilingualText(pl: pl, en: en), remedy: BilingualText(pl: doPl, en: doEn)))
    }
}

extension LayerValue {
    /// A text in its own words.
    fileprivate var words: String { if case .text(let text) = self { text } else { "" } }
}
