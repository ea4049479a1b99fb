/// The class of a mean of scores from −5 to 5 (Eurostat's bounds 2.5 and 0.25).
public enum AggregateClass: String, Hashable, Sendable, Codable, CaseIterable {
    case significantProgress, moderateProgress, noProgress, moderateDeterioration, significantDeterioration

    public init(score: Double) throws(ProgressGap) {
        guard score.isFinite else { throw .notFinite }
        self =
            score > 2.5
            ? .significantProgress
            : score > 0.25
                ? .moderateProgress
                : score >= -0.25
                    ? .noProgress : score >= -2.5 ? .moderateDeterioration : .significantDeterioration
    }
}
