import Layers
import Quantities

/// What a request to the Web Feature Service asks for, understood and checked.
/// - Source: OGC Web Feature Service 2.0 (09-025r1).
enum WFSOperation {
    case capabilities
    case schema([ServedLayer])
    case features(WFSQuery)
    case storedQueries
    case describeStoredQueries

    static let version = "2.0.0"
    static let names = [
        "GetCapabilities", "DescribeFeatureType", "ListStoredQueries", "DescribeStoredQueries", "GetFeature",
    ]
    /// Prefix of layers in names of types, in schemas and answers.
    static let prefix = "layer"

    init(_ values: KeyValues, in layers: ServedLayers) throws(ServiceFault) {
        var reading = KeyValueReading(values)
        if let service = reading.required("SERVICE"), service.uppercased() != "WFS" {
            reading.wrong("SERVICE", service, "WFS", "WFS")
        }
        let name = reading.required("REQUEST") ?? ""
        guard let operation = Self.names.first(where: { $0.lowercased() == name.lowercased() }) else {
            if !name.isEmpty {
                let list = Self.names.joined(separator: ", ")
                reading.wrong("REQUEST", name, list, list, code: "OperationNotSupported")
            }
            throw ServiceFault(reading.exceptions)
        }
        if operation == "GetCapabilities" {
            reading.negotiateVersion()
        } else if let version = reading.required("VERSION"), version != Self.version {
            reading.wrong("VERSION", version, Self.version, Self.version)
        }
        switch operation {
        case "GetCapabilities": self = .capabilities
        case "DescribeFeatureType": self = .schema(reading.described(layers))
        case "ListStoredQueries": self = .storedQueries
        case "DescribeStoredQueries":
            reading.describedStoredQuery()
            self = .describeStoredQueries
        default: self = .features(try WFSQuery(reading, in: layers))
        }
        try reading.check()
    }
}

extension KeyValueReading {
    fileprivate mutating func negotiateVersion() {
        let accepted = list("ACCEPTVERSIONS")
        guard !accepted.isEmpty, !accepted.contains(WFSOperation.version) else { return }
        wrong(
            "ACCEPTVERSIONS", accepted.joined(separator: ","), WFSOperation.version, WFSOperation.version,
            code: "VersionNegotiationFailed")
    }

    /// The layers whose schema is asked for: all where none is named.
    fileprivate mutating func described(_ layers: ServedLayers) -> [ServedLayer] {
        let form = values["OUTPUTFORMAT"]
        if let form, WFSForm(form) != .gml {
            wrong("OUTPUTFORMAT", form, WFSForm.gml.name, WFSForm.gml.name)
        }
        let name = typeParameter
        let names = list(name)
        return names.isEmpty ? layers.layers : names.compactMap { type($0, name, in: layers) }
    }

    fileprivate mutating func describedStoredQuery() {
        for id in list("STOREDQUERY_ID") where !WFSQuery.byIdentifier.contains(id) {
            wrong("STOREDQUERY_ID", id, WFSQuery.byIdentifier[0], WFSQuery.byIdentifier[0])
        }
    }

    /// The standard writes `TYPENAMES` with GetFeature and `TYPENAME` with DescribeFeatureType; programs mix them up.
    var typeParameter: String { values["TYPENAMES"] == nil ? "TYPENAME" : "TYPENAMES" }

    /// The layer of a name such as `layer:trees`. Another prefix must be declared with `NAMESPACES`; none is enough.
    mutating func type(_ name: String, _ parameter: String, in layers: ServedLayers) -> ServedLayer? {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        let prefix = parts.count == 2 ? String(parts[0]) : WFSOperation.prefix
        let isDeclared =
            prefix == WFSOperation.prefix
            || values["NAMESPACES"]?.contains("xmlns(\(prefix),\(GMLNames.namespace))") == true
        if parts.count <= 2, isDeclared, let layer = parts.last.flatMap({ layers[String($0)] }) {
            return layer
        }
        let known = layers.layers.prefix(50).map { "\(WFSOperation.prefix):\($0.id)" }.joined(separator: ", ")
        wrong(parameter, name, known, known)
        return nil
    }
}
