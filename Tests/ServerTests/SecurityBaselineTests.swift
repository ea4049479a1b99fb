import Formats
import HTTPTypes
import Quantities
import TestCity
import Testing

@testable import Server

/// What a scanner would try first, at every kind of address.
@Suite("Security baseline")
struct SecurityBaselineTests {
    /// One address of every kind of answer: pages, files, interface, services, forms, and what is not there.
    static let addresses = [
        "/", "/en", "/en/goals/COH.1.1", "/en/goals/COH.1.1/why", "/en/indicators/green-area",
        "/en/search?q=air",
        "/en/methods/path-and-delay", "/en/edit", "/en/edit/sign-in", "/assets/none.css", "/robots.txt",
        "/health",
        "/metrics", "/sitemap.xml", "/catalog", "/en/changes.atom", "/api", "/api/v1/goals",
        "/api/v1/indicators?format=csv", "/api/v1/nothing", "/nothing", "/en/indicators/nothing",
    ]

    /// Every kind of form that changes something.
    static let forms = [
        "/en/edit/sign-out", "/en/edit/readings/green-area", "/en/edit/targets/green-area",
        "/en/edit/indicators/green-area", "/en/edit/weights/COH.1.1", "/en/edit/projects/trees",
        "/en/edit/impacts",
    ]

    private func field(_ name: String, of response: SiteResponse) -> String? {
        HTTPField.Name(name).flatMap { response.fields[$0] }
    }

    @Test(arguments: addresses)
    func everyAnswerTellsTheBrowserWhatItMayNotDo(_ address: String) async throws {
        let city = try await TestSite()
        let response = await city.get(address)
        #expect(field("X-Content-Type-Options", of: response) == "nosniff")
        #expect(field("Referrer-Policy", of: response) != nil)
        #expect(field("X-Frame-Options", of: response) == "DENY")
        let policy = try #require(field("Content-Security-Policy", of: response))
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(response.fields[.server] == nil, "the program does not name its version to strangers")
        if !response.text.isEmpty {
            #expect(response.fields[.contentType] != nil, "nothing is left to be guessed")
        }
    }

    @Test func onlyAnEncryptedAnswerAsksForEncryption() async throws {
        let city = try await TestSite()
        let plain = await city.site.respond(to: SiteRequest(.get, "/"))
        #expect(plain.fields[.strictTransportSecurity] == nil)
        let encrypted = await city.site.respond(to: SiteRequest(.get, "/", isEncrypted: true))
        #expect(encrypted.fields[.strictTransportSecurity]?.contains("max-age=") == true)
    }

    @Test(arguments: forms)
    func aFormWithoutSessionTokenOrFromElsewhereChangesNothing(_ address: String) async throws {
        let city = try await TestSite()
        let editor = try await city.signIn()
        let before = try city.archive.entries(upTo: nil).count
        let origin: HTTPFields = [.origin: "https://evil.example"]
        let answers = [
            await city.post(address, [("reason", "x")], session: nil),
            await city.post(address, [("reason", "x"), ("token", "")], session: editor),
            await city.post(address, [("reason", "x"), ("token", "0")], session: editor),
            await city.post(address, [("reason", "x")], session: editor, fields: origin),
        ]
        for answer in answers { #expect([401, 403].contains(answer.status.code), "\(answer.status)") }
        #expect(try city.archive.entries(upTo: nil).count == before)
        let session = SiteRequest(.get, "/", fields: [.cookie: editor.cookie])
        #expect(city.site.sessions.session(of: session) != nil, "nobody is signed out from elsewhere")
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example",
        "javascript:alert(1)",
        "/%2F/evil.example", "http:evil.example",
    ])
    func signingInLeadsNowhereElse(_ target: String) async throws {
        let city = try await TestSite()
        let names = ["next", "return", ReturnAddress.field]
        let values = [("administrator-token", TestSite.token)] + names.map { ($0, target) }
        let response = await city.post("/en/edit/sign-in", values, session: nil)
        let location = try #require(response.fields[.location])
        #expect(location.hasPrefix("/") && !location.hasPrefix("//") && !location.contains("evil"))
    }

    @Test(arguments: [
        "/assets/../../etc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/en/methods/..%2f..%2fREADME", "/en/methods/../../Package", "/assets/%00",
        "/en/indicators/..%2f..%2fx",
        "/api/v1/indicators/..%2f..%2fx", "//etc/passwd", "/en/goals/%00",
    ])
    func noPathLeadsOutOfTheSite(_ path: String) async throws {
        let city = try await TestSite()
        let response = await city.get(path)
        #expect([400, 404].contains(response.status.code), "\(response.status)")
        #expect(!response.text.contains("root:"))
    }

    @Test(arguments: [
        HTTPRequest.Method.put, .delete, .patch, .trace, .connect,
    ])
    func otherMethodsAreRefused(_ method: HTTPRequest.Method) async throws {
        let city = try await TestSite()
        for address in ["/", "/en/edit", "/api/v1/goals", "/robots.txt", "/en/edit/impacts"] {
            let response = await city.site.respond(to: SiteRequest(method, address))
            #expect(response.status.code == 405, "\(method) \(address): \(response.status)")
        }
    }

    @Test func anOversizedAddressOrBodyIsRefused() async throws {
        let city = try await TestSite()
        let long = String(repeating: "a", count: 100_000)
        for address in ["/" + long, "/en/search?q=" + long] {
            #expect((400..<500).contains(await city.get(address).status.code))
        }
        let editor = try await city.signIn()
        let body = await city.post(
            "/en/edit/impacts", [("impacts", String(repeating: "x", count: 1 << 20))], session: editor)
        #expect(body.status.code == 413)
    }

    @Test(arguments: ["evil.example", "", "modelowo.example:99999", "a\"><script>"])
    func theHostThatAStrangerNamesIsNotRepeated(_ host: String) async throws {
        let city = try await TestSite()
        for address in ["/", "/sitemap.xml", "/catalog", "/en/changes.atom", "/nothing"] {
            var request = SiteRequest(.get, address)
            request.host = host
            let response = await city.site.respond(to: request)
            #expect(!response.text.contains("evil.example") && !response.text.contains("<script>"))
            #expect(response.fields[.location] == nil)
        }
    }

    @Test func aSpreadsheetRunsNothingOfADownload() {
        var writer = CSVWriter(neutralisesFormulas: true)
        writer.append(["=1+1", "+cmd", "@x", "-2", "-a", "plain"])
        let fields = String(decoding: writer.bytes, as: UTF8.self)
        #expect(fields.contains("'=1+1") && fields.contains("'+cmd") && fields.contains("'@x"))
        #expect(fields.contains("'-a"))
    }

    @Test func aSessionIsNewWithEverySignIn() async throws {
        let city = try await TestSite()
        let fixed: HTTPFields = [.cookie: "\(Sessions.cookieName)=\(String(repeating: "0", count: 64))"]
        let response = await city.post(
            "/en/edit/sign-in", [("administrator-token", TestSite.token)], session: nil, fields: fixed)
        let cookie = try #require(response.fields[.setCookie])
        #expect(!cookie.contains(String(repeating: "0", count: 64)))
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=") && cookie.contains("Path=/"))
    }
}
