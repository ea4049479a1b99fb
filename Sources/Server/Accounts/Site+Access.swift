import Accounts
import HTTPTypes
import Logging
import Pages
import Quantities

extension Site {
    /// Pages of accounts: some open to whoever holds a code, the others to whoever has signed in.
    func access(
        _ access: Route.Access, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        guard request.isReading || request.method == .post else {
            throw Problem.method(allowed: [.get, .head, .post])
        }
        switch access {
        case .code: return try await signInCode(language, request)
        case .invitation(let code): return try await acceptInvitation(code, language, request)
        case .forgotten: return try await forgotten(language, request)
        case .reset(let code): return try await reset(code, language, request)
        default: break
        }
        guard let editor = try await editor(of: request) else {
            guard request.isReading else { throw Problem.foreignForm }
            return toSignIn(request, language)
        }
        guard let account = editor.account else {
            // The token has no account of its own.
            return .redirect(.seeOther, to: Route.editing(.overview).path(language))
        }
        let desk = AccountDesk(
            site: self, editor: editor, account: account, standing: try await shelf.latest(),
            language: language, access: access, request: request)
        if request.isReading { return try await desk.get() }
        return try await desk.post(try verifiedFields(request, editor))
    }

    // MARK: Invitation

    private func acceptInvitation(
        _ code: String, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        let standing = try await shelf.latest()
        let route = Route.access(.invitation(code: ""))
        guard !request.isReading else {
            return form(FormPage.invitation(code: code, name: ""), standing, route, language, nil, .ok)
        }
        let fields = try openFields(request)
        let keys: [ThrottleKey] = [.address(request.client)]
        try admit(keys, "invitation")
        let name = (fields["name"] ?? "").trimmed
        var findings = Invitation.findings(ofName: name)
        let code = found(fields, .invitation, &findings)
        let account = try code.flatMap { try people.account($0.person) }
        findings += newPasswordFindings(
            fields, context: [name, account?.email?.description ?? "", account?.unit ?? ""])
        if findings.isEmpty, let code, var account {
            do {
                _ = try people.redeem(code.digest, for: .invitation, at: clock())
                try await setPassword(fields["password"] ?? "", of: account.id)
                account.name = name
                account.state = .active
                try people.save(account)
                try people.forgive(keys)
                return try openSession(
                    of: account.id, hasSecondFactor: false, ReturnAddress(nil), language, request)
            } catch let refusal as OneTimeCode.Refusal { findings.append(.refused(refusal)) }
        }
        if code != nil { try people.forgive(keys) }
        var page = FormPage.invitation(code: fields["code"] ?? "", name: name)
        page.show(findings)
        return form(page, standing, route, language, nil, .unprocessableContent)
    }

    /// The code that was typed, if it still opens something.
    private func found(
        _ fields: FieldList, _ purpose: OneTimeCode.Purpose, _ findings: inout [Finding]
    ) -> OneTimeCode? {
        do {
            guard let typed = PrintedCode(typed: fields["code"] ?? ""),
                let code = try people.code(typed.digest)
            else { throw OneTimeCode.Refusal.unknown }
            _ = try code.redeemed(for: purpose, at: clock())
            return code
        } catch {
            findings.append(.refused(error as? OneTimeCode.Refusal ?? .unknown))
            return nil
        }
    }

    /// What speaks against the password typed twice.
    func newPasswordFindings(_ fields: FieldList, context: [String]) -> [Finding] {
        let password = fields["password"] ?? ""
        var findings = PasswordPolicy.findings(password, context: context)
        if password != fields["repeated"] ?? "" {
            findings.append(
                .error(
                    "repeated", pl: "Hasła różnią się.", en: "The two passwords differ.",
                    doPl: "Wpisz dwa razy to samo.", doEn: "Type the same twice."))
        }
        return findings
    }

    // MARK: Forgotten password

