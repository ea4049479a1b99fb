import Geometry
import Strategy
import Testing

@testable import Access

@Suite("Rings and decays")
struct RingTests {
    struct Example {
        let sums: RangeSums
        let places: [WeightedPlace]
        let origins: [Origin]

        init(seed: UInt64, profile: TravelProfile = .walk, side: Int = 14) {
            var town = Town(seed: seed, side: side, oneWays: true, barriers: true)
            let graph = PathGraph(town.builder.network().network, for: profile)
            let index = AttachmentIndex(graph)
            places = (0..<150).compactMap { number in
                index.attach(town.address()).map {
                    WeightedPlace($0, values: [Double(town.random.below(40)), town.random.unit()])
                }
            }
            let addresses = (0..<30).compactMap { _ in index.attach(town.address()) }
            origins = (0..<graph.count).map(Origin.node) + addresses.map(Origin.attached)
            sums = RangeSums(Hierarchy(graph), of: places)
        }
    }

    /// Short lanes and long ones; a ring ends where the next one begins, so all rings together are the sum within the last one's border.
    @Test(
        arguments: [(131, TravelProfile.walk, 12), (132, .bicycle, 12), (133, .walk, 60)]
            as [(UInt64, TravelProfile, Int)])
    func ringsAddUpToSums(_ seed: UInt64, _ profile: TravelProfile, _ count: Int) {
        let example = Example(seed: seed, profile: profile)
        let rings = example.sums.rings(count: count, from: example.origins)
        let limits = (1...count).map { UInt32($0) * RangeSums.usualRing }
        let table = example.sums.table(within: limits, from: example.origins)
        for origin in example.origins.indices {
            for value in 0...1 {
                var sum = 0.0
                for ring in 0..<count {
                    sum += rings.sum(of: value, in: ring, from: origin)
                    let expected = table.sum(of: value, within: ring, from: origin)
                    #expect(value == 0 ? sum == expected : abs(sum - expected) < 1e-9)
                }
            }
        }
    }

    @Test(arguments: [134, 135] as [UInt64])
    func decaysOfWholeRings(_ seed: UInt64) {
        let example = Example(seed: seed)
        let rings = example.sums.rings(count: 15, from: example.origins)
        let table = example.sums.table(within: [8_000, 15_000], from: example.origins)
        let decays: [Decay] = [
            .none, .step(metres: 800), .linear(metres: 800), .exponential(metres: 800),
            .gaussian(metres: 800),
        ]
        let all = decays.map { rings.sums(of: 0, decay: $0) }
        for origin in example.origins.indices {
            #expect(all[0][origin] == table.sum(of: 0, within: 1, from: origin))
            // A step at the border of a ring is the sum within it.
            #expect(all[1][origin] == table.sum(of: 0, within: 0, from: origin))
            #expect(all[2][origin] <= all[1][origin] && all[3][origin] <= all[0][origin])
            #expect(rings.sum(of: 0, from: origin, decay: decays[4]) == all[4][origin])
            let byHand = (0..<15).reduce(0.0) { sum, ring in
                sum + rings.sum(of: 0, in: ring, from: origin)
                    * decays[4].mean(from: Double(ring) * 100, to: Double(ring + 1) * 100)
            }
            #expect(abs(byHand - all[4][origin]) < 1e-9 * max(1, byHand))
        }
    }

    static let decays: [Decay] = [
        .none, .step(metres: 430), .linear(metres: 430), .exponential(metres: 250), .gaussian(metres: 300),
    ]

    /// Means are those of many values; values begin at 1 and never rise.
    @Test(arguments: decays)
    func meansAreMeansOfValues(_ decay: Decay) {
        #expect(decay.value(at: 0) == 1 && decay.isValid)
        for ring in 0..<12 {
            let (near, far) = (Double(ring) * 100, Double(ring + 1) * 100)
            let steps = 20_000
            let values = (0..<steps).map { decay.value(at: near + (Double($0) + 0.5) / Double(steps) * 100) }
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 && $1 >= 0 })
            #expect(abs(decay.mean(from: near, to: far) - values.reduce(0, +) / Double(steps)) < 1e-4)
        }
        #expect(!Decay.linear(metres: 0).isValid && !Decay.gaussian(metres: .nan).isValid)
        #expect(!Decay.step(metres: -1).isValid && Decay.step(metres: 0).isValid)
    }
}
