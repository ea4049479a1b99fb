import Layers
import Pages
import Synchronization

/// The places of the strategy, found once for each state of the layers.
final class PlacesShelf: Sendable {
    private let last = Mutex<(tag: String, places: CityPlaces)?>(nil)

    func places(of layers: ServedLayers) -> CityPlaces {
        if let known = last.withLock({ $0 }), known.tag == layers.tag { return known.places }
        let places = CityPlaces(LayerCatalogue(layers.layers.map(\.layer)))
        last.withLock { $0 = (layers.tag, places) }
        return places
    }
}
