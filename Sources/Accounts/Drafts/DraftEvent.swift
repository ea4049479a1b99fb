public import Quantities

/// One step in a draft's life: who, when, what, and what was there before.
public struct DraftEvent: Hashable, Sendable, Codable {
    /// What was done.
    public enum Step: String, Sendable, Codable, CaseIterable {
        case created, edited, submitted, recalled, approved, returned, commented, withdrawn, published
        /// Something else became public in the meantime; both versions are kept.
        case overtaken
    }

    public var step: Step
    public var person: PersonID
    public var at: Timestamp
    public var comment: String
    /// The value before an edit, so that nothing is lost; nil for other steps.
    public var before: String?

    public init(step: Step, person: PersonID, at: Timestamp, comment: String = "", before: String? = nil) {
        self.step = step
        self.person = person
        self.at = at
        self.comment = comment
        self.before = before
    }
}
