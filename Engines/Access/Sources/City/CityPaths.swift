import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy

/// The paths of a city for one profile, year by year: what homes, parcels and facilities are attached to.
///
/// It is made anew rather than kept: the layer of which it is made is.
struct CityPaths: Value {
    /// The paths at the end of one year.
    struct Year: Sendable {
        var year: Int
        var index: AttachmentIndex
        var hierarchy: Hierarchy
        /// The features of the layer of streets in its order: the ways of the network are numbered by it.
        var streets: [String]
        /// The layer of streets; none where the paths are of no recorded layer.
        var marks: [MappedSeries.Mark]
    }

    /// In order, never empty.
    let years: [Year]
    private let digest: Digest

    init(_ streets: LayerYears, _ profile: TravelProfile) {
        years = streets.years.map { year in
            let graph = PathGraph(Network(streets: year.layer), for: profile)
            return Year(
                year: year.year, index: AttachmentIndex(graph), hierarchy: Hierarchy(graph),
                streets: year.layer.identifiers, marks: [.init(year.layer)])
        }
        digest = Digest(combining: [Digest(of: "paths/1 \(profile.rawValue)"), streets.digest])
    }

    /// As they stood at the end of a year.
    func standing(in year: Int) -> Year? { years.last { $0.year <= year } }

    var canonicalBytes: [UInt8] { digest.bytes }
    init?(canonicalBytes: [UInt8]) { nil }

    static func == (lhs: CityPaths, rhs: CityPaths) -> Bool { lhs.digest == rhs.digest }
    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension CityPaths.Year {
    /// The same year where nobody passes along some streets, by the identifiers of their features.
    func closing(_ ids: [String]) -> CityPaths.Year {
        let ways = Set(ids.compactMap { id in streets.firstIndex(of: id).map(Int64.init) })
        let graph = hierarchy.graph
        let edges = (0..<graph.edgeCount).filter { ways.contains(graph.path($0).way) }
        var year = self
        year.hierarchy = Hierarchy(graph.closing(Set(edges)))
        return year
    }
}
