/// Which way is better. It is part of an indicator's definition and never guessed from its values.
public enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
    case more, less, range

    /// +1 where more is better, −1 where less is better.
    /// - Throws: `directionIsRange`, for a wished range has no single sign.
    public func sign() throws(ProgressGap) -> Double {
        switch self {
        case .more: 1
        case .less: -1
        case .range: throw .directionIsRange
        }
    }

    /// Whether a value is at least as good as a target.
    /// - Throws: `directionIsRange`; ask a `WishedRange` instead.
    public func isMet(_ value: Double, target: Double) throws(ProgressGap) -> Bool {
        try sign() > 0 ? value >= target : value <= target
    }
}
