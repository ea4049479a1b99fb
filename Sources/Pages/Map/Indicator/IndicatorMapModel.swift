public import Computation
public import Evidence
public import Geometry
public import Layers
import Publishing
import Strategy

/// The map of one indicator, made ready: every part of the city with its value, and with what it would have.
public struct IndicatorMapModel: Sendable {
    public struct Area: Sendable {
        /// Identifier of the feature in the layer of areas; empty for the whole city.
        public let id: String
        public let name: String
        public let shape: Shape?
        /// nil where the value is not about people.
        public let people: Int?
        public let before: Double?
        public let metBefore: Int?
        public internal(set) var after: Double?
        public internal(set) var metAfter: Int?
    }

    /// A feature that the indicator reaches for, or would.
    public struct Place: Sendable {
        enum Standing {
            case there
            case added(Int)
            case removed(Int)
        }

        let role: LayerRole
        let id: String
        let category: String
        let name: String
        let place: Coordinate
        let standing: Standing
    }

    /// Residents of one group, today and after the changes.
    public struct Group: Sendable {
        let before: MappedSeries.Group
        let after: MappedSeries.Group?
    }

    /// A path that is added, or a street that is closed.
    struct Path {
        /// By position among the changes.
        let change: Int
        let course: [Coordinate]
    }

    /// A number of the calculation that may be set otherwise.
    struct Setting {
        let parameter: Analysis.Parameter
        /// What the indicator asks with.
        let own: Double
    }

    /// The whole city first.
    public let areas: [Area]
    /// When; nil where nothing was measured.
    public let year: Int?
    public let layers: [MappedSeries.Mark]
    /// Residents of the city by group, by age for instance.
    let groups: [Group]
    /// Those of the kinds that the indicator asks for.
    let places: [Place]
    /// What may be added: role and category.
    let kinds: [(role: LayerRole, category: String)]
    /// Whether there are streets, so that paths may be added and closed.
    let mayChangePaths: Bool
    let added: [Path]
    let closed: [Path]
    let settings: [Setting]
    /// What closed streets are called, by identifier.
    private let closedNames: [String: String]
    /// Whether something is tried out, so that there is a before and an after.
    public internal(set) var isChanged = false

    func closedName(_ id: String) -> String { closedNames[id] ?? id }

    var steps: MapSteps {
        MapSteps(
            of: areas.dropFirst().flatMap { [$0.before, isChanged ? $0.after : nil].compactMap(\.self) })
    }

