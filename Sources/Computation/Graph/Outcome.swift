public import Quantities

/// What became of one key.
public enum Outcome: Sendable {
    case ready(any Value, digest: Digest)
    case refused(Refusal, digest: Digest)
    /// A required input has no value; `by` names the keys at which it stopped.
    case blocked(by: [Key], digest: Digest)

    /// Equal outcomes have equal digests.
    public var digest: Digest {
        switch self {
        case .ready(_, let digest), .refused(_, let digest), .blocked(_, let digest): digest
        }
    }

    /// The value as `type`; nil where there is none.
    public func value<T: Value>(as type: T.Type = T.self) -> T? {
        if case .ready(let value, _) = self { value as? T } else { nil }
    }

    public var refusal: Refusal? {
        if case .refused(let refusal, _) = self { refusal } else { nil }
    }

    static func refusing(_ refusal: Refusal) -> Outcome {
        .refused(
            refusal,
            digest: Digest(of: "refused \(refusal.code) \(refusal.reason.pl) \(refusal.reason.en)"))
    }

    static func blocking(by keys: [Key]) -> Outcome {
        .blocked(by: keys, digest: Digest(of: "blocked " + keys.map(\.description).joined(separator: " ")))
    }
}

/// The outcomes of a run, by key.
public struct Outcomes: Sendable {
    var byKey: [Key: Outcome]

    init(_ byKey: [Key: Outcome]) { self.byKey = byKey }

    public subscript(key: Key) -> Outcome? { byKey[key] }

    /// The value of `key`; nil where it is unknown, refused or blocked.
    public func value<T: Value>(_ key: Key, as type: T.Type = T.self) -> T? { byKey[key]?.value(as: type) }

    public var keys: [Key] { byKey.keys.sorted() }
    public var count: Int { byKey.count }
}
