import Geometry

/// Where the nodes of ways lie: two arrays in the order of the nodes' numbers, 24 bytes for each node that is needed.
struct NodePlaces {
    private let nodes: [Int64]
    private var places: [Coordinate]

    init(of needed: consuming [Int64]) {
        var sorted = needed
        sorted.sort()
        var count = 0
        for index in sorted.indices where index == 0 || sorted[index] != sorted[count - 1] {
            sorted[count] = sorted[index]
            count += 1
        }
        sorted.removeLast(sorted.count - count)
        nodes = sorted
        places = Array(repeating: Coordinate(.nan, .nan), count: count)
    }

    mutating func set(_ node: Int64, _ place: Coordinate) {
        if let index = index(of: node) { places[index] = place }
    }

    /// Nil where the node is not in the file.
    subscript(node: Int64) -> Coordinate? {
        guard let index = index(of: node), places[index].isFinite else { return nil }
        return places[index]
    }

    private func index(of node: Int64) -> Int? {
        var (low, high) = (0, nodes.count)
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low < nodes.count && nodes[low] == node ? low : nil
    }
}
