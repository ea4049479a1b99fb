import Formats
import Geometry
import Layers
import Quantities

/// A layer's record for catalogues of spatial data.
/// - Source: ISO 19139:2007 (`gmd:MD_Metadata`), as INSPIRE's catalogues read it. What the layer does not know is said to be unknown.
extension OGCDocuments {
    private static let gmd = "http://www.isotc211.org/2005/gmd"
    private static let gco = "http://www.isotc211.org/2005/gco"
    private static let codes = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml"

    func metadata(_ served: ServedLayer) -> [UInt8] {
        let layer = served.layer
        let description = layer.description
        let day = layer.revision.recorded.date.description
        var xml = XMLWriter()
        xml.element("gmd:MD_Metadata", [("xmlns:gmd", Self.gmd), ("xmlns:gco", Self.gco)]) { xml in
            text("gmd:fileIdentifier", "\(base)/collections/\(served.id)", into: &xml)
            speech(into: &xml)
            code("gmd:hierarchyLevel", "MD_ScopeCode", "dataset", into: &xml)
            party("gmd:contact", description.source, into: &xml)
            date("gmd:dateStamp", day, into: &xml)
            text("gmd:metadataStandardName", "ISO 19115", into: &xml)
            text("gmd:metadataStandardVersion", "2003/Cor.1:2006", into: &xml)
            xml.element("gmd:identificationInfo") {
                $0.element("gmd:MD_DataIdentification") { identification(of: layer, day, into: &$0) }
            }
            xml.element("gmd:distributionInfo") {
                $0.element("gmd:MD_Distribution") { distribution(of: served, into: &$0) }
            }
            xml.element("gmd:dataQualityInfo") {
                $0.element("gmd:DQ_DataQuality") { lineage(of: layer, into: &$0) }
            }
        }
        return xml.bytes
    }

    private func identification(of layer: Layer, _ day: String, into xml: inout XMLWriter) {
        let description = layer.description
        xml.element("gmd:citation") {
            $0.element("gmd:CI_Citation") { xml in
                text("gmd:title", description.serviceTitle(language), into: &xml)
                xml.element("gmd:date") {
                    $0.element("gmd:CI_Date") { xml in
                        date("gmd:date", day, into: &xml)
                        code("gmd:dateType", "CI_DateTypeCode", "revision", into: &xml)
                    }
                }
            }
        }
        let summary = [description.summary[language], description.origin(language)].filter { !$0.isEmpty }
        text("gmd:abstract", summary.joined(separator: " · "), into: &xml)
        party("gmd:pointOfContact", description.source, into: &xml)
        xml.element("gmd:resourceConstraints") {
            $0.element("gmd:MD_LegalConstraints") { xml in
                code("gmd:useConstraints", "MD_RestrictionCode", "otherRestrictions", into: &xml)
                let licence = [description.source.licence[language], description.source.licenceURL]
                text(
                    "gmd:otherConstraints", licence.filter { !$0.isEmpty }.joined(separator: " "), into: &xml)
            }
        }
        speech(into: &xml)
        // Nobody has said of which of the standard's topics a layer is.
        xml.empty("gmd:topicCategory", [("gco:nilReason", "unknown")])
        let box = layer.box
        guard !box.isEmpty else { return }
        xml.element("gmd:extent") {
            $0.element("gmd:EX_Extent") {
                $0.element("gmd:geographicElement") {
                    $0.element("gmd:EX_GeographicBoundingBox") { xml in
                        for (name, number) in [
                            ("gmd:westBoundLongitude", box.west), ("gmd:eastBoundLongitude", box.east),
                            ("gmd:southBoundLatitude", box.south), ("gmd:northBoundLatitude", box.north),
                        ] { xml.element(name) { $0.element("gco:Decimal", text: "\(number)") } }
                    }
                }
            }
        }
    }

    private func distribution(of served: ServedLayer, into xml: inout XMLWriter) {
        let path = "\(base)/collections/\(served.id)"
        let addresses = [path + "/items"] + (offersDownloads ? [path + "/download?f=gpkg"] : [])
        xml.element("gmd:transferOptions") {
            $0.element("gmd:MD_DigitalTransferOptions") { xml in
                for address in addresses {
                    xml.element("gmd:onLine") {
                        $0.element("gmd:CI_OnlineResource") {
                            $0.element("gmd:linkage") { $0.element("gmd:URL", text: address) }
                        }
                    }
                }
            }
        }
    }

    private func lineage(of layer: Layer, into xml: inout XMLWriter) {
        let made = BilingualText(
            pl:
                "Rewizja \(layer.revision.number), skrót treści \(layer.revision.digest), układ źródła \(layer.description.recordedIn).",
            en:
                "Revision \(layer.revision.number), digest of the contents \(layer.revision.digest), recorded in \(layer.description.recordedIn)."
        )
        let synthetic = BilingualText(pl: " Dane syntetyczne.", en: " Synthetic data.")
        xml.element("gmd:scope") {
            $0.element("gmd:DQ_Scope") { code("gmd:level", "MD_ScopeCode", "dataset", into: &$0) }
        }
        xml.element("gmd:lineage") {
            $0.element("gmd:LI_Lineage") {
                text(
                    "gmd:statement",
                    made[language] + (layer.description.isSynthetic ? synthetic[language] : ""), into: &$0)
            }
        }
    }

    // MARK: Pieces that repeat

    private func text(_ name: String, _ text: String, into xml: inout XMLWriter) {
        xml.element(name) { $0.element("gco:CharacterString", text: text) }
    }

    private func date(_ name: String, _ day: String, into xml: inout XMLWriter) {
        xml.element(name) { $0.element("gco:Date", text: day) }
    }

    private func code(_ name: String, _ list: String, _ value: String, into xml: inout XMLWriter) {
        xml.element(name) {
            $0.element(
                "gmd:" + list, [("codeList", "\(Self.codes)#\(list)"), ("codeListValue", value)], text: value)
        }
    }

    private func speech(into xml: inout XMLWriter) {
        xml.element("gmd:language") {
            $0.element(
                "gmd:LanguageCode",
                [
                    ("codeList", "http://www.loc.gov/standards/iso639-2/"),
                    ("codeListValue", language == .polish ? "pol" : "eng"),
                ], text: language == .polish ? "pol" : "eng")
        }
    }

    private func party(_ name: String, _ source: LayerSource, into xml: inout XMLWriter) {
        xml.element(name) {
            $0.element("gmd:CI_ResponsibleParty") { xml in
                text("gmd:organisationName", source.name[language], into: &xml)
                code("gmd:role", "CI_RoleCode", "owner", into: &xml)
            }
        }
    }
}
