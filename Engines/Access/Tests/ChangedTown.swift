import Geometry

@testable import Access

/// A town with levers applied the plain way: added paths are streets of its own list, closed edges are missing from it.
struct ChangedTown {
    private let graph: PathGraph
    private var dijkstra: PlainDijkstra
    /// The ends of paths as nodes behind those of the graph.
    private var ends: [(place: Coordinate, attachment: Access.Attachment, node: Int)] = []

    init(_ graph: PathGraph, paths: [AddedPath], closed: Set<Int> = []) {
        self.graph = graph
        dijkstra = PlainDijkstra(graph, closed: closed)
        for path in paths {
            guard let first = path.course.first, let last = path.course.last else { continue }
            let (start, end) = (node(first, path.start), node(last, path.end))
            dijkstra.addStreet(from: start, to: end, length: UInt64(path.decimetres))
            dijkstra.addStreet(from: end, to: start, length: UInt64(path.decimetres))
        }
    }

    private mutating func node(_ place: Coordinate, _ attachment: Access.Attachment) -> Int {
        if let known = ends.first(where: { $0.place == place }) { return known.node }
        let node = dijkstra.addNode()
        for (other, length) in graph.departures(from: attachment) {
            dijkstra.addStreet(from: node, to: Int(other), length: UInt64(length))
        }
        for (other, length) in graph.approaches(to: attachment) {
            dijkstra.addStreet(from: Int(other), to: node, length: UInt64(length))
        }
        for other in ends {
            if let length = graph.directLength(from: attachment, to: other.attachment) {
                dijkstra.addStreet(from: node, to: other.node, length: UInt64(length))
            }
            if let length = graph.directLength(from: other.attachment, to: attachment) {
                dijkstra.addStreet(from: other.node, to: node, length: UInt64(length))
            }
        }
        ends.append((place, attachment, node))
        return node
    }

    /// The way from each origin to the nearest entrance of a facility; nil where there is none.
    func distances(from origins: [Access.Attachment?], to facility: Facility) -> [UInt64?] {
        let sources = facility.entrances.flatMap { entrance in
            graph.approaches(to: entrance).map { (Int($0.node), UInt64($0.length)) }
                + ends.compactMap { end in
                    graph.directLength(from: end.attachment, to: entrance).map { (end.node, UInt64($0)) }
                }
        }
        let found = dijkstra.distances(from: sources, reversed: true)
        return origins.map { origin in
            guard let origin else { return nil }
            let overNodes = graph.departures(from: origin).compactMap { node, length in
                found[Int(node)].map { $0 + UInt64(length) }
            }
            let overEnds = ends.compactMap { end -> UInt64? in
                guard let length = graph.directLength(from: origin, to: end.attachment) else { return nil }
                return found[end.node].map { $0 + UInt64(length) }
            }
            let direct = facility.entrances.compactMap {
                graph.directLength(from: origin, to: $0).map { UInt64($0) }
            }
            return (overNodes + overEnds + direct).min()
        }
    }
}
