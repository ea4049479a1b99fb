public import Geometry
public import Layers
public import Strategy

/// What standards say of one place, with the ways that show it.
public struct PlaceStandards: Sendable {
    /// What one standard says.
    public struct Answer: Sendable {
        public var standard: AccessStandard
        public var verdict: StandardCheck.Verdict
        /// To the nearest feature that counts, or to those that decide together, the nearest first.
        public var ways: [Way]
    }

    /// The way to one feature.
    public struct Way: Sendable {
        /// That of the feature's layer.
        public var role: LayerRole
        /// The feature's identifier.
        public var id: String
        /// - Unit: metres
        public var metres: Double
        /// From the border of the parcel, or from the place, to the feature.
        public var course: [Coordinate]
    }

    /// The paths of one profile with the ways to what counts.
    private struct Ground: Sendable {
        var index: AttachmentIndex
        var tables: StandardTables
        var facilities: [Facility]
        var roles: [LayerRole]
    }

    private let grounds: [Ground]
    private let order: [String: Int]
    private let parcels: Layer?

    /// - Parameters:
    ///   - layers: those that hold streets, services, stops, green and parcels count.
    ///   - walking: the paths of the city for people on foot, where they are at hand.
    public init(
        _ standards: [AccessStandard], in layers: LayerCatalogue,
        walking: (index: AttachmentIndex, hierarchy: Hierarchy)? = nil
    ) {
        parcels = layers[.parcels]
        order = Dictionary(
            standards.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        grounds = TravelProfile.allCases.compactMap { profile in
            let own = standards.filter { $0.profile == profile }
            guard !own.isEmpty, let streets = layers[.streets] else { return nil }
            let paths =
                walking.flatMap { profile == .walk ? $0 : nil } ?? Self.paths(of: streets, profile)
            var (facilities, roles): ([Facility], [LayerRole]) = ([], [])
            for role in LayerRole.reached {
                guard let layer = layers[role] else { continue }
                let found = CityFacilities.Year(year: 0, layer, as: role, in: paths.index).facilities
                facilities += found
                roles += found.map { _ in role }
            }
            return Ground(
                index: paths.index, tables: StandardTables(own, in: paths.hierarchy, to: facilities),
                facilities: facilities, roles: roles)
        }
    }

    private static func paths(
        of streets: Layer, _ profile: TravelProfile
    ) -> (index: AttachmentIndex, hierarchy: Hierarchy) {
        let graph = PathGraph(Network(streets: streets), for: profile)
        return (AttachmentIndex(graph), Hierarchy(graph))
    }

    /// The parcel on which a place lies; nil where it lies on none.
    public func parcel(at place: Coordinate) -> (layer: Layer, row: Int)? {
        guard let parcels, let row = parcels.row(holding: place) else { return nil }
        return (parcels, row)
    }

    /// What every standard says, in their order: of the parcel on which the place lies, from its border, else of the place.
    ///
    /// A standard whose profile has no path near is left out.
    /// - Complexity: a few searches for each standard, once the tables are made.
    public func answers(at place: Coordinate) -> [Answer] {
        let plot = parcel(at: place).flatMap { $0.layer.shapes[$0.row] } ?? .point(place)
        return grounds.flatMap { answers($0, from: $0.index.accesses(of: plot)) }
            .sorted { (order[$0.standard.id] ?? 0) < (order[$1.standard.id] ?? 0) }
    }

    /// To how many features within a standard's limit ways are drawn at most: more could not be told apart on a map.
    static let ways = 24

    private func answers(_ ground: Ground, from accesses: [Attachment]) -> [Answer] {
        guard !accesses.isEmpty else { return [] }
        let checks = ground.tables.checks(of: PreparedSites([accesses], in: ground.tables.hierarchy))
        return zip(checks, ground.tables.ways(of: [accesses], atMost: Self.ways)).map {
            check, ways in
            Answer(
                standard: check.standard, verdict: check.verdict(of: 0),
                ways: ways[0].map { way in
                    Way(
                        role: ground.roles[way.reach.facility],
                        id: ground.facilities[way.reach.facility].id, metres: way.reach.metres,
                        course: way.course)
                })
        }
    }
}
