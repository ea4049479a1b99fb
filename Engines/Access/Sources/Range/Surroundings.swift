/// Finds what matters to neighbouring origins: the nodes within reach of any of them, the places on their edges, and the part of
/// the hierarchy above them.
struct Surroundings: ~Copyable {
    private let sums: RangeSums
    private let limit: UInt32
    private var queue = MinQueue()
    /// Round of the last visit in the upper half, distance then in the lower.
    private let reached: Buffer<UInt64>
    private let edgeRound: Buffer<UInt32>
    private let placeRound: Buffer<UInt32>
    private let localNumber: Buffer<UInt32>
    /// One bit for each place, all 0 between two blocks: sorts what is reached without comparing.
    private let marks: Buffer<UInt64>
    private var round: UInt32 = 0

    init(_ sums: RangeSums, within limit: UInt32) {
        self.sums = sums
        self.limit = limit
        let graph = sums.hierarchy.graph
        reached = Buffer(repeating: 0, count: graph.count)
        edgeRound = Buffer(repeating: 0, count: graph.edgeCount)
        placeRound = Buffer(repeating: 0, count: graph.count)
        localNumber = Buffer(repeating: 0, count: graph.count)
        marks = Buffer(repeating: 0, count: graph.count / 64 + 1)
    }

    /// - Parameter origins: best neighbours on the map.
    mutating func block(around origins: [Origin]) -> RangeBlock {
        round += 1
        let graph = sums.hierarchy.graph
        var edges: [UInt32] = []
        var nodes: [UInt32] = []
        queue.removeAll()
        for origin in origins {
            for (node, length) in graph.departures(from: origin) { reach(node, length) }
            if case .attached(let attachment) = origin { note(attachment.edge, &edges) }
        }
        while let key = queue.popFirst() {
            let node = UInt32(truncatingIfNeeded: key)
            guard reached[Int(node)] == UInt64(round) << 32 | key >> 32 else { continue }
            nodes.append(node)
            for arc in graph.arcs(of: Int(node)) {
                note(arc.edge, &edges)
                guard arc.out != PathGraph.closed else { continue }
                reach(arc.node, UInt32(key >> 32) &+ arc.out)
            }
            if !sums.loops.isEmpty { for loop in sums.loops[node] ?? [] { note(loop, &edges) } }
        }
        edges.sort()
        let sides = sides(over: nodes)
        return RangeBlock(
            limit: limit, rising: sides.rising, falling: sides.falling, items: items(on: edges),
            starts: origins.map { origin in
                graph.departures(from: origin).compactMap { node, length in
                    local(node).map { (Int($0), length) }
                }
            })
    }

    /// The places on edges, with the ways to them from the ends of their edges.
    private func items(on edges: [UInt32]) -> [RangeBlock.Item] {
        var items: [RangeBlock.Item] = []
        items.reserveCapacity(edges.count)
        for edge in edges {
            let own = sums.hierarchy.graph.edges[Int(edge)]
            let start = own.isOpenAlong ? local(own.from) : nil
            let end = own.isOpenAgainst ? local(own.to) : nil
            for place in sums.firstPlace[Int(edge)]..<sums.firstPlace[Int(edge) + 1] {
                let stand = sums.stands[Int(place)]
                items.append(
                    RangeBlock.Item(
                        place: place, edge: edge, start: start ?? 0, end: end ?? 0,
                        fromStart: start == nil ? limit + 1 : min(limit + 1, stand.fromStart + stand.gap),
                        fromEnd: end == nil ? limit + 1 : min(limit + 1, stand.toEnd + stand.gap)))
            }
        }
        return items
    }

    /// The number of a node in the block; nil where it is out of reach.
    private func local(_ node: UInt32) -> UInt32? {
        let place = Int(sums.hierarchy.places[Int(node)])
        return placeRound[place] == round ? localNumber[place] : nil
    }

    private mutating func reach(_ node: UInt32, _ distance: UInt32) {
        let entry = UInt64(round) << 32 | UInt64(distance)
        let known = reached[Int(node)]
        guard distance <= limit, known >> 32 != UInt64(round) || entry < known else { return }
        reached[Int(node)] = entry
        queue.insert(UInt64(distance) << 32 | UInt64(node))
    }

    /// Notes an edge once, if places stand on it.
    private func note(_ edge: UInt32, _ edges: inout [UInt32]) {
        guard edgeRound[Int(edge)] != round else { return }
        edgeRound[Int(edge)] = round
        if sums.firstPlace[Int(edge)] < sums.firstPlace[Int(edge) + 1] { edges.append(edge) }
    }

    /// The arcs of the hierarchy between nodes within reach, numbered anew. A way within the limit passes no others and no longer arc.
    private func sides(over nodes: [UInt32]) -> (rising: Hierarchy.Side, falling: Hierarchy.Side) {
        let hierarchy = sums.hierarchy
        let kept = inOrder(nodes.map { hierarchy.places[Int($0)] })
        for (number, place) in kept.enumerated() {
            localNumber[Int(place)] = UInt32(number)
            placeRound[Int(place)] = round
        }
        let rising = part(of: hierarchy.rising, kept)
        return (rising, hierarchy.graph.isSymmetric ? rising : part(of: hierarchy.falling, kept))
    }

    /// Different places from the smallest to the largest.
    private func inOrder(_ places: [UInt32]) -> [UInt32] {
        guard let least = places.min(), let greatest = places.max() else { return [] }
        for place in places { marks[Int(place >> 6)] |= 1 << UInt64(place & 63) }
        var sorted: [UInt32] = []
        sorted.reserveCapacity(places.count)
        for word in Int(least >> 6)...Int(greatest >> 6) {
            var bits = marks[word]
            while bits != 0 {
                sorted.append(UInt32(word << 6 + bits.trailingZeroBitCount))
                bits &= bits - 1
            }
            marks[word] = 0
        }
        return sorted
    }

    private func part(of side: Hierarchy.Side, _ kept: [UInt32]) -> Hierarchy.Side {
        var part = Hierarchy.Side()
        part.first.reserveCapacity(kept.count + 1)
        part.arcs.reserveCapacity(kept.count * 4)
        side.first.withUnsafeBufferPointer { first in
            side.arcs.withUnsafeBufferPointer { arcs in
                for place in kept {
                    for index in Int(first[Int(place)])..<Int(first[Int(place) &+ 1]) {
                        let arc = arcs[index]
                        guard placeRound[Int(arc.place)] == round, arc.length <= limit else { continue }
                        part.arcs.append(.init(place: localNumber[Int(arc.place)], length: arc.length))
                    }
                    part.first.append(Int32(part.arcs.count))
                }
            }
        }
        return part
    }
}

extension Hierarchy.Side {
    /// The arcs of one place.
    func arcs(of place: Int) -> ArraySlice<Hierarchy.Arc> { arcs[Int(first[place])..<Int(first[place + 1])] }
}

extension PathGraph {
    /// The nodes from which a way goes on, with the length of the way there.
    func departures(from origin: Origin) -> [(node: UInt32, length: UInt32)] {
        switch origin {
        case .node(let node): [(UInt32(node), 0)]
        case .attached(let attachment): departures(from: attachment)
        }
    }
}
