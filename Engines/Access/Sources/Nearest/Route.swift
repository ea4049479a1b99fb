public import Geometry

/// A shortest way, for showing why an answer is what it is.
public struct Route: Sendable, Hashable {
    /// With the straight lines from the paths to both ends.
    /// - Unit: decimetres
    public var decimetres: UInt64
    /// The places along the way, from the point where the path is entered to where it is left.
    public var course: [Coordinate]
    /// The ways of the source that are used, in order, each once in a row.
    public var ways: [Int64]
    /// The start of several from which it leads, by its position.
    public var start = 0
    /// The end of several to which it leads, by its position.
    public var end = 0
}

extension Hierarchy {
    /// The shortest way from one thing to another; nil where there is none.
    ///
    /// - Method: docs/methods/access-nearest
    /// - Complexity: two searches that only rise, some hundred nodes each, then as many steps as the way has edges.
    public func route(from start: Attachment, to end: Attachment) -> Route? {
        route(from: [start], to: [end])
    }

    /// The shortest way from any of several things to any of others, as from the border of a plot to the gates of a park.
    /// - Complexity: as for one of each, with a search from all of them at once.
    public func route(from starts: [Attachment], to ends: [Attachment]) -> Route? {
        let up = ascent(from: starts.flatMap(graph.departures), along: rising)
        let down = ascent(from: ends.flatMap(graph.approaches), along: falling)
        let meeting = up.keys.filter { down[$0] != nil }.map { place in
            (length: (up[place]?.length ?? 0) + (down[place]?.length ?? 0), place: place)
        }.min { ($0.length, $0.place) < ($1.length, $1.place) }
        if let direct = direct(from: starts, to: ends),
            meeting.map({ direct.decimetres <= $0.length }) ?? true
        {
            return direct
        }
        guard let meeting else { return nil }
        let rise = Array(chain(up, to: meeting.place).reversed())
        let fall = chain(down, to: meeting.place)
        // The first and the last place are one step of just this length from one of the things.
        func steps(_ steps: [(node: UInt32, length: UInt32)], onto place: UInt32, _ side: [UInt32: Step])
            -> Bool
        {
            steps.contains { places[Int($0.node)] == place && UInt64($0.length) == side[place]?.length }
        }
        let (first, last) = (rise[0], fall[fall.count - 1])
        guard let start = starts.firstIndex(where: { steps(graph.departures(from: $0), onto: first, up) }),
            let end = ends.firstIndex(where: { steps(graph.approaches(to: $0), onto: last, down) })
        else { preconditionFailure("a way begins and ends at one of the things") }
        var route = route(
            over: rise + fall.dropFirst(), from: starts[start], to: ends[end], length: meeting.length)
        (route.start, route.end) = (start, end)
        return route
    }

    /// The shortest way that stays on one edge.
    private func direct(from starts: [Attachment], to ends: [Attachment]) -> Route? {
        let pairs = starts.indices.flatMap { start in
            ends.indices.compactMap { end in
                graph.directLength(from: starts[start], to: ends[end]).map {
                    (length: $0, start: start, end: end)
                }
            }
        }
        guard let best = pairs.min(by: { $0.length < $1.length }) else { return nil }
        let (start, end) = (starts[best.start], ends[best.end])
        return Route(
            decimetres: UInt64(best.length), course: graph.course(of: start.edge, from: start, to: end),
            ways: [graph.way(of: start.edge)], start: best.start, end: best.end)
    }

    /// How a place was first reached on the shortest rising way.
    private struct Step {
        var length: UInt64
        var from: UInt32?
    }

