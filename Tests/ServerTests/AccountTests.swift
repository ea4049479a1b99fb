import Accounts
import Formats
import HTTPTypes
import Quantities
import Testing

@testable import Server

@Suite("Accounts: signing in") struct AccountSignInTests {
    @Test func aPersonSignsInAndOut() async throws {
        let site = try await TestSite()
        let anna = try await site.person("Anna", roles: [(.coordinator, nil)])
        let response = await site.signIn("ANNA@modelowo.example ")
        #expect(response.status == .seeOther)
        let cookie = try #require(response.fields[.setCookie])
        for flag in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200"] {
            #expect(cookie.contains(flag))
        }
        let session = try site.session(of: response)
        let page = await site.get("/en/account", session)
        #expect(page.status == .ok)
        #expect(page.text.contains("anna@modelowo.example") && page.text.contains(anna.id.description))
        #expect(page.fields[.cacheControl] == "no-store")
        #expect(await site.post("/en/edit/sign-out", [], session: session).status == .seeOther)
        #expect(await site.get("/en/account", session).status == .seeOther)
        #expect(try site.people.sessions(of: anna.id, at: site.clock.now).isEmpty)
    }

    @Test func theAnswerDoesNotTellWhoHasAnAccount() async throws {
        let site = try await TestSite()
        try await site.person("Anna")
        try await site.person("Bogdan", state: .closed)
        var answers: Set<String> = []
        for name in ["anna", "bogdan", "nobody"] {
            let answer = await site.signIn("\(name)@modelowo.example", "a wrong password")
            #expect(answer.status == .unprocessableContent)
            answers.insert(answer.text.replacing("\(name)@", with: "@"))
        }
        #expect(answers.count == 1)
        var forgotten: Set<String> = []
        for name in ["anna", "bogdan", "nobody"] {
            let answer = await site.post(
                "/en/account/forgotten-password", [("email", "\(name)@modelowo.example")], session: nil)
            #expect(answer.status == .ok)
            forgotten.insert(answer.text)
        }
        #expect(forgotten.count == 1)
        #expect(try site.people.deniedAttempts(limit: 9).count == 3)
    }

    @Test func guessingIsSlowedDownForOneAccountAndForOneAddress() async throws {
        let site = try await TestSite()
        try await site.person("Anna")
        for _ in 0..<5 { _ = await site.signIn("anna@modelowo.example", "guess", client: "192.0.2.1") }
        let sixth = await site.signIn("anna@modelowo.example", client: "192.0.2.2")
        #expect(sixth.status == .tooManyRequests)
        #expect(sixth.fields[.retryAfter] != nil)
        site.clock.advance(seconds: 3_600)
        #expect(await site.signIn("anna@modelowo.example", client: "192.0.2.2").status == .seeOther)
        for number in 0..<30 {
            _ = await site.signIn("name\(number)@modelowo.example", "guess", client: "192.0.2.9")
        }
        #expect(
            await site.signIn("anna@modelowo.example", client: "192.0.2.9").status == .tooManyRequests)
    }

    @Test func aSessionIsNewAtEverySignIn() async throws {
        let site = try await TestSite()
        let anna = try await site.person("Anna")
        let first = try await site.signedIn(anna)
        let again = await site.signIn("anna@modelowo.example", fields: [.cookie: first.cookie])
        let second = try site.session(of: again)
        #expect(second.cookie != first.cookie)
        #expect(await site.get("/en/account", first).status == .seeOther)
        let planted = Sessions.cookieName + "=" + String(repeating: "A", count: 43)
        let fixed = await site.signIn("anna@modelowo.example", fields: [.cookie: planted])
        #expect(try site.session(of: fixed).cookie != planted)
        #expect(await site.get("/en/account", [.cookie: planted]).status == .seeOther)
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example", "/\\evil.example", "/en/edit/sign-in",
        "javascript:alert(1)",
        "/en/nowhere", "/%2F/evil.example", "/en/account/invitation?code=X",
    ])
    func signInLeadsOnlyToPagesOfThisSite(_ target: String) async throws {
        let site = try await TestSite()
        try await site.person("Anna")
        let response = await site.signIn("anna@modelowo.example", next: target)
        #expect(response.fields[.location] == "/en/edit")
    }

    @Test func signInGoesOnToThePageThatWasAskedFor() async throws {
        let site = try await TestSite()
        try await site.person("Anna")
        let response = await site.signIn("anna@modelowo.example", next: "/en/edit/targets/green-area")
        #expect(response.fields[.location] == "/en/edit/targets/green-area")
        let page = await site.get("/en/edit/sign-in?next=%2Fen%2Fedit%2Fimpacts")
        #expect(page.text.contains("name=\"next\" value=\"/en/edit/impacts\""))
    }

    @Test func theSecondFactorIsAskedForAndSpent() async throws {
        let site = try await TestSite()
        let anna = try await site.person("Anna")
        let secret = [UInt8](1...20)
        var credentials = try #require(try site.people.credentials(of: anna.id))
        let recovery = PrintedCode(randomBytes: [UInt8](1...10))
        credentials.secondFactor = SecondFactor(secret: secret, recovery: [recovery.digest])
        try site.people.save(credentials)
        func secondPage() async throws -> String {
            let page = await site.signIn("anna@modelowo.example")
            #expect(page.status == .ok && page.fields[.setCookie] == nil)
            return try #require(page.text.firstMatch(of: /name="pass" value="([^"]+)"/).map { String($0.1) })
        }
        let pass = try await secondPage()
        func send(_ code: String, _ pass: String) async -> SiteResponse {
            await site.post("/en/account/code", [("pass", pass), ("code", code)], session: nil)
        }
        #expect(await send("000000", pass).status == .unprocessableContent)
        let code = TimeCode.code(secret: secret, step: TimeCode.step(at: site.clock.now))
        let welcome = await send(code, pass)
        #expect(welcome.status == .seeOther && welcome.fields[.setCookie] != nil)
        #expect(await send(code, pass).status == .unprocessableContent)
        // The same code does not count for another sign-in; a recovery code counts once.
        let second = try await secondPage()
        #expect(await send(code, second).status == .unprocessableContent)
        #expect(await send(recovery.text.lowercased(), second).status == .seeOther)
        let third = try await secondPage()
        #expect(await send(recovery.text, third).status == .unprocessableContent)
        #expect(await send(code, "invented").status == .unprocessableContent)
    }

    @Test func formsOpenToAllRefuseOtherSites() async throws {
        let site = try await TestSite()
        for path in [
            "edit/sign-in", "account/invitation", "account/forgotten-password", "account/new-password",
        ] {
            let foreign = await site.post(
                "/en/\(path)", [("email", "a@b.example")], session: nil,
                fields: [.origin: "https://evil.example"])
            #expect(foreign.status == .forbidden, "\(path)")
        }
    }
}

