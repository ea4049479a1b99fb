public import Geometry
public import Quantities

/// Collects points and ways of any origin and cuts them into a network of junctions and edges.
///
/// Points and ways may come in any order; a way names its points by their numbers.
public struct NetworkBuilder: Sendable {
    private var numbers: [Int64] = []
    private var places: [Coordinate] = []
    private var blockades: [Int64: Passability] = [:]
    private var ways: [(id: Int64, passability: Passability, end: Int)] = []
    private var chain: [Int64] = []

    public init() {}

    /// Makes room for so many points at once.
    public mutating func reserve(points: Int) {
        numbers.reserveCapacity(points)
        places.reserveCapacity(points)
    }

    /// Adds a point in longitude and latitude. A point that is added twice keeps its first place.
    /// - Parameter blocks: whom a barrier here stops.
    public mutating func add(point number: Int64, at place: Coordinate, blocks: Passability = .closed) {
        numbers.append(number)
        places.append(place)
        if blocks != .closed { blockades[number, default: .closed].formUnion(blocks) }
    }

    /// Adds a way along points; one that is closed to everybody is left out.
    public mutating func add(way id: Int64, along points: some Collection<Int64>, _ passability: Passability)
    {
        guard passability != .closed else { return }
        chain.append(contentsOf: points)
        ways.append((id, passability, chain.count))
    }
}

extension NetworkBuilder {
    /// The network, and what was wrong with the input.
    ///
    /// A way is cut where a point is missing, where it meets another way or itself, and at barriers.
    /// - Complexity: O(n log n) in the points and places of ways.
    public func network() -> (network: Network, findings: [Finding]) {
        let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
        let sorted = order.map { numbers[$0] }
        var missing = 0
        var hint = 0
        let points = chain.map { number -> Int32 in
            guard let place = Self.find(number, in: sorted, near: &hint), places[order[place]].isFinite else {
                missing += 1
                return -1
            }
            return Int32(place)
        }
        var network = Network()
        cut(points, isJunction: junctions(of: points, sorted)) { way, stretch in
            network.append(
                way: ways[way].id, ways[way].passability,
                along: points[stretch].map { (numbers[order[Int($0)]], places[order[Int($0)]]) })
        }
        network.blockades = blockades.reduce(into: [:]) { blocked, entry in
            if let junction = network.junction(numbered: entry.key) { blocked[junction] = entry.value }
        }
        return (network, missing == 0 ? [] : [Self.finding(missing: missing)])
    }

    /// Whether a point is an end or a crossing of ways or a barrier.
    private func junctions(of points: [Int32], _ sorted: [Int64]) -> [Bool] {
        var uses = [UInt8](repeating: 0, count: sorted.count)
        var start = 0
        for way in ways {
            for place in start..<way.end where points[place] >= 0 {
                let isEnd =
                    place == start || place == way.end - 1 || points[place - 1] < 0 || points[place + 1] < 0
                let point = Int(points[place])
                uses[point] = min(2, uses[point] + (isEnd ? 2 : 1))
            }
            start = way.end
        }
        var isJunction = uses.map { $0 > 1 }
        var hint = 0
        for number in blockades.keys {
            if let place = Self.find(number, in: sorted, near: &hint) { isJunction[place] = true }
        }
        return isJunction
    }

    /// Calls `body` with each stretch of a way between junctions.
    private func cut(_ points: [Int32], isJunction: [Bool], _ body: (Int, ClosedRange<Int>) -> Void) {
        var start = 0
        for (way, end) in ways.lazy.map(\.end).enumerated() {
            var from = start
            for place in start..<end {
                guard points[place] >= 0 else {
                    from = place + 1
                    continue
                }
                guard place > from, isJunction[Int(points[place])] else { continue }
                body(way, from...place)
                from = place
            }
            start = end
        }
    }

    /// Binary search that first looks just behind the last find: points of a way often have rising numbers.
    private static func find(_ number: Int64, in sorted: [Int64], near hint: inout Int) -> Int? {
        if hint + 1 < sorted.count, sorted[hint + 1] == number {
            hint += 1
        } else {
            var (low, high) = (0, sorted.count)
            while low < high {
                let middle = (low + high) / 2
                if sorted[middle] < number { low = middle + 1 } else { high = middle }
            }
            guard low < sorted.count, sorted[low] == number else { return nil }
            hint = low
        }
        return hint
    }

    private static func finding(missing: Int) -> Finding {
        Finding(
            .warning, at: "network",
            reason: BilingualText(
                pl: "Drogi wymieniają punkty, których plik nie ma (albo bez współrzędnych): \(missing).",
                en: "Ways name points that the file does not have (or that have no place): \(missing)."),
            remedy: BilingualText(
                pl: "Drogi są tam przecięte; weź wycinek z kompletnymi drogami, jeśli mają być ciągłe.",
                en: "The ways are cut there; take an extract with complete ways if they should go on."))
    }
}
