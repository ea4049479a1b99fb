public import Quantities

/// Why a number is what it is: the chain from it down to recorded inputs.
public struct Explanation: Sendable {
    /// One step of the chain.
    public struct Step: Sendable {
        public var key: Key
        public var outcome: Outcome
        /// The calculation's method, summary and definition; nil for a recorded input.
        public var method: String?
        public var summary: BilingualText?
        public var definition: Digest?
        public var reads: [Key]
        /// For a recorded input: dataset revisions and ledger entry.
        public var revisions: [Int]
        public var entry: Int?
        /// Distance from the explained key.
        public var depth: Int
    }

    public var key: Key
    /// The key itself first, then breadth first what it stands on, each once.
    public var steps: [Step]

    /// - Parameter limit: most steps given, so that a page stays readable.
    /// - Complexity: O(steps).
    public init?(of key: Key, outcomes: Outcomes, snapshot: Snapshot, limit: Int = 500) {
        guard outcomes[key] != nil || snapshot.inputs[key] != nil else { return nil }
        self.key = key
        steps = []
        var seen: Set<Key> = [key]
        var queue: [(Key, Int)] = [(key, 0)]
        var next = 0
        while next < queue.count, steps.count < limit {
            let (current, depth) = queue[next]
            next += 1
            guard let step = Explanation.step(current, depth, outcomes, snapshot) else { continue }
            steps.append(step)
            for read in step.reads where seen.insert(read).inserted { queue.append((read, depth + 1)) }
        }
    }

    private static func step(_ key: Key, _ depth: Int, _ outcomes: Outcomes, _ snapshot: Snapshot) -> Step? {
        let calculation = snapshot.graph[key]
        let input = snapshot.inputs[key]
        let loaded = input.flatMap { input in
            // Whoever wants to see a layer opens the map; the chain needs no more than its digest.
            key.kind?.isLayer ?? false
                ? Outcome.ready(Unloaded(digest: input.digest), digest: input.digest)
                : (try? input.value()).map { Outcome.ready($0, digest: input.digest) }
        }
        guard let outcome = outcomes[key] ?? loaded else { return nil }
        return Step(
            key: key, outcome: outcome, method: calculation?.method, summary: calculation?.summary,
            definition: calculation?.definition, reads: calculation?.reads.map(\.key) ?? [],
            revisions: input?.revisions ?? [], entry: input?.entry, depth: depth)
    }
}