@Suite("Accounts: invitation, password, tokens") struct AccountFormTests {
    private func invited(_ site: TestSite) throws -> PrintedCode {
        try site.people.invite(
            Invitation(name: "Celina", email: EmailAddress("celina@modelowo.example")), by: .tokenHolder,
            at: site.clock.now, secret: { [UInt8](repeating: 77, count: 32) }
        ).code
    }

    @Test func anInvitationIsAcceptedOnce() async throws {
        let site = try await TestSite()
        let code = try invited(site)
        func accept(_ code: String, _ password: String = TestSite.password) async -> SiteResponse {
            await site.post(
                "/konto/zaproszenie",
                [("code", code), ("name", "Celina Nowa"), ("password", password), ("repeated", password)],
                session: nil)
        }
        let form = await site.get("/konto/zaproszenie?kod=\(code.text)")
        #expect(form.text.contains("value=\"\(code.text)\""))
        let weak = await accept(code.text, "celina")
        #expect(weak.status == .unprocessableContent && !weak.text.contains("value=\"celina\""))
        #expect(await accept("AAAA-BBBB-CCCC-DDDD").status == .unprocessableContent)
        let welcome = await accept(code.text.lowercased().replacing("-", with: " "))
        #expect(welcome.status == .seeOther)
        let account = try #require(try site.people.accounts().first)
        #expect(account.state == .active && account.name == "Celina Nowa")
        #expect(await accept(code.text).status == .unprocessableContent)
        #expect(await site.signIn("celina@modelowo.example").status == .seeOther)
    }

