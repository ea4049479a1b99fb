public import Quantities

/// One thing that the strategy or its indicators lack, or a part of the law's list and whether it is there.
public struct AuditItem: Hashable, Sendable, Codable, Identifiable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// One of the nine parts of art. 10e(3) of the act on commune self-government.
        case legalPart = "legal-part"
        case duplicateCode = "duplicate-code"
        case goalWithoutGoals = "goal-without-goals"
        case goalWithoutLines = "goal-without-lines"
        case goalWithoutIndicators = "goal-without-indicators"
        case goalWithoutReadings = "goal-without-readings"
        case lineUnserved = "line-unserved"
        case indicatorOrphan = "indicator-orphan"
        case indicatorWithoutSource = "indicator-without-source"
        case indicatorWithoutOwner = "indicator-without-owner"
        case indicatorWithoutUnit = "indicator-without-unit"
        case indicatorWithoutDirection = "indicator-without-direction"
        case indicatorWithoutBaseline = "indicator-without-baseline"
        case indicatorWithoutTarget = "indicator-without-target"
        case onlyExampleTargets = "only-example-targets"
        case targetBeyondHorizon = "target-beyond-horizon"
        case unknownCode = "unknown-code"
        case weightNotPositive = "weight-not-positive"
        case horizontalGoalOutOfReach = "horizontal-goal-out-of-reach"
    }

    /// Whether a part that the law demands was seen.
    public enum Presence: String, Sendable, Codable, CaseIterable {
        /// The record holds it.
        case present
        /// The text names it; whether it is there, somebody must look.
        case mentioned
        case notFound = "not-found"
    }

    /// Stable from one audit to the next: kind and subject.
    public var id: String
    public var kind: Kind
    public var severity: Finding.Severity
    /// The code or the indicator that it is about.
    public var subject: String
    public var reason: BilingualText
    public var remedy: BilingualText
    /// Set for parts of the law's list alone.
    public var presence: Presence?
    /// Where it was seen, in the document's words.
    public var evidence: [String]

    public init(
        _ kind: Kind, _ severity: Finding.Severity, subject: String, detail: String = "",
        reason: BilingualText,
        remedy: BilingualText, presence: Presence? = nil, evidence: [String] = []
    ) {
        id = "\(kind.rawValue)/\(subject)" + (detail.isEmpty ? "" : "/\(detail)")
        self.kind = kind
        self.severity = severity
        self.subject = subject
        self.reason = reason
        self.remedy = remedy
        self.presence = presence
        self.evidence = evidence
    }
}
