import Access
import Geometry
import Strategy

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