    @Test func anInvitationEnds() async throws {
        let site = try await TestSite()
        let code = try invited(site)
        site.clock.advance(seconds: 15 * 86_400)
        let late = await site.post(
            "/en/account/invitation",
            [
                ("code", code.text), ("name", "C"), ("password", TestSite.password),
                ("repeated", TestSite.password),
            ], session: nil)
        #expect(late.status == .unprocessableContent && late.text.contains("expired"))
    }

    @Test func aForgottenPasswordIsSetAnewByLetter() async throws {
        let site = try await TestSite()
        let anna = try await site.person("Anna")
        let session = try await site.signedIn(anna)
        for _ in 0..<2 {
            _ = await site.post(
                "/en/account/forgotten-password", [("email", "anna@modelowo.example")], session: nil)
        }
        var letters = try site.people.unsentLetters()
        for _ in 0..<200 where letters.isEmpty {
            try await Task.sleep(for: .milliseconds(10))
            letters = try site.people.unsentLetters()
        }
        let letter = try #require(letters.first)
        #expect(letters.count == 1)
        let code = try #require(
            letter.body.firstMatch(of: /[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/).map { String($0.0) })
        #expect(letter.body.contains("https://modelowo.example/konto/nowe-haslo?kod=\(code)"))
        var issued = try site.people.code(Digest(of: code))
        for _ in 0..<200 where issued == nil {
            try await Task.sleep(for: .milliseconds(10))
            issued = try site.people.code(Digest(of: code))
        }
        let fresh = "trzy żółte łodzie płyną wolno"
        let done = await site.post(
            "/en/account/new-password", [("code", code), ("password", fresh), ("repeated", fresh)],
            session: nil)
        #expect(done.status == .ok)
        #expect(await site.get("/en/account", session).status == .seeOther)
        #expect(await site.signIn("anna@modelowo.example").status == .unprocessableContent)
        #expect(await site.signIn("anna@modelowo.example", fresh).status == .seeOther)
    }

    @Test func aNewPasswordEndsTheOtherSessions() async throws {
        let site = try await TestSite()
        let anna = try await site.person("Anna")
        let (first, second) = (try await site.signedIn(anna), try await site.signedIn(anna))
        let fresh = "trzy żółte łodzie płyną wolno"
        func change(_ current: String) async -> SiteResponse {
            await site.post(
                "/en/account/password",
                [("current", current), ("password", fresh), ("repeated", fresh)], session: first)
        }
        #expect(await change("wrong").status == .unprocessableContent)
        #expect(await site.get("/en/account", second).status == .ok)
        #expect(await change(TestSite.password).status == .seeOther)
        #expect(await site.get("/en/account", first).status == .ok)
        #expect(await site.get("/en/account", second).status == .seeOther)
    }

