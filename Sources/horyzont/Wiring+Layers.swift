import Connectors
import Formats
import Foundation
import Layers
import Quantities
import Storage
import Synthesis

extension Wiring {
    /// Gives the layers beside the database, once there is a file of them.
    static func layers(_ options: GlobalOptions) -> @Sendable () throws -> (any LayerArchive)? {
        let path = LayerStore.path(beside: options.database)
        return {
            FileManager.default.fileExists(atPath: path) ? try LayerStore.open(at: path, readOnly: true) : nil
        }
    }

    /// Draws the synthetic network of the city's folder, where it has a plan of one, into a store that holds no layer yet.
    func drawSyntheticLayers(of city: String) throws {
        let layers = try LayerStore.open(at: LayerStore.path(beside: store.path))
        defer { try? layers.close() }
        guard try layers.entries().isEmpty, let plan = CityFolder.syntheticPlan(at: city).value else {
            return
        }
        for made in try SyntheticCity(plan).layers(recorded: Wiring.clock()) {
            guard let layer = made.value else { throw CommandFailure(made.findings) }
            _ = try layers.record(layer, author: "city-folder", reason: "synthetic.yaml")
        }
        Terminal.error(
            BilingualText(
                pl: "Mapa pokazuje sieć syntetyczną, dopóki nie wczytasz warstw (horyzont layer import).",
                en: "The map shows a synthetic network until layers are imported (horyzont layer import).")[
                    Terminal.language])
    }
}
