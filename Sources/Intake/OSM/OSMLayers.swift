public import Formats
import Geometry
public import Layers
public import Quantities

/// Makes the layers of a mapping of an extract of OpenStreetMap.
///
/// The file is gone through three times: for relations, for ways, for nodes. In memory stand the elements that belong to a
/// layer and the places of the nodes they need, never the file.
public struct OSMLayers {
    private let rules: [OSMMapping.Rule]
    private let descriptions: [LayerDescription]
    private let repairs: Bool
    private let place: String
    private var builders: [LayerBuilder]
    private var findings = FindingList()
    /// How many values of a column were none of its kind, by layer and column.
    private var misfits: [String: Int] = [:]
    private let candidates: RuleIndex

    /// Elements that wait for the places of their nodes.
    private var ways: [Kept<[Int64]>] = []
    private var relations: [Kept<[OSMRelation.Member]>] = []
    /// Nodes of the ways that relations need.
    private var parts: [Int64: [Int64]] = [:]

    private struct Kept<Body> {
        var id: Int64
        var body: Body
        var entries: [Entry]
    }

    /// What an element is in one layer.
    private struct Entry {
        var rule: Int
        var form: OSMMapping.Form
        var values: [LayerValue?]
    }

    /// - Parameters:
    ///   - rules: the layers that are wanted.
    ///   - name: gives each layer its name in the city.
    ///   - open: opens the file from its beginning.
    ///   - progress: told how many bytes were read; the file is read three times.
    /// - Returns: the layers, warnings about elements that were left out, and errors where the file is damaged.
    /// - Throws: what reading the file throws.
    public static func read(
        _ rules: [OSMMapping.Rule], name: (String) -> String = { $0 }, repairs: Bool = false,
        recorded: Timestamp,
        place: String, open: (Set<OSMKind>) throws -> OSMReader, progress: (Int) -> Void = { _ in }
    ) throws -> Decoded<[Layer]> {
        var before = 0
        return try read(rules, name: name, repairs: repairs, recorded: recorded, place: place) { kind, take in
            var reader = try open([kind])
            while let block = try reader.next() {
                take(block)
                progress(before + reader.bytesRead)
            }
            before += reader.bytesRead
            return reader.fault
        }
    }

    /// - Parameter blocks: hands over all elements of one kind, or says why it cannot.
    static func read(
        _ rules: [OSMMapping.Rule], name: (String) -> String = { $0 }, repairs: Bool = false,
        recorded: Timestamp,
        place: String, blocks: (OSMKind, (OSMBlock) -> Void) throws -> Finding?
    ) throws -> Decoded<[Layer]> {
        var layers = OSMLayers(rules, name: name, repairs: repairs, place: place)
        for kind in [OSMKind.relation, .way, .node] {
            if kind == .node { layers.settleNodes() }
            if let fault = try blocks(kind, { layers.take($0) }) { return Decoded(nil, findings: [fault]) }
        }
        return layers.finish(recorded)
    }

    private init(_ rules: [OSMMapping.Rule], name: (String) -> String, repairs: Bool, place: String) {
        self.rules = rules
        candidates = RuleIndex(rules)
        self.repairs = repairs
        self.place = place
        descriptions = rules.map { $0.description(named: name($0.name)) }
        builders = zip(rules, descriptions).map { LayerBuilder($1, columns: $0.columnDefinitions) }
    }

    private var places = NodePlaces(of: [])

    // MARK: - Taking what belongs to a layer

    private mutating func take(_ block: OSMBlock) {
        for relation in block.relations where ["multipolygon", "boundary"].contains(relation.tags["type"]) {
            let entries = entries(relation.tags, [.area])
            guard !entries.isEmpty else { continue }
            let members = relation.members.filter { $0.kind == .way }
            for member in members { parts[member.id] = [] }
            relations.append(Kept(id: relation.id, body: members, entries: entries))
        }
        for way in block.ways {
            if parts[way.id] != nil { parts[way.id] = way.nodes }
            let isArea = way.isClosed && way.tags["area"] != "no"
            let entries = entries(way.tags, isArea ? [.area, .line] : [.line])
            if !entries.isEmpty { ways.append(Kept(id: way.id, body: way.nodes, entries: entries)) }
        }
        for node in block.nodes {
            places.set(node.id, node.place)
            guard !node.tags.isEmpty else { continue }
            for entry in entries(node.tags, [.point]) {
                builders[entry.rule].append("n\(node.id)", shape: .point(node.place), values: entry.values)
            }
        }
    }

    /// - Parameter forms: what the element can be, what is preferred first.
    private mutating func entries(_ tags: OSMTags, _ forms: [OSMMapping.Form]) -> [Entry] {
        guard !tags.isEmpty else { return [] }
        var entries: [Entry] = []
        for index in candidates.rules(for: tags) {
            guard let form = forms.first(where: rules[index].forms.contains),
                let choice = rules[index].choices.first(where: { $0.holds(tags) })
            else { continue }
            let category = rules[index].hasCategories ? [choice.category.map { LayerValue.text($0) }] : []
            let values = rules[index].columns.map { value(of: $0, tags, index) }
            entries.append(Entry(rule: index, form: form, values: category + values))
        }
        return entries
    }

