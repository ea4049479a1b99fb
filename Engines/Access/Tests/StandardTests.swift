import Geometry
import Quantities
import Strategy
import Testing

@testable import Access

/// Four crossings in a row, 712.5 metres apart; parks and a school beside them.
@Suite("Standards")
struct StandardTests {
    static let graph: PathGraph = {
        var builder = NetworkBuilder()
        for step in 0...3 {
            builder.add(point: Int64(step), at: Coordinate(18.6 + 0.01 * Double(step), 50.3))
        }
        builder.add(way: 1, along: [0, 1, 2, 3], .open)
        return PathGraph(builder.network().network, for: .walk)
    }()
    static let hierarchy = Hierarchy(graph)

    static func at(_ longitude: Double) -> Access.Attachment? {
        AttachmentIndex(graph).attach(Coordinate(longitude, 50.3))
    }

    static func site(_ id: String, _ longitudes: Double..., residents: [Double] = []) -> Site {
        Site(id: id, accesses: longitudes.compactMap(at), residents: residents)
    }

    static func park(_ id: String, _ longitude: Double, _ hectares: Double) -> Facility {
        Facility(
            id: id, category: "green", entrances: at(longitude).map { [$0] } ?? [], hectares: hectares)
    }

    static func standard(_ id: String) throws -> AccessStandard {
        try #require(AccessStandard.article13f.first { $0.id == id })
    }

    @Test func aSchoolWithinTheLimitAndByHowMuchItIsMissed() throws {
        let school = Facility(
            id: "s", category: "primary-school", entrances: Self.at(18.6).map { [$0] } ?? [])
        let sites = [
            Self.site("near", 18.61, residents: [3, 1]), Self.site("far", 18.63, residents: [5, 2]),
            // A parcel with a second access on the near side.
            Self.site("long", 18.63, 18.62, residents: [1, 0]),
        ]
        let check = StandardCheck(
            try Self.standard("13f-school"), in: Self.hierarchy, of: sites, to: [school])
        #expect(check.verdicts.map(\.isMet) == [true, false, true])
        #expect(check.verdicts[1].excess == 21_375 - 15_000)
        #expect(check.verdicts[0].nearest?.facility == 0)
        #expect(check.served(sites) == [4, 1])
    }

    /// Two parks of 2 ha count together; the same park with two entrances counts once.
    @Test func greenIsASumOfDistinctAreas() throws {
        var twice = Self.park("one", 18.6, 2)
        twice.entrances += [Self.at(18.605)].compactMap { $0 }
        let sites = [Self.site("home", 18.61)]
        let standard = try Self.standard("13f-green-together")
        let one = StandardCheck(standard, in: Self.hierarchy, of: sites, to: [twice])
        #expect(one.verdicts.first?.isMet == false && one.verdicts.first?.hectares == 2)
        let two = StandardCheck(
            standard, in: Self.hierarchy, of: sites, to: [twice, Self.park("two", 18.63, 2)])
        #expect(two.verdicts.first?.isMet == true && two.verdicts.first?.hectares == 4)
        #expect(two.verdicts.first?.nearest?.facility == 0)
    }

    @Test func aLargeParkIsOneParkNotMany() throws {
        let sites = [Self.site("home", 18.6)]
        let parks = [Self.park("a", 18.6, 15), Self.park("b", 18.61, 15), Self.park("c", 18.63, 20)]
        let check = StandardCheck(
            try Self.standard("13f-green-one"), in: Self.hierarchy, of: sites, to: parks)
        #expect(check.verdicts.first?.isMet == true && check.verdicts.first?.nearest?.facility == 2)
        let without = StandardCheck(
            try Self.standard("13f-green-one"), in: Self.hierarchy, of: sites, to: Array(parks.prefix(2)))
        #expect(without.verdicts.first?.isMet == false && without.verdicts.first?.nearest == nil)
    }

    @Test func minutesAreMetresAtTheUsualPace() {
        let standard = AccessStandard(
            id: "x", title: BilingualText("x"), category: "c", limit: .minutes(15),
            source: BilingualText("x"))
        #expect(standard.decimetres == 12_000)
    }
}
