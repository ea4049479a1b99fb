public import Formats
public import Geometry
import Quantities

/// Writes features of one layer as GeoJSON (RFC 7946), in whole or in part and in any coordinate system.
///
/// It holds a context of PROJ and is therefore no `Sendable`: make one where it is needed and use it there.
public struct FeatureWriter {
    private let layer: Layer
    private let columns: [LayerColumn]
    private let writesGeometry: Bool
    private let reprojection: Reprojection?
    private let isNorthFirst: Bool
    private let decimals: Int

    /// A tenth of a millimetre: no survey is finer.
    static let decimalsOfDegrees = 9
    static let decimalsOfMetres = 4

    /// - Parameters:
    ///   - columns: names of the properties to write; nil for all.
    ///   - system: the coordinate system of the answer.
    ///   - isNorthFirst: whether northing or latitude is written first.
    /// - Throws: `Reprojection.Unavailable` where PROJ cannot do the coordinate system.
    public init(
        _ layer: Layer, columns: Set<String>? = nil, writesGeometry: Bool = true,
        system: CoordinateSystem = .worldGeodetic, isNorthFirst: Bool = false
    ) throws(Reprojection.Unavailable) {
        self.layer = layer
        self.columns =
            columns.map { names in layer.columns.filter { names.contains($0.name) } } ?? layer.columns
        self.writesGeometry = writesGeometry
        self.isNorthFirst = isNorthFirst
        let isGeodetic = system == .worldGeodetic || system == .europeanGeodetic
        // The two differ by less than their own uncertainty here, and PROJ carries one to the other unchanged.
        reprojection = isGeodetic ? nil : try Reprojection(from: .worldGeodetic, to: system)
        decimals = isGeodetic ? Self.decimalsOfDegrees : Self.decimalsOfMetres
    }

    /// Writes a feature but for its closing brace, so that the caller may add members.
    public func begin(_ row: Int, into json: inout JSONWriter) {
        json.beginObject()
        json.key("type")
        json.value("Feature")
        json.key("id")
        json.value(layer.identifiers[row])
        json.key("geometry")
        if writesGeometry, let shape = layer.shapes[row] { write(shape, into: &json) } else { json.null() }
        json.key("properties")
        json.beginObject()
        for column in columns {
            json.key(column.name)
            json.value(column[row])
        }
        json.endObject()
    }

    /// Writes a feature.
    public func write(_ row: Int, into json: inout JSONWriter) {
        begin(row, into: &json)
        json.endObject()
    }

    private func write(_ shape: Shape, into json: inout JSONWriter) {
        json.beginObject()
        json.key("type")
        if case .collection(let parts) = shape {
            json.value("GeometryCollection")
            json.key("geometries")
            json.beginArray()
            for part in parts { write(part, into: &json) }
            json.endArray()
        } else {
            json.value(shape.geoJSONType)
            json.key("coordinates")
            writeCoordinates(of: shape, into: &json)
        }
        json.endObject()
    }

    private func writeCoordinates(of shape: Shape, into json: inout JSONWriter) {
        switch shape {
        case .point(let place): write(reprojection?.carry([place]).first ?? place, into: &json)
        case .points(let places), .line(let places): write(places, into: &json)
        case .lines(let lines): write(lines, into: &json)
        case .polygon(let polygon): write(polygon, into: &json)
        case .polygons(let polygons):
            json.beginArray()
            for polygon in polygons { write(polygon, into: &json) }
            json.endArray()
        case .collection: preconditionFailure("a collection has no coordinates of its own")
        }
    }

    /// Rings run as RFC 7946 asks: outer ones against the clock, holes with it.
    private func write(_ polygon: Polygon, into json: inout JSONWriter) {
        write(
            [polygon.outer.running(againstTheClock: true)]
                + polygon.holes.map { $0.running(againstTheClock: false) }, into: &json)
    }

    private func write(_ lines: [[Coordinate]], into json: inout JSONWriter) {
        json.beginArray()
        for line in lines { write(line, into: &json) }
        json.endArray()
    }

    private func write(_ places: [Coordinate], into json: inout JSONWriter) {
        json.beginArray()
        for place in reprojection?.carry(places) ?? places { write(place, into: &json) }
        json.endArray()
    }

    private func write(_ place: Coordinate, into json: inout JSONWriter) {
        json.beginArray()
        json.value(isNorthFirst ? place.y : place.x, decimals: decimals)
        json.value(isNorthFirst ? place.x : place.y, decimals: decimals)
        json.endArray()
    }
}

extension JSONWriter {
    /// Writes a value of a layer; dates and moments as texts of RFC 3339.
    public mutating func value(_ value: LayerValue?) {
        switch value {
        case nil: null()
        case .text(let text): self.value(text)
        case .integer(let number): self.value(number)
        case .real(let number): self.value(number)
        case .boolean(let flag): self.value(flag)
        case .date(let date): self.value(date.description)
        case .timestamp(let moment): self.value(moment.description)
        }
    }
}
