import CGeos

/// What a coverage asks of GEOS; results that are no areas are left out.
extension GeosSession {
    func destroy(_ geometry: OpaquePointer?) {
        if let geometry { GEOSGeom_destroy_r(context, geometry) }
    }

    func intersection(_ left: OpaquePointer?, _ right: OpaquePointer?) -> [Polygon] {
        guard let left, let right else { return [] }
        return polygons(GEOSIntersection_r(context, left, right))
    }

    func meet(_ left: OpaquePointer?, _ right: OpaquePointer?) -> Bool {
        guard let left, let right else { return false }
        return GEOSIntersects_r(context, left, right) == 1
    }

    /// The union of geometries that stay the caller's.
    func union(of pieces: [OpaquePointer]) -> Shape? {
        let copies = pieces.map { GEOSGeom_clone_r(context, $0) }
        guard let all = collection(GEOS_GEOMETRYCOLLECTION, copies) else { return nil }
        defer { destroy(all) }
        guard let union = GEOSUnaryUnion_r(context, all) else { return nil }
        defer { destroy(union) }
        return shape(of: union)
    }

    /// The faces between the borders of an area that do not belong to it. Borders may also touch in single places, so they are
    /// cut there before faces are made of them.
    func enclosed(by area: Shape) -> [Polygon] {
        guard let whole = geometry(of: area) else { return [] }
        defer { destroy(whole) }
        let border = GEOSBoundary_r(context, whole)
        defer { destroy(border) }
        let lines = border.flatMap { GEOSUnaryUnion_r(context, $0) }
        defer { destroy(lines) }
        guard lines != nil else { return [] }
        var input = [lines]
        let faces = GEOSPolygonize_r(context, &input, 1)
        defer { destroy(faces) }
        let filled = faces.flatMap { GEOSUnaryUnion_r(context, $0) }
        defer { destroy(filled) }
        return filled.map { polygons(GEOSDifference_r(context, $0, whole)) } ?? []
    }

    /// The areas of a geometry that this call owns and gives back.
    private func polygons(_ geometry: OpaquePointer?) -> [Polygon] {
        guard let geometry else { return [] }
        defer { destroy(geometry) }
        return (shape(of: geometry)?.areas ?? []).filter { !$0.outer.isEmpty }
    }
}
