import CGeos

/// One use of GEOS with a context of its own, and the way of shapes to GEOS and back.
final class GeosSession {
    typealias Pair = (OpaquePointer?, OpaquePointer?, OpaquePointer?) -> OpaquePointer?

    let context: OpaquePointer

    init() {
        guard let context = GEOS_init_r() else { preconditionFailure("GEOS has no memory for a context") }
        self.context = context
    }

    deinit { GEOS_finish_r(context) }

    func fault(of shape: Shape) -> ShapeFault? {
        guard let geometry = geometry(of: shape) else {
            return ShapeFault(geos: "Invalid geometry", place: nil)
        }
        defer { GEOSGeom_destroy_r(context, geometry) }
        var reason: UnsafeMutablePointer<CChar>?
        var location: OpaquePointer?
        guard GEOSisValidDetail_r(context, geometry, 0, &reason, &location) != 1 else { return nil }
        defer {
            GEOSFree_r(context, reason)
            GEOSGeom_destroy_r(context, location)
        }
        var place = Coordinate(.nan, .nan)
        if let location {
            GEOSGeomGetX_r(context, location, &place.x)
            GEOSGeomGetY_r(context, location, &place.y)
        }
        return ShapeFault(
            geos: reason.map { String(cString: $0) } ?? "Invalid geometry",
            place: place.isFinite ? place : nil)
    }

    func one(_ shape: Shape, _ operation: (OpaquePointer?, OpaquePointer?) -> OpaquePointer?) -> Shape? {
        guard let geometry = geometry(of: shape) else { return nil }
        defer { GEOSGeom_destroy_r(context, geometry) }
        guard let result = operation(context, geometry) else { return nil }
        defer { GEOSGeom_destroy_r(context, result) }
        return self.shape(of: result)
    }

    func pair(_ left: Shape, _ right: Shape, _ operation: Pair) -> Shape? {
        guard let right = geometry(of: right) else { return nil }
        defer { GEOSGeom_destroy_r(context, right) }
        return one(left) { operation($0, $1, right) }
    }

    // MARK: - To GEOS

    func geometry(of shape: Shape) -> OpaquePointer? {
        switch shape {
        case .point(let place): GEOSGeom_createPointFromXY_r(context, place.x, place.y)
        case .points(let places):
            collection(GEOS_MULTIPOINT, places.map { GEOSGeom_createPointFromXY_r(context, $0.x, $0.y) })
        case .line(let places): line(places)
        case .lines(let lines): collection(GEOS_MULTILINESTRING, lines.map(line))
        case .polygon(let polygon): area(polygon)
        case .polygons(let polygons): collection(GEOS_MULTIPOLYGON, polygons.map(area))
        case .collection(let parts): collection(GEOS_GEOMETRYCOLLECTION, parts.map(geometry))
        }
    }

    private func sequence(_ places: [Coordinate]) -> OpaquePointer? {
        let numbers = places.flatMap { [$0.x, $0.y] }
        return GEOSCoordSeq_copyFromBuffer_r(context, numbers, UInt32(places.count), 0, 0)
    }

    private func line(_ places: [Coordinate]) -> OpaquePointer? {
        sequence(places).flatMap { GEOSGeom_createLineString_r(context, $0) }
    }

    private func area(_ polygon: Polygon) -> OpaquePointer? {
        let rings = polygon.rings.map { ring in
            sequence(ring).flatMap { GEOSGeom_createLinearRing_r(context, $0) }
        }
        guard let complete = allOrNone(rings) else { return nil }
        var holes = complete.dropFirst().map(Optional.some)
        return GEOSGeom_createPolygon_r(context, complete[0], &holes, UInt32(holes.count))
    }

    func collection(_ kind: GEOSGeomTypes, _ parts: [OpaquePointer?]) -> OpaquePointer? {
        guard let complete = allOrNone(parts) else { return nil }
        var members = complete.map(Optional.some)
        return GEOSGeom_createCollection_r(context, Int32(kind.rawValue), &members, UInt32(members.count))
    }

    private func allOrNone(_ parts: [OpaquePointer?]) -> [OpaquePointer]? {
        let made = parts.compactMap { $0 }
        guard made.count == parts.count else {
            for part in made { GEOSGeom_destroy_r(context, part) }
            return nil
        }
        return made
    }

    // MARK: - From GEOS

    func shape(of geometry: OpaquePointer) -> Shape? {
        let kind = GEOSGeomTypes(UInt32(bitPattern: GEOSGeomTypeId_r(context, geometry)))
        switch kind {
        case GEOS_POINT: return places(of: geometry).first.map(Shape.point) ?? .points([])
        case GEOS_LINESTRING, GEOS_LINEARRING: return .line(places(of: geometry))
        case GEOS_POLYGON: return .polygon(polygon(of: geometry))
        case GEOS_MULTIPOINT: return .points(parts(of: geometry).flatMap(places))
        case GEOS_MULTILINESTRING: return .lines(parts(of: geometry).map(places))
        case GEOS_MULTIPOLYGON: return .polygons(parts(of: geometry).map(polygon))
        case GEOS_GEOMETRYCOLLECTION: return .collection(parts(of: geometry).compactMap(shape))
        default: return nil
        }
    }

    private func parts(of geometry: OpaquePointer) -> [OpaquePointer] {
        (0..<GEOSGetNumGeometries_r(context, geometry)).compactMap {
            GEOSGetGeometryN_r(context, geometry, $0)
        }
    }

    private func polygon(of geometry: OpaquePointer) -> Polygon {
        let holes = (0..<max(0, GEOSGetNumInteriorRings_r(context, geometry))).compactMap {
            GEOSGetInteriorRingN_r(context, geometry, $0).map(places)
        }
        return Polygon(GEOSGetExteriorRing_r(context, geometry).map(places) ?? [], holes: holes)
    }

    private func places(of geometry: OpaquePointer) -> [Coordinate] {
        var count: UInt32 = 0
        guard let sequence = GEOSGeom_getCoordSeq_r(context, geometry),
            GEOSCoordSeq_getSize_r(context, sequence, &count) == 1
        else { return [] }
        var numbers = [Double](repeating: 0, count: 2 * Int(count))
        guard GEOSCoordSeq_copyToBuffer_r(context, sequence, &numbers, 0, 0) == 1 else { return [] }
        return (0..<Int(count)).map { Coordinate(numbers[2 * $0], numbers[2 * $0 + 1]) }
    }
}
