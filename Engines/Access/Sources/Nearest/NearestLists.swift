/// The k nearest facilities of one category from every node, nearest first.
///
/// - Complexity: two sweeps of the hierarchy with lists of k, k² steps to an arc.
public struct NearestLists: Sendable {
    /// The longest lists.
    public static let longest = 64

    private let hierarchy: Hierarchy
    private let k: Int
    /// k entries for each place: distance above, facility below; `none` at the end of a short list.
    private var entries: [UInt64]
    private static let none = UInt64.max

    /// - Parameter facilities: all of one category; each counts once, by its nearest entrance.
    public init(_ hierarchy: Hierarchy, to facilities: [Facility], k: Int) {
        precondition((1...Self.longest).contains(k), "lists hold 1 to \(Self.longest) facilities")
        self.hierarchy = hierarchy
        self.k = k
        entries = [UInt64](repeating: Self.none, count: hierarchy.nodes.count * k)
        for (number, facility) in facilities.enumerated() {
            for entrance in facility.entrances {
                for (node, length) in hierarchy.graph.approaches(to: entrance) {
                    insert(UInt64(length) << 32 | UInt64(number), at: Int(hierarchy.places[Int(node)]))
                }
            }
        }
        for place in hierarchy.nodes.indices.reversed() {
            for arc in hierarchy.falling.arcs(of: place) {
                merge(from: place, over: arc.length, to: Int(arc.place))
            }
        }
        for place in hierarchy.nodes.indices {
            for arc in hierarchy.rising.arcs(of: place) {
                merge(from: Int(arc.place), over: arc.length, to: place)
            }
        }
    }

    /// The nearest facilities from a node.
    public func nearest(from node: Int) -> [Reach] {
        let start = Int(hierarchy.places[node]) * k
        return entries[start..<(start + k)].prefix { $0 != Self.none }.map {
            Reach(decimetres: $0 >> 32, facility: Int($0 & 0xFFFF_FFFF))
        }
    }

    private mutating func merge(from: Int, over length: UInt32, to: Int) {
        for index in from * k..<(from + 1) * k {
            let entry = entries[index]
            guard entry != Self.none else { return }
            insert(entry + UInt64(length) << 32, at: to)
        }
    }

    /// Keeps the list in order and each facility in it once.
    private mutating func insert(_ entry: UInt64, at place: Int) {
        let (start, end) = (place * k, (place + 1) * k)
        guard entry < entries[end - 1] else { return }
        let facility = entry & 0xFFFF_FFFF
        var hole = end - 1
        if let known = (start..<end).first(where: {
            entries[$0] != Self.none && entries[$0] & 0xFFFF_FFFF == facility
        }) {
            guard entry < entries[known] else { return }
            hole = known
        }
        while hole > start, entries[hole - 1] > entry {
            entries[hole] = entries[hole - 1]
            hole -= 1
        }
        entries[hole] = entry
    }
}
