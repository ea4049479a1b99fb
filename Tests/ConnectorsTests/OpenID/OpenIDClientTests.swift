import Accounts
import Foundation
import Quantities
import Testing

@testable import Connectors

/// Signing in through a real provider on this machine.
@Suite("A real OpenID provider", .enabled(if: PeerServer.isInstalled), .timeLimit(.minutes(2)))
struct OpenIDClientTests {
    private let server: PeerServer
    private let fetch = LiveFetch.make()
    private let callback = "http://127.0.0.1:8130/oidc/urzad/callback"

    init() throws { server = try PeerServer("identityprovider") }

    private func client(_ domains: [String] = ["urzad.example"], now: FetchClock = .live) -> OpenIDClient {
        OpenIDClient(
            OpenIDProvider(
                id: "urzad", name: BilingualText("Urząd"), issuer: "http://127.0.0.1:\(server.port)",
                clientID: "horyzont", clientSecret: "tajne & długie", domains: domains),
            fetch: fetch, clock: now)
    }

    private func journey(_ seed: UInt8 = 1) -> SignInJourney {
        SignInJourney(
            to: "urzad", randomBytes: (0..<96).map { UInt8($0) &+ seed }, at: FetchClock.live.now())
    }

    /// What the person does in the browser at the provider: choose who they are.
    /// - Returns: the fields that the browser brings back.
    private func approve(_ address: String, as person: String) async throws -> [String: String] {
        let answer = try await fetch(
            FetchRequest(
                url: address, headers: ["Content-Type": "application/x-www-form-urlencoded"],
                form: "sub=\(person)"))
        let location = try #require(answer[header: "Location"], "\(answer.status)")
        let items = URLComponents(string: location)?.queryItems ?? []
        #expect(location.hasPrefix(callback))
        return Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
    }

    private func signIn(_ client: OpenIDClient, as person: String) async throws -> EmailAddress {
        let journey = journey()
        let back = try await approve(
            try await client.address(for: journey, callback: callback), as: person)
        #expect(back["state"] == journey.state.text)
        return try await client.redeem(try #require(back["code"]), of: journey, callback: callback)
    }

    @Test func theAddressIsVouchedFor() async throws {
        #expect(try await signIn(client(), as: "anna") == EmailAddress("anna@urzad.example"))
    }

    @Test("Another domain, an unverified address, none at all")
    func noAddressNoSession() async throws {
        let client = client()
        await #expect(throws: IdentityRefusal.foreignDomain) { try await signIn(client, as: "obcy") }
        await #expect(throws: IdentityRefusal.unverifiedAddress) { try await signIn(client, as: "niepewny") }
        await #expect(throws: IdentityRefusal.noAddress) { try await signIn(client, as: "bez-adresu") }
    }

    @Test("A code is good once, a token only for the journey that asked for it, and not for long")
    func replays() async throws {
        let client = client()
        let mine = journey(1)
        let back = try await approve(try await client.address(for: mine, callback: callback), as: "anna")
        let code = try #require(back["code"])
        await #expect(throws: IdentityRefusal.wrongNonce) {
            try await client.redeem(code, of: journey(7), callback: callback)
        }
        await #expect(throws: IdentityRefusal.declined) {
            try await client.redeem(code, of: mine, callback: callback)
        }
        let late = FetchClock(
            now: { Timestamp(milliseconds: FetchClock.live.now().milliseconds + 7_200_000) }, sleep: { _ in })
        await #expect(throws: IdentityRefusal.wrongTime) {
            try await signIn(self.client(now: late), as: "anna")
        }
    }

    @Test func aProviderThatIsGoneIsSaidToBe() async throws {
        let client = client()
        server.stop()
        await #expect(throws: IdentityRefusal.unreachable) {
            try await client.address(for: journey(), callback: callback)
        }
    }
}