    /// - Parameters:
    ///   - after: what would be, of the same years.
    ///   - view: what is tried out.
    ///   - method: that of the indicator's calculation, with its table of parameters.
    public init(
        _ summary: IndicatorSummary, mapped: MappedSeries?, after: MappedSeries?, _ view: IndicatorMapView,
        in catalogue: LayerCatalogue, method: Analysis?, profile: CityProfile
    ) {
        let changes = view.changes
        let parts = catalogue[.areas]
        if let year = mapped?.years.last {
            let later = Dictionary(
                (after?.years.last?.areas ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            areas = year.areas.map { area in
                Area(
                    id: area.id, name: area.name,
                    shape: parts.flatMap { parts in parts.row(of: area.id).flatMap { parts.shapes[$0] } },
                    people: area.people, before: area.value, metBefore: area.met,
                    after: later[area.id]?.value, metAfter: later[area.id]?.met)
            }
            self.year = year.year
            layers = year.layers
            let laterGroups = later[""]?.groups ?? []
            groups = (year.areas.first?.groups ?? []).map { group in
                Group(before: group, after: laterGroups.first { $0.name == group.name })
            }
        } else {
            areas = IndicatorMapModel.recorded(summary, parts, profile)
            year = nil
            groups = []
            layers = parts.map { [MappedSeries.Mark($0)] } ?? []
        }
        isChanged = after != nil
        let categories = mapped == nil ? [] : summary.indicator.calculation?.categories ?? []
        places = IndicatorMapModel.places(of: categories, in: catalogue, changes)
        let streets = mapped == nil ? nil : catalogue[.streets]
        (added, closed) = IndicatorMapModel.paths(changes, streets)
        // Only where ways are measured do paths matter.
        let read = Set(layers.map(\.layer))
        mayChangePaths = streets.map { read.contains($0.id) } ?? false
        closedNames = Dictionary(
            changes.compactMap { change in
                guard case .removeFeature(.streets, let id) = change, let streets,
                    let row = streets.row(of: id)
                else { return nil }
                return (id, streets.name(of: row))
            }, uniquingKeysWith: { first, _ in first })
        let request = summary.indicator.calculation
        settings = (mapped == nil ? [] : method?.parameters ?? []).map {
            Setting(parameter: $0, own: request?.parameters[$0.name] ?? $0.standard)
        }
        kinds = categories.map { (IndicatorMapModel.role(of: $0, in: catalogue), $0) }
    }

    private static func paths(
        _ changes: [Scenario.Change], _ streets: Layer?
    ) -> (added: [Path], closed: [Path]) {
        var (added, closed): ([Path], [Path]) = ([], [])
        for (number, change) in changes.enumerated() {
            switch change {
            case .addPath(let course): added.append(Path(change: number, course: course))
            case .removeFeature(.streets, let id):
                guard let streets, let shape = streets.row(of: id).flatMap({ streets.shapes[$0] }) else {
                    continue
                }
                closed += shape.lines.map { Path(change: number, course: $0) }
            default: break
            }
        }
        return (added, closed)
    }

    /// The latest values by district of a series that was recorded or calculated without the map.
    private static func recorded(
        _ summary: IndicatorSummary, _ parts: Layer?, _ profile: CityProfile
    ) -> [Area] {
        guard let panel = summary.series.value, let parts else { return [] }
        func value(_ code: AreaCode) -> Double? { panel[code].last { $0.status != .withdrawn }?.value }
        let areas = parts.identifiers.indices.map { row in
            let district = District(parts, row: row)
            return Area(
                id: district.id, name: district.name, shape: district.shape, people: nil,
                before: district.codes(in: profile).lazy.compactMap(value).first, metBefore: nil)
        }
        guard areas.contains(where: { $0.before != nil }) else { return [] }
        return [
            Area(
                id: "", name: "", shape: nil, people: nil, before: value(profile.area), metBefore: nil)
        ] + areas
    }

    /// The layer in which the features of a category stand.
    private static func role(of category: String, in catalogue: LayerCatalogue) -> LayerRole {
        switch category {
        case LayerRole.green.rawValue: .green
        case "stop": catalogue[.stops] == nil ? .services : .stops
        default: .services
        }
    }

    private static func places(
        of categories: [String], in catalogue: LayerCatalogue, _ changes: [Scenario.Change]
    ) -> [Place] {
        var removed: [String: Int] = [:]
        for (number, change) in changes.enumerated() {
            if case .removeFeature(let role, let id) = change { removed["\(role)/\(id)"] = number }
        }
        var places: [Place] = []
        for role in [LayerRole.services, .stops, .green] {
            guard let layer = catalogue[role] else { continue }
            for row in layer.identifiers.indices {
                guard let place = layer.shapes[row]?.box.centre else { continue }
                var category = role == .stops ? "stop" : role.rawValue
                if role == .services, case .text(let text)? = layer.column("category")?[row] {
                    category = text
                }
                guard categories.contains(category), Self.role(of: category, in: catalogue) == role else {
                    continue
                }
                let id = layer.identifiers[row]
                places.append(
                    Place(
                        role: role, id: id, category: category, name: layer.name(of: row), place: place,
                        standing: removed["\(role)/\(id)"].map { .removed($0) } ?? .there))
            }
        }
        for (number, change) in changes.enumerated() {
            switch change {
            case .addPlace(let role, let category, let place):
                places.append(
                    Place(
                        role: role, id: "", category: category, name: "", place: place,
                        standing: .added(number)))
            case .addGround(let role, _, let place):
                places.append(
                    Place(
                        role: role, id: "", category: role.rawValue, name: "", place: place,
                        standing: .added(number)))
            default: break
            }
        }
        return places
    }
}

extension Shape {
    fileprivate var lines: [[Coordinate]] {
        switch self {
        case .line(let line): [line]
        case .lines(let lines): lines
        default: []
        }
    }
}
