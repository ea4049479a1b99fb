import Geometry
public import Layers
public import Quantities

/// What the map shows, made ready by the shell.
public struct ExplorerModel: Sendable {
    /// One layer with its picture.
    public struct Shown: Sendable {
        public let layer: Layer
        public let outline: LayerOutline

        public init(_ layer: Layer, _ outline: LayerOutline) {
            self.layer = layer
            self.outline = outline
        }
    }

    /// One feature that was found.
    public struct Found: Sendable {
        public let layer: Layer
        public let row: Int
        /// How far it is as the crow flies; nil where nothing was measured.
        /// - Unit: metres.
        public let distance: Double?

        public init(_ layer: Layer, row: Int, distance: Double? = nil) {
            self.layer = layer
            self.row = row
            self.distance = distance
        }
    }

    public let frame: MapFrame?
    public let layers: [Shown]
    /// What the words of the view found.
    public let found: [Found]
    /// The nearest feature of each layer to the place of the view.
    public let near: [Found]
    /// Where the browser's map library is served; nil where it is not installed.
    public let library: MapLibrary?

    public init(
        frame: MapFrame?, layers: [Shown], found: [Found], near: [Found], library: MapLibrary?
    ) {
        self.frame = frame
        self.layers = layers
        self.found = found
        self.near = near
        self.library = library
    }
}

/// Addresses of the browser's map library, which change with its content.
public struct MapLibrary: Sendable, Hashable {
    public let script: String
    public let stylesheet: String

    /// - Parameter digest: of the library's files.
    public init(digest: Digest) {
        script = "/assets/maplibre-\(digest.short).js"
        stylesheet = "/assets/maplibre-\(digest.short).css"
    }
}

extension Layer {
    /// What a feature is called: its first text, else its identifier.
    public func name(of row: Int) -> String {
        for column in columns {
            if case .text(let texts) = column.cells, ["name", "nazwa", "title"].contains(column.name),
                let text = texts[row], !text.isEmpty
            {
                return text
            }
        }
        return identifiers[row]
    }
}
