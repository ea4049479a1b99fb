public import Quantities

/// A key for a program that acts for a person: never more than the person may, and never more than its scopes.
public struct APIToken: Hashable, Sendable, Codable {
    /// What a program may be trusted with.
    public enum Scope: String, Sendable, Codable, CaseIterable {
        case read, importReadings, writeDrafts

        /// The rights it lets through.
        public var rights: Set<Right> {
            switch self {
            case .read: [.seeDrafts, .export]
            case .importReadings: [.importReadings]
            case .writeDrafts: [.seeDrafts, .editItems, .editMoney, .submit]
            }
        }
    }

    /// So that a token lost in a public place is recognised for what it is.
    public static let prefix = "hz_"
    /// - Unit: days. Whoever needs it longer makes a new one, and thinks again.
    public static let longestLife = 366

    public var digest: Digest
    public var person: PersonID
    /// What the person calls it.
    public var name: String
    public var scopes: Set<Scope>
    public var created: Timestamp
    public var expires: Timestamp
    public var revoked: Timestamp?
    public var lastUsed: Timestamp?

    /// Makes a token from bytes of a cryptographic random source. It lasts a year at most.
    /// - Returns: the token to keep, and the secret to show once.
    public static func issued(
        to person: PersonID, name: String, scopes: Set<Scope>, days: Int, randomBytes: [UInt8],
        at moment: Timestamp
    ) -> (token: APIToken, secret: Secret) {
        let secret = Secret(randomBytes: randomBytes, prefix: prefix)
        let life = Int64(max(1, min(days, longestLife))) * 86_400_000
        let token = APIToken(
            digest: secret.digest, person: person, name: name, scopes: scopes, created: moment,
            expires: Timestamp(milliseconds: moment.milliseconds + life))
        return (token, secret)
    }

    /// Whether it may still be used.
    public func isValid(at moment: Timestamp) -> Bool { revoked == nil && moment < expires }

    /// Whether the program may use `right` in `unit`: the scopes must let it through and the person must hold it.
    public func decide(_ right: Right, in unit: String?, for actor: ActingPerson, at moment: Timestamp)
        -> Decision
    {
        guard actor.person == person, isValid(at: moment) else {
            return .denied(
                BilingualText(pl: "Ten klucz jest nieważny.", en: "This token is no longer valid."))
        }
        if let reason = refusal(of: right) { return .denied(reason) }
        return actor.decide(right, in: unit)
    }

    /// Why no scope of the token lets `right` through; nil where one does, whatever its person may do.
    public func refusal(of right: Right) -> BilingualText? {
        scopes.contains { $0.rights.contains(right) }
            ? nil
            : BilingualText(
                pl: "Zakres klucza nie obejmuje: \(right.name.pl).",
                en: "The token's scope does not cover: \(right.name.en).")
    }
}
