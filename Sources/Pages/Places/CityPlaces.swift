import Evidence
import Geometry
public import Layers
import Quantities

/// Where the places of the strategy lie: districts, areas of intervention and projects, from the layers that play these roles. It
/// is made once for each state of the layers.
public struct CityPlaces: Sendable {
    /// A layer whose features say which thing of the record they are.
    struct Linked: Sendable {
        let layer: Layer
        private let rows: [String: [Int]]

        init(_ layer: Layer, as role: LayerRole) {
            self.layer = layer
            rows = Dictionary(
                grouping: layer.identifiers.indices.filter { layer.shapes[$0] != nil }
            ) { layer.recordID(of: $0, as: role) }
        }

        /// The places of a thing; empty where the layer knows none.
        func shapes(of id: String) -> [Shape] { (rows[id] ?? []).compactMap { layer.shapes[$0] } }
    }

    let districts: Layer?
    let interventionAreas: Linked?
    let projects: Linked?
    /// The sheet on which all of them find room; nil where there is no place.
    let frame: MapFrame?

    /// No layer at all.
    public static let none = CityPlaces(.empty)

    /// - Unit: those of the sheet; about the pixels of a column of text.
    private static let width = 640.0
    private static let tallest = 560.0

    public init(_ catalogue: LayerCatalogue) {
        districts = catalogue[.areas]
        interventionAreas = catalogue[.interventionAreas].map { Linked($0, as: .interventionAreas) }
        projects = catalogue[.projects].map { Linked($0, as: .projects) }
        let layers = [districts, interventionAreas?.layer, projects?.layer].compactMap(\.self)
        let box = layers.reduce(into: BoundingBox.empty) { $0.extend(over: $1.box) }
        frame = MapFrame(box, width: Self.width, tallest: Self.tallest)
    }

    /// The district of an identifier as projects and readings name it.
    func district(_ id: String) -> District? {
        districts.flatMap { layer in layer.row(of: id).map { District(layer, row: $0) } }
    }

    var allDistricts: [District] {
        districts.map { layer in layer.identifiers.indices.map { District(layer, row: $0) } } ?? []
    }
}

/// A part of the city as the layer of districts knows it.
struct District {
    let layer: Layer
    let row: Int

    init(_ layer: Layer, row: Int) {
        self.layer = layer
        self.row = row
    }

    var id: String { layer.identifiers[row] }
    var name: String { layer.name(of: row) }
    var shape: Shape? { layer.shapes[row] }
    /// - Unit: m² on the ellipsoid; nil where it lies nowhere
    var area: Double? { shape.map(Earth.area) }
    /// As the layer says it; nil where it does not.
    var residents: Int? { layer.column("residents")?[row]?.wholeNumber }

    /// The codes by which readings may name it.
    func codes(in profile: CityProfile) -> [AreaCode] {
        let name = name
        return [AreaCode(id), profile.areas.first { $0.name == name }?.code, AreaCode("area:" + id)]
            .compactMap(
                \.self)
    }
}
