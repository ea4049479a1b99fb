import Computation
public import Geometry
public import Layers
import Quantities
public import Strategy

/// What the measures of a city say of one place: whether somebody who lived there would be counted.
public struct PlaceMeasures: Sendable {
    private let index: AttachmentIndex
    private let hierarchy: Hierarchy
    private let facilities: [Facility]

    /// - Parameters:
    ///   - hierarchy: of the paths of the city, walked.
    ///   - layers: those that hold services, stops and green count.
    public init(_ index: AttachmentIndex, _ hierarchy: Hierarchy, in layers: LayerCatalogue) {
        self.index = index
        self.hierarchy = hierarchy
        facilities = LayerRole.reached.flatMap { role in
            layers[role]?.facilities(as: role, in: index) ?? []
        }
    }

    /// Whether what an indicator counts residents by holds at a place.
    /// - Returns: nil where it asks for no yes or no, asks wrongly, asks for what no layer has, or where no path is near.
    public func holds(_ request: EngineCalculation, at place: Coordinate) -> Bool? {
        guard let method = CityMethod.all.first(where: { $0.id == request.method }),
            request.refusal(categories: method.categories, parameters: method.parameters) == nil,
            let attachment = index.attach(place)
        else { return nil }
        let wanted = Set(request.categories)
        let reached = facilities.filter { wanted.contains($0.category) }
        guard Set(reached.map(\.category)) == wanted else { return nil }
        let walk = CityWalks.Year(
            year: 0, index: index, hierarchy: hierarchy, homes: Homes(at: attachment), marks: [])
        let question = CityMethod.Question(request, in: .one, method.parameters)
        guard let tally = try? method.measure(question, walk, reached) else { return nil }
        return tally([0], [1]).met.map { $0 == 1 }
    }
}
