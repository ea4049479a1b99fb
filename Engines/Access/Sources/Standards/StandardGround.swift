import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy

/// The paths of one profile with everything that standards are asked of: homes, parcels and what people go to, as the layers
/// stand now.
///
/// It is made anew rather than kept: the layers it is made of are.
struct StandardGround: Value {
    private(set) var paths: CityPaths.Year
    /// Paths that a scenario lays over them.
    private(set) var added: [AddedPath] = []
    /// Why a scenario has no answer on it, for those who ask it to tell; nil where it has one.
    private(set) var fault: Refusal?
    /// nil where no layer says who lives where.
    let homes: Homes?
    /// The homes beside the paths, in their order.
    private(set) var homeSites: PreparedSites
    let parcels: Parcels?
    private(set) var parcelSites: PreparedSites
    private var reached: [(role: LayerRole, facilities: [Facility])]
    /// All that the layers know, also those of features that lie nowhere.
    private(set) var categories: Set<String>
    /// In the order of the layer of areas; empty where there is none.
    let districts: [Part]
    /// Areas of strategic intervention with the layer that says where they lie; nil where there is none.
    let interventions: (areas: [Part], layer: MappedSeries.Mark)?
    let marks: [MappedSeries.Mark]
    private var digest: Digest

    /// The plots of the city.
    struct Parcels: Sendable {
        let layer: Layer
        /// The part of the city each lies in by its middle, counted from 1; 0 where it lies in none.
        let parts: [Int]
    }

    /// Layers of which the ground is made beside the paths, in the order in which it reads them.
    static let roles: [LayerRole] = [.addresses, .parcels, .areas, .interventionAreas] + LayerRole.reached

    /// - Parameter years: of each role; what is missing is not known.
    /// - Throws: where neither residents nor parcels are known.
    init(_ city: CityPaths, _ years: [LayerRole: LayerYears]) throws(Refusal) {
        let layers = years.compactMapValues { $0.layer(in: .max) }
        guard layers[.addresses] ?? layers[.parcels] != nil else { throw .nobodyToAsk }
        paths = city.latest
        let index = paths.index
        let areas = layers[.areas]
        let homes = layers[.addresses].flatMap { addresses in
            addresses.column("residents").map {
                Homes(addresses, residents: $0, parts: areas, index: index)
            }
        }
        homeSites = PreparedSites(
            (homes?.attachments ?? []).map { [$0].compactMap(\.self) }, in: paths.hierarchy)
        let plots = layers[.parcels]?.shapes ?? []
        let middles = plots.map { $0?.placeWithin() }
        let partOf = middles.map { middle in middle.flatMap { areas?.row(holding: $0) }.map { $0 + 1 } ?? 0 }
        self.homes = homes
        parcels = layers[.parcels].map { Parcels(layer: $0, parts: partOf) }
        parcelSites = PreparedSites(
            plots.map { $0.map { index.accesses(of: $0) } ?? [] }, in: paths.hierarchy)
        let reached = LayerRole.reached.compactMap { role in
            layers[role].map { CityFacilities.Year(year: 0, $0, as: role, in: index) }
        }
        self.reached = reached.map { ($0.role, $0.facilities) }
        categories = reached.reduce(into: []) { $0.formUnion($1.categories) }
        districts = areas.map { Part.parts(of: $0, homes: homes?.parts ?? [], parcels: partOf) } ?? []
        interventions = layers[.interventionAreas].map { layer in
            (
                Part.interventions(in: layer, homes: homes?.places ?? [], parcels: middles),
                MappedSeries.Mark(layer)
            )
        }
        marks = paths.marks + Self.roles.compactMap { layers[$0].map { MappedSeries.Mark($0) } }
        digest = Digest(
            combining: [Digest(of: "standard-ground/3"), Digest(of: city.canonicalBytes)]
                + Self.roles.flatMap { role in
                    [Digest(of: role.rawValue)] + (years[role].map { [$0.digest] } ?? [])
                })
    }

    /// All that people go to, layer by layer.
    var facilities: [Facility] { reached.flatMap(\.facilities) }

    /// The same ground with what a scenario changes; itself where that is nothing.
    /// - Parameter removed: streets on which nobody passes any more.
    /// - Complexity: little, but that of a new hierarchy where a street is closed.
    func trying(_ trial: Trial, closing removed: RemovedFeatures?) -> StandardGround {
        guard !trial.isEmpty || removed != nil else { return self }
        var tried = self
        var laid = Trial.Laid()
        do throws(Refusal) { laid = try trial.laid(on: paths.index) } catch { tried.fault = error }
        tried.added = laid.paths
        tried.categories.formUnion(laid.categories)
        tried.reached = reached.map { role, facilities in
            let gone = trial.removed[role] ?? []
            let more = laid.facilities.filter { $0.role == role }.map(\.facility)
            return (role, facilities.filter { !gone.contains($0.id) } + more)
        }
        if let removed {
            tried.paths = paths.closing(removed.ids)
            tried.homeSites = homeSites.over(tried.paths.hierarchy)
            tried.parcelSites = parcelSites.over(tried.paths.hierarchy)
        }
        tried.digest = Digest(
            combining: [digest, trial.digest, Digest(of: removed?.canonicalBytes ?? [])])
        return tried
    }

    var canonicalBytes: [UInt8] { digest.bytes }
    init?(canonicalBytes: [UInt8]) { nil }

    static func == (lhs: StandardGround, rhs: StandardGround) -> Bool { lhs.digest == rhs.digest }
    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension Shape {
    /// A place on a plot: the middle of its box where that lies on it, which saves GEOS its work.
    func placeWithin() -> Coordinate? { holds(box.centre) ? box.centre : placeForWords() }
}

extension Refusal {
    fileprivate static let nobodyToAsk = Refusal(
        code: "layers",
        reason: BilingualText(
            pl: "Nie wiadomo, kto gdzie mieszka ani gdzie są działki.",
            en: "It is not known who lives where, nor where the parcels are."),
        remedy: BilingualText(
            pl: "Wczytaj warstwę „addresses” z kolumną „residents” albo warstwę „parcels”.",
            en: "Import a layer “addresses” with a column “residents”, or a layer “parcels”."))
}
