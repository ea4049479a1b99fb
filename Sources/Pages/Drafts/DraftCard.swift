public import Accounts
public import Evidence
public import Quantities

/// A draft as pages show it: what it is about in words, what it changes, and what its reader may do with it.
public struct DraftCard: Sendable {
    /// What can be done with a draft; the word is the value of its button.
    public enum Action: String, Sendable, CaseIterable {
        case submit, approve, publish
        case giveBack = "return"
        case recall, withdraw, comment

        var name: Phrase {
            switch self {
            case .submit: Phrase(pl: "Przekaż do zatwierdzenia", en: "Submit for approval")
            case .approve: Phrase(pl: "Zatwierdź", en: "Approve")
            case .publish: Phrase(pl: "Opublikuj", en: "Publish")
            case .giveBack: Phrase(pl: "Zwróć z komentarzem", en: "Return with the comment")
            case .recall: Phrase(pl: "Cofnij do wersji roboczej", en: "Take back to drafts")
            case .withdraw: Phrase(pl: "Wycofaj na stałe", en: "Withdraw for good")
            case .comment: Phrase(pl: "Dodaj komentarz", en: "Add the comment")
            }
        }
    }

    /// Readings of a file that a comparison shows; the file itself is judged whole.
    public static let mostReadings = 200

    public var draft: Draft
    /// Kind and name of the item.
    public var title: BilingualText
    /// The item's page; nil where it has none yet.
    public var item: Route?
    /// Name of the unit; nil for the whole city.
    public var unit: BilingualText?
    /// Against what is public now.
    public var changes: [FieldChange]
    /// Whether the form still has problems, so that nothing could be published of it.
    public var isUnfinished: Bool
    /// Whether its reader may go on writing in its form.
    public var hasForm: Bool
    public var actions: [Action]
    /// Names of the people who took part.
    public var names: [PersonID: String]

    public init(
        _ draft: Draft, title: BilingualText, item: Route?, unit: BilingualText?, changes: [FieldChange],
        isUnfinished: Bool, hasForm: Bool, actions: [Action], names: [PersonID: String]
    ) {
        self.draft = draft
        self.title = title
        self.item = item
        self.unit = unit
        self.changes = changes
        self.isUnfinished = isUnfinished
        self.hasForm = hasForm
        self.actions = actions
        self.names = names
    }

    /// The name of somebody who took part, or what is left of it.
    func name(_ person: PersonID?) -> BilingualText {
        person.flatMap { names[$0] }.map { BilingualText($0) }
            ?? BilingualText(pl: "osoba bez konta", en: "somebody without an account")
    }

    /// Approvals that are still needed.
    var missingApprovals: Int {
        max(0, draft.kind.rightsToApprove.count - draft.approvers.count)
    }

    var changed: Timestamp? { draft.history.last?.at }
}
