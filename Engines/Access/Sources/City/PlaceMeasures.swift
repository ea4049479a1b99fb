import Computation
import Evidence
public import Geometry
public import Layers
import Quantities
public import Strategy

/// What the measures of a city say of one place: whether somebody who lived there would be counted.
public struct PlaceMeasures: Sendable {
    private let paths: CityPaths.Year
    private let layers: [CityFacilities.Year]

    /// - Parameters:
    ///   - hierarchy: of the paths of the city, walked.
    ///   - layers: those that hold services, stops and green count.
    public init(_ index: AttachmentIndex, _ hierarchy: Hierarchy, in layers: LayerCatalogue) {
        paths = CityPaths.Year(year: 0, index: index, hierarchy: hierarchy, streets: [], marks: [])
        self.layers = LayerRole.reached.compactMap { role in
            layers[role].map { CityFacilities.Year(year: 0, $0, as: role, in: index) }
        }
    }

    /// Whether what an indicator counts residents by holds at a place.
    /// - Returns: nil where it asks for no yes or no, asks wrongly, asks for what no layer has, or where no path is near.
    public func holds(_ request: EngineCalculation, at place: Coordinate) -> Bool? {
        guard let method = CityMethod.all.first(where: { $0.id == request.method }),
            request.refusal(categories: method.categories, parameters: method.parameters) == nil,
            let attachment = paths.index.attach(place)
        else { return nil }
        let question = CityMethod.Question(request, in: .one, method)
        guard
            layers.reduce(into: Set(question.categories), { $0.subtract($1.facilities.map(\.category)) })
                .isEmpty
        else { return nil }
        let home = Homes(at: place, attachment)
        let walk = CityWalks.Year(year: 0, paths: paths, homes: home, marks: [])
        let year = CityWays.Year(walk, layers, Array(Set(question.classes)))
        guard let ways = try? TriedWays(year, question.classes, nil),
            let answer = try? method.measure(question, ways)
        else { return nil }
        return home.areas(answer)[0].met.map { $0 == 1 }
    }
}
