import Formats
import Geometry
import Layers
import Quantities

/// What the service can do and which layers it has.
/// - Source: OGC Web Feature Service 2.0 (09-025r1), 8.3 and table 13; OWS Common 1.1 (06-121r9), clause 7.
extension WFSDocuments {
    /// What is promised and what is not. Ad hoc queries by place, name, order and properties go beyond the simple class.
    private static let constraints: [(name: String, value: String)] = [
        ("ImplementsSimpleWFS", "TRUE"), ("ImplementsBasicWFS", "FALSE"),
        ("ImplementsTransactionalWFS", "FALSE"),
        ("ImplementsLockingWFS", "FALSE"), ("KVPEncoding", "TRUE"), ("XMLEncoding", "FALSE"),
        ("SOAPEncoding", "FALSE"), ("ImplementsInheritance", "FALSE"), ("ImplementsRemoteResolve", "FALSE"),
        ("ImplementsResultPaging", "TRUE"), ("ImplementsStandardJoins", "FALSE"),
        ("ImplementsSpatialJoins", "FALSE"), ("ImplementsTemporalJoins", "FALSE"),
        ("ImplementsFeatureVersioning", "FALSE"), ("ManageStoredQueries", "FALSE"),
        ("PagingIsTransactionSafe", "FALSE"), ("CountDefault", String(ItemsQuery.maximumLimit)),
    ]
    private static let filters: [(name: String, value: String)] = [
        ("ImplementsQuery", "TRUE"), ("ImplementsAdHocQuery", "TRUE"), ("ImplementsFunctions", "FALSE"),
        ("ImplementsResourceId", "TRUE"), ("ImplementsMinStandardFilter", "TRUE"),
        ("ImplementsStandardFilter", "TRUE"), ("ImplementsMinSpatialFilter", "TRUE"),
        ("ImplementsSpatialFilter", "TRUE"), ("ImplementsMinTemporalFilter", "FALSE"),
        ("ImplementsTemporalFilter", "FALSE"), ("ImplementsVersionNav", "FALSE"),
        ("ImplementsSorting", "TRUE"), ("ImplementsExtendedOperators", "FALSE"),
        ("ImplementsMinimumXPath", "FALSE"), ("ImplementsSchemaElementFunc", "FALSE"),
    ]

