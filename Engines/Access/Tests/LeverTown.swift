import Geometry
import Strategy

@testable import Access

/// A made-up town with facilities of four categories, addresses, and things to build in it.
struct LeverTown {
    var town: Town
    let graph: PathGraph
    let index: AttachmentIndex
    let facilities: [Facility]
    let baseline: AccessBaseline

    init(seed: UInt64, side: Int = 12, profile: TravelProfile = .walk) {
        var town = Town(seed: seed, side: side, oneWays: true, barriers: true)
        graph = PathGraph(town.builder.network().network, for: profile)
        let index = AttachmentIndex(graph)
        self.index = index
        facilities = town.facilities(16, categories: 4, index: index)
        let origins = (0..<120).map { $0 % 17 == 0 ? nil : index.attach(town.address()) }
        baseline = AccessBaseline(NearestTable(Hierarchy(graph), to: facilities), origins: origins)
        self.town = town
    }

    /// A path between two random places of the town, or from a given one.
    mutating func path(from start: Coordinate? = nil) -> AddedPath? {
        index.path(along: [start ?? town.address(), town.address()], within: 2_000)
    }

    /// A rectangle of green with an entrance every fifty metres.
    mutating func green() -> Facility {
        let corner = town.address()
        let ring = [(0.0, 0.0), (0.003, 0), (0.003, 0.002), (0, 0.002), (0, 0)].map {
            Coordinate(corner.x + $0.0, corner.y + $0.1)
        }
        return Facility(
            id: "green", category: "green", entrances: index.entrances(along: ring), hectares: 4)
    }
}
