public import Quantities

/// What approving one of many drafts came to. One that is refused does not hold up the others.
public struct ApprovalOutcome: Sendable {
    /// The draft as it was.
    public var draft: Draft
    /// As it is now, or why not.
    public var result: Result<Draft, DraftRefusal>

    /// Approves each of `drafts` for which nothing stands in the way.
    public static func approving(_ drafts: [Draft], by actor: ActingPerson, at moment: Timestamp)
        -> [ApprovalOutcome]
    {
        drafts.map { draft in
            ApprovalOutcome(
                draft: draft,
                result: Result { () throws(DraftRefusal) in try draft.approved(by: actor, at: moment) })
        }
    }
}
