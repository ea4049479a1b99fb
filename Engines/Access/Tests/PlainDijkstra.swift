@testable import Access

/// The plainest search there is, against which everything else is held: a list of edges and a scan for the nearest open node.
struct PlainDijkstra {
    private var neighbours: [[(node: Int, length: UInt64)]]

    /// - Parameter closed: edges that nobody passes.
    init(_ graph: PathGraph, closed: Set<Int> = []) {
        neighbours = Array(repeating: [], count: graph.count)
        for (number, edge) in graph.edges.enumerated() where !closed.contains(number) {
            if edge.isOpenAlong { neighbours[Int(edge.from)].append((Int(edge.to), UInt64(edge.length))) }
            if edge.isOpenAgainst { neighbours[Int(edge.to)].append((Int(edge.from), UInt64(edge.length))) }
        }
    }

    /// One more node; its number.
    mutating func addNode() -> Int {
        neighbours.append([])
        return neighbours.count - 1
    }

    /// One more street, one way.
    mutating func addStreet(from: Int, to: Int, length: UInt64) { neighbours[from].append((to, length)) }

    /// Distances from nodes with start values to all nodes; nil where there is no way.
    /// - Parameter reversed: whether streets are walked against their direction, that is, distances *to* the sources.
    func distances(from sources: [(node: Int, length: UInt64)], reversed: Bool = false) -> [UInt64?] {
        var streets = neighbours
        if reversed {
            streets = Array(repeating: [], count: neighbours.count)
            for (node, list) in neighbours.enumerated() {
                for (target, length) in list { streets[target].append((node, length)) }
            }
        }
        var best = [UInt64?](repeating: nil, count: streets.count)
        var open: Set<Int> = []
        for (node, length) in sources where best[node].map({ length < $0 }) ?? true {
            best[node] = length
            open.insert(node)
        }
        var isDone = [Bool](repeating: false, count: streets.count)
        while let node = open.min(by: { (best[$0] ?? 0, $0) < (best[$1] ?? 0, $1) }) {
            open.remove(node)
            isDone[node] = true
            for (target, length) in streets[node] where !isDone[target] {
                let next = (best[node] ?? 0) + length
                if best[target].map({ next < $0 }) ?? true {
                    best[target] = next
                    open.insert(target)
                }
            }
        }
        return best
    }
}