    @Test func theSecondFactorIsSetUpWithCodesShownOnce() async throws {
        let site = try await TestSite()
        let anna = try await site.person("Anna")
        let session = try await site.signedIn(anna)
        let page = await site.get("/en/account/second-factor", session)
        #expect(page.text.contains("otpauth://totp/"))
        let letters = try #require(
            page.text.firstMatch(of: /name="secret" value="([A-Z2-7]+)"/).map { String($0.1) })
        let secret = try #require(Base32.decode(letters))
        func send(_ code: String) async -> SiteResponse {
            await site.post(
                "/en/account/second-factor",
                [("secret", letters), ("current", TestSite.password), ("code", code)], session: session)
        }
        let wrong = await send("123")
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"\(letters)\""))
        let codes = await send(TimeCode.code(secret: secret, step: TimeCode.step(at: site.clock.now)))
        #expect(codes.text.matches(of: /<code>[A-Z2-7]{4}(-[A-Z2-7]{4}){3}<\/code>/).count == 10)
        #expect(codes.fields[.cacheControl] == "no-store")
        #expect(!(await site.get("/en/account/second-factor", session)).text.contains("otpauth"))
    }

    @Test func tokensAreShownOnceAndRevoked() async throws {
        let site = try await TestSite()
        let anna = try await site.person("Anna", roles: [(.coordinator, nil)])
        let session = try await site.signedIn(anna)
        let path = "/en/account/api-tokens"
        let empty = await site.post(path, [("name", ""), ("days", "900")], session: session)
        #expect(empty.status == .unprocessableContent)
        #expect(empty.text.contains("3\u{A0}things to mend"))
        let made = await site.post(
            path, [("name", "<script>alert(1)</script>"), ("scope-read", "1"), ("days", "30")],
            session: session)
        let token = try #require(made.text.firstMatch(of: /hz_[A-Za-z0-9_-]{43}/).map { String($0.0) })
        let list = await site.get(path, session)
        #expect(!list.text.contains(token) && !list.text.contains("<script>alert"))
        let kept = try #require(try site.people.tokens(of: anna.id).first)
        #expect(kept.digest == Digest(of: token) && kept.scopes == [.read])
        let gone = await site.post(path, [("revoke", kept.digest.description)], session: session)
        #expect(gone.status == .seeOther)
        #expect(try site.people.token(kept.digest, at: site.clock.now) == nil)
    }

    @Test func sessionsAreListedAndEndedAndDataGivenOut() async throws {
        let site = try await TestSite()
        let anna = try await site.person("Anna")
        let first = try await site.signedIn(anna)
        _ = await site.signIn("anna@modelowo.example", fields: [.userAgent: "<b>Old browser"])
        let list = await site.get("/en/account/sessions", first)
        #expect(list.text.contains("&lt;b&gt;Old browser"))
        let other = try #require(
            try site.people.sessions(of: anna.id, at: site.clock.now).first { $0.client.contains("Old") })
        let ended = await site.post(
            "/en/account/sessions", [("session", other.digest.description)], session: first)
        #expect(ended.status == .seeOther)
        #expect(try site.people.sessions(of: anna.id, at: site.clock.now).count == 1)
        let data = await site.get("/en/account/my-data", first)
        #expect(data.json["account"]?["email"]?.string == "anna@modelowo.example")
        #expect(data.fields[.contentDisposition]?.contains("attachment") == true)
        #expect(!data.text.contains("argon2id"))
    }

    @Test func settingsAreSavedAndWrongChoicesNamed() async throws {
        let site = try await TestSite()
        let anna = try await site.person("Anna")
        let session = try await site.signedIn(anna)
        let wrong = await site.post(
            "/en/account/settings",
            [("name", String(repeating: "x", count: 500)), ("language", "de"), ("digest", "' OR 1=1")],
            session: session)
        #expect(wrong.text.contains("3\u{A0}things to mend"))
        let right = await site.post(
            "/en/account/settings",
            [("name", "Anna'; DROP TABLE account; --"), ("language", "en"), ("digest", "weekly")],
            session: session)
        #expect(right.status == .seeOther)
        let account = try #require(try site.people.account(anna.id))
        #expect(account.name == "Anna'; DROP TABLE account; --" && account.digest == .weekly)
    }

    @Test(arguments: ["password", "second-factor", "settings", "sessions", "api-tokens"])
    func everyFormOfAnAccountNeedsItsOwnToken(_ path: String) async throws {
        let site = try await TestSite()
        let session = try await site.signedIn(try await site.person("Anna"))
        let foreign = await site.post("/en/account/\(path)", [("token", "x")], session: session)
        #expect(foreign.status == .forbidden)
        #expect(await site.post("/en/account/\(path)", [], session: nil).status == .forbidden)
        let large = await site.post(
            "/en/account/\(path)", [("name", String(repeating: "x", count: 300_000))], session: session)
        #expect(large.status == .contentTooLarge)
    }
}
