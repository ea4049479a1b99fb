public import Quantities

/// Whose failures are counted. Addresses are personal data: only a digest is kept, and that for a day, since whoever has
/// the file could find an IPv4 address by trying all.
public enum ThrottleKey: Hashable, Sendable {
    /// The name typed at sign-in, whether or not there is such an account.
    case account(EmailAddress)
    /// The network address that the request came from.
    case address(String)

    /// Failures without waiting: a person mistypes now and then; a whole office may stand behind one address.
    public var allowance: Int {
        switch self {
        case .account: 5
        case .address: 30
        }
    }

    /// Whether a right attempt wipes out the earlier failures.
    public var forgivesEverything: Bool { if case .account = self { true } else { false } }

    /// What is kept and looked up.
    public var digest: Digest {
        switch self {
        case .account(let address): Digest(of: "account \(address)")
        case .address(let address): Digest(of: "address \(ThrottleKey.network(of: address))")
        }
    }

    /// The first half of an IPv6 address, since a single home owns 2⁶⁴ of them; other addresses whole.
    static func network(of address: String) -> String {
        guard address.contains(":"), !address.contains(".") else { return address }
        let plain = address.split(separator: "%", maxSplits: 1).first.map(String.init) ?? ""
        let sides = plain.lowercased().split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.split(separator: ":").map(String.init) }
        let tail = sides.count > 1 ? sides[1] : []
        let zeros = Array(repeating: "0", count: max(0, 8 - sides[0].count - tail.count))
        let groups = (sides[0] + zeros + tail).prefix(4).map { UInt16($0, radix: 16) ?? 0 }
        return groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
}
