import Layers
import Server
import Storage

/// Packs layers for download, as `layer export` writes them.
struct LayerPacker: LayerPacking {
    func pack(_ layers: [Layer], as form: PackedForm) throws -> PackedFile {
        let folder = try ScratchFolder()
        let path = folder.path + "/layers." + form.rawValue
        switch form {
        case .geoPackage: try GeoPackageFile.write(layers, to: path)
        case .geoJSON: for layer in layers { try LayerWriting.geoJSON.write(layer, to: path) }
        }
        return try PackedFile(path, in: folder)
    }
}
