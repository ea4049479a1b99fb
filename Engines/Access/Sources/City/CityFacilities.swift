import Computation
import Evidence
import Geometry
import Layers
import Quantities

/// What residents go to of one layer, attached to the paths of the city, year by year.
struct CityFacilities: Value {
    struct Year: Sendable {
        var year: Int
        var facilities: [Facility]
        /// All that the layer knows, also those of features that lie nowhere.
        var categories: Set<String>
        var mark: MappedSeries.Mark
    }

    /// In order: each year in which the layer or the paths were recorded, from the first that has both.
    var years: [Year]
    private let digest: Digest

    /// - Parameter role: services have categories of their own; stops and green are each one category, that of their role.
    init(_ walks: CityWalks, _ role: LayerRole, _ layers: LayerYears) {
        let recorded = Set(walks.years.map(\.year) + layers.years.map(\.year)).sorted()
        years = recorded.compactMap { year in
            guard let walk = walks.standing(in: year), let layer = layers.layer(in: year) else { return nil }
            return Year(
                year: year, facilities: layer.facilities(as: role, in: walk.index),
                categories: layer.categories(as: role), mark: MappedSeries.Mark(layer))
        }
        digest = Digest(
            combining: [Digest(of: "facilities/1 \(role)"), Digest(of: walks.canonicalBytes), layers.digest])
    }

    /// As it stood at the end of a year.
    func standing(in year: Int) -> Year? { years.last { $0.year <= year } }

    var canonicalBytes: [UInt8] { digest.bytes }
    init?(canonicalBytes: [UInt8]) { nil }

    static func == (lhs: CityFacilities, rhs: CityFacilities) -> Bool { lhs.digest == rhs.digest }
    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension LayerRole {
    /// Layers to whose features people walk.
    static let reached: [LayerRole] = [.services, .stops, .green]

    /// What all features of a layer are called that has no categories of its own.
    var category: String { self == .stops ? "stop" : rawValue }
}

extension Layer {
    /// What people walk to in a layer that plays a role.
    func facilities(as role: LayerRole, in index: AttachmentIndex) -> [Facility] {
        switch role {
        case .services: places(in: index) { text("category", $0) }
        case .green: grounds(in: index)
        default: places(in: index) { _ in role.category }
        }
    }

    func categories(as role: LayerRole) -> Set<String> {
        guard role == .services else { return [role.category] }
        return Set((0..<count).compactMap { text("category", $0) })
    }

    /// One facility for each feature, entered where its middle is nearest to a path.
    fileprivate func places(in index: AttachmentIndex, category: (Int) -> String?) -> [Facility] {
        (0..<count).compactMap { row in
            guard let category = category(row), let place = shapes[row]?.box.centre,
                let entrance = index.attach(place)
            else { return nil }
            return Facility(id: identifiers[row], category: category, entrances: [entrance])
        }
    }

    /// One facility for each area, entered wherever a path comes near its border.
    fileprivate func grounds(in index: AttachmentIndex) -> [Facility] {
        (0..<count).compactMap { row in
            guard let shape = shapes[row] else { return nil }
            var entrances: [Attachment] = []
            for place in shape.border(every: Ground.step) {
                if let entrance = index.attach(place, within: Ground.gate) { entrances.append(entrance) }
            }
            if entrances.isEmpty, let only = index.attach(shape.box.centre) {
                entrances = [only]
            }
            guard !entrances.isEmpty else { return nil }
            return Facility(
                id: identifiers[row], category: LayerRole.green.category, entrances: entrances,
                hectares: Earth.area(of: shape) / 10_000)
        }
    }
}

private enum Ground {
    /// How far apart the places are at which a border is tried.
    /// - Unit: metres
    static let step = 25.0
    /// How near a path must come to a border to lead in.
    /// - Unit: metres
    static let gate = 30.0
}

extension Shape {
    /// Places along the outer borders of areas; a point is its own border.
    fileprivate func border(every step: Double) -> [Coordinate] {
        switch self {
        case .point(let place): [place]
        case .polygon(let polygon): Shape.walk(polygon.outer, step)
        case .polygons(let polygons): polygons.flatMap { Shape.walk($0.outer, step) }
        default: []
        }
    }

    private static func walk(_ ring: [Coordinate], _ step: Double) -> [Coordinate] {
        zip(ring, ring.dropFirst()).flatMap { from, to in
            let pieces = max(1, Int((Earth.distance(from, to) / step).rounded(.up)))
            return (0..<pieces).map { piece in
                let share = Double(piece) / Double(pieces)
                return Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
            }
        }
    }
}
