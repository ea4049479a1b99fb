import Accounts
import Quantities
import Testing

@Suite("Signing in, sessions, codes and tokens")
struct SignInTests {
    private static let password = "zielony parowóz o świcie"

    private func account(_ state: Account.State = .active) -> Account {
        Account(
            id: person(1), state: state, name: "Jadwiga", email: EmailAddress("j@example.org"),
            created: time())
    }

    private func credentials(_ factor: SecondFactor? = nil) throws -> Credentials {
        Credentials(
            person: person(1), password: try PasswordHash(of: Self.password, salt: bytes(16)),
            passwordSet: time(), secondFactor: factor)
    }

    private func judge(
        _ account: Account?, _ credentials: Credentials?, _ password: String, _ code: String? = nil
    ) throws -> SignIn.Verdict {
        try SignIn.judge(
            account: account, credentials: credentials, password: password, code: code, at: time())
    }

    @Test("The right password opens an active account, and nothing else does")
    func password() throws {
        let known = try credentials()
        #expect(
            try judge(account(), known, Self.password) == .welcome(person(1), proof: nil, needsRehash: false))
        #expect(try judge(account(), known, "wrong") == .wrong)
        #expect(try judge(nil, nil, Self.password) == .wrong)
        #expect(try judge(account(), nil, Self.password) == .wrong)
        #expect(try judge(account(), Credentials(person: person(1)), Self.password) == .wrong)
        for state in Account.State.allCases where state != .active {
            #expect(try judge(account(state), known, Self.password) == .wrong, "\(state)")
        }
        var foreign = known
        foreign.person = person(2)
        #expect(try judge(account(), foreign, Self.password) == .wrong)
    }

    @Test("The second factor is asked for only after the right password")
    func secondFactor() throws {
        let secret = bytes(20)
        let known = try credentials(SecondFactor(secret: secret, recovery: []))
        let code = TimeCode.code(secret: secret, step: TimeCode.step(at: time()))
        #expect(try judge(account(), known, "wrong", code) == .wrong)
        #expect(try judge(account(), known, "wrong") == .wrong)
        #expect(try judge(account(), known, Self.password) == .needsCode)
        #expect(try judge(account(), known, Self.password, "") == .needsCode)
        #expect(try judge(account(), known, Self.password, "000000") == .wrong)
        let step = TimeCode.step(at: time())
        #expect(
            try judge(account(), known, Self.password, code)
                == .welcome(person(1), proof: .timeCode(step: step), needsRehash: false))
    }

    @Test("On the second page the code alone is judged")
    func secondPage() throws {
        let secret = bytes(20)
        let known = try credentials(SecondFactor(secret: secret, recovery: []))
        let step = TimeCode.step(at: time())
        let code = TimeCode.code(secret: secret, step: step)
        func judge(_ account: Account, _ credentials: Credentials, _ code: String) -> SignIn.Verdict {
            SignIn.judge(account: account, credentials: credentials, code: code, at: time())
        }
        #expect(
            judge(account(), known, code)
                == .welcome(person(1), proof: .timeCode(step: step), needsRehash: false))
        #expect(judge(account(), known, "000000") == .wrong)
        #expect(judge(account(.closed), known, code) == .wrong)
        #expect(try judge(account(), credentials(), code) == .wrong)
    }

    @Test("A session ends after half an hour of rest and after twelve hours at any rate")
    func expiry() {
        var (session, secret) = Session.opened(
            for: person(1), randomBytes: bytes(32), hasSecondFactor: true, client: "Firefox", at: time())
        #expect(session.digest == secret.digest)
        #expect(session.isOpen(at: time(1_799)))
        #expect(!session.isOpen(at: time(1_800)))
        session.lastUsed = time(12 * 3_600 - 60)
        #expect(session.isOpen(at: time(12 * 3_600 - 1)))
        #expect(!session.isOpen(at: time(12 * 3_600)))
    }

    @Test("Every sign-in has another secret and another form token; neither is kept as it is")
    func secrets() {
        let one = Session.opened(
            for: person(1), randomBytes: bytes(32, seed: 1), hasSecondFactor: false, client: "", at: time())
        let two = Session.opened(
            for: person(1), randomBytes: bytes(32, seed: 2), hasSecondFactor: false, client: "", at: time())
        #expect(one.secret != two.secret && one.session.digest != two.session.digest)
        #expect(one.secret.text.count == 43)
        let token = Session.formToken(for: one.secret)
        #expect(Session.isFormToken(token, for: one.secret))
        #expect(!Session.isFormToken(token, for: two.secret))
        #expect(!Session.isFormToken("", for: one.secret))
        #expect(!Session.isFormToken(String(token.dropLast()), for: one.secret))
        #expect(token != one.secret.text)
    }

    @Test("A one-time code opens its purpose once, in time")
    func codes() throws {
        let secret = Secret(randomBytes: bytes(32))
        let code = OneTimeCode(
            digest: secret.digest, purpose: .passwordReset, person: person(1), issued: time())
        let used = try code.redeemed(for: .passwordReset, at: time(3_599))
        #expect(used.used == time(3_599))
        #expect(throws: OneTimeCode.Refusal.used) { try used.redeemed(for: .passwordReset, at: time(3_599)) }
        #expect(throws: OneTimeCode.Refusal.expired) {
            try code.redeemed(for: .passwordReset, at: time(3_600))
        }
        #expect(throws: OneTimeCode.Refusal.unknown) { try code.redeemed(for: .invitation, at: time()) }
        for refusal in OneTimeCode.Refusal.allCases { #expect(refusal.reason.pl != refusal.reason.en) }
    }

    @Test("A token lets a program do what both its scopes and the person's roles allow")
    func tokens() throws {
        let (token, secret) = APIToken.issued(
            to: person(1), name: "ETL", scopes: [.importReadings], days: 30, randomBytes: bytes(32),
            at: time())
        #expect(secret.text.hasPrefix("hz_") && token.digest == secret.digest)
        let coordinator = try actor(1, .coordinator)
        #expect(token.decide(.importReadings, in: nil, for: coordinator, at: time()).isAllowed)
        #expect(!token.decide(.editItems, in: nil, for: coordinator, at: time()).isAllowed)
        #expect(!token.decide(.importReadings, in: nil, for: try actor(1, .reader), at: time()).isAllowed)
        #expect(
            !token.decide(.importReadings, in: nil, for: try actor(2, .coordinator), at: time()).isAllowed)
        #expect(!token.decide(.importReadings, in: nil, for: coordinator, at: time(30 * 86_400)).isAllowed)
        var revoked = token
        revoked.revoked = time()
        #expect(!revoked.decide(.importReadings, in: nil, for: coordinator, at: time(1)).isAllowed)
    }

    @Test("No scope lets a program approve, manage people or read the audit")
    func tokenLimits() {
        let forbidden: Set<Right> = [
            .approve, .approveSecond, .approveWarning, .freezeReport, .managePeople, .manageSystem,
            .readAudit,
        ]
        for scope in APIToken.Scope.allCases { #expect(scope.rights.isDisjoint(with: forbidden)) }
    }

    @Test(
        "A token lasts from a day to a year, whatever is asked",
        arguments: [(-5, 1), (0, 1), (366, 366), (9_999, 366)])
    func tokenLife(_ asked: Int, _ given: Int64) {
        let (token, _) = APIToken.issued(
            to: person(1), name: "", scopes: [], days: asked, randomBytes: bytes(32), at: time())
        #expect(token.expires == time(given * 86_400))
    }

    @Test("Addresses are read as typed, and what could break a letter's header is not")
    func addresses() {
        #expect(EmailAddress("  Jan.Kowalski@Example.ORG ")?.description == "jan.kowalski@example.org")
        for wrong in [
            "", "jan", "@example.org", "jan@", "jan@example", "jan@.org", "jan@example..org", "a@b@c.org",
            "jan@example.org\r\nBcc: all@example.org", "jan kowalski@example.org", "<jan@example.org>",
            String(repeating: "a", count: 65) + "@example.org",
            "jan@" + String(repeating: "a.", count: 130) + "org",
        ] {
            #expect(EmailAddress(wrong) == nil, "\(wrong)")
        }
    }

    @Test("A person's opaque name is read back, and nothing else is")
    func names() {
        let name = person(7)
        #expect(name.description.count == 39 && name.description.hasPrefix("person/"))
        #expect(PersonID(name.description) == name)
        for wrong in ["", "person/", "person/xyz", name.description.uppercased(), name.description + "0"] {
            #expect(PersonID(wrong) == nil)
        }
    }
}