    func capabilities(city: BilingualText, provider: String) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "wfs:WFS_Capabilities",
            [
                ("version", WFSOperation.version), ("xml:lang", language.rawValue),
                ("xmlns:wfs", Self.namespace), ("xmlns:ows", Self.ows), ("xmlns:fes", Self.fes),
                ("xmlns:gml", Self.gml), ("xmlns:xlink", Self.xlink), ("xmlns:xsi", Self.xsi),
                ("xmlns:\(WFSOperation.prefix)", GMLNames.namespace),
                (
                    "xsi:schemaLocation",
                    "\(Self.namespace) http://schemas.opengis.net/wfs/2.0/wfs.xsd"
                ),
            ]
        ) { xml in
            identification(city, into: &xml)
            xml.element("ows:ServiceProvider") { xml in
                xml.element("ows:ProviderName", text: city[language])
                xml.empty("ows:ProviderSite", [("xlink:href", provider)])
                xml.empty("ows:ServiceContact")
            }
            operations(into: &xml)
            xml.element("wfs:FeatureTypeList") { xml in
                for served in layers.layers { featureType(served, provider, into: &xml) }
            }
            xml.element("fes:Filter_Capabilities") { xml in
                xml.element("fes:Conformance") { constraints("fes:Constraint", Self.filters, into: &$0) }
                xml.element("fes:Id_Capabilities") {
                    $0.empty("fes:ResourceIdentifier", [("name", "fes:ResourceId")])
                }
                operators(into: &xml)
            }
        }
        return xml.bytes
    }

    private func identification(_ city: BilingualText, into xml: inout XMLWriter) {
        let title = BilingualText(pl: "Mapa: \(city.pl)", en: "Map: \(city[.english])")
        let summary = BilingualText(
            pl: "Warstwy mapy miasta. Przy każdej stoi licencja i źródło.",
            en: "Layers of the city's map. Each names its licence and source.")
        xml.element("ows:ServiceIdentification") { xml in
            xml.element("ows:Title", text: title[language])
            xml.element("ows:Abstract", text: summary[language])
            xml.element("ows:ServiceType", text: "WFS")
            xml.element("ows:ServiceTypeVersion", text: WFSOperation.version)
            xml.element("ows:Fees", text: "NONE")
            xml.element(
                "ows:AccessConstraints",
                text: Set(layers.layers.map { $0.layer.description.source.licence[language] }).sorted()
                    .joined(separator: ", "))
        }
    }

    private func operations(into xml: inout XMLWriter) {
        xml.element("ows:OperationsMetadata") { xml in
            for name in WFSOperation.names {
                xml.element("ows:Operation", [("name", name)]) { xml in
                    xml.element("ows:DCP") {
                        $0.element("ows:HTTP") { $0.empty("ows:Get", [("xlink:href", address + "?")]) }
                    }
                    switch name {
                    case "GetCapabilities": parameter("AcceptVersions", [WFSOperation.version], into: &xml)
                    case "DescribeFeatureType": parameter("outputFormat", [WFSForm.gml.name], into: &xml)
                    case "GetFeature":
                        parameter("resultType", ["results", "hits"], into: &xml)
                        parameter("outputFormat", WFSForm.allCases.map(\.name), into: &xml)
                    default: break
                    }
                }
            }
            parameter("version", [WFSOperation.version], into: &xml)
            constraints("ows:Constraint", Self.constraints, into: &xml)
        }
    }

    private func operators(into xml: inout XMLWriter) {
        xml.element("fes:Scalar_Capabilities") { xml in
            xml.empty("fes:LogicalOperators")
            xml.element("fes:ComparisonOperators") { xml in
                for name in FESFilter.comparisons.map(\.name) + FESFilter.otherComparisons {
                    xml.empty("fes:ComparisonOperator", [("name", name)])
                }
            }
        }
        xml.element("fes:Spatial_Capabilities") { xml in
            xml.element("fes:GeometryOperands") { xml in
                for name in [
                    "Envelope", "Point", "MultiPoint", "LineString", "MultiCurve", "Polygon", "MultiSurface",
                ] { xml.empty("fes:GeometryOperand", [("name", "gml:" + name)]) }
            }
            xml.element("fes:SpatialOperators") { xml in
                for name in ["BBOX"] + FESFilter.relations.map(\.name) {
                    xml.empty("fes:SpatialOperator", [("name", name)])
                }
            }
        }
    }

    private func parameter(_ name: String, _ values: [String], into xml: inout XMLWriter) {
        xml.element("ows:Parameter", [("name", name)]) {
            $0.element("ows:AllowedValues") { for value in values { $0.element("ows:Value", text: value) } }
        }
    }

    private func constraints(
        _ element: String, _ all: [(name: String, value: String)], into xml: inout XMLWriter
    ) {
        for (name, value) in all {
            xml.element(element, [("name", name)]) { xml in
                xml.empty("ows:NoValues")
                xml.element("ows:DefaultValue", text: value)
            }
        }
    }

    private func featureType(_ served: ServedLayer, _ site: String, into xml: inout XMLWriter) {
        let description = served.layer.description
        xml.element("wfs:FeatureType") { xml in
            xml.element("wfs:Name", text: "\(WFSOperation.prefix):\(served.id)")
            xml.element("wfs:Title", text: description.serviceTitle(language))
            xml.element(
                "wfs:Abstract",
                text: [description.summary[language], description.origin(language)].filter { !$0.isEmpty }
                    .joined(separator: " · "))
            for (place, system) in ReferenceSystem.services.enumerated() {
                xml.element(place == 0 ? "wfs:DefaultCRS" : "wfs:OtherCRS", text: system.urn)
            }
            xml.element("wfs:OutputFormats") { xml in
                for form in WFSForm.allCases { xml.element("wfs:Format", text: form.name) }
            }
            let box = served.layer.box
            if !box.isEmpty {
                xml.element("ows:WGS84BoundingBox") { xml in
                    xml.element("ows:LowerCorner", text: "\(box.west) \(box.south)")
                    xml.element("ows:UpperCorner", text: "\(box.east) \(box.north)")
                }
            }
            xml.empty("wfs:MetadataURL", [("xlink:href", "\(site)/ogc/collections/\(served.id)")])
        }
    }
}
