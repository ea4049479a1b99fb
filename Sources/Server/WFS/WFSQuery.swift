import Geometry
import HTTPTypes
import Layers
import Quantities

/// In which form features are wanted.
enum WFSForm: CaseIterable {
    case gml, geoJSON

    /// As the capabilities list it.
    var name: String { self == .gml ? ContentType.gml.rawValue : ContentType.geoJSON.rawValue }

    /// A plus that was not escaped arrives as a space, and programs have old names for both.
    init?(_ text: String) {
        switch text.lowercased().replacing(" ", with: "").replacing("+", with: "") {
        case "application/gmlxml;version=3.2", "text/xml;subtype=gml/3.2", "text/xml;subtype=gml/3.2.1",
            "gml32":
            self = .gml
        case "application/geojson", "application/json", "geojson", "json": self = .geoJSON
        default: return nil
        }
    }
}

/// Which features GetFeature asks for.
struct WFSQuery {
    let served: ServedLayer
    var query = FeatureQuery(limit: ItemsQuery.maximumLimit)
    var form = WFSForm.gml
    var system = ReferenceSystem.services[0]
    /// Names of the columns to write; nil for all.
    var columns: Set<String>?
    var writesGeometry = true
    /// Only how many there are.
    var countsOnly = false
    /// Rows that were named one by one.
    var rows: [Int]?
    /// Whether one feature stands by itself, as the stored query gives it.
    var isSingle = false

    /// The stored query that every server has, by its name of today and that of the first edition.
    static let byIdentifier = [
        "urn:ogc:def:query:OGC-WFS::GetFeatureById",
        "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById",
    ]
    static let filterLanguage = "urn:ogc:def:queryLanguage:OGC-FES:Filter"
    private static let notDone = [
        "ALIASES", "VALUEREFERENCE", "LOCKID", "EXPIRY", "LOCKACTION",
    ]

    init(_ given: KeyValueReading, in layers: ServedLayers) throws(ServiceFault) {
        var reading = given
        reading.refuse(Self.notDone, code: "OptionNotSupported")
        let layer = reading.layer(in: layers)
        guard let layer else { throw ServiceFault(reading.exceptions) }
        served = layer
        let hits = reading.values["RESULTTYPE"] ?? "results"
        if !["hits", "results"].contains(hits.lowercased()) {
            reading.wrong("RESULTTYPE", hits, "hits, results", "hits, results")
        }
        countsOnly = hits.lowercased() == "hits"
        if let form = reading.values["OUTPUTFORMAT"] { self.form = reading.form(form) }
        if let name = reading.values["SRSNAME"] { system = reading.system("SRSNAME", name) }
        if form == .geoJSON, reading.values["SRSNAME"] == nil { system = .crs84 }
        query.limit = min(reading.number("COUNT", in: 0...Int.max, standard: query.limit), query.limit)
        query.offset = reading.number("STARTINDEX", in: 0...Int.max, standard: 0)
        query.order = reading.order(in: layer.layer)
        (columns, writesGeometry) = reading.properties(of: layer.layer)
        (isSingle, rows) = try reading.named(in: layer.layer)
        if let box = reading.box() {
            query.areas = box.areas
            query.filter = box.shape.map { .spatial(.intersects, .property("geometry"), .shape($0)) }
        }
        if let filter = reading.filter(for: layer.layer) {
            query.filter = query.filter.map { .and([$0, filter]) } ?? filter
        }
        try reading.check()
    }

    /// A property's name without the prefix of layers.
    static func localName(_ property: String) -> String {
        property.hasPrefix(WFSOperation.prefix + ":")
            ? String(property.dropFirst(WFSOperation.prefix.count + 1)) : property
    }
}

extension KeyValueReading {
    /// The one layer that a request speaks of, by its name or by that of its features.
    fileprivate mutating func layer(in layers: ServedLayers) -> ServedLayer? {
        let names = list(typeParameter)
        if names.count == 1 { return type(names[0], typeParameter, in: layers) }
        let resources = list(values["STOREDQUERY_ID"] == nil ? "RESOURCEID" : "ID")
        let named = Set(resources.compactMap { GMLNames.parts(ofResource: $0)?.layer })
        if names.isEmpty, named.count == 1, let name = named.first, let layer = layers[name] { return layer }
        if names.isEmpty, values["STOREDQUERY_ID"] != nil {
            _ = required("ID")
            if let id = values["ID"] { add(.notFound(id)) }
        } else if names.isEmpty, resources.isEmpty {
            _ = required("TYPENAMES")
        } else {
            wrong(
                names.isEmpty ? "RESOURCEID" : typeParameter, (names + resources).joined(separator: ","),
                "jedna warstwa w jednym zapytaniu", "one layer in one request")
        }
        return nil
    }

    fileprivate mutating func form(_ text: String) -> WFSForm {
        if let form = WFSForm(text) { return form }
        let list = WFSForm.allCases.map(\.name).joined(separator: ", ")
        wrong("OUTPUTFORMAT", text, list, list)
        return .gml
    }

