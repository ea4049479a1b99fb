import Geometry
import Quantities

/// Writes the features of one layer on one tile.
/// - Source: Mapbox Vector Tile Specification 2.1.
struct VectorTile {
    private let layer: Layer
    private let tile: WebMercatorTile
    private var features: [[UInt8]] = []
    private var keys: [String: UInt32] = [:]
    private var keyOrder: [String] = []
    private var values: [LayerValue: UInt32] = [:]
    private var valueOrder: [LayerValue] = []
    /// Cells in which a point stands already.
    private var taken: Set<TileGeometry.Unit> = []

    /// Of several points in one cell the first is shown: so a tile of a whole country has at most 65,536 of them.
    /// - Unit: units of the tile; a pixel of an ordinary screen
    static let pointCell: Int32 = 16
    /// From this zoom on every point is shown.
    static let everyPointZoom = 14
    /// The name under which a feature's identifier stands among its properties.
    static let identifier = "id"

    init(_ layer: Layer, _ tile: WebMercatorTile) {
        self.layer = layer
        self.tile = tile
        let margin = Double(TileGeometry.margin) / Double(TileGeometry.extent)
        for row in layer.tree.items(meeting: tile.box(margin: margin)) { add(row) }
    }

    /// The tile as protocol buffer; empty where nothing lies on it.
    var bytes: [UInt8] {
        guard !features.isEmpty else { return [] }
        var content = ProtobufWriter()
        content.field(15, UInt64(2))
        content.field(1, layer.id)
        for feature in features { content.field(2, feature) }
        for key in keyOrder { content.field(3, key) }
        for value in valueOrder { content.field(4, Self.encoded(value)) }
        content.field(5, UInt64(TileGeometry.extent))
        var whole = ProtobufWriter()
        whole.field(3, content.bytes)
        return whole.bytes
    }

    private mutating func add(_ row: Int) {
        guard let shape = layer.shapes[row], let geometry = TileGeometry(shape, on: tile), isWanted(geometry)
        else {
            return
        }
        var feature = ProtobufWriter()
        let identifier = layer.identifiers[row]
        // Only plain numbers may stand as the tile's own identifiers.
        if let number = UInt64(identifier), String(number) == identifier { feature.field(1, number) }
        feature.field(2, packed: tags(of: row, identifier))
        feature.field(3, geometry.kind.rawValue)
        feature.field(4, packed: geometry.commands)
        features.append(feature.bytes)
    }

    private mutating func isWanted(_ geometry: TileGeometry) -> Bool {
        guard geometry.kind == .points, tile.zoom < Self.everyPointZoom, geometry.parts.first?.count == 1,
            let unit = geometry.parts.first?.first
        else { return true }
        return taken.insert(
            TileGeometry.Unit(x: unit.x / Self.pointCell, y: unit.y / Self.pointCell)
        ).inserted
    }

    private mutating func tags(of row: Int, _ identifier: String) -> [UInt32] {
        var tags: [UInt32] = []
        if layer.column(Self.identifier) == nil {
            tags += [key(Self.identifier), value(.text(identifier))]
        }
        for column in layer.columns {
            if let known = column[row] { tags += [key(column.name), value(known)] }
        }
        return tags
    }

    private mutating func key(_ name: String) -> UInt32 {
        if let known = keys[name] { return known }
        let number = UInt32(keyOrder.count)
        keys[name] = number
        keyOrder.append(name)
        return number
    }

    private mutating func value(_ value: LayerValue) -> UInt32 {
        if let known = values[value] { return known }
        let number = UInt32(valueOrder.count)
        values[value] = number
        valueOrder.append(value)
        return number
    }

    private static func encoded(_ value: LayerValue) -> [UInt8] {
        var content = ProtobufWriter()
        switch value {
        case .text(let text): content.field(1, text)
        case .real(let number): content.field(3, number)
        case .integer(let number): content.field(6, ProtobufWriter.zigzag(number))
        case .boolean(let flag): content.field(7, UInt64(flag ? 1 : 0))
        case .date(let date): content.field(1, date.description)
        case .timestamp(let moment): content.field(1, moment.description)
        }
        return content.bytes
    }
}

extension Layer {
    /// The features on one tile as a vector tile; empty where nothing lies on it. Collections of shapes are left out: the
    /// format has none.
    /// - Complexity: O(log n + places of the features on the tile).
    public func vectorTile(_ tile: WebMercatorTile) -> [UInt8] { VectorTile(self, tile).bytes }
}