    private func forgotten(_ language: Language, _ request: SiteRequest) async throws -> SiteResponse {
        let standing = try await shelf.latest()
        guard !request.isReading else {
            return form(FormPage.forgotten, standing, .access(.forgotten), language, nil, .ok)
        }
        let fields = try openFields(request)
        let typed = fields["email"] ?? ""
        guard let email = EmailAddress(typed) else {
            var page = FormPage.forgotten.filled(with: fields)
            page.show([.notEmail("email")])
            return form(page, standing, .access(.forgotten), language, nil, .unprocessableContent)
        }
        try admit([.address(request.client)], "forgotten-password")
        // Beside the answer, so that its time tells nothing about who has an account.
        Task { postReset(to: email) }
        return try await signInPage(
            language, nil,
            notice: BilingualText(
                pl: "Jeśli jest takie konto, za chwilę przyjdzie list z kodem.",
                en: "If there is such an account, a letter with a code comes in a moment."))
    }

    private func postReset(to email: EmailAddress) {
        do {
            guard let account = try people.account(at: email), account.state == .active else { return }
            let now = clock()
            let code = PrintedCode(randomBytes: Array(secret().prefix(PrintedCode.byteCount)))
            let letter = AccountLetter.reset(
                to: account, email, code: code,
                address: address(of: .access(.reset(code: code.text)), account.language), id: letterID(),
                at: now)
            guard try people.post(letter) else { return }
            try people.issue(
                OneTimeCode(digest: code.digest, purpose: .passwordReset, person: account.id, issued: now))
        } catch { logger.error("failed", metadata: ["path": "forgotten password", "error": "\(error)"]) }
    }

    /// A full address for a letter. Without a known origin only the path is given: the host of a request is whatever
    /// its sender says.
    func address(of route: Route, _ language: Language) -> String { settings.origin + route.path(language) }

    func letterID() -> String { String(Digest(of: secret()).description.prefix(32)) }

    private func reset(_ code: String, _ language: Language, _ request: SiteRequest) async throws
        -> SiteResponse
    {
        let standing = try await shelf.latest()
        let route = Route.access(.reset(code: ""))
        guard !request.isReading else {
            return form(FormPage.reset(code: code), standing, route, language, nil, .ok)
        }
        let fields = try openFields(request)
        let keys: [ThrottleKey] = [.address(request.client)]
        try admit(keys, "new-password")
        var findings: [Finding] = []
        let code = found(fields, .passwordReset, &findings)
        let account = try code.flatMap { try people.account($0.person) }
        findings += newPasswordFindings(
            fields, context: [account?.name ?? "", account?.email?.description ?? ""])
        if code != nil { try people.forgive(keys) }
        if findings.isEmpty, let code, let account {
            do {
                _ = try people.redeem(code.digest, for: .passwordReset, at: clock())
                try await setPassword(fields["password"] ?? "", of: account.id)
                try people.endSessions(of: account.id, except: nil)
                return try await signInPage(
                    language, nil,
                    notice: BilingualText(
                        pl: "Hasło ustawione. Możesz się zalogować.",
                        en: "The password is set. You can sign in."))
            } catch let refusal as OneTimeCode.Refusal { findings.append(.refused(refusal)) }
        }
        var page = FormPage.reset(code: fields["code"] ?? "")
        page.show(findings)
        return form(page, standing, route, language, nil, .unprocessableContent)
    }
}

extension Finding {
    static func refused(_ refusal: OneTimeCode.Refusal) -> Finding {
        .error(
            "code", pl: refusal.reason.pl, en: refusal.reason.en,
            doPl: "Sprawdź litery albo poproś o nowy kod.", doEn: "Check the letters, or ask for a new code.")
    }

    static func notEmail(_ place: String) -> Finding {
        .error(
            place, pl: "To nie jest adres poczty elektronicznej.", en: "This is no e-mail address.",
            doPl: "Wpisz na przykład anna@miasto.example.", doEn: "Type for example anna@city.example.")
    }
}
