import Formats
import Geometry
import Layers
import Quantities

/// Says what lies at a place on a picture.
struct WMSAnswer {
    let asked: WMSQuestion
    let language: Language

    /// Features this near count as met.
    /// - Unit: pixels; a finger is no needle.
    static let margin = 3

    func bytes() throws -> [UInt8] {
        let found = try asked.layers.map { ($0, try rows(of: $0.layer)) }
        return asked.isJSON ? try json(found) : text(found)
    }

    private func rows(of layer: Layer) throws -> [Int] {
        let ground = asked.picture.frame.ground(ofPixel: asked.column, asked.row, margin: Self.margin)
        let system = asked.picture.system
        guard let box = system.isGeodetic ? ground : system.border(of: ground)?.box else { return [] }
        return try layer.page(of: FeatureQuery(areas: [box], limit: asked.limit)).rows
    }

    private func json(_ found: [(ServedLayer, [Int])]) throws -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("type")
        json.value("FeatureCollection")
        json.key("features")
        json.beginArray()
        for (served, rows) in found {
            let writer = try FeatureWriter(served.layer)
            let description = served.layer.description
            for row in rows {
                writer.begin(row, into: &json)
                for (key, value) in [
                    ("layer", served.id), ("attribution", description.source.attribution[language]),
                    ("license", description.source.licence[language]),
                ] {
                    json.key(key)
                    json.value(value)
                }
                json.key("synthetic")
                json.value(description.isSynthetic)
                json.endObject()
            }
        }
        json.endArray()
        json.endObject()
        return json.bytes
    }

    private func text(_ found: [(ServedLayer, [Int])]) -> [UInt8] {
        var lines: [String] = []
        for (served, rows) in found where !rows.isEmpty {
            lines.append(
                "\(served.layer.description.serviceTitle(language)) · \(served.layer.description.origin(language))"
            )
            for row in rows {
                lines.append(served.layer.identifiers[row])
                for column in served.layer.columns {
                    guard let value = column[row] else { continue }
                    let unit = column.unit.map { " " + $0.displayName(language) } ?? ""
                    lines.append("  \(column.name): \(value.xmlText)\(unit)")
                }
            }
        }
        if lines.isEmpty {
            lines.append(BilingualText(pl: "Niczego tu nie ma.", en: "Nothing lies here.")[language])
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
}