    private mutating func value(of column: OSMMapping.Column, _ tags: OSMTags, _ rule: Int) -> LayerValue? {
        guard let text = tags[column.tag] else { return nil }
        let value =
            column.kind == .boolean
            ? ["yes": LayerValue.boolean(true), "no": .boolean(false)][text]
            : LayerValue(column.kind, .string(text))
        if value == nil { misfits["\(descriptions[rule].name), \(column.name)", default: 0] += 1 }
        return value
    }

    /// All ways are known: the nodes to look for are those they go through.
    private mutating func settleNodes() {
        var needed: [Int64] = []
        needed.reserveCapacity(
            ways.reduce(0) { $0 + $1.body.count } + parts.values.reduce(0) { $0 + $1.count })
        for way in ways { needed += way.body }
        for nodes in parts.values { needed += nodes }
        places = NodePlaces(of: needed)
    }

    // MARK: - Shapes

    private mutating func finish(_ recorded: Timestamp) -> Decoded<[Layer]> {
        for way in ways {
            for entry in way.entries {
                append("w\(way.id)", entry.form == .area ? ring(of: way.body) : line(of: way.body), entry)
            }
        }
        for relation in relations {
            let shape = area(of: relation.body)
            for entry in relation.entries { append("r\(relation.id)", shape, entry) }
        }
        for (column, count) in misfits.sorted(by: { $0.key < $1.key }) {
            findings.append(
                Finding(
                    .note, at: "\(place): \(column)",
                    reason: BilingualText(
                        pl: "Wartości innego rodzaju niż kolumna: \(count).",
                        en: "Values of another kind than the column: \(count)."),
                    remedy: BilingualText(
                        pl: "Pominięto je; odwzorowanie może dać kolumnie kind: text.",
                        en: "They are left out; the mapping may give the column kind: text.")))
        }
        let made = builders.map { $0.finish(number: 1, recorded: recorded) }
        let all = findings.all(place: place) + made.flatMap(\.findings)
        return Decoded(all.hasErrors ? nil : made.compactMap(\.value), findings: all)
    }

    private func ring(of nodes: [Int64]) -> Shape? {
        let places = nodes.compactMap { self.places[$0] }
        return places.count == nodes.count ? .polygon(Polygon(places)) : nil
    }

    /// The line, or those pieces of it that the file has where an extract was cut.
    private func line(of nodes: [Int64]) -> Shape? {
        let pieces = nodes.split { places[$0] == nil }.map { $0.compactMap { places[$0] } }.filter {
            $0.count > 1
        }
        return pieces.count > 1 ? .lines(pieces) : pieces.first.map(Shape.line)
    }

    /// The ground that a multipolygon covers; nil where parts of it are not in the file.
    private func area(of members: [OSMRelation.Member]) -> Shape? {
        func nodes(_ isInner: Bool) -> [[Int64]] {
            members.filter { ($0.role == "inner") == isInner && !$0.role.hasPrefix("admin_centre") }
                .map { parts[$0.id] ?? [] }
        }
        guard members.allSatisfy({ !(parts[$0.id] ?? []).isEmpty }),
            let polygons = try? RingAssembly.polygons(
                outer: nodes(false), inner: nodes(true), place: { places[$0] })
        else { return nil }
        return polygons.count == 1 ? .polygon(polygons[0]) : .polygons(polygons)
    }

    private mutating func append(_ identifier: String, _ shape: Shape?, _ entry: Entry) {
        guard var shape else {
            return leaveOut(
                identifier, entry, pl: "Obiekt jest w pliku niepełny.",
                en: "The element is not whole in the file.",
                doPl: "Pominięto; użyj większego wycinka.", doEn: "Left out; use a larger extract.")
        }
        if let fault = shape.fault() {
            guard repairs, let sound = shape.repaired() else {
                return leaveOut(
                    identifier, entry, pl: "Geometria: \(fault.reason.pl).",
                    en: "Geometry: \(fault.reason.en).",
                    doPl: "Pominięto; napraw w OpenStreetMap albo użyj --repair.",
                    doEn: "Left out; repair it in OpenStreetMap or use --repair.")
            }
            shape = sound
        }
        let isReduced = rules[entry.rule].isReduced
        let reduced = isReduced ? shape.placeInside().map(Shape.point) : shape
        builders[entry.rule].append(identifier, shape: reduced, values: entry.values)
    }

    private mutating func leaveOut(
        _ identifier: String, _ entry: Entry, pl: String, en: String, doPl: String, doEn: String
    ) {
        findings.append(
            Finding(
                .warning, at: "\(place): \(descriptions[entry.rule].name), \(identifier)",
                reason: BilingualText(pl: pl, en: en), remedy: BilingualText(pl: doPl, en: doEn)))
    }
}

extension OSMMapping.Rule {
    /// The layer's description, with the licence that OpenStreetMap asks to be shown.
    func description(named name: String) -> LayerDescription {
        LayerDescription(
            name: name, title: title, summary: summary,
            source: LayerSource(
                name: BilingualText("OpenStreetMap"), url: "https://www.openstreetmap.org/copyright",
                licence: BilingualText("Open Database License (ODbL) 1.0"),
                licenceURL: "https://opendatacommons.org/licenses/odbl/1-0/",
                attribution: BilingualText(pl: "© autorzy OpenStreetMap", en: "© OpenStreetMap contributors")),
            isSynthetic: false)
    }
}
