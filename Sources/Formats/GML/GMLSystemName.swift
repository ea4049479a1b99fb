/// A reference system as GML names it (`srsName`).
struct GMLSystemName: Hashable {
    var epsg: Int
    /// Whether the form of the name says that places are written in the order of the system's definition. The short forms
    /// `EPSG:2177` and `…/epsg.xml#2177` leave it open, and programs differ.
    var fixesOrder: Bool

    /// - Source: OGC 09-048r5, names of definitions; GML 2 for the short forms.
    init?(_ text: String) {
        let name = text.lowercased()
        let number: Substring?
        if name.hasPrefix("urn:ogc:def:crs:epsg:") || name.hasPrefix("urn:x-ogc:def:crs:epsg:") {
            number = name.split(separator: ":", omittingEmptySubsequences: false).last
            fixesOrder = true
        } else if name.contains("opengis.net/def/crs/epsg/") {
            number = name.split(separator: "/").last
            fixesOrder = true
        } else if name.hasPrefix("epsg:") || name.contains("opengis.net/gml/srs/epsg.xml#") {
            number = name.split { $0 == ":" || $0 == "#" }.last
            fixesOrder = false
        } else {
            return nil
        }
        guard let epsg = number.flatMap({ Int($0) }) else { return nil }
        self.epsg = epsg
    }
}
