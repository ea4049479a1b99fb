import Geometry
import Strategy
import Testing

@testable import Access

@Suite("Levers, against plain Dijkstra")
struct LeversAgainstDijkstra {
    @Test(
        arguments: [(81, TravelProfile.walk), (82, .walk), (83, .bicycle), (84, .bicycle), (85, .wheelchair)]
            as [(UInt64, TravelProfile)])
    func everyOriginAndCategory(_ seed: UInt64, _ profile: TravelProfile) throws {
        var example = LeverTown(seed: seed, profile: profile)
        let added = Facility(
            id: "new", category: "category-1",
            entrances: [example.index.attach(example.town.address())].compactMap { $0 })
        let green = example.green()
        #expect(green.entrances.count > 3)
        // Each path goes on where the last one ends; one more leads along an edge.
        var paths: [AddedPath] = []
        for _ in 0..<6 { if let path = example.path(from: paths.last?.course.last) { paths.append(path) } }
        #expect(paths.count == 6)
        let edge = try #require(example.graph.edges.indices.max { length($0, example) < length($1, example) })
        let course = Array(example.graph.network.course(of: Int(example.graph.edges[edge].source)))
        paths.append(
            try #require(example.index.path(along: [course[0], Self.middle(course)], within: 2_000)))
        let open = Set(paths.flatMap { [Int($0.start.edge), Int($0.end.edge)] })
        let closed = Set(stride(from: 0, to: example.graph.edgeCount, by: 11)).subtracting(open)
        let levers: [AccessLever] =
            [.addFacility(added), .removeFacility(id: "f2", category: "category-2"), .addFacility(green)]
            + paths.map(AccessLever.addPath) + closed.sorted().map(AccessLever.closeEdge)
        for some in [Array(levers.prefix(3)), Array(levers.prefix(10)), Array(levers[3..<10]), levers] {
            #expect(compare(some, example) > 0)
        }
    }

    private func length(_ edge: Int, _ example: LeverTown) -> UInt32 { example.graph.edges[edge].length }

    private static func middle(_ course: [Coordinate]) -> Coordinate {
        Coordinate((course[0].x + course[1].x) / 2, (course[0].y + course[1].y) / 2)
    }

    /// - Returns: how many answers differ from those of the city as it is.
    private func compare(_ levers: [AccessLever], _ example: LeverTown) -> Int {
        let scenario = example.baseline.scenario(levers)
        #expect(scenario.findings.isEmpty)
        var facilities = example.facilities
        var (paths, closed, removed) = ([AddedPath](), Set<Int>(), Set<Int>())
        for lever in levers {
            switch lever {
            case .addFacility(let facility): facilities.append(facility)
            case .removeFacility(let id, _):
                removed.formUnion(facilities.indices.filter { facilities[$0].id == id })
            case .addPath(let path): paths.append(path)
            case .closeEdge(let edge): closed.insert(edge)
            case .closeWay: Issue.record("not in this test")
            }
        }
        let town = ChangedTown(example.graph, paths: paths, closed: closed)
        let origins = example.baseline.origins
        let distances = facilities.map { town.distances(from: origins, to: $0) }
        var changes = 0
        for category in scenario.after.categories {
            let members = facilities.indices.filter {
                facilities[$0].category == category && !removed.contains($0)
            }
            for origin in origins.indices {
                let expected = members.compactMap { member in
                    distances[member][origin].map { Reach(decimetres: $0, facility: member) }
                }.min { ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility) }
                #expect(scenario.after[category, origin] == expected)
                if scenario.before[category, origin] != expected { changes += 1 }
            }
        }
        return changes
    }
}
