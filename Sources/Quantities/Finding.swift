/// One thing that is wrong, or worth knowing, in what was read: where, why, and what to do about it.
///
/// Bad input is answered with all its findings at once.
public struct Finding: Hashable, Sendable, Codable {
    public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
        case note, warning, error

        public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }
        private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
    }

    public var severity: Severity
    /// Where: a file with line, a row and column, a field, a key.
    public var place: String
    /// Line or row number, counted from 1, where there is one.
    public var line: Int?
    public var reason: BilingualText
    public var remedy: BilingualText

    public init(
        _ severity: Severity, at place: String, line: Int? = nil, reason: BilingualText, remedy: BilingualText
    ) {
        self.severity = severity
        self.place = place
        self.line = line
        self.reason = reason
        self.remedy = remedy
    }
}

extension Sequence where Element == Finding {
    /// Whether anything here forbids going on.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}
