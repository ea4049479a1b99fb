/// Finds what matters to neighbouring origins: the nodes within reach of any of them, the places on their edges, and the part of
/// the hierarchy above them.
struct Surroundings: ~Copyable {
    private let sums: RangeSums
    private let limit: UInt32
    private var queue: BucketQueue
    /// Round of the last visit in the upper half, distance then in the lower.
    private let reached: Buffer<UInt64>
    private let placeRound: Buffer<UInt32>
    private let localNumber: Buffer<UInt32>
    private var order: BitOrder
    private var round: UInt32 = 0

    init(_ sums: RangeSums, within limit: UInt32) {
        self.sums = sums
        self.limit = limit
        let graph = sums.hierarchy.graph
        queue = BucketQueue(limit: limit)
        reached = Buffer(repeating: 0, count: graph.count)
        placeRound = Buffer(repeating: 0, count: graph.count)
        localNumber = Buffer(repeating: 0, count: graph.count)
        order = BitOrder(count: max(graph.count, graph.edgeCount))
    }

    /// - Parameter origins: best neighbours on the map.
    mutating func block(around origins: [Origin]) -> RangeBlock {
        round += 1
        let nodes = search(from: origins)
        let edges = edges(at: nodes, and: origins)
        let sides = sides(over: nodes)
        return RangeBlock(
            limit: limit, rising: sides.rising, falling: sides.falling, items: items(on: edges),
            starts: origins.map { origin in
                sums.hierarchy.graph.departures(from: origin).compactMap { node, length in
                    local(node).map { (Int($0), length) }
                }
            })
    }

    /// The nodes within the limit of any origin, in no order.
    private mutating func search(from origins: [Origin]) -> [UInt32] {
        let graph = sums.hierarchy.graph
        var nodes: [UInt32] = []
        queue.removeAll()
        for origin in origins {
            for (node, length) in graph.departures(from: origin) { reach(node, length, &nodes) }
        }
        graph.firstArc.withUnsafeBufferPointer { first in
            graph.arcs.withUnsafeBufferPointer { arcs in
                while let (node, distance) = queue.popFirst() {
                    guard reached[Int(node)] == UInt64(round) << 32 | UInt64(distance) else { continue }
                    for index in Int(first[Int(node)])..<Int(first[Int(node) &+ 1]) {
                        let arc = arcs[index]
                        if arc.out <= limit { reach(arc.node, distance &+ arc.out, &nodes) }
                    }
                }
            }
        }
        return nodes
    }

    @inline(__always)
    private mutating func reach(_ node: UInt32, _ distance: UInt32, _ nodes: inout [UInt32]) {
        guard distance <= limit else { return }
        let entry = UInt64(round) << 32 | UInt64(distance)
        let known = reached[Int(node)]
        if known >> 32 != UInt64(round) {
            nodes.append(node)
        } else if entry >= known {
            return
        }
        reached[Int(node)] = entry
        queue.insert(node, at: distance)
    }

    /// All edges at nodes and those on which origins stand, in order.
    private mutating func edges(at nodes: [UInt32], and origins: [Origin]) -> [UInt32] {
        let graph = sums.hierarchy.graph
        for origin in origins {
            if case .attached(let attachment) = origin { order.insert(attachment.edge) }
        }
        graph.firstArc.withUnsafeBufferPointer { first in
            graph.arcs.withUnsafeBufferPointer { arcs in
                for node in nodes {
                    for index in Int(first[Int(node)])..<Int(first[Int(node) &+ 1]) {
                        order.insert(arcs[index].edge)
                    }
                }
            }
        }
        if !sums.loops.isEmpty {
            for node in nodes { for loop in sums.loops[node] ?? [] { order.insert(loop) } }
        }
        return order.removeAll()
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

    /// The arcs of the hierarchy between nodes within reach, numbered anew. A way within the limit passes no others and no longer arc.
    private mutating func sides(over nodes: [UInt32]) -> (rising: Hierarchy.Side, falling: Hierarchy.Side) {
        let hierarchy = sums.hierarchy
        for node in nodes { order.insert(hierarchy.places[Int(node)]) }
        let kept = order.removeAll()
        for (number, place) in kept.enumerated() {
            localNumber[Int(place)] = UInt32(number)
            placeRound[Int(place)] = round
        }
        let rising = part(of: hierarchy.rising, kept)
        return (rising, hierarchy.graph.isSymmetric ? rising : part(of: hierarchy.falling, kept))
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
