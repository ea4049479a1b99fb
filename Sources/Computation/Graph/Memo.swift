public import Quantities

/// Outcomes by the digest of definition and inputs: equal questions are answered once.
///
/// A value: copies do not share. What it does not hold it may look up in a store given by the shell.
public struct Memo: Sendable {
    /// An outcome in bytes, as a store keeps it.
    public struct Entry: Sendable {
        public var question: Digest
        public var bytes: [UInt8]

        public init(question: Digest, bytes: [UInt8]) {
            self.question = question
            self.bytes = bytes
        }
    }

    /// How many outcomes are held before the memo is emptied; about 100 MB of assessments.
    public static let capacity = 200_000

    /// How many outcomes of calculations that are not kept are held; each is as large as the layers it is made of.
    static let passingCapacity = 16

    private var outcomes: [Digest: Outcome] = [:]
    /// The last one used stands last.
    private var passing: [(question: Digest, outcome: Outcome)] = []
    private let stored: @Sendable (Digest) -> [UInt8]?
    /// What was computed since the last call of `takeFresh`.
    private var fresh: [Digest] = []

    /// - Parameter stored: looks up the bytes of a ready outcome kept earlier.
    public init(stored: @escaping @Sendable (Digest) -> [UInt8]? = { _ in nil }) { self.stored = stored }

    public var count: Int { outcomes.count }

    mutating func outcome(for question: Digest, decode: ([UInt8]) -> (any Value)?) -> Outcome? {
        if let known = outcomes[question] { return known }
        guard let bytes = stored(question), let value = decode(bytes) else { return nil }
        let outcome = Outcome.ready(value, digest: Digest(of: bytes))
        outcomes[question] = outcome
        return outcome
    }

    /// What is held in memory of a calculation that is not kept.
    mutating func held(for question: Digest) -> Outcome? {
        guard let place = passing.firstIndex(where: { $0.question == question }) else { return nil }
        let found = passing.remove(at: place)
        passing.append(found)
        return found.outcome
    }

    /// Holds an outcome in memory alone, for as long as it is among the last that were used.
    mutating func hold(_ outcome: Outcome, for question: Digest) {
        passing.append((question, outcome))
        if passing.count > Memo.passingCapacity { passing.removeFirst() }
    }

    /// Takes over what another memo holds in memory alone, as used last; the outcomes that it remembers stay its own.
    public mutating func holdAll(of other: Memo) {
        for entry in other.passing {
            passing.removeAll { $0.question == entry.question }
            hold(entry.outcome, for: entry.question)
        }
    }

    mutating func remember(_ outcome: Outcome, for question: Digest) {
        if outcomes.count >= Memo.capacity { outcomes.removeAll() }
        outcomes[question] = outcome
        fresh.append(question)
    }

    /// The ready outcomes computed since the last call, for a store to keep.
    public mutating func takeFresh() -> [Entry] {
        defer { fresh = [] }
        return fresh.compactMap { question in
            guard case .ready(let value, _)? = outcomes[question] else { return nil }
            return Entry(question: question, bytes: value.canonicalBytes)
        }
    }
}
