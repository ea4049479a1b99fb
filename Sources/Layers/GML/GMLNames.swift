import Formats

/// What layers, properties and features are called in GML.
public enum GMLNames {
    /// The namespace of layers; it is no address, so that the same layer has the same name on every server.
    public static let namespace = "urn:horyzont:layers"
    /// The property in which a feature's shape stands.
    public static let geometry = "geometry"

    /// The element of a column. A column that is called like the shape, or like what every feature of GML has, is told apart.
    public static func property(_ column: String) -> String {
        guard column == geometry || column == "boundedBy", let first = column.unicodeScalars.first else {
            return XMLName.encoded(column)
        }
        return XMLName.escape(first) + column.dropFirst()
    }

    /// The name of a feature among those of all layers (`gml:id`): the layer, a point, the identifier.
    public static func resource(of identifier: String, in layer: Layer) -> String {
        layer.id + "." + XMLName.encoded(identifier, isStart: false)
    }

    /// Layer and identifier that a name was made of; nil where it has no point. No layer's name holds one.
    public static func parts(ofResource name: String) -> (layer: String, identifier: String)? {
        guard let point = name.firstIndex(of: ".") else { return nil }
        return (String(name[..<point]), XMLName.decoded(String(name[name.index(after: point)...])))
    }
}
