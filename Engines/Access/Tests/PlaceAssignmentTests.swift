import Strategy
import Testing

@testable import Access

@Suite("Places that are limited")
struct PlaceAssignmentTests {
    struct Example {
        var facilities: [Facility]
        var capacities: [Int]
        var people: [Int]
        var ways: [[UInt64?]]
        var assignment: PlaceAssignment
        var limit: UInt64

        init(seed: UInt64, limit: UInt64 = .max, roomy: Bool = false) {
            var example = LeverTown(seed: seed, profile: seed % 2 == 0 ? .walk : .bicycle)
            let origins = example.baseline.origins
            let hierarchy = example.baseline.hierarchy
            facilities = Array(example.facilities.prefix(9))
            capacities = facilities.map { _ in roomy ? 10_000 : example.town.random.below(60) }
            people = origins.map { _ in example.town.random.below(6) }
            self.limit = limit
            ways = facilities.map { facility in
                let table = NearestTable(hierarchy, to: [facility])
                return origins.map { $0.flatMap { table.nearest(from: $0)[0]?.decimetres } }
            }
            assignment = PlaceAssignment(
                hierarchy, to: facilities, capacities: capacities, from: origins, people: people,
                within: limit)
        }
    }

    static let examples = [
        Example(seed: 121), Example(seed: 122), Example(seed: 123, limit: 4_000),
        Example(seed: 124, limit: 6_000), Example(seed: 125, roomy: true),
    ]

    @Test(arguments: examples.indices)
    func nobodyIsLostAndNoFacilityIsOverfull(_ number: Int) {
        let example = Self.examples[number]
        let assignment = example.assignment
        for facility in example.facilities.indices {
            let sum = assignment.shares.filter { $0.facility == facility }.reduce(0) { $0 + $1.people }
            #expect(sum == assignment.taken[facility] && sum <= example.capacities[facility])
        }
        for origin in example.people.indices {
            let sum = assignment.shares.filter { $0.origin == origin }.reduce(0) { $0 + $1.people }
            #expect(sum + assignment.unplaced[origin] == example.people[origin])
        }
        #expect(assignment.shares.allSatisfy { $0.people > 0 })
        #expect(
            assignment.shares.allSatisfy {
                example.ways[$0.facility][$0.origin] == $0.decimetres && $0.decimetres <= example.limit
            })
    }

    /// Nobody is left without a place, or sent farther, while a nearer facility has one free or has taken somebody from farther away.
    @Test(arguments: examples.indices)
    func theOutcomeIsStable(_ number: Int) {
        let example = Self.examples[number]
        let assignment = example.assignment
        var farthest = [UInt64](repeating: 0, count: example.facilities.count)
        for share in assignment.shares {
            farthest[share.facility] = max(farthest[share.facility], share.decimetres)
        }
        let waiting = assignment.unplaced.enumerated().filter { $1 > 0 }.map { ($0.offset, UInt64.max) }
        for (origin, way) in waiting + assignment.shares.map({ ($0.origin, $0.decimetres) }) {
            for facility in example.facilities.indices {
                guard let nearer = example.ways[facility][origin], nearer < way, nearer <= example.limit
                else { continue }
                #expect(assignment.taken[facility] == example.capacities[facility])
                #expect(example.capacities[facility] == 0 || farthest[facility] <= nearer)
            }
        }
    }

    @Test func whereThereIsRoomEverybodyGoesToTheNearest() {
        let example = Self.examples[4]
        for share in example.assignment.shares {
            let nearest = example.ways.enumerated().compactMap { number, ways in
                ways[share.origin].map { Reach(decimetres: $0, facility: number) }
            }.min { ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility) }
            #expect(nearest == Reach(decimetres: share.decimetres, facility: share.facility))
        }
        #expect((example.assignment.meanWay ?? 0) > 0)
    }

    @Test func theSameQuestionHasTheSameAnswer() {
        #expect(Example(seed: 122).assignment == Self.examples[1].assignment)
        let scarce = Self.examples[0].assignment
        #expect(scarce.unplaced.contains { $0 > 0 } && !scarce.shares.isEmpty)
    }
}
