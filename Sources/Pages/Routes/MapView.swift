public import Geometry
import Quantities

/// What the map shows.
public struct MapView: Hashable, Sendable {
    /// Layers that are shown; nil for those that are shown at first.
    public var layers: [String]?
    /// The place about which somebody asks.
    /// - Unit: degrees.
    public var place: Coordinate?
    /// What is looked for.
    public var words: String

    public init(layers: [String]? = nil, place: Coordinate? = nil, words: String = "") {
        self.layers = layers
        self.place = place
        self.words = words
    }

    init(_ fields: Fields) {
        layers = fields[.layers].map { text in
            text == MapView.noLayer ? [] : text.split(separator: ",").map(String.init)
        }
        place = fields[.place].flatMap(MapView.coordinate)
        words = fields[.words] ?? ""
    }

    /// How the query says that nothing is shown.
    private static let noLayer = "-"

    /// Layers as the query says them; nil for those that are shown at first.
    var layersText: String? { layers.map { $0.isEmpty ? MapView.noLayer : $0.joined(separator: ",") } }

    /// The place as the query says it, to about a decimetre.
    var placeText: String? {
        place.map { "\(MapView.rounded($0.x)),\(MapView.rounded($0.y))" }
    }

    static func rounded(_ degrees: Double) -> Double { (degrees * 1_000_000).rounded() / 1_000_000 }

    func shows(_ layer: String) -> Bool { layers?.contains(layer) ?? MapView.isShownAtFirst(layer) }

    /// Whether a layer is shown where nobody has chosen: plots of land are so many and so close that they would hide the rest.
    static func isShownAtFirst(_ layer: String) -> Bool {
        layer != "parcels" && !layer.hasSuffix("-parcels") && !layer.hasSuffix("_parcels")
    }

    /// The same view with one layer more or less.
    func toggling(_ layer: String, of all: [String]) -> MapView {
        var view = self
        let shown = all.filter { ($0 == layer) != shows($0) }
        view.layers = shown == all.filter(MapView.isShownAtFirst) ? nil : shown
        return view
    }

    /// Longitude and latitude parted by a comma, as addresses of pages say them.
    public static func coordinate(_ text: String) -> Coordinate? {
        let halves = text.filter { !$0.isWhitespace }.split(separator: ",")
        guard halves.count == 2, let x = Double(halves[0]), let y = Double(halves[1]),
            (-180...180).contains(x),
            (-85...85).contains(y)
        else { return nil }
        return Coordinate(x, y)
    }
}
