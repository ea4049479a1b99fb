import Accounts
import Evidence
import HTTPTypes
import Pages
import Quantities
import TestCity
import Testing

@testable import Server

/// Every address of the site is sent what an attacker, a broken browser or an unlucky colleague would send it.
@Suite("Hostile forms")
struct HostileFormTests {
    private static let script = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}"
    private static let sql = "'; DROP TABLE ledger; -- \\' OR 1=1 /* \u{0} */"

    @Test func everyKindOfAddressIsAsked() throws {
        let asked = Set(EveryAddress.routes.flatMap(EveryAddress.kinds))
        let declared = try EveryAddress.declared()
        #expect(declared.count > 80, "\(declared.count) kinds are found in the code")
        #expect(declared.subtracting(asked).isEmpty, "no hostile requests for these kinds of addresses")
    }

    @Test(arguments: EveryAddress.routes)
    func nothingHostileIsTakenOrBreaksAnything(_ route: Route) async throws {
        let site = try await TestSite()
        try site.recordDebate()
        let holder = try await site.signIn()
        let person = try await site.person("Ada", roles: Role.allCases.map { ($0, nil) })
        let session = try await site.signedIn(person)
        for language in Language.allCases {
            let address = route.path(language)
            try await refusesStrangers(site, address, holder)
            for editor in [holder, session] {
                let form = fields(of: await site.get(address, editor), address)
                for (name, values) in attacks(on: form) {
                    let answer = await site.post(address, values, session: editor)
                    #expect(answer.status.code < 500, "\(name) to \(address): \(answer.status)")
                    #expect(!isRun(answer.text), "\(name) to \(address) is repeated as markup")
                }
                await badlySent(site, address, editor)
            }
        }
        try await nothingIsBroken(site)
    }

    /// Without a session, with a foreign token, from elsewhere: nothing is recorded.
    private func refusesStrangers(_ site: TestSite, _ address: String, _ editor: TestSite.Editor) async throws
    {
        let before = try site.archive.entries(upTo: nil).count
        let values = [("reason", "x"), ("expected", "0")]
        let evil: HTTPFields = [.origin: "https://evil.example"]
        let answers = [
            await site.post(address, values, session: nil),
            await site.post(address, values + [("token", "0")], session: editor),
            await site.post(address, values, session: editor, fields: evil),
        ]
        for answer in answers {
            #expect((300..<500).contains(answer.status.code), "\(address): \(answer.status)")
        }
        #expect(try site.archive.entries(upTo: nil).count == before, "\(address)")
    }

    /// What the page's own form at this address would send.
    private func fields(of page: SiteResponse, _ address: String) -> [(String, String)] {
        let forms = page.text.matches(of: /(?s)<form.*?<\/form>/).map { String($0.output) }
        guard let form = forms.first(where: { $0.contains("action=\"\(address)\"") }) else { return [] }
        return form.matches(of: /<(?:input|textarea|select|button)[^>]* name="([^"]+)"[^>]*>/).map { found in
            let value = found.output.0.firstMatch(of: #/ value="([^"]*)"/#).map { String($0.1) }
            return (String(found.output.1), value ?? "")
        }
    }

    private func attacks(on form: [(String, String)]) -> [(String, [(String, String)])] {
        let kept: Set = ["token", "draft", "draft-version", "expected", "step"]
        func filled(_ text: String) -> [(String, String)] {
            form.map { kept.contains($0.0) ? $0 : ($0.0, text) } + [("unknown", text)]
        }
        return [
            ("nothing", []), ("empty fields", filled("")), ("script", filled(Self.script)),
            ("SQL", filled(Self.sql)), ("a formula", filled("=HYPERLINK(\"https://evil.example\")")),
            ("oversized fields", filled(String(repeating: "ż", count: 4_000 / max(1, form.count) + 2_001))),
            ("stale", form.map { $0.0 == "expected" ? ($0.0, "0") : $0 } + [("reason", "x")]),
            ("from the future", form.map { $0.0 == "expected" ? ($0.0, "999999999") : $0 }),
            ("no number", form.map { $0.0 == "expected" ? ($0.0, Self.sql) : $0 }),
            ("foreign draft", form + [("draft", String(repeating: "f", count: 32)), ("draft-version", "7")]),
            ("every field twice", form + form), ("as it stands", form + [("reason", Self.script)]),
        ]
    }

    /// Wrong type, broken encoding, broken parts, more bytes than may come.
    private func badlySent(_ site: TestSite, _ address: String, _ editor: TestSite.Editor) async {
        let bodies: [(String, [UInt8])] = [
            ("application/json", Array("{\"reason\":1}".utf8)), ("", Array("reason=x".utf8)),
            ("application/x-www-form-urlencoded", Array("reason=%zz&%=&=&&\u{0}".utf8)),
            ("application/x-www-form-urlencoded", [0xFF, 0xFE, 0x3D, 0xC0]),
            ("multipart/form-data", Array("--\r\n".utf8)),
            (
                "multipart/form-data; boundary=x",
                Array("--x\r\nContent-Disposition: form-data\r\n\r\n--x".utf8)
            ),
            ("application/x-www-form-urlencoded", [UInt8](repeating: 0x61, count: SiteLimit.upload + 1)),
        ]
        for (type, body) in bodies {
            var request = SiteRequest(
                .post, address,
                fields: [.contentType: type, .cookie: editor.cookie, .origin: "https://\(TestSite.host)"],
                body: body)
            request.host = TestSite.host
            let answer = await site.site.respond(to: request)
            #expect((300..<500).contains(answer.status.code), "\(type) to \(address): \(answer.status)")
        }
    }

    private func isRun(_ page: String) -> Bool {
        page.contains("<script>alert") || page.contains("<img src=x")
    }

    /// The ledger still chains, and what was typed is shown as text.
    private func nothingIsBroken(_ site: TestSite) async throws {
        let entries = try site.archive.entries(upTo: nil)
        #expect(!entries.isEmpty)
        #expect(try !site.people.accounts().isEmpty)
        for (before, entry) in zip(entries, entries.dropFirst()) { #expect(entry.previous == before.digest) }
        for path in ["/", "/zmiany", "/projekty/trees", "/raport/\(TestCity.today.year - 1)", "/rada"] {
            let page = await site.get(path)
            #expect(page.status == .ok && !isRun(page.text), "\(path)")
        }
    }
}
