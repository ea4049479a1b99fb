import Formats
import Geometry
import Layers
import Quantities

/// Writes features as an answer of the Web Feature Service.
struct WFSFeatures {
    let asked: WFSQuery
    let language: Language
    /// The address of the service.
    let address: String
    /// The parameters of the request, for links to other pages.
    let fields: FieldList
    let now: Timestamp

    func bytes() throws -> [UInt8] {
        if asked.isSingle, let row = asked.rows?.first {
            return asked.form == .gml ? try feature(row) : try json([row], matched: 1, isSingle: true)
        }
        let (rows, matched) = try page()
        return asked.form == .gml ? try gml(rows, matched: matched) : try json(rows, matched: matched)
    }

    private func page() throws -> (rows: [Int], matched: Int) {
        var query = asked.query
        if asked.countsOnly { query.limit = 0 }
        if let rows = asked.rows {
            return (Array(rows.dropFirst(query.offset).prefix(query.limit)), rows.count)
        }
        do throws(FilterFault) {
            let page = try asked.served.layer.page(of: query)
            return (page.rows, page.matched)
        } catch {
            let isBox = fields.pairs.contains { $0.name.uppercased() == "BBOX" }
            throw ServiceFault([ServiceException(isBox ? "BBOX" : "FILTER", error)])
        }
    }

    // MARK: GML

    private func gml(_ rows: [Int], matched: Int) throws -> [UInt8] {
        var xml = XMLWriter(reservingBytes: 2_000 + rows.count * 600)
        let writer = try gmlWriter()
        var attributes = namespaces
        attributes += [
            ("timeStamp", now.description), ("numberMatched", String(matched)),
            ("numberReturned", String(rows.count)),
        ]
        let start = asked.query.offset
        if !asked.countsOnly, start > 0 {
            attributes.append(("previous", link(startingAt: max(start - asked.query.limit, 0))))
        }
        if !asked.countsOnly, !rows.isEmpty, start + rows.count < matched {
            attributes.append(("next", link(startingAt: start + rows.count)))
        }
        xml.element("wfs:FeatureCollection", attributes) { xml in
            xml.comment(asked.served.layer.description.origin(language))
            for row in rows { xml.element("wfs:member") { writer.write(row, into: &$0) } }
        }
        return xml.bytes
    }

    private func feature(_ row: Int) throws -> [UInt8] {
        var xml = XMLWriter()
        try gmlWriter().write(row, namespaces: namespaces, into: &xml)
        return xml.bytes
    }

    private func gmlWriter() throws -> FeatureGMLWriter {
        try FeatureGMLWriter(
            asked.served.layer, columns: asked.columns, writesGeometry: asked.writesGeometry,
            system: asked.system.system, systemName: asked.system.urn, isNorthFirst: asked.system.isNorthFirst
        )
    }

    private var namespaces: XMLWriter.Attributes {
        let type = "\(WFSOperation.prefix):\(asked.served.id)"
        let schema =
            "\(address)?SERVICE=WFS&VERSION=\(WFSOperation.version)&REQUEST=DescribeFeatureType&TYPENAMES=\(type)"
        return [
            ("xmlns:wfs", WFSDocuments.namespace), ("xmlns:gml", WFSDocuments.gml),
            ("xmlns:\(WFSOperation.prefix)", GMLNames.namespace),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            (
                "xsi:schemaLocation",
                "\(WFSDocuments.namespace) http://schemas.opengis.net/wfs/2.0/wfs.xsd \(GMLNames.namespace) \(schema)"
            ),
        ]
    }

    private func link(startingAt start: Int) -> String {
        var other = FieldList(fields.pairs.filter { $0.name.uppercased() != "STARTINDEX" })
        other.set("STARTINDEX", String(start))
        return address + "?" + other.encoded
    }

    // MARK: GeoJSON

    /// Places stand east before north, whichever system was asked for (RFC 7946, 3.1.1), and the member `crs` names one that is not the
    /// usual one, as GeoJSON of 2008 did.
    private func json(_ rows: [Int], matched: Int, isSingle: Bool = false) throws -> [UInt8] {
        let writer = try FeatureWriter(
            asked.served.layer, columns: asked.columns, writesGeometry: asked.writesGeometry,
            system: asked.system.system)
        var json = JSONWriter(reservingBytes: 1_000 + rows.count * 400)
        if isSingle {
            for row in rows { writer.write(row, into: &json) }
            return json.bytes
        }
        let description = asked.served.layer.description
        json.beginObject()
        for (key, value) in [
            ("type", "FeatureCollection"), ("attribution", description.source.attribution[language]),
            ("license", description.source.licence[language]), ("timeStamp", now.description),
        ] {
            json.key(key)
            json.value(value)
        }
        json.key("synthetic")
        json.value(description.isSynthetic)
        json.key("numberMatched")
        json.value(matched)
        json.key("numberReturned")
        json.value(rows.count)
        if !asked.system.isGeodetic {
            json.key("crs")
            json.value(["type": "name", "properties": ["name": .string(asked.system.urn)]])
        }
        json.key("features")
        json.beginArray()
        for row in rows { writer.write(row, into: &json) }
        json.endArray()
        json.endObject()
        return json.bytes
    }
}
