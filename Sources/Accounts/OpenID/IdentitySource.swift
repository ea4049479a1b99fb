/// Signs people in through a provider. The server knows this protocol; the composition root says what stands behind it.
public protocol IdentitySource: Sendable {
    var provider: OpenIDProvider { get }
    /// The address at the provider where the browser goes.
    /// - Parameter callback: the address of this site to which it comes back.
    /// - Throws: `IdentityRefusal.unreachable`.
    func address(for journey: SignInJourney, callback: String) async throws(IdentityRefusal) -> String
    /// Redeems the code that the browser brought back.
    /// - Returns: the address that the provider vouches for.
    func redeem(_ code: String, of journey: SignInJourney, callback: String) async throws(IdentityRefusal)
        -> EmailAddress
}
