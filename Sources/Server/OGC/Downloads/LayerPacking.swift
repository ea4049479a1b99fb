import Foundation
public import Layers

/// Writes layers whole into files for download. The composition root puts the formats behind it.
public protocol LayerPacking: Sendable {
    /// - Parameter layers: one of them for a form that holds no more.
    func pack(_ layers: [Layer], as form: PackedForm) throws -> PackedFile
}

/// The forms in which layers are given whole.
public enum PackedForm: String, Sendable, CaseIterable {
    /// Any number of layers, with titles and sources.
    case geoPackage = "gpkg"
    /// One layer.
    case geoJSON = "geojson"
}

/// A file that stays on the disk until nobody holds it any more.
public final class PackedFile: Sendable {
    public let path: String
    /// How long it is.
    public let bytes: Int
    private let folder: any Sendable

    /// - Parameter folder: whatever removes the file when it is let go.
    /// - Throws: where there is no such file.
    public init(_ path: String, in folder: any Sendable) throws {
        self.path = path
        self.folder = folder
        bytes = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}
