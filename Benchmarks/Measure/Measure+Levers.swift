import Access
import Geometry

extension Measure {
    /// What a change to a city of 70,000 crossings and 30,000 addresses costs.
    static func measureLevers() {
        var town = ShakenTown(side: 268)
        let graph = PathGraph(town.network(), for: .walk)
        let index = AttachmentIndex(graph)
        let facilities = (0..<960).map { number in
            Facility(
                id: "f\(number)", category: "category \(number % 16)",
                entrances: index.attach(town.place()).map { [$0] } ?? [])
        }
        let origins = (0..<30_000).map { _ in index.attach(town.place()) }
        let people = OriginPeople(
            groups: ["children", "others"], area: origins.indices.map { "area \($0 % 21)" },
            counts: origins.indices.map { [Double($0 % 3), Double($0 % 5)] })
        let hierarchy = Hierarchy(graph)
        let baseline = AccessBaseline(NearestTable(hierarchy, to: facilities), origins: origins)
        let note = "\(graph.count) nodes, \(origins.count) addresses, 16 categories"
        func measure(_ name: String, _ levers: [AccessLever], runs: Int = 15, limit: Double) {
            let time = best(of: runs) {
                let scenario = baseline.scenario(levers)
                _ = scenario.impact(on: "category 0", of: people, within: 15_000)
            }
            report(name, time, limit: limit, note: note)
        }
        measure("lever-drop-school", [.removeFacility(id: "f0", category: "category 0")], limit: 5)
        let paths = (0..<2).compactMap { _ in
            index.path(along: [town.place(), town.place()]).map(AccessLever.addPath)
        }
        measure("lever-two-paths", paths, limit: 20)
        measure("lever-close-street", [.closeEdge(graph.edgeCount / 2)], runs: 3, limit: 2_500)
    }
}

/// A shaken grid from which a third of the streets is missing, as `generated_streets.py` writes it.
private struct ShakenTown {
    private let side: Int
    private var state: UInt64 = 1
    private var places: [Coordinate] = []

    init(side: Int) {
        self.side = side
        for row in 0..<side {
            for column in 0..<side {
                places.append(
                    Coordinate(
                        18.5 + (Double(column) + 0.8 * draw()) * 0.00126,
                        50.2 + (Double(row) + 0.8 * draw()) * 0.00081))
            }
        }
    }

    /// From 0 to below 1.
    private mutating func draw() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 33) / Double(1 << 31)
    }

    /// Somewhere near a crossing.
    mutating func place() -> Coordinate {
        let near = places[Int(draw() * Double(places.count))]
        return Coordinate(near.x + 0.001 * draw(), near.y + 0.0007 * draw())
    }

    mutating func network() -> Network {
        var builder = NetworkBuilder()
        for (number, place) in places.enumerated() { builder.add(point: Int64(number), at: place) }
        var way: Int64 = 0
        for row in 0..<side {
            for column in 0..<side {
                let here = row * side + column
                for there in [column + 1 < side ? here + 1 : nil, row + 1 < side ? here + side : nil] {
                    guard let there, draw() < 0.69 else { continue }
                    way += 1
                    builder.add(way: way, along: [Int64(here), Int64(there)], .open)
                }
            }
        }
        return builder.network().network
    }
}
