import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Testing

@testable import Land

/// Local centres over services placed by hand; a unit of the town is about 100 m.
@Suite struct LocalCentreTests {
    private let kinds = ["school", "shop", "pharmacy", "library"]

    private func town(_ services: [(x: Double, y: Double, kind: String)]) -> LandTown {
        var town = LandTown()
        town.columns[.services] = [.init("category", .text)]
        town.columns[.centres] = [.init("name", .text)]
        for service in services {
            town.add(.services, .point(LandTown.place(service.x, service.y)), .text(service.kind))
        }
        return town
    }

    private func year(_ town: LandTown, _ parameters: [String: Double] = [:]) throws -> MappedSeries.Year {
        let outcome = try #require(
            town.outcomes("near-local-centre", categories: kinds, parameters)[LandTown.mapped])
        let series: MappedSeries = try #require(outcome.value(), "\(outcome)")
        return try #require(series.years.last)
    }

    /// Four kinds in the west, two in the east; one home beside each and one far away.
    private var plain: LandTown {
        var town = town([
            (1, 1, "school"), (1.5, 1, "shop"), (1, 1.5, "pharmacy"), (1.5, 1.5, "library"),
            (1.9, 1.2, "shop"),
            (7, 3, "school"), (7.5, 3, "shop"), (7, 3.4, "cinema"),
        ])
        for (x, residents) in [(1.0, 10), (7.0, 20), (4.2, 70)] {
            town.add(.addresses, .point(LandTown.place(x, x > 2 ? 3 : 1)), .integer(residents))
        }
        return town
    }

    @Test func centresHaveTheirLevelByKindsAndTheirResidents() throws {
        let year = try year(plain, ["radius": 150, "least": 2, "reach": 200])
        #expect(year.centres.map(\.level) == [.complete, .partial])
        #expect(year.centres.map(\.kinds) == [kinds, ["school", "shop"]])
        #expect(year.centres.map(\.services) == [5, 2])
        #expect(year.centres.map(\.residents) == [10, 20])
        #expect(year.centres.map(\.name) == ["West · 1", "East · 1"])
        // Near a complete one, near a partial one only, all; complete and partial centres.
        #expect(year.areas[0].amounts == [10, 20, 100, 1, 1])
        #expect(year.areas[0].value == 10 && year.areas[0].met == 10 && year.areas[0].people == 100)
        #expect(year.areas[1].amounts == [10, 0, 10, 1, 0] && year.areas[2].amounts == [0, 20, 90, 0, 1])
    }

    @Test func fewerKindsThanAskedMakeNoCentre() throws {
        let year = try year(plain, ["radius": 150, "least": 3, "reach": 200])
        #expect(year.centres.map(\.level) == [.complete])
        // No kinds close together: no centre, and nobody near one.
        let none = try self.year(plain, ["radius": 50, "least": 4, "reach": 200])
        #expect(none.centres.isEmpty && none.areas[0].value == 0)
    }

    @Test func centresThatTheCityDrawsCountAsTheyAre() throws {
        var town = plain
        town.add(.centres, LandTown.box(0.5, 0.5, 2, 2), .text("Rynek"))
        town.add(.centres, .point(LandTown.place(4.2, 3)), .text("Nowy Rynek"))
        let year = try year(town, ["radius": 150, "least": 2, "reach": 200])
        #expect(year.centres.map(\.name) == ["Rynek", "Nowy Rynek"])
        #expect(year.centres.map(\.level) == [.complete, .lacking])
        // Residents of a place without services are near no centre.
        #expect(year.centres[1].residents == 70 && year.areas[0].amounts[0...1] == [10, 0])
        #expect(year.layers.map(\.layer).contains("centres"))
    }

    @Test func whatNoLayerHasIsRefused() throws {
        let outcomes = try plain.outcomes(
            "near-local-centre", categories: ["school", "opera"], ["least": 2])
        #expect(outcomes[LandTown.mapped]?.refusal?.code == "no-services")
        let alone = try plain.outcomes("near-local-centre", categories: ["school"])
        #expect(alone[LandTown.mapped]?.refusal?.code == "calculation")
    }

    /// Laws on services at random: middles lie farther apart than the radius, no service counts twice, better centres come first.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func centresKeepTheirDistance(seed: UInt64) throws {
        var random = SeededUnits(state: seed)
        var town = town(
            (0..<120).map { number in (random.next() * 8, random.next() * 4, kinds[number % kinds.count]) })
        town.add(.addresses, .point(LandTown.place(1, 1)), .integer(1))
        let centres = try year(town, ["radius": 80, "least": 3]).centres
        #expect(centres.count > 3)
        for (number, centre) in centres.enumerated() {
            for other in centres[..<number] {
                let apart = Earth.distance(
                    Coordinate(centre.longitude, centre.latitude), Coordinate(other.longitude, other.latitude)
                )
                #expect(apart > 80)
                #expect(other.kinds.count >= centre.kinds.count)
            }
            #expect(centre.kinds.count >= 3)
        }
        #expect(centres.reduce(0) { $0 + $1.services } <= 120)
    }

    /// The places within a distance are those that a plain search over all of them finds.
    @Test func nearPlacesAreThoseOfAPlainSearch() {
        var random = SeededUnits(state: 11)
        let places = (0..<300).map { _ in LandTown.place(random.next() * 8, random.next() * 8) }
        let near = NearPlaces(places)
        for place in places.prefix(40) {
            let plain = places.indices.filter { Earth.distance(places[$0], place) <= 170 }
            #expect(near.within(170, of: place) == plain)
        }
    }
}
