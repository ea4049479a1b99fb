import Accounts
import Evidence
import HTTPTypes
import Quantities
import Synchronization
import Testing

@testable import Server

@Suite("Signing in through a provider") struct ProviderTests {
    /// A provider that vouches for whom it is told to.
    private final class Provider: IdentitySource {
        let provider = OpenIDProvider(
            id: "urzad", name: BilingualText(pl: "Urząd <b>", en: "City office <b>"),
            issuer: "https://logowanie.example", clientID: "horyzont")
        let answer: Mutex<Result<String, IdentityRefusal>>
        let callbacks = Mutex<[String]>([])

        init(_ address: String) { answer = Mutex(.success(address)) }

        func address(for journey: SignInJourney, callback: String) async throws(IdentityRefusal) -> String {
            "https://logowanie.example/auth?state=\(journey.state.text)"
        }

        func redeem(_ code: String, of journey: SignInJourney, callback: String)
            async throws(IdentityRefusal)
            -> EmailAddress
        {
            callbacks.withLock { $0.append(callback) }
            guard let address = EmailAddress(try answer.withLock({ $0 }).get()) else { throw .noAddress }
            return address
        }
    }

    private func site(_ provider: Provider) async throws -> TestSite {
        let site = try await TestSite(identitySources: [provider])
        _ = try await site.person("Anna")
        _ = try await site.person("Celina", state: .invited)
        return site
    }

    /// Begins a journey.
    /// - Returns: the state in the address, and the cookie.
    private func depart(_ site: TestSite, _ path: String = "/oidc/urzad/en") async throws -> (
        state: String, cookie: String
    ) {
        let response = await site.get(path)
        #expect(response.status == .seeOther)
        let location = try #require(response.fields[.location])
        let cookie = try #require(response.fields[.setCookie])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        return (
            String(try #require(location.split(separator: "=").last)), String(cookie.prefix { $0 != ";" })
        )
    }

    private func arrive(_ site: TestSite, _ query: String, _ cookie: String) async -> SiteResponse {
        await site.get("/oidc/urzad/callback?" + query, [.cookie: cookie])
    }

    @Test func aPersonWithAnAccountIsSignedInOnce() async throws {
        let provider = Provider("ANNA@modelowo.example")
        let site = try await site(provider)
        let page = await site.get("/en/edit/sign-in").text
        #expect(page.contains("href=\"/oidc/urzad/en\"") && page.contains("City office &lt;b&gt;"))
        let (state, cookie) = try await depart(site)
        let welcome = await arrive(site, "code=c&state=\(state)", cookie)
        #expect(welcome.status == .ok)
        #expect(welcome.fields[SecurityFields.name("Refresh")] == "0; url=/en/edit")
        #expect(provider.callbacks.withLock { $0 } == ["https://modelowo.example/oidc/urzad/callback"])
        let opened = welcome.fields[values: .setCookie].first { $0.hasPrefix(Sessions.cookieName) }
        let session = String(try #require(opened).prefix { $0 != ";" })
        #expect(await site.get("/en/edit", [.cookie: session]).status == .ok)
        #expect(await arrive(site, "code=c&state=\(state)", cookie).status == .forbidden)
    }

    @Test("No account, an invited one, a refusal, a code that lacks: no session")
    func nobodyElseIsSignedIn() async throws {
        for address in ["celina@modelowo.example", "nobody@modelowo.example"] {
            let site = try await site(Provider(address))
            let (state, cookie) = try await depart(site)
            let response = await arrive(site, "code=c&state=\(state)", cookie)
            #expect(response.status == .forbidden && response.fields[.setCookie] == nil)
        }
        let provider = Provider("anna@modelowo.example")
        let site = try await site(provider)
        for refusal in IdentityRefusal.allCases {
            provider.answer.withLock { $0 = .failure(refusal) }
            let (state, cookie) = try await depart(site)
            let response = await arrive(site, "code=c&state=\(state)", cookie)
            #expect(response.status == .forbidden && response.text.contains(refusal.reason.pl.prefix(20)))
        }
        let (state, cookie) = try await depart(site)
        #expect(await arrive(site, "error=access_denied&state=\(state)", cookie).status == .forbidden)
        #expect(await site.get("/oidc/inny").status == .notFound)
        #expect(await site.post("/oidc/urzad", [], session: nil).status == .methodNotAllowed)
    }

    @Test("Another browser, another state, another issuer, too late: no session")
    func foreignJourneys() async throws {
        let site = try await site(Provider("anna@modelowo.example"))
        let (state, cookie) = try await depart(site)
        let other = try await depart(site)
        for (query, cookie) in [
            ("code=c&state=\(state)", ""), ("code=c&state=\(state)", other.cookie), ("code=c", cookie),
            ("code=c&state=\(state)x", cookie), ("code=c&state=\(state)&iss=https://inny.example", cookie),
        ] {
            let response = await arrive(site, query, cookie)
            #expect(response.status == .forbidden && response.fields[.setCookie] == nil, "\(query)")
        }
        site.clock.advance(seconds: 601)
        #expect(await arrive(site, "code=c&state=\(other.state)", other.cookie).status == .forbidden)
    }
}
