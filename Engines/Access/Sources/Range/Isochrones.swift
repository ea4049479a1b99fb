public import Geometry

/// The ground that can be reached from origins within distances: all places beside a path that is reached.
///
/// - Method: docs/methods/access-isochrones
public struct Isochrones: Sendable {
    /// How far beside a path the ground belongs to it, unless stated: half a block.
    /// - Unit: metres
    public static let usualMargin = 40.0

    /// Farther than any limit; with the longest arc it stays within 31 bits.
    private static let nothing: UInt32 = 1 << 30

    public let hierarchy: Hierarchy

    public init(_ hierarchy: Hierarchy) { self.hierarchy = hierarchy }

    /// The reached ground for each origin and limit; nil where nothing is reached.
    ///
    /// One search serves sixteen origins and all limits.
    /// - Parameters:
    ///   - limits: decimetres along the paths
    ///   - margin: metres beside the paths
    public func shapes(from origins: [Origin], within limits: [UInt32], margin: Double) -> [[Shape?]] {
        stride(from: 0, to: origins.count, by: laneCount).flatMap { start in
            let batch = Array(origins[start..<min(start + laneCount, origins.count)])
            let lanes = distances(from: batch)
            return batch.enumerated().map { lane, origin in
                limits.map { limit in
                    let paths = paths(from: origin, within: limit) { node in
                        lanes[Int(hierarchy.places[Int(node)])][lane].distance
                    }
                    return ground(beside: paths, margin: margin)
                }
            }
        }
    }

    /// The distance of every place of the hierarchy from up to sixteen origins.
    private func distances(from origins: [Origin]) -> LaneStore<DistanceLanes> {
        let none = DistanceLanes(distance: UInt64(Self.nothing), number: 0)
        let sources = origins.enumerated().flatMap { lane, origin in
            hierarchy.graph.departures(from: origin).map { node, length in
                var value = none
                value[lane] = (UInt64(length), 0)
                return (place: Int(hierarchy.places[Int(node)]), value: value)
            }
        }
        let sweep = LaneSweep(rising: hierarchy.rising, falling: hierarchy.falling, nothing: none)
        return LaneStore(count: hierarchy.nodes.count) { _ = sweep.run(sources, into: $0) }
    }

    /// The stretches of edges that are reached.
    func paths(
        from origin: Origin, within limit: UInt32, _ distance: (UInt32) -> UInt64
    ) -> [[Coordinate]] {
        let graph = hierarchy.graph
        var paths: [[Coordinate]] = []
        for edge in graph.edges {
            let (start, end) = (distance(edge.from), distance(edge.to))
            let length = Double(edge.length)
            let along = edge.isOpenAlong && start <= limit ? Double(UInt64(limit) - start) : 0
            let against = edge.isOpenAgainst && end <= limit ? Double(UInt64(limit) - end) : 0
            guard along > 0 || against > 0 else { continue }
            let course = graph.network.course(of: Int(edge.source))
            if along + against >= length {
                paths.append(Array(course))
            } else {
                if along > 0 { paths.append(Self.part(of: course, from: 0, to: along / length)) }
                if against > 0 { paths.append(Self.part(of: course, from: 1 - against / length, to: 1)) }
            }
        }
        if case .attached(let attachment) = origin {
            paths += ownEdge(attachment, limit).map { [$0] } ?? []
        }
        return paths
    }

    /// The stretch of its own edge that an origin reaches without passing a node.
    private func ownEdge(_ origin: Attachment, _ limit: UInt32) -> [Coordinate]? {
        guard origin.gap <= limit else { return nil }
        let edge = hierarchy.graph.edges[Int(origin.edge)]
        let (length, reach) = (Double(max(1, edge.length)), Double(limit - origin.gap))
        let back = edge.isOpenAgainst ? reach : 0
        let ahead = edge.isOpenAlong ? reach : 0
        return Self.part(
            of: hierarchy.graph.network.course(of: Int(edge.source)),
            from: (Double(origin.fromStart) - back) / length, to: (Double(origin.fromStart) + ahead) / length)
    }

    /// The part of a line between two shares of its length.
    static func part(of line: ArraySlice<Coordinate>, from: Double, to: Double) -> [Coordinate] {
        guard let first = line.first else { return [] }
        let plane = LocalPlane(at: first)
        let steps = zip(line, line.dropFirst()).map { plane.length($0, $1) }
        let whole = steps.reduce(0, +)
        let (low, high) = (max(0, from) * whole, min(1, to) * whole)
        var part: [Coordinate] = []
        var passed = 0.0
        for ((here, next), step) in zip(zip(line, line.dropFirst()), steps) {
            defer { passed += step }
            guard passed + step >= low, passed <= high else { continue }
            func point(_ length: Double) -> Coordinate {
                let share = step > 0 ? min(1, max(0, (length - passed) / step)) : 0
                return Coordinate(here.x + (next.x - here.x) * share, here.y + (next.y - here.y) * share)
            }
            if part.isEmpty { part.append(point(low)) }
            part.append(point(high))
        }
        return part
    }

    private func ground(beside paths: [[Coordinate]], margin: Double) -> Shape? {
        guard let first = paths.first?.first else { return nil }
        let plane = LocalPlane(at: first)
        let lines = paths.filter { $0.count > 1 }.map { $0.map(plane.metres) }
        guard !lines.isEmpty else { return nil }
        let areas = GroundBorder(lines, margin: margin).areas.map { area in
            Polygon(area.outer.map(plane.place), holes: area.holes.map { $0.map(plane.place) })
        }
        return areas.count == 1 ? .polygon(areas[0]) : .polygons(areas)
    }
}
