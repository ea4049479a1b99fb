import Access
import Geometry
import Quantities
import Strategy

extension Measure {
    /// What it costs to judge every parcel of a city by every standard, once paths and parcels are prepared.
    static func measureStandards() {
        var town = ShakenTown(side: 268)
        let graph = PathGraph(town.network(), for: .walk)
        let index = AttachmentIndex(graph)
        let categories = ["primary-school"] + AccessStandard.furtherCategories
        var facilities = (0..<780).map { number in
            Facility(
                id: "f\(number)", category: categories[number % categories.count],
                entrances: index.attach(town.place()).map { [$0] } ?? [])
        }
        facilities += (0..<64).map { number in
            let ground = Shape.polygon(rectangle(at: town.place(), east: 0.003, north: 0.002))
            return Facility(
                id: "p\(number)", category: "green", entrances: index.accesses(of: ground),
                hectares: Earth.area(of: ground) / 10_000)
        }
        let title = BilingualText("made up")
        let standards =
            AccessStandard.article13f
            + AccessStandard.furtherCategories.map {
                AccessStandard(id: $0, title: title, category: $0, limit: .metres(1_000), source: title)
            }
        let accesses = (0..<20_000).map { _ in
            index.accesses(of: .polygon(rectangle(at: town.place(), east: 0.0004, north: 0.0003)))
        }
        let hierarchy = Hierarchy(graph)
        let parcels = PreparedSites(accesses, in: hierarchy)
        var met = 0
        let time = best(of: 15) {
            let checks = StandardTables(standards, in: hierarchy, to: facilities).checks(of: parcels)
            met = checks.reduce(0) { $0 + (0..<$1.count).count(where: $1.isMet) }
        }
        report(
            "standards-every-parcel", time, limit: 50,
            note:
                "\(graph.count) nodes, \(parcels.count) parcels with \(accesses.reduce(0) { $0 + $1.count }) "
                + "accesses, \(standards.count) standards, 64 green areas; \(met) times met")
    }

    /// - Unit: degrees
    private static func rectangle(at corner: Coordinate, east: Double, north: Double) -> Polygon {
        Polygon(
            [(0.0, 0.0), (east, 0), (east, north), (0, north), (0, 0)].map {
                Coordinate(corner.x + $0.0, corner.y + $0.1)
            })
    }
}
