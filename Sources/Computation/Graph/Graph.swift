public import Quantities

/// Calculations in an order in which each comes after what it reads.
public struct Graph: Sendable {
    /// In topological order.
    public let calculations: [Calculation]
    private let index: [Key: Int]

    /// Orders `calculations`.
    /// - Throws: findings for keys calculated twice and for circles, all at once.
    /// - Complexity: O(calculations + reads).
    public init(_ calculations: [Calculation]) throws(GraphError) {
        var findings: [Finding] = []
        var place: [Key: Int] = [:]
        for (number, calculation) in calculations.enumerated()
        where place.updateValue(number, forKey: calculation.key) != nil {
            findings.append(Graph.duplicate(calculation.key))
        }
        var waiting = calculations.map { $0.reads.count { place[$0.key] != nil } }
        var readers: [[Int]] = Array(repeating: [], count: calculations.count)
        for (number, calculation) in calculations.enumerated() {
            for read in calculation.reads {
                if let source = place[read.key] { readers[source].append(number) }
            }
        }
        var order: [Int] = waiting.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < order.count {
            for reader in readers[order[next]] {
                waiting[reader] -= 1
                if waiting[reader] == 0 { order.append(reader) }
            }
            next += 1
        }
        if order.count < calculations.count {
            let circle = waiting.indices.filter { waiting[$0] > 0 }.map { calculations[$0].key.description }
            findings.append(Graph.circle(circle))
        }
        guard findings.isEmpty else { throw GraphError(findings: findings) }
        self.calculations = order.map { calculations[$0] }
        index = Dictionary(uniqueKeysWithValues: self.calculations.enumerated().map { ($1.key, $0) })
    }

    /// The calculation of `key`; nil for inputs and unknown keys.
    public subscript(key: Key) -> Calculation? { index[key].map { calculations[$0] } }

    /// Positions, in order, of the calculations needed for `keys`.
    func cone(of keys: some Sequence<Key>) -> [Int] {
        var needed = [Bool](repeating: false, count: calculations.count)
        var open = keys.compactMap { index[$0] }
        while let position = open.popLast() {
            guard !needed[position] else { continue }
            needed[position] = true
            for read in calculations[position].reads {
                if let source = index[read.key] { open.append(source) }
            }
        }
        return needed.indices.filter { needed[$0] }
    }

    private static func duplicate(_ key: Key) -> Finding {
        Finding(
            .error, at: key.description,
            reason: BilingualText(
                pl: "Wartość „\(key)” liczą dwa obliczenia.", en: "Two calculations give the value “\(key)”."),
            remedy: BilingualText(pl: "Zostaw jedno z nich.", en: "Keep one of them."))
    }

    private static func circle(_ keys: [String]) -> Finding {
        let list = keys.prefix(12).joined(separator: ", ")
        return Finding(
            .error, at: keys.first ?? "",
            reason: BilingualText(
                pl: "Obliczenia zależą od siebie w kółko: \(list).",
                en: "Calculations depend on each other in a circle: \(list)."),
            remedy: BilingualText(
                pl: "Usuń z jednej z formuł odwołanie do pozostałych.",
                en: "Take the reference to the others out of one formula."))
    }
}

/// Why calculations do not form a graph.
public struct GraphError: Error, Sendable {
    public var findings: [Finding]

    public init(findings: [Finding]) { self.findings = findings }
}
