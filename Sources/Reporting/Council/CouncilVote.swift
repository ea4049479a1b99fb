public import Delivery
public import Quantities

/// A vote of the council on the mayor, as the minutes have it.
public struct CouncilVote: Hashable, Sendable, Codable {
    /// What came of it.
    public enum Outcome: String, NamedChoice {
        case granted, refused

        public var name: BilingualText {
            switch self {
            case .granted: BilingualText(pl: "udzielono", en: "granted")
            case .refused: BilingualText(pl: "nie udzielono", en: "refused")
            }
        }
    }

    public var ayes: Int?
    public var noes: Int?
    public var abstentions: Int?
    /// Nil while there was no vote.
    public var outcome: Outcome?

    public init(
        ayes: Int? = nil, noes: Int? = nil, abstentions: Int? = nil, outcome: Outcome? = nil
    ) {
        self.ayes = ayes
        self.noes = noes
        self.abstentions = abstentions
        self.outcome = outcome
    }

    /// Votes cast, where all three counts are recorded.
    public var cast: Int? {
        guard let ayes, let noes, let abstentions else { return nil }
        return ayes + noes + abstentions
    }
}
