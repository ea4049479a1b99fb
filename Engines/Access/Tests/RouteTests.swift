import Geometry
import Strategy
import Testing

@testable import Access

@Suite("The way itself")
struct RouteTests {
    @Test(arguments: [(61, TravelProfile.walk), (62, .bicycle), (63, .walk)] as [(UInt64, TravelProfile)])
    func isAsLongAsItsDistanceAndHangsTogether(_ seed: UInt64, _ profile: TravelProfile) {
        var town = Town(seed: seed, side: 15, oneWays: true, barriers: true)
        let graph = PathGraph(town.builder.network().network, for: profile)
        let index = AttachmentIndex(graph)
        let hierarchy = Hierarchy(graph)
        let places = (0..<14).compactMap { _ in index.attach(town.address()) }
        for start in places {
            for end in places {
                let goal = Facility(id: "f", category: "c", entrances: [end])
                let expected = NearestTable(hierarchy, to: [goal]).nearest(from: start)[0]
                let route = hierarchy.route(from: start, to: end)
                #expect(route?.decimetres == expected?.decimetres)
                guard let route else { continue }
                // Rounding to decimetres happens once for each edge and at each attachment.
                let onPath = Double(route.decimetres - UInt64(start.gap + end.gap)) / 10
                let drawn = Earth.length(of: route.course)
                #expect(abs(drawn - onPath) <= 0.06 * Double(route.course.count + 2))
                for (place, attachment) in [(route.course.first, start), (route.course.last, end)] {
                    #expect(place.map { Earth.distance($0, attachment.place) < 0.2 } ?? false)
                }
            }
        }
    }
}
