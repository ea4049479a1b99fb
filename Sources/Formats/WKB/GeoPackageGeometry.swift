public import Geometry

/// A shape as a GeoPackage keeps it: a header with coordinate system and box, then well-known binary.
/// - Source: OGC GeoPackage 1.3 (12-128r18), clause 2.1.3.
public enum GeoPackageGeometry {
    /// Reads a shape; the box of the header is passed over.
    public static func decode(_ bytes: [UInt8]) throws(ShapeDamage) -> Shape {
        guard bytes.count >= 8 else { throw .cutOff }
        guard bytes[0] == 0x47, bytes[1] == 0x50 else {
            throw ShapeDamage(
                pl: "wartość nie jest geometrią GeoPackage", en: "the value is no geometry of GeoPackage")
        }
        guard bytes[3] & 0x20 == 0 else { throw .unread("GeoPackage extended") }
        let boxes = [0, 32, 48, 48, 64]
        let box = Int(bytes[3] >> 1 & 7)
        guard boxes.indices.contains(box) else {
            throw ShapeDamage(pl: "nieznana postać ramki \(box)", en: "unknown form \(box) of the box")
        }
        let start = 8 + boxes[box]
        guard start <= bytes.count else { throw .cutOff }
        return try WKB.decode(bytes[start...])
    }

    /// Writes a shape; a point needs no box.
    /// - Parameter system: the number of the coordinate system in the file.
    public static func encode(_ shape: Shape, system: Int32) -> [UInt8] {
        let box = shape.box
        let isPoint = if case .point = shape { true } else { false }
        var writer = WKBWriter()
        let flags: UInt8 = 1 | (box.isEmpty ? 0x10 : isPoint ? 0 : 1 << 1)
        writer.append(contentsOf: [0x47, 0x50, 0, flags])
        writer.append(system)
        if flags & 0x0E != 0 {
            for side in [box.west, box.east, box.south, box.north] { writer.append(side) }
        }
        writer.append(shape)
        return writer.bytes
    }
}
