public import Quantities

/// Why a step of a draft is not taken; the draft stays as it was.
public struct DraftRefusal: Error, Hashable, Sendable {
    /// What stands in the way.
    public enum Kind: String, Sendable, CaseIterable {
        /// The person does not hold the right.
        case notAllowed
        /// An author, or somebody who has approved already, approves.
        case samePerson
        /// The step does not fit the state.
        case wrongState
        /// Something is missing, such as the reason.
        case incomplete
    }

    public var kind: Kind
    public var reason: BilingualText

    public init(_ kind: Kind, _ reason: BilingualText) {
        self.kind = kind
        self.reason = reason
    }
}