    private func ascent(from sources: [(node: UInt32, length: UInt32)], along side: Side) -> [UInt32: Step] {
        var steps: [UInt32: Step] = [:]
        var queue = MinQueue()
        func reach(_ place: UInt32, _ length: UInt64, from: UInt32?) {
            guard steps[place].map({ length < $0.length }) ?? true else { return }
            steps[place] = Step(length: length, from: from)
            queue.insert(length << 32 | UInt64(place))
        }
        for (node, length) in sources { reach(places[Int(node)], UInt64(length), from: nil) }
        while let key = queue.popFirst() {
            let place = UInt32(truncatingIfNeeded: key)
            guard steps[place]?.length == key >> 32 else { continue }
            for arc in side.arcs(of: Int(place)) {
                reach(arc.place, key >> 32 + UInt64(arc.length), from: place)
            }
        }
        return steps
    }

    /// The places from `place` back to where the ascent began.
    private func chain(_ steps: [UInt32: Step], to place: UInt32) -> [UInt32] {
        var chain = [place]
        while let before = chain.last.flatMap({ steps[$0]?.from }) { chain.append(before) }
        return chain
    }

    private func route(
        over chain: [UInt32], from start: Attachment, to end: Attachment, length: UInt64
    ) -> Route {
        var edges: [(edge: UInt32, isAlong: Bool)] = []
        for (here, next) in zip(chain, chain.dropFirst()) { unpack(here, next, &edges) }
        let first = nodes[Int(chain.first ?? 0)]
        let last = nodes[Int(chain.last ?? 0)]
        var course = graph.course(leaving: start, towards: first)
        var ways = [graph.way(of: start.edge)]
        for (edge, isAlong) in edges {
            let stretch = graph.network.course(of: Int(graph.edges[Int(edge)].source))
            course += isAlong ? Array(stretch.dropFirst()) : Array(stretch.reversed().dropFirst())
            ways.append(graph.way(of: edge))
        }
        course += graph.course(leaving: end, towards: last).reversed().dropFirst()
        ways.append(graph.way(of: end.edge))
        return Route(
            decimetres: length, course: course,
            ways: ways.reduce(into: []) { if $0.last != $1 { $0.append($1) } })
    }

    /// The edges that an arc between two places stands for, in the order of travel.
    private func unpack(_ from: UInt32, _ to: UInt32, _ edges: inout [(edge: UInt32, isAlong: Bool)]) {
        let (side, low, high) = from > to ? (rising, from, to) : (falling, to, from)
        let own = Int(side.first[Int(low)])..<Int(side.first[Int(low) + 1])
        guard let index = own.first(where: { side.arcs[$0].place == high }) else {
            preconditionFailure("every part of a shortcut is an arc of its middle")
        }
        if let edge = side.origins[index].edge {
            edges.append((UInt32(edge), graph.edges[edge].from == nodes[Int(from)]))
        } else if let middle = side.origins[index].middle {
            unpack(from, places[middle], &edges)
            unpack(places[middle], to, &edges)
        }
    }
}

extension PathGraph {
    /// The way of the source that an edge was cut from.
    func way(of edge: UInt32) -> Int64 { network.edges[Int(edges[Int(edge)].source)].way }

    /// The stretch of an edge between two things on it.
    func course(of edge: UInt32, from start: Attachment, to end: Attachment) -> [Coordinate] {
        let length = Double(max(1, edges[Int(edge)].length))
        let shares = [start, end].map { Double($0.fromStart) / length }
        let course = network.course(of: Int(edges[Int(edge)].source))
        let part = Isochrones.part(of: course, from: shares.min() ?? 0, to: shares.max() ?? 1)
        return start.fromStart <= end.fromStart ? part : part.reversed()
    }

    /// The stretch of its edge from something on it to one of the edge's ends.
    func course(leaving start: Attachment, towards node: UInt32) -> [Coordinate] {
        let edge = edges[Int(start.edge)]
        let share = Double(start.fromStart) / Double(max(1, edge.length))
        let course = network.course(of: Int(edge.source))
        // On a loop both ends are the node: the shorter side is the way.
        let isAhead = edge.from == edge.to ? share >= 0.5 : edge.to == node
        return isAhead
            ? Isochrones.part(of: course, from: share, to: 1)
            : Isochrones.part(of: course, from: 0, to: share).reversed()
    }
}
