/// Which nodes hang together.
///
/// - Method: union by size with path halving, R. E. Tarjan, 1975.
struct DisjointSets {
    private var parents: [Int32]
    private var sizes: [Int32]

    init(count: Int) {
        parents = (0..<count).map { Int32($0) }
        sizes = [Int32](repeating: 1, count: count)
    }

    /// The node that stands for the set of this one.
    mutating func root(of node: Int) -> Int {
        var node = node
        while Int(parents[node]) != node {
            parents[node] = parents[Int(parents[node])]
            node = Int(parents[node])
        }
        return node
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (one, other) = (root(of: one), root(of: other))
        guard one != other else { return }
        let (small, large) = sizes[one] < sizes[other] ? (one, other) : (other, one)
        parents[small] = Int32(large)
        sizes[large] += sizes[small]
    }
}
