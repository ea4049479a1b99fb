import Formats
import Geometry
import Layers
import NIOCore
import Quantities

/// Writes features as an answer.
struct OGCFeatures {
    let served: ServedLayer
    let items: ItemsQuery
    let language: Language
    let base: String
    /// The parameters of the request, for links to itself and to the next page.
    let fields: FieldList
    let now: Timestamp

    /// A page of features with the exact number of all.
    func collection() throws -> [UInt8] {
        let page = try page()
        var json = JSONWriter(reservingBytes: 1_024 + page.rows.count * 400)
        json.beginObject()
        json.key("type")
        json.value("FeatureCollection")
        writeOrigin(into: &json)
        json.key("timeStamp")
        json.value(now.description)
        json.key("numberMatched")
        json.value(page.matched)
        json.key("numberReturned")
        json.value(page.rows.count)
        json.key("links")
        json.value(.array(links(next: page.next).map(\.json)))
        json.key("features")
        json.beginArray()
        if let fragments = served.fragments, isPlain {
            for row in page.rows { fragments.write(row, into: &json) }
        } else {
            let writer = try writer()
            for row in page.rows { writer.write(row, into: &json) }
        }
        json.endArray()
        json.endObject()
        return json.bytes
    }

    /// One feature.
    func feature(_ row: Int) throws -> [UInt8] {
        let path = base + "/collections/\(served.id)"
        let own = path + "/items/" + FieldList.encode(served.layer.identifiers[row])
        var json = JSONWriter()
        try writer().begin(row, into: &json)
        writeOrigin(into: &json)
        json.key("links")
        json.value(
            .array(
                [
                    OGCLink(href: address(own, fields), rel: "self", type: ContentType.geoJSON.rawValue),
                    OGCLink(href: address(own, html), rel: "alternate", type: "text/html"),
                    OGCLink(href: path, rel: "collection", type: "application/json"),
                ].map(\.json)))
        json.endObject()
        return json.bytes
    }

    func page() throws -> FeaturePage {
        do throws(FilterFault) { return try served.layer.page(of: items.query) } catch {
            throw Problem.input([error.finding])
        }
    }

    /// Whether features are wanted as they were written beforehand.
    private var isPlain: Bool {
        items.system == .crs84 && items.properties == nil && !items.skipsGeometry
    }

    private func writer() throws -> FeatureWriter {
        try FeatureWriter(
            served.layer, columns: items.properties, writesGeometry: !items.skipsGeometry,
            system: items.system.system, isNorthFirst: items.system.isNorthFirst)
    }

    /// Whose data it is, and whether it is real.
    private func writeOrigin(into json: inout JSONWriter) {
        let description = served.layer.description
        json.key("attribution")
        json.value(description.source.attribution[language])
        json.key("license")
        json.value(description.source.licence[language])
        json.key("synthetic")
        json.value(description.isSynthetic)
    }

    private func links(next: PageToken?) -> [OGCLink] {
        let collection = base + "/collections/" + served.id
        let path = collection + "/items"
        var links = [
            OGCLink(href: address(path, fields), rel: "self", type: ContentType.geoJSON.rawValue),
            OGCLink(href: address(path, html), rel: "alternate", type: "text/html"),
            OGCLink(href: collection, rel: "collection", type: "application/json"),
        ]
        if let next {
            var further = fields
            further.set("page", next.text)
            links.append(
                OGCLink(href: address(path, further), rel: "next", type: ContentType.geoJSON.rawValue))
        }
        return links
    }

    private var html: FieldList {
        var html = fields
        html.set("f", OGCForm.html.rawValue)
        return html
    }

    private func address(_ path: String, _ fields: FieldList) -> String {
        fields.pairs.isEmpty ? path : path + "?" + fields.encoded
    }
}
