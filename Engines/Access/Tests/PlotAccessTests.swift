import Geometry
import Strategy
import Testing

@testable import Access

/// Two streets from west to east, 66.7 m apart, joined at their western end; plots between them.
@Suite("Plots of land")
struct PlotAccessTests {
    static let graph: PathGraph = {
        var builder = NetworkBuilder()
        let places = [(18.61, 50.3), (18.6, 50.3), (18.6, 50.3006), (18.61, 50.3006)]
        for (number, place) in places.enumerated() {
            builder.add(point: Int64(number), at: Coordinate(place.0, place.1))
        }
        builder.add(way: 1, along: [0, 1], .open)
        builder.add(way: 2, along: [1, 2], .open)
        builder.add(way: 3, along: [2, 3], .open)
        return PathGraph(builder.network().network, for: .walk)
    }()
    static let index = AttachmentIndex(graph)
    /// Degrees of latitude that are a metre.
    static let metre = 0.0006 / 66.745

    /// A plot 20 m wide at 18.605 that begins and ends so many metres north of the southern street.
    static func plot(from south: Double, to north: Double) -> Shape {
        let (west, east) = (18.605, 18.605 + 20 / 71_250.0)
        let (low, high) = (50.3 + south * metre, 50.3 + north * metre)
        return .polygon(
            Polygon([
                Coordinate(west, low), Coordinate(east, low), Coordinate(east, high), Coordinate(west, high),
                Coordinate(west, low),
            ]))
    }

    @Test func aPlotIsEnteredFromItsOwnStreet() {
        let accesses = Self.index.accesses(of: Self.plot(from: 5, to: 40))
        #expect(Set(accesses.map(\.edge)).count == 1)
        #expect(accesses.allSatisfy { abs($0.metresToPath - 5) < 0.11 })
        // Both corners and the middle of the front: none may stand for another.
        #expect(accesses.count == 3)
    }

    @Test func aPlotBetweenTwoStreetsIsEnteredFromBoth() {
        let accesses = Self.index.accesses(of: Self.plot(from: 5, to: 60))
        #expect(Set(accesses.map(\.edge)).count == 2)
    }

    @Test func aPlotBehindOthersHasOneWayOut() {
        let accesses = Self.index.accesses(of: Self.plot(from: 25, to: 40))
        #expect(accesses.count == 1)
        #expect(abs((accesses.first?.metresToPath ?? 0) - 25) < 0.11)
        #expect(Self.index.accesses(of: Self.plot(from: 25, to: 40), within: 20).isEmpty)
    }

    /// What lies at an angle to the street is entered where it is nearest, whichever way round its border runs.
    @Test func theNearestPlaceOfABorderCounts() {
        let ring = [(18.605, 12.0), (18.605, 4), (18.6052, 12), (18.605, 12)].map {
            Coordinate($0.0, 50.3 + $0.1 * Self.metre)
        }
        for border in [ring, ring.reversed()] {
            let accesses = Self.index.accesses(of: .polygon(Polygon(border)))
            #expect(abs((accesses.map(\.metresToPath).min() ?? 0) - 4) < 0.11)
        }
    }
}
