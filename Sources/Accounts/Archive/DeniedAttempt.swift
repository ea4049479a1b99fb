public import Quantities

/// Something that somebody tried and was not allowed to do. It holds no name, address or text typed.
public struct DeniedAttempt: Hashable, Sendable, Codable {
    public var at: Timestamp
    /// Nil for whoever had not signed in.
    public var person: PersonID?
    /// The right that was missing; nil where the attempt failed before any right was asked for.
    public var right: Right?
    public var unit: String?
    /// What was tried: a route or an item, never what was typed.
    public var subject: String
    public var reason: BilingualText

    public init(
        at: Timestamp, person: PersonID?, right: Right?, unit: String?, subject: String, reason: BilingualText
    ) {
        self.at = at
        self.person = person
        self.right = right
        self.unit = unit
        self.subject = subject
        self.reason = reason
    }
}
