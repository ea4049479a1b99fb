public import Quantities

/// A change on its way to the public: draft → submitted → approved → published, or returned with a comment.
///
/// A value: each step gives a new one or a refusal. The store keeps it under its `version`, so that of two people who
/// save at once the second learns of the first.
public struct Draft: Hashable, Sendable, Codable {
    /// Where the draft stands.
    public enum State: String, Sendable, Codable, CaseIterable {
        case draft, submitted, approved, published, returned, withdrawn

        /// The state in words.
        public var name: BilingualText {
            switch self {
            case .draft: BilingualText(pl: "wersja robocza", en: "draft")
            case .submitted: BilingualText(pl: "przekazany", en: "submitted")
            case .approved: BilingualText(pl: "zatwierdzony", en: "approved")
            case .published: BilingualText(pl: "opublikowany", en: "published")
            case .returned: BilingualText(pl: "zwrócony", en: "returned")
            case .withdrawn: BilingualText(pl: "wycofany", en: "withdrawn")
            }
        }
    }

    /// A public version that is newer than the one the draft was made on.
    public struct Overtaking: Hashable, Sendable, Codable {
        /// The ledger entry.
        public var sequence: Int
        /// Its value; nil where the subject was retired.
        public var value: String?

        public init(sequence: Int, value: String?) {
            self.sequence = sequence
            self.value = value
        }
    }

    public let id: String
    public let kind: DraftKind
    /// The organisation unit it belongs to; nil where it concerns the whole city.
    public let unit: String?
    /// What it changes, as the ledger calls it.
    public let subject: String
    /// The new value as canonical JSON.
    public internal(set) var value: String
    public internal(set) var reason: String
    /// The ledger entry that the authors saw; 0 where there was none.
    public internal(set) var basis: Int
    public internal(set) var state: State
    /// Who has approved, in order.
    public internal(set) var approvers: [PersonID]
    /// The newer public version that the authors have to look at first; both are shown side by side.
    public internal(set) var overtaking: Overtaking?
    public internal(set) var history: [DraftEvent]
    /// Grows by one with each step.
    public internal(set) var version: Int

    /// Begins a draft.
    /// - Parameter id: a new opaque name, made from random bytes by the shell.
    public init(
        id: String, kind: DraftKind, unit: String?, subject: String, value: String, reason: String,
        basis: Int,
        by actor: ActingPerson, at moment: Timestamp
    ) throws(DraftRefusal) {
        self.id = id
        self.kind = kind
        self.unit = unit
        self.subject = subject
        self.value = value
        self.reason = reason
        self.basis = basis
        state = .draft
        approvers = []
        history = [DraftEvent(step: .created, person: actor.person, at: moment)]
        version = 1
        try require(kind.rightToWrite, of: actor)
    }

    /// Everybody who wrote any of it: none of them approves it.
    public var authors: Set<PersonID> {
        Set(history.filter { $0.step == .created || $0.step == .edited }.map(\.person))
    }

    /// Who began it, and hears of what becomes of it.
    public var author: PersonID? { history.first?.person }

    func require(_ right: Right, of actor: ActingPerson) throws(DraftRefusal) {
        if case .denied(let why) = actor.decide(right, in: unit) { throw DraftRefusal(.notAllowed, why) }
    }
}
