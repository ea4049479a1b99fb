import Formats
import Geometry
import Layers
import Quantities

/// The documents of the Web Map Service: what it can do and what was wrong.
/// - Source: OGC Web Map Service 1.3.0 (06-042), 7.2 and annex E.
struct WMSDocuments {
    let layers: ServedLayers
    let language: Language
    /// The address of the service.
    let address: String

    private static let wms = "http://www.opengis.net/wms"
    private static let ogc = "http://www.opengis.net/ogc"
    private static let schemas = "http://schemas.opengis.net/wms/1.3.0"

    static func exceptions(_ fault: ServiceFault, _ language: Language) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "ServiceExceptionReport",
            [
                ("version", WMSOperation.version), ("xmlns", ogc), ("xmlns:xsi", WFSDocuments.xsi),
                ("xsi:schemaLocation", "\(ogc) \(schemas)/exceptions_1_3_0.xsd"),
            ]
        ) { xml in
            for exception in fault.exceptions {
                let other = exception.text(language == .polish ? .english : .polish)
                xml.element(
                    "ServiceException", [("code", exception.code), ("locator", exception.locator)],
                    text: exception.text(language) + "\n" + other)
            }
        }
        return xml.bytes
    }

    func capabilities(city: BilingualText, site: String) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "WMS_Capabilities",
            [
                ("version", WMSOperation.version), ("xmlns", Self.wms), ("xmlns:xlink", WFSDocuments.xlink),
                ("xmlns:xsi", WFSDocuments.xsi),
                ("xsi:schemaLocation", "\(Self.wms) \(Self.schemas)/capabilities_1_3_0.xsd"),
            ]
        ) { xml in
            service(city, site, into: &xml)
            xml.element("Capability") { xml in
                xml.element("Request") { xml in
                    operation("GetCapabilities", [ContentType.plainXML.name], into: &xml)
                    operation("GetMap", [WMSPicture.format], into: &xml)
                    operation("GetFeatureInfo", WMSQuestion.formats, into: &xml)
                }
                xml.element("Exception") { $0.element("Format", text: "XML") }
                xml.element("Layer") { xml in
                    xml.element("Title", text: title(city))
                    for system in ReferenceSystem.all { xml.element("CRS", text: system.code) }
                    geographicBox(
                        layers.layers.reduce(into: .empty) { $0.extend(over: $1.layer.box) }, into: &xml)
                    for served in layers.layers { layer(served, site, into: &xml) }
                }
            }
        }
        return xml.bytes
    }

    private func title(_ city: BilingualText) -> String {
        BilingualText(pl: "Mapa: \(city.pl)", en: "Map: \(city[.english])")[language]
    }

    private func service(_ city: BilingualText, _ site: String, into xml: inout XMLWriter) {
        let summary = BilingualText(
            pl: "Obrazy warstw mapy miasta. Przy każdej stoi licencja i źródło.",
            en: "Pictures of the layers of the city's map. Each names its licence and source.")
        xml.element("Service") { xml in
            xml.element("Name", text: "WMS")
            xml.element("Title", text: title(city))
            xml.element("Abstract", text: summary[language])
            online(site.isEmpty ? address : site, into: &xml)
            xml.element("Fees", text: "none")
            xml.element(
                "AccessConstraints",
                text: Set(layers.layers.map { $0.layer.description.source.licence[language] }).sorted()
                    .joined(separator: ", "))
            xml.element("LayerLimit", text: String(WMSPicture.mostLayers))
            xml.element("MaxWidth", text: String(WMSPicture.largestSide))
            xml.element("MaxHeight", text: String(WMSPicture.largestSide))
        }
    }

    private func operation(_ name: String, _ formats: [String], into xml: inout XMLWriter) {
        xml.element(name) { xml in
            for format in formats { xml.element("Format", text: format) }
            xml.element("DCPType") {
                $0.element("HTTP") { $0.element("Get") { online(address + "?", into: &$0) } }
            }
        }
    }

    private func online(_ href: String, into xml: inout XMLWriter) {
        xml.empty("OnlineResource", [("xlink:type", "simple"), ("xlink:href", href)])
    }

    private func layer(_ served: ServedLayer, _ site: String, into xml: inout XMLWriter) {
        let description = served.layer.description
        xml.element("Layer", [("queryable", "1")]) { xml in
            xml.element("Name", text: served.id)
            xml.element("Title", text: description.serviceTitle(language))
            let summary = [description.summary[language], description.origin(language)]
            xml.element("Abstract", text: summary.filter { !$0.isEmpty }.joined(separator: " · "))
            geographicBox(served.layer.box, into: &xml)
            boxes(served.layer.box, into: &xml)
            xml.element("Attribution") { xml in
                xml.element("Title", text: description.source.attribution[language])
                if !description.source.url.isEmpty { online(description.source.url, into: &xml) }
            }
            xml.element("MetadataURL", [("type", "OGC API")]) { xml in
                xml.element("Format", text: ContentType.json.rawValue)
                online("\(site)/ogc/collections/\(served.id)", into: &xml)
            }
            xml.element("Style") { xml in
                xml.element("Name", text: WMSPicture.style)
                xml.element(
                    "Title",
                    text: BilingualText(pl: "Jak w legendzie mapy", en: "As in the map's legend")[language])
                let side = String(WMSLegend.side)
                xml.element("LegendURL", [("width", side), ("height", side)]) { xml in
                    xml.element("Format", text: WMSPicture.format)
                    online(legend(of: served), into: &xml)
                }
            }
        }
    }

    private func legend(of served: ServedLayer) -> String {
        let fields = FieldList([
            ("SERVICE", "WMS"), ("VERSION", WMSOperation.version), ("REQUEST", "GetLegendGraphic"),
            ("SLD_VERSION", WMSLegend.version), ("FORMAT", WMSPicture.format), ("LAYER", served.id),
        ])
        return address + "?" + fields.encoded
    }

    private func geographicBox(_ box: BoundingBox, into xml: inout XMLWriter) {
        guard !box.isEmpty else { return }
        xml.element("EX_GeographicBoundingBox") { xml in
            xml.element("westBoundLongitude", text: "\(box.west)")
            xml.element("eastBoundLongitude", text: "\(box.east)")
            xml.element("southBoundLatitude", text: "\(box.south)")
            xml.element("northBoundLatitude", text: "\(box.north)")
        }
    }

    /// The box in each system that knows its places, in the order of the system's axes.
    private func boxes(_ box: BoundingBox, into xml: inout XMLWriter) {
        guard !box.isEmpty else { return }
        for system in ReferenceSystem.all {
            guard let reprojection = try? system.fromDegrees() else {
                if system.isGeodetic { self.box(box, system, into: &xml) }
                continue
            }
            self.box(reprojection.carry(.polygon(box.border())).box, system, into: &xml)
        }
    }

    private func box(_ box: BoundingBox, _ system: ReferenceSystem, into xml: inout XMLWriter) {
        let numbers =
            system.isNorthFirst
            ? [box.south, box.west, box.north, box.east] : [box.west, box.south, box.east, box.north]
        guard numbers.allSatisfy(\.isFinite) else { return }
        xml.empty(
            "BoundingBox",
            [("CRS", system.code)] + zip(["minx", "miny", "maxx", "maxy"], numbers).map { ($0, "\($1)") })
    }
}
