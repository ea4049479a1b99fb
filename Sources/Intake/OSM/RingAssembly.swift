import Geometry

/// Joins the ways of a multipolygon into rings and puts each hole into the area that holds it.
///
/// - Source: OpenStreetMap wiki, "Relation:multipolygon": ways of one role may meet in any order and direction.
enum RingAssembly {
    /// Why no area comes about.
    enum Fault: Error, Hashable {
        /// Ways end where no other one goes on, for instance where an extract was cut.
        case open
        /// There is a hole and no area around it, or no area at all.
        case noOuterRing
    }

    /// - Parameters:
    ///   - outer: numbers of nodes of the ways on the outside.
    ///   - inner: those around holes.
    ///   - place: where a node lies.
    static func polygons(
        outer: [[Int64]], inner: [[Int64]], place: (Int64) -> Coordinate?
    ) throws(Fault) -> [Polygon] {
        var polygons: [Polygon] = []
        for ring in try rings(outer) { polygons.append(Polygon(try places(ring, place))) }
        guard !polygons.isEmpty else { throw .noOuterRing }
        for ring in try rings(inner) {
            let hole = try places(ring, place)
            // Of areas in one another the smallest one around the hole is cut.
            let holders = polygons.indices.filter { index in
                let outer = polygons[index].outer
                return hole.contains { !outer.contains($0) && outer.surrounds($0) }
                    || hole.allSatisfy(outer.contains)
            }
            guard
                let holder = holders.min(by: { polygons[$0].outer.planeArea < polygons[$1].outer.planeArea })
            else { throw .noOuterRing }
            polygons[holder].holes.append(hole)
        }
        return polygons
    }

    /// Closed rings of ways that share their ends.
    /// - Complexity: O(ways).
    static func rings(_ ways: [[Int64]]) throws(Fault) -> [[Int64]] {
        var rings = ways.filter { $0.count > 3 && $0.first == $0.last }
        var open = ways.filter { $0.count > 1 && $0.first != $0.last }
        var ends: [Int64: [Int]] = [:]
        for (index, way) in open.enumerated() {
            ends[way[0], default: []].append(index)
            ends[way[way.count - 1], default: []].append(index)
        }
        var used = Set<Int>()
        for start in open.indices where used.insert(start).inserted {
            var ring = open[start]
            while ring.first != ring.last {
                let end = ring[ring.count - 1]
                guard let next = ends[end]?.first(where: { !used.contains($0) }) else { throw .open }
                used.insert(next)
                if open[next].first != end { open[next].reverse() }
                ring += open[next].dropFirst()
            }
            if ring.count > 3 { rings.append(ring) }
        }
        return rings
    }

    private static func places(
        _ ring: [Int64], _ place: (Int64) -> Coordinate?
    ) throws(Fault) -> [Coordinate] {
        let places = ring.compactMap(place)
        guard places.count == ring.count else { throw .open }
        return places
    }
}

extension [Coordinate] {
    /// Whether a place that is none of the ring's corners lies inside: a ray from it crosses the ring an odd number of times.
    func surrounds(_ place: Coordinate) -> Bool {
        var isInside = false
        for (from, to) in zip(self, dropFirst()) where (from.y > place.y) != (to.y > place.y) {
            if from.x + (place.y - from.y) / (to.y - from.y) * (to.x - from.x) > place.x { isInside.toggle() }
        }
        return isInside
    }

    /// The area in square degrees, good enough to tell which of two rings around a place is the smaller.
    fileprivate var planeArea: Double {
        abs(zip(self, dropFirst()).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) }) / 2
    }
}
