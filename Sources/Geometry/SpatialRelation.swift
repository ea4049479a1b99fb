import CGeos

/// How two shapes lie to each other.
///
/// - Source: the dimensionally extended nine-intersection model, OGC 06-103r4, 6.1.15.
public enum SpatialRelation: String, Sendable, CaseIterable {
    case contains, crosses, disjoint, equals, intersects, overlaps, touches, within

    /// Whether shapes in this relation share a place, so that their boxes meet.
    public var needsMeeting: Bool { self != .disjoint }

    /// The relation that the second shape has to the first.
    public var reversed: SpatialRelation {
        switch self {
        case .contains: .within
        case .within: .contains
        default: self
        }
    }
}

/// One shape made ready to be compared with many.
///
/// It holds a context of GEOS and is therefore no `Sendable`: make one where it is needed and use it there.
public final class PreparedShape {
    private let session = GeosSession()
    private let geometry: OpaquePointer
    private let prepared: OpaquePointer
    private let box: BoundingBox

    /// - Returns: nil where the shape is not valid.
    public init?(_ shape: Shape) {
        guard shape.fault() == nil, let geometry = session.make(shape) else { return nil }
        guard let prepared = session.prepare(geometry) else {
            session.destroy(geometry)
            return nil
        }
        self.geometry = geometry
        self.prepared = prepared
        box = shape.box
    }

    deinit {
        session.destroy(prepared: prepared)
        session.destroy(geometry)
    }

    /// Whether `other` has a relation to this shape, for instance lies `within` it; nil where that cannot be said because
    /// `other` is not valid.
    public func isRelated(_ other: Shape, by relation: SpatialRelation) -> Bool? {
        guard other.box.meets(box) else { return !relation.needsMeeting }
        guard let made = session.make(other) else { return nil }
        defer { session.destroy(made) }
        return session.holds(relation.reversed, prepared, geometry, made)
    }
}

extension Shape {
    /// Whether this shape has a relation to another one; nil where either is not valid.
    public func isRelated(to other: Shape, by relation: SpatialRelation) -> Bool? {
        PreparedShape(other)?.isRelated(self, by: relation)
    }
}

extension GeosSession {
    func make(_ shape: Shape) -> OpaquePointer? { shape.isComplete ? geometry(of: shape) : nil }
    func prepare(_ geometry: OpaquePointer) -> OpaquePointer? { GEOSPrepare_r(context, geometry) }
    func destroy(prepared: OpaquePointer) { GEOSPreparedGeom_destroy_r(context, prepared) }

    /// GEOS answers 0, 1, or 2 where it cannot say.
    func holds(
        _ relation: SpatialRelation, _ prepared: OpaquePointer, _ geometry: OpaquePointer,
        _ other: OpaquePointer
    ) -> Bool? {
        let answer =
            switch relation {
            case .contains: GEOSPreparedContains_r(context, prepared, other)
            case .crosses: GEOSPreparedCrosses_r(context, prepared, other)
            case .disjoint: GEOSPreparedDisjoint_r(context, prepared, other)
            case .equals: GEOSEquals_r(context, geometry, other)
            case .intersects: GEOSPreparedIntersects_r(context, prepared, other)
            case .overlaps: GEOSPreparedOverlaps_r(context, prepared, other)
            case .touches: GEOSPreparedTouches_r(context, prepared, other)
            case .within: GEOSPreparedWithin_r(context, prepared, other)
            }
        return answer == 2 ? nil : answer == 1
    }
}
