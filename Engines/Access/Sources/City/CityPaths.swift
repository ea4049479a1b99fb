import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy

/// The paths of a city for one profile as they stand now: what homes, parcels and facilities are attached to.
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

    let latest: Year
    private let digest: Digest

    init(_ streets: LayerYears, _ profile: TravelProfile) {
        // A history is never empty.
        latest = Year(streets.years[streets.years.count - 1], profile)
        digest = Digest(combining: [Digest(of: "paths/1 \(profile.rawValue)"), streets.digest])
    }

    var canonicalBytes: [UInt8] { digest.bytes }
    init?(canonicalBytes: [UInt8]) { nil }

    static func == (lhs: CityPaths, rhs: CityPaths) -> Bool { lhs.digest == rhs.digest }
    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension CityPaths.Year {
    /// - Complexity: that of making the hierarchy.
    init(_ streets: LayerYears.Year, _ profile: TravelProfile) {
        let graph = PathGraph(Network(streets: streets.layer), for: profile)
        self.init(
            year: streets.year, index: AttachmentIndex(graph), hierarchy: Hierarchy(graph),
            streets: streets.layer.identifiers, marks: [.init(streets.layer)])
    }

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