    fileprivate mutating func system(_ parameter: String, _ name: String) -> ReferenceSystem {
        if let system = ReferenceSystem.named(service: name) { return system }
        let list = ReferenceSystem.services.map(\.urn).joined(separator: ", ")
        wrong(parameter, name, list, list)
        return .crs84
    }

    /// `name ASC,number DESC`
    fileprivate mutating func order(in layer: Layer) -> [SortKey] {
        list("SORTBY").prefix(ItemsQuery.maximumParts).compactMap { part in
            let words = part.split(separator: " ").map(String.init)
            let direction = words.count == 2 ? words[1].uppercased() : "ASC"
            guard let name = words.first, words.count <= 2, ["A", "D", "ASC", "DESC"].contains(direction),
                let column = column(name, of: layer)
            else {
                wrong("SORTBY", part, known(layer), known(layer))
                return nil
            }
            return SortKey(column, isDescending: direction.hasPrefix("D"))
        }
    }

    fileprivate mutating func properties(of layer: Layer) -> (columns: Set<String>?, geometry: Bool) {
        let names = list("PROPERTYNAME").map { $0.drop { $0 == "(" }.prefix { $0 != ")" } }.map(String.init)
        guard !names.isEmpty, names != ["*"] else { return (nil, true) }
        var columns: Set<String> = []
        var geometry = false
        for name in names.prefix(ItemsQuery.maximumParts) {
            if WFSQuery.localName(name) == GMLNames.geometry {
                geometry = true
            } else if let column = column(name, of: layer) {
                columns.insert(column)
            } else {
                wrong("PROPERTYNAME", name, known(layer), known(layer))
            }
        }
        return (columns, geometry)
    }

    private func column(_ property: String, of layer: Layer) -> String? {
        let wanted = WFSQuery.localName(property)
        return layer.columns.first { GMLNames.property($0.name) == wanted || $0.name == wanted }?.name
    }

    private func known(_ layer: Layer) -> String {
        ([GMLNames.geometry] + layer.columns.prefix(50).map { GMLNames.property($0.name) })
            .joined(separator: ", ")
    }

    /// The rows that are named one by one, and whether by the stored query.
    fileprivate mutating func named(in layer: Layer) throws(ServiceFault) -> (isSingle: Bool, rows: [Int]?) {
        if let stored = values["STOREDQUERY_ID"] {
            guard WFSQuery.byIdentifier.contains(stored) else {
                wrong("STOREDQUERY_ID", stored, WFSQuery.byIdentifier[0], WFSQuery.byIdentifier[0])
                return (true, [])
            }
            guard let id = required("ID") else { return (true, []) }
            guard let row = row(id, in: layer) else {
                throw ServiceFault([.notFound(id)], status: .notFound)
            }
            return (true, [row])
        }
        guard values["RESOURCEID"] != nil else { return (false, nil) }
        for name in ["BBOX", "SORTBY", "FILTER"] {
            guard let value = values[name] else { continue }
            wrong(name, value, "RESOURCEID albo \(name), nie oba", "either RESOURCEID or \(name), not both")
        }
        return (false, Array(Set(list("RESOURCEID").compactMap { row($0, in: layer) })).sorted())
    }

    private func row(_ resource: String, in layer: Layer) -> Int? {
        guard let (name, identifier) = GMLNames.parts(ofResource: resource), name == layer.id else {
            return nil
        }
        return layer.row(of: identifier)
    }

    fileprivate mutating func filter(for layer: Layer) -> FilterExpression? {
        if let language = values["FILTER_LANGUAGE"], language != WFSQuery.filterLanguage {
            wrong("FILTER_LANGUAGE", language, WFSQuery.filterLanguage, WFSQuery.filterLanguage)
        }
        guard let text = values["FILTER"] else { return nil }
        if values["BBOX"] != nil {
            wrong("FILTER", text, "FILTER albo BBOX, nie oba", "either FILTER or BBOX, not both")
        }
        do throws(ServiceException) {
            return try FESFilter(layer: layer).expression(text)
        } catch {
            add(error)
            return nil
        }
    }

    /// Four numbers and, after them, the system in whose order they stand.
    fileprivate mutating func box() -> AskedBox? {
        var parts = list("BBOX")
        guard !parts.isEmpty else { return nil }
        var asked = ReferenceSystem.services[0]
        if let name = parts.last, Double(name) == nil {
            parts.removeLast()
            asked = system("BBOX", name)
        }
        do throws(AskedBox.Fault) {
            return try AskedBox(parts.map { Double($0) }, in: asked)
        } catch {
            wrong(
                "BBOX", values["BBOX"] ?? "",
                "róg dolny i górny w kolejności osi układu, potem nazwa układu",
                "lower and upper corner in the order of the system's axes, then the system's name")
            return nil
        }
    }
}

extension ServiceException {
    static func notFound(_ id: String) -> ServiceException {
        ServiceException(
            "NotFound", "ID", pl: "Nie ma obiektu „\(id.prefix(100))”.",
            en: "There is no feature “\(id.prefix(100))”.", doPl: "Weź gml:id z odpowiedzi GetFeature.",
            doEn: "Take a gml:id from an answer to GetFeature.")
    }
}
