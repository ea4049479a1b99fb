import CGeos

extension Shape {
    /// What makes the shape invalid; nil where it is valid.
    ///
    /// - Method: OGC Simple Feature Access, as GEOS judges it; counts of places are looked at before.
    public func fault() -> ShapeFault? { incompleteness ?? GeosSession().fault(of: self) }

    /// A valid shape that covers the same ground, or nil where none can be made. Ask for it only where a person wants the
    /// repair: what is drawn wrong may also be meant differently.
    public func repaired() -> Shape? {
        let closed = withClosedRings
        guard closed.incompleteness == nil else { return nil }
        return GeosSession().one(closed, GEOSMakeValid_r)
    }

    /// The same shape with every ring led back to where it begins.
    private var withClosedRings: Shape {
        switch self {
        case .polygon(let polygon): .polygon(polygon.closed)
        case .polygons(let polygons): .polygons(polygons.map(\.closed))
        case .collection(let parts): .collection(parts.map(\.withClosedRings))
        default: self
        }
    }

    /// The ground that this shape or the other covers; nil where either is invalid.
    public func union(_ other: Shape) -> Shape? { overlay(other, GEOSUnion_r) }

    /// The ground that both cover; nil where either is invalid.
    public func intersection(_ other: Shape) -> Shape? { overlay(other, GEOSIntersection_r) }

    /// The ground that this shape covers and the other does not; nil where either is invalid.
    public func difference(_ other: Shape) -> Shape? { overlay(other, GEOSDifference_r) }

    /// Everything within a distance, in the unit of the coordinates; corners are rounded by eight steps to the quarter.
    public func buffered(by distance: Double) -> Shape? {
        guard incompleteness == nil else { return nil }
        return GeosSession().one(self) { GEOSBuffer_r($0, $1, distance, 8) }
    }

    private func overlay(_ other: Shape, _ operation: GeosSession.Pair) -> Shape? {
        guard incompleteness == nil, other.incompleteness == nil else { return nil }
        return GeosSession().pair(self, other, operation)
    }

    /// Whether a library can be shown it.
    var isComplete: Bool { incompleteness == nil }

    /// What no library can even be shown: too few places, open rings, numbers that are none.
    private var incompleteness: ShapeFault? {
        switch self {
        case .point(let place): Self.unfinished([place], least: 1)
        case .points(let places): Self.unfinished(places, least: 0)
        case .line(let places): Self.unfinished(places, least: 2)
        case .lines(let lines): lines.lazy.compactMap { Self.unfinished($0, least: 2) }.first
        case .polygon(let polygon): Self.unfinished(polygon)
        case .polygons(let polygons): polygons.lazy.compactMap(Self.unfinished).first
        case .collection(let parts): parts.lazy.compactMap(\.incompleteness).first
        }
    }

    private static func unfinished(_ polygon: Polygon) -> ShapeFault? {
        for ring in polygon.rings {
            if let fault = unfinished(ring, least: 4) { return fault }
            if ring.first != ring.last {
                return ShapeFault(geos: "Ring is not closed", place: ring.last)
            }
        }
        return nil
    }

    private static func unfinished(_ places: [Coordinate], least: Int) -> ShapeFault? {
        if let wrong = places.first(where: { !$0.isFinite }) {
            return ShapeFault(geos: "Invalid Coordinate", place: wrong)
        }
        return places.count < least
            ? ShapeFault(geos: "Too few points in geometry component", place: places.first) : nil
    }
}

extension Polygon {
    fileprivate var closed: Polygon {
        func closed(_ ring: [Coordinate]) -> [Coordinate] {
            ring.first == ring.last ? ring : ring + ring.prefix(1)
        }
        return Polygon(closed(outer), holes: holes.map(closed))
    }
}
