extension RangeSums {
    /// Calls `body` with batches of neighbouring origins, by position, and the places near them with their distances: a lane for each
    /// origin of the batch.
    func visit<Lanes: RangeLanes>(
        _ origins: [Origin], within limit: UInt32, _: Lanes.Type,
        _ body: (ArraySlice<Int>, [RangeBlock.Item], UnsafeMutablePointer<Lanes>) -> Void
    ) {
        guard !stands.isEmpty else { return }
        let stations = origins.map(station)
        let order = origins.indices.sorted { (stations[$0], $0) < (stations[$1], $1) }
        var surroundings = Surroundings(self, within: limit)
        for start in stride(from: 0, to: order.count, by: Self.originsTogether) {
            let together = order[start..<min(start + Self.originsTogether, order.count)]
            let block = surroundings.block(around: together.map { origins[$0] })
            for first in stride(from: together.startIndex, to: together.endIndex, by: Lanes.width) {
                let batch = together[first..<min(first + Lanes.width, together.endIndex)]
                block.search(first - start..<first - start + batch.count, Lanes.self) { distances in
                    shorten(distances, block.items, from: batch.map { origins[$0] })
                    body(batch, block.items, distances)
                }
            }
        }
    }

    /// What stands on an origin's own edge may be nearer than over its ends.
    private func shorten<Lanes: RangeLanes>(
        _ distances: UnsafeMutablePointer<Lanes>, _ items: [RangeBlock.Item], from batch: [Origin]
    ) {
        var onEdge: [UInt32: [(lane: Int, attachment: Attachment)]] = [:]
        for (lane, origin) in batch.enumerated() {
            guard case .attached(let attachment) = origin else { continue }
            onEdge[attachment.edge, default: []].append((lane, attachment))
        }
        guard !onEdge.isEmpty else { return }
        for (position, item) in items.enumerated() {
            for (lane, attachment) in onEdge[item.edge] ?? [] {
                let direct = hierarchy.graph.directLength(from: attachment, to: stands[Int(item.place)])
                if let direct, UInt64(direct) < distances[position][lane].distance {
                    distances[position][lane] = (UInt64(direct), 0)
                }
            }
        }
    }

    /// A node near an origin: nodes are numbered along a curve on the map.
    private func station(_ origin: Origin) -> UInt32 {
        switch origin {
        case .node(let node): UInt32(node)
        case .attached(let attachment): hierarchy.graph.edges[Int(attachment.edge)].from
        }
    }
}
