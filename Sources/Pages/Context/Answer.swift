public import Computation

/// What is known about one key, as a page needs it: the value, or why there is none.
public enum Answer<Wanted: Value>: Sendable {
    case known(Wanted)
    case refused(Refusal)
    /// It waits for other values, named by their keys.
    case blocked(by: [Key])
    /// Nothing calculates it.
    case absent

    init(_ key: Key, in outcomes: Outcomes) {
        switch outcomes[key] {
        case nil: self = .absent
        case .refused(let refusal, _): self = .refused(refusal)
        case .blocked(let keys, _): self = .blocked(by: keys)
        case .ready(let value, _): self = (value as? Wanted).map { .known($0) } ?? .absent
        }
    }

    public var value: Wanted? {
        if case .known(let value) = self { value } else { nil }
    }
}
