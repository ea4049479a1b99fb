import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy

/// Facilities that count alike where an indicator asks: those of a category that are large enough.
struct FacilityClass: Hashable, Comparable, Sendable {
    var category: String
    /// - Unit: hectares
    var leastHectares = 0.0

    /// Its name as a category of its own.
    var name: String { leastHectares > 0 ? "\(category) ≥ \(leastHectares) ha" : category }

    func holds(_ facility: Facility) -> Bool {
        facility.category == category && facility.hectares >= leastHectares
    }

    static func < (one: Self, other: Self) -> Bool {
        (one.category, one.leastHectares) < (other.category, other.leastHectares)
    }
}

/// The way from every home of a city to the nearest facility of every class that indicators ask for, year by year.
///
/// It is made anew rather than kept, like what it is made of.
struct CityWays: Value {
    struct Year: Sendable {
        var walk: CityWalks.Year
        /// What people walk to, layer by layer.
        var layers: [CityFacilities.Year]
        /// Of all classes; facilities stand in it once for each class that holds them.
        var baseline: AccessBaseline

        init(_ walk: CityWalks.Year, _ layers: [CityFacilities.Year], _ classes: [FacilityClass]) {
            self.walk = walk
            self.layers = layers
            let facilities = classes.flatMap { kind in
                layers.flatMap { layer in
                    layer.facilities.filter(kind.holds).map { $0.counted(as: kind, of: layer.role) }
                }
            }
            baseline = AccessBaseline(
                NearestTable(walk.paths.hierarchy, to: facilities), origins: walk.homes.attachments)
        }

        var year: Int { max(walk.year, layers.map(\.year).max() ?? walk.year) }
    }

    /// In order.
    var years: [Year]
    private let digest: Digest

    /// - Parameters:
    ///   - layers: those that are there, each with its role.
    ///   - removed: streets on which nobody passes any more in the last year.
    init(
        _ walks: CityWalks, _ layers: [CityFacilities], _ classes: Set<FacilityClass>,
        closing removed: RemovedFeatures?
    ) {
        let classes = classes.sorted()
        let recorded = Set(walks.years.map(\.year) + layers.flatMap { $0.years.map(\.year) }).sorted()
        years = recorded.compactMap { year in
            guard var walk = walks.standing(in: year) else { return nil }
            if year == recorded.last, let removed { walk.paths = walk.paths.closing(removed.ids) }
            return Year(walk, layers.compactMap { $0.standing(in: year) }, classes)
        }
        digest = Digest(
            combining: [Digest(of: "ways/1"), Digest(of: walks.canonicalBytes)]
                + layers.map { Digest(of: $0.canonicalBytes) } + classes.map { Digest(of: $0.name) }
                + [Digest(of: removed?.canonicalBytes ?? [])])
    }

    var canonicalBytes: [UInt8] { digest.bytes }
    init?(canonicalBytes: [UInt8]) { nil }

    static func == (lhs: CityWays, rhs: CityWays) -> Bool { lhs.digest == rhs.digest }
    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension Facility {
    /// The same facility in a category of its class, named so that features of several layers are told apart.
    func counted(as kind: FacilityClass, of role: LayerRole) -> Facility {
        var facility = self
        facility.id = "\(role)/\(id)"
        facility.category = kind.name
        return facility
    }
}

/// The ways of one year of a city as a question sees them: with what a scenario adds and takes away.
struct TriedWays {
    let year: CityWays.Year
    /// All that the layers and the scenario know.
    let categories: Set<String>
    private let scenario: AccessScenario
    private let added: [Facility]
    private let gone: [LayerRole: Set<String>]

    /// - Parameters:
    ///   - classes: those that the question asks for.
    ///   - trial: what a scenario changes; nil for the city as it is.
    /// - Throws: where a path meets no other path.
    init(_ year: CityWays.Year, _ classes: [FacilityClass], _ trial: Trial?) throws(Refusal) {
        self.year = year
        let laid = try trial?.laid(on: year.walk.paths.index) ?? Trial.Laid()
        var levers = laid.paths.map(AccessLever.addPath)
        let gone = trial?.removed ?? [:]
        let removed = year.layers.flatMap { layer in
            layer.facilities.filter { gone[layer.role]?.contains($0.id) ?? false }.map { (layer.role, $0) }
        }
        for kind in classes {
            for (role, facility) in laid.facilities where kind.holds(facility) {
                levers.append(.addFacility(facility.counted(as: kind, of: role)))
            }
            for (role, facility) in removed where kind.holds(facility) {
                let counted = facility.counted(as: kind, of: role)
                levers.append(.removeFacility(id: counted.id, category: counted.category))
            }
        }
        added = laid.facilities.map(\.facility)
        self.gone = gone
        categories = laid.categories.union(year.layers.flatMap(\.categories))
        scenario = year.baseline.scenario(levers)
    }

    /// The way from every home to the nearest of a class.
    func column(_ kind: FacilityClass) -> [PackedReach] { scenario.after.column(kind.name) }

    /// The facilities of a category, those of the scenario included.
    func facilities(of category: String) -> [Facility] {
        year.layers.flatMap { layer in
            let gone = gone[layer.role] ?? []
            return layer.facilities.filter { $0.category == category && !gone.contains($0.id) }
        } + added.filter { $0.category == category }
    }

    /// The ways to other facilities in the same scenario, each in a category of its own.
    func ways(to facilities: [Facility]) -> OriginWays { scenario.ways(to: facilities) }
}
