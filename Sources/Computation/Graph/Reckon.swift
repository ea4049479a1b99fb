import Quantities

/// Everything a run needs: the recorded inputs and the graph over them.
public struct Snapshot: Sendable {
    public let inputs: [Key: Input]
    public let graph: Graph

    public init(inputs: [Key: Input], graph: Graph) {
        self.inputs = inputs
        self.graph = graph
    }
}

/// What one run did, for tests and metrics.
public struct RunLog: Sendable, Equatable {
    /// Keys whose function ran, in order.
    public var computed: [Key] = []
    /// Number of calculations answered by the memo.
    public var remembered = 0

    public init() {}
}

/// Brings `keys` and all they stand on to an outcome.
///
/// Only what the memo cannot answer is computed; an equal result stops the ripple because readers ask by the
/// digests of their inputs.
/// - Complexity: O(calculations + reads) of the cone of `keys`.
public func reckon(
    _ keys: some Sequence<Key>, in snapshot: Snapshot, memo: inout Memo, log: inout RunLog
) -> Outcomes {
    var run = Run(inputs: snapshot.inputs, overlay: [:])
    return run.reckon(Array(keys), graph: snapshot.graph, memo: &memo, log: &log)
}

/// The same over a scenario.
public func reckon(
    _ keys: some Sequence<Key>, in overlay: Overlay, memo: inout Memo, log: inout RunLog
) -> Outcomes {
    var run = Run(inputs: overlay.base.inputs, overlay: overlay.replaced)
    return run.reckon(Array(keys), graph: overlay.base.graph, memo: &memo, log: &log)
}

private struct Run {
    let inputs: [Key: Input]
    let overlay: [Key: Input]
    var outcomes: [Key: Outcome] = [:]
    /// Calculations that are not kept and that nothing has needed yet, with the digest of their question.
    private var waiting: [Key: (calculation: Calculation, asked: Digest)] = [:]
    /// Layers and calculations that are not kept, once they were needed.
    private var passed: Set<Key> = []

    init(inputs: [Key: Input], overlay: [Key: Input]) {
        self.inputs = inputs
        self.overlay = overlay
    }

    mutating func reckon(_ keys: [Key], graph: Graph, memo: inout Memo, log: inout RunLog) -> Outcomes {
        let cone = graph.cone(of: keys)
        outcomes.reserveCapacity(cone.count * 2)
        for position in cone {
            let calculation = graph.calculations[position]
            outcomes[calculation.key] = settle(calculation, memo: &memo, log: &log)
        }
        for key in keys where outcomes[key] == nil { outcomes[key] = inputOutcome(key) }
        // What was only needed on the way is not carried along with the answers.
        for key in passed {
            if case .ready(_, let digest)? = outcomes[key] {
                outcomes[key] = .ready(Unloaded(digest: digest), digest: digest)
            }
        }
        return Outcomes(outcomes)
    }

    private mutating func settle(_ calculation: Calculation, memo: inout Memo, log: inout RunLog) -> Outcome {
        var question = [calculation.definition]
        question.reserveCapacity(calculation.reads.count + 1)
        var stuck: [Key] = []
        for read in calculation.reads {
            let (digest, isReady) = standing(of: read.key)
            question.append(digest ?? Run.absent)
            if !isReady && !read.isOptional { stuck.append(read.key) }
        }
        guard stuck.isEmpty else { return .blocking(by: stuck) }
        let asked = Digest(combining: question)
        guard calculation.isKept else {
            waiting[calculation.key] = (calculation, asked)
            return .ready(Unloaded(digest: asked), digest: asked)
        }
        if let known = memo.outcome(for: asked, decode: calculation.decode) {
            log.remembered += 1
            return known
        }
        let outcome = run(calculation, memo: &memo, log: &log)
        if case .blocked = outcome { return outcome }
        memo.remember(outcome, for: asked)
        return outcome
    }

    private mutating func run(_ calculation: Calculation, memo: inout Memo, log: inout RunLog) -> Outcome {
        var loaded: [Outcome] = []
        for read in calculation.reads { loaded.append(loadedOutcome(read.key, memo: &memo, log: &log)) }
        let broken = zip(calculation.reads, loaded).filter { read, outcome in
            if case .ready = outcome { false } else { !read.isOptional }
        }
        guard broken.isEmpty else { return .blocking(by: broken.map(\.0.key)) }
        log.computed.append(calculation.key)
        return calculation.compute(Calculation.Inputs(outcomes: loaded))
    }

    /// Stands for an input that does not exist.
    private static let absent = Digest(of: "absent")

    private func standing(of key: Key) -> (digest: Digest?, isReady: Bool) {
        guard let outcome = outcomes[key] else {
            let digest = overlay[key]?.digest ?? inputs[key]?.digest
            return (digest, digest != nil)
        }
        if case .ready(_, let digest) = outcome { return (digest, true) }
        return (outcome.digest, false)
    }

    /// Inputs are loaded once per run, and so is what is not kept.
    private mutating func loadedOutcome(_ key: Key, memo: inout Memo, log: inout RunLog) -> Outcome {
        if let (calculation, asked) = waiting.removeValue(forKey: key) {
            var outcome: Outcome
            if let held = memo.held(for: asked) {
                outcome = held
            } else {
                outcome = run(calculation, memo: &memo, log: &log)
                if case .ready(let value, _) = outcome { outcome = .ready(value, digest: asked) }
                memo.hold(outcome, for: asked)
            }
            passed.insert(key)
            outcomes[key] = outcome
            return outcome
        }
        if let known = outcomes[key] { return known }
        let outcome = inputOutcome(key)
        if key.kind?.isLayer ?? false { passed.insert(key) }
        outcomes[key] = outcome
        return outcome
    }

    private func inputOutcome(_ key: Key) -> Outcome {
        guard let input = overlay[key] ?? inputs[key] else {
            return .refusing(Refusal.unknown(key))
        }
        do { return .ready(try input.value(), digest: input.digest) } catch {
            return .refusing(Refusal.unreadable(key, error))
        }
    }
}

extension Refusal {
    static func unknown(_ key: Key) -> Refusal {
        Refusal(
            code: "no-record",
            reason: BilingualText(pl: "Nie ma zapisu „\(key)”.", en: "There is no record “\(key)”."),
            remedy: BilingualText(
                pl: "Zaimportuj dane albo wpisz odczyt.", en: "Import the data or enter a reading."))
    }

    static func unreadable(_ key: Key, _ error: any Error) -> Refusal {
        Refusal(
            code: "unreadable",
            reason: BilingualText(
                pl: "Zapisu „\(key)” nie można odczytać: \(error).",
                en: "The record “\(key)” cannot be read: \(error)."),
            remedy: BilingualText(
                pl: "Uruchom „horyzont verify”.", en: "Run “horyzont verify”."))
    }
}
