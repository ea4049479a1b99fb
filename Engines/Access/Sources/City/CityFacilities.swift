import Computation
import Evidence
import Geometry
import Layers
import Quantities

/// What residents go to of one layer, attached to the paths of the city, year by year.
struct CityFacilities: Value {
    struct Year: Sendable {
        var year: Int
        var role: LayerRole
        var facilities: [Facility]
        /// All that the layer knows, also those of features that lie nowhere.
        var categories: Set<String>
        var mark: MappedSeries.Mark

        init(year: Int, _ layer: Layer, as role: LayerRole, in index: AttachmentIndex) {
            self.year = year
            self.role = role
            facilities = layer.facilities(as: role, in: index)
            categories = layer.categories(as: role)
            mark = MappedSeries.Mark(layer)
        }
    }

    /// In order: each year in which the layer or the paths were recorded, from the first that has both.
    var years: [Year]
    private let digest: Digest

    /// - Parameter role: services have categories of their own; stops and green are each one category, that of their role.
    init(_ walks: CityWalks, _ role: LayerRole, _ layers: LayerYears) {
        let recorded = Set(walks.years.map(\.year) + layers.years.map(\.year)).sorted()
        years = recorded.compactMap { year in
            guard let walk = walks.standing(in: year), let layer = layers.layer(in: year) else { return nil }
            return Year(year: year, layer, as: role, in: walk.paths.index)
        }
        digest = Digest(
            combining: [Digest(of: "facilities/2 \(role)"), Digest(of: walks.canonicalBytes), layers.digest])
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
    fileprivate func facilities(as role: LayerRole, in index: AttachmentIndex) -> [Facility] {
        (0..<count).compactMap { row in
            guard let shape = shapes[row],
                let category = role == .services ? text("category", row) : role.category
            else { return nil }
            return Facility(identifiers[row], category, shape, as: role, in: index)
        }
    }

    fileprivate func categories(as role: LayerRole) -> Set<String> {
        guard role == .services else { return [role.category] }
        return Set((0..<count).compactMap { text("category", $0) })
    }
}

extension Facility {
    /// How far apart the places are at which the border of a ground is tried.
    /// - Unit: metres
    private static let gateSpacing = 25.0
    /// How near a path must come to a border to lead in.
    /// - Unit: metres
    private static let gateLimit = 30.0

    /// A feature of a layer beside the paths: a ground is entered wherever a path comes near its border, anything else where its
    /// middle is nearest to a path.
    /// - Returns: nil where no path is near.
    init?(_ id: String, _ category: String, _ shape: Shape, as role: LayerRole, in index: AttachmentIndex) {
        var entrances: [Attachment] = []
        if role == .green {
            entrances = shape.borders.flatMap {
                index.entrances(along: $0, every: Self.gateSpacing, within: Self.gateLimit)
            }
        }
        if entrances.isEmpty, let only = index.attach(shape.box.centre) { entrances = [only] }
        guard !entrances.isEmpty else { return nil }
        self.init(
            id: id, category: category, entrances: entrances,
            hectares: role == .green ? Earth.area(of: shape) / 10_000 : 0)
    }
}

extension Shape {
    /// The outer borders of areas; a point is its own border.
    fileprivate var borders: [[Coordinate]] {
        switch self {
        case .point(let place): [[place]]
        case .polygon(let polygon): [polygon.outer]
        case .polygons(let polygons): polygons.map(\.outer)
        default: []
        }
    }
}
