import Formats
import Layers
import Quantities

/// The documents of the Web Feature Service that hold no features.
struct WFSDocuments {
    let layers: ServedLayers
    let language: Language
    /// The address of the service.
    let address: String

    static let namespace = "http://www.opengis.net/wfs/2.0"
    static let gml = "http://www.opengis.net/gml/3.2"
    static let ows = "http://www.opengis.net/ows/1.1"
    static let fes = "http://www.opengis.net/fes/2.0"
    static let xlink = "http://www.w3.org/1999/xlink"
    static let xsi = "http://www.w3.org/2001/XMLSchema-instance"
    private static let schemas = "http://schemas.opengis.net"

    /// Every finding as an exception of its own, its text in the reader's language first.
    /// - Source: OWS Common 1.1 (06-121r9), clause 8.
    static func exceptions(_ fault: ServiceFault, _ language: Language) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "ows:ExceptionReport",
            [
                ("version", WFSOperation.version), ("xml:lang", language.rawValue), ("xmlns:ows", ows),
                ("xmlns:xsi", xsi),
                ("xsi:schemaLocation", "\(ows) \(schemas)/ows/1.1.0/owsExceptionReport.xsd"),
            ]
        ) { xml in
            for exception in fault.exceptions {
                xml.element(
                    "ows:Exception", [("exceptionCode", exception.code), ("locator", exception.locator)]
                ) { xml in
                    xml.element("ows:ExceptionText", text: exception.text(language))
                    xml.element(
                        "ows:ExceptionText", text: exception.text(language == .polish ? .english : .polish))
                }
            }
        }
        return xml.bytes
    }

    // MARK: Schema

    /// The schema of layers' features.
    /// - Source: GML 3.2.1 (07-036), clause 21; the types of values are those of XML Schema.
    func schema(of chosen: [ServedLayer]) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "xs:schema",
            [
                ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns:gml", Self.gml),
                ("xmlns:\(WFSOperation.prefix)", GMLNames.namespace), ("targetNamespace", GMLNames.namespace),
                ("elementFormDefault", "qualified"), ("version", "1.0"),
            ]
        ) { xml in
            xml.empty(
                "xs:import",
                [("namespace", Self.gml), ("schemaLocation", "\(Self.schemas)/gml/3.2.1/gml.xsd")])
            for served in chosen { write(typeOf: served.layer, into: &xml) }
        }
        return xml.bytes
    }

    private func write(typeOf layer: Layer, into xml: inout XMLWriter) {
        let type = layer.id + "Type"
        xml.empty(
            "xs:element",
            [
                ("name", layer.id), ("type", "\(WFSOperation.prefix):\(type)"),
                ("substitutionGroup", "gml:AbstractFeature"),
            ])
        xml.element("xs:complexType", [("name", type)]) {
            $0.element("xs:complexContent") {
                $0.element("xs:extension", [("base", "gml:AbstractFeatureType")]) {
                    $0.element("xs:sequence") { xml in
                        property(GMLNames.geometry, layer.gmlPropertyType, into: &xml)
                        for column in layer.columns {
                            property(GMLNames.property(column.name), column.kind.xmlType, into: &xml)
                        }
                    }
                }
            }
        }
    }

    private func property(_ name: String, _ type: String, into xml: inout XMLWriter) {
        xml.empty("xs:element", [("name", name), ("type", type), ("minOccurs", "0")])
    }

    // MARK: Stored queries

    private static let queryTitle = BilingualText(
        pl: "Obiekt o podanym gml:id", en: "The feature of a gml:id")

    func storedQueries() -> [UInt8] {
        var xml = XMLWriter()
        xml.element("wfs:ListStoredQueriesResponse", storedNamespaces) { xml in
            xml.element("wfs:StoredQuery", [("id", WFSQuery.byIdentifier[0])]) { xml in
                xml.element(
                    "wfs:Title", [("xml:lang", language.rawValue)], text: Self.queryTitle[language])
                for served in layers.layers {
                    xml.element("wfs:ReturnFeatureType", text: "\(WFSOperation.prefix):\(served.id)")
                }
            }
        }
        return xml.bytes
    }

    func storedQueryDescriptions() -> [UInt8] {
        var xml = XMLWriter()
        xml.element("wfs:DescribeStoredQueriesResponse", storedNamespaces) { xml in
            xml.element("wfs:StoredQueryDescription", [("id", WFSQuery.byIdentifier[0])]) { xml in
                xml.element(
                    "wfs:Title", [("xml:lang", language.rawValue)], text: Self.queryTitle[language])
                xml.empty("wfs:Parameter", [("name", "ID"), ("type", "xs:string")])
                xml.empty(
                    "wfs:QueryExpressionText",
                    [
                        ("isPrivate", "true"),
                        ("language", "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression"),
                        (
                            "returnFeatureTypes",
                            layers.layers.map { "\(WFSOperation.prefix):\($0.id)" }.joined(separator: " ")
                        ),
                    ])
            }
        }
        return xml.bytes
    }

    private var storedNamespaces: XMLWriter.Attributes {
        [
            ("xmlns:wfs", Self.namespace), ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"),
            ("xmlns:\(WFSOperation.prefix)", GMLNames.namespace), ("xmlns:xsi", Self.xsi),
            ("xsi:schemaLocation", "\(Self.namespace) \(Self.schemas)/wfs/2.0/wfs.xsd"),
        ]
    }
}

extension Layer {
    /// The type of the property in which shapes stand: any where the features differ.
    fileprivate var gmlPropertyType: String {
        let types = Set(shapes.lazy.compactMap { $0?.geoJSONType })
        guard types.count == 1, let type = types.first else { return "gml:GeometryPropertyType" }
        return switch type {
        case "Point": "gml:PointPropertyType"
        case "MultiPoint": "gml:MultiPointPropertyType"
        case "LineString": "gml:CurvePropertyType"
        case "MultiLineString": "gml:MultiCurvePropertyType"
        case "Polygon": "gml:SurfacePropertyType"
        case "MultiPolygon": "gml:MultiSurfacePropertyType"
        default: "gml:MultiGeometryPropertyType"
        }
    }
}

extension LayerValue.Kind {
    fileprivate var xmlType: String {
        switch self {
        case .text: "xs:string"
        case .integer: "xs:long"
        case .real: "xs:double"
        case .boolean: "xs:boolean"
        case .date: "xs:date"
        case .timestamp: "xs:dateTime"
        }
    }
}
