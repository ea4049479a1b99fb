import Geometry

extension ReferenceSystem {
    /// `urn:ogc:def:crs:EPSG::2180`, as WFS and GML name it.
    var urn: String {
        self == .crs84 ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::\(system.epsg)"
    }

    /// `EPSG:2180`, as WMS names it.
    var code: String { self == .crs84 ? "CRS:84" : system.description }

    /// The system that WFS asks for, by URN or address. The short form `EPSG:2180` says nothing about the order of axes and programs
    /// differ, so it names none.
    static func named(service name: String) -> ReferenceSystem? {
        all.first {
            $0.uri == name || $0.urn.lowercased() == name.lowercased()
                || $0 == .crs84 && name.lowercased() == "urn:ogc:def:crs:ogc::crs84"
        }
    }

    /// The first of them is the one of services where a request names none: latitude before longitude.
    static let services: [ReferenceSystem] =
        all.filter { $0.system == .worldGeodetic && $0 != .crs84 } + [.crs84]
        + all.filter { $0.system != .worldGeodetic }
}
