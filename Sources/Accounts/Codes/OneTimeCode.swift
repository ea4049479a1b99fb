public import Quantities

/// A code, sent or printed, that opens one thing once: an invitation, a new password, an update.
public struct OneTimeCode: Hashable, Sendable, Codable {
    /// What it opens.
    public enum Purpose: String, Sendable, Codable, CaseIterable {
        case invitation, passwordReset
        /// The second page of a sign-in: the password was right, the code of the second factor is awaited.
        case secondFactor
        /// The two-minute update of one item, straight from a reminder.
        case update

        /// Whether a new one makes the earlier ones of the same person worthless: of two letters the later one counts.
        public var replacesEarlier: Bool { self == .invitation || self == .passwordReset }

        /// - Unit: days. Invitations wait for a holiday to end; a reset is asked for and used at once; a telephone is
        ///   fetched in minutes; an update link outlives the weekly digest.
        var lifetime: Double {
            switch self {
            case .invitation: 14
            case .passwordReset: 1.0 / 24
            case .secondFactor: 5.0 / 1_440
            case .update: 8
            }
        }
    }

    /// Why a code does not open anything.
    public enum Refusal: String, Error, Sendable, CaseIterable {
        case unknown, used, expired

        /// The reason in words.
        public var reason: BilingualText {
            switch self {
            case .unknown: BilingualText(pl: "Nie ma takiego kodu.", en: "There is no such code.")
            case .used: BilingualText(pl: "Ten kod został już użyty.", en: "This code has been used already.")
            case .expired: BilingualText(pl: "Ten kod stracił ważność.", en: "This code has expired.")
            }
        }
    }

    /// Digest of a `Secret` (in a link) or of a `PrintedCode` (on paper).
    public var digest: Digest
    public var purpose: Purpose
    public var person: PersonID
    /// The item of an update; empty for the others.
    public var item: String
    public var issued: Timestamp
    public var expires: Timestamp
    public var used: Timestamp?

    public init(digest: Digest, purpose: Purpose, person: PersonID, item: String = "", issued: Timestamp) {
        self.digest = digest
        self.purpose = purpose
        self.person = person
        self.item = item
        self.issued = issued
        expires = Timestamp(milliseconds: issued.milliseconds + Int64(purpose.lifetime * 86_400_000))
    }

    /// The code once used; the store keeps it so that it opens nothing again.
    public func redeemed(for purpose: Purpose, at moment: Timestamp) throws(Refusal) -> OneTimeCode {
        guard purpose == self.purpose else { throw .unknown }
        guard used == nil else { throw .used }
        guard moment < expires else { throw .expired }
        var code = self
        code.used = moment
        return code
    }
}
