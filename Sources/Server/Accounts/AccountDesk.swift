import Accounts
import Evidence
import HTTPTypes
import Logging
import Pages
import Quantities

/// One request of a person about their own account.
struct AccountDesk: Sendable {
    let site: Site
    let editor: Editor
    let account: Account
    let standing: Standing
    let language: Language
    let access: Route.Access
    let request: SiteRequest

    func get() async throws -> SiteResponse {
        switch access {
        case .settings: return page(FormPage.settings(account))
        case .password: return page(FormPage.passwordChange)
        case .secondFactor: return try secondFactorPage([])
        case .sessions:
            return page(
                SessionsPage(
                    try site.people.sessions(of: account.id, at: site.clock()), current: editor.session))
        case .tokens: return try tokensPage(FormPage.token)
        case .ownData: return try ownData()
        case .account, .code, .invitation, .forgotten, .reset:
            let grants = try site.people.grants(of: account.id).filter {
                $0.isInForce(on: standing.state.today)
            }
            let factor = try site.people.credentials(of: account.id)?.secondFactor
            return page(AccountPage(account, grants: grants, hasSecondFactor: factor != nil))
        }
    }

    func post(_ fields: FieldList) async throws -> SiteResponse {
        switch access {
        case .settings: return try saveSettings(fields)
        case .password: return try await changePassword(fields)
        case .secondFactor: return try await changeSecondFactor(fields)
        case .sessions:
            guard let digest = fields["session"].flatMap({ Digest(hexadecimal: $0) }) else {
                throw Problem.unreadableForm
            }
            try site.people.endSession(digest, of: account.id)
            return done(.sessions)
        case .tokens: return try changeTokens(fields)
        case .account, .code, .invitation, .forgotten, .reset, .ownData:
            throw Problem.method(allowed: [.get, .head])
        }
    }

    private func page(_ page: some Page, _ status: HTTPResponse.Status = .ok) -> SiteResponse {
        site.form(page, standing, .access(access), language, editor, status)
    }

    private func done(_ access: Route.Access) -> SiteResponse {
        .redirect(.seeOther, to: Route.access(access).path(language))
    }

    // MARK: Settings and data

    private func saveSettings(_ fields: FieldList) throws -> SiteResponse {
        let name = (fields["name"] ?? "").trimmed
        var findings = Invitation.findings(ofName: name)
        var changed = account
        changed.name = name
        if let language = Language(rawValue: fields["language"] ?? "") {
            changed.language = language
        } else {
            findings.append(.notChoice("language", fields["language"] ?? ""))
        }
        if let digest = DigestPreference(rawValue: fields["digest"] ?? "") {
            changed.digest = digest
        } else {
            findings.append(.notChoice("digest", fields["digest"] ?? ""))
        }
        guard findings.isEmpty else {
            var form = FormPage.settings(account).filled(with: fields)
            form.show(findings)
            return page(form, .unprocessableContent)
        }
        try site.people.save(changed)
        return done(.account)
    }

    private func ownData() throws -> SiteResponse {
        guard let data = try site.people.personalData(of: account.id) else { throw Problem.notFound }
        var response = SiteResponse(.ok, .json, Array(try data.json().utf8), kind: "people")
        response.fields[.contentDisposition] = "attachment; filename=\"horyzont-\(account.id.digits).json\""
        response.fields[.cacheControl] = Caching.never.rawValue
        return response
    }

    // MARK: Password and second factor

    /// Whether the present password was typed; guessing it here is throttled as at sign-in.
    private func isCurrent(_ password: String) async throws -> Bool {
        let keys = site.throttleKeys(account.email, request)
        try site.admit(keys, "own-password")
        let stored = try site.people.credentials(of: account.id)?.password
        let isRight = try await site.passwords { try PasswordHash.isRight(password, for: stored) }
        if isRight { try site.people.forgive(keys) }
        return isRight
    }

    private static let wrongPassword = Finding.error(
        "current", pl: "To nie jest Twoje hasło.", en: "This is not your password.",
        doPl: "Wpisz hasło, którym się logujesz.", doEn: "Type the password with which you sign in.")

    private func changePassword(_ fields: FieldList) async throws -> SiteResponse {
        var findings = site.newPasswordFindings(
            fields, context: [account.name, account.email?.description ?? "", account.unit ?? ""])
        if try await !isCurrent(fields["current"] ?? "") { findings.insert(AccountDesk.wrongPassword, at: 0) }
        guard findings.isEmpty else {
            var form = FormPage.passwordChange
            form.show(findings)
            return page(form, .unprocessableContent)
        }
        try await site.setPassword(fields["password"] ?? "", of: account.id)
        try site.people.endSessions(of: account.id, except: editor.session)
        site.logger.info("password changed", metadata: ["author": "\(editor.author)"])
        return done(.account)
    }

    private func secondFactorPage(_ findings: [Finding], letters: String? = nil) throws -> SiteResponse {
        let status: HTTPResponse.Status = findings.isEmpty ? .ok : .unprocessableContent
        let isOn = try site.people.credentials(of: account.id)?.secondFactor != nil
        let secret =
            letters.flatMap { Base32.decode($0) } ?? Array(site.secret().prefix(TimeCode.secretByteCount))
        var form = FormPage.secondFactor(secret: isOn ? nil : Base32.encode(secret))
        form.show(findings)
        let uri = TimeCode.uri(
            secret: secret, account: account.email?.description ?? account.name,
            issuer: "Horyzont " + standing.overview.profile.name[language])
        return page(
            SecondFactorPage(form, key: isOn ? nil : (uri, Base32.encode(secret))), status)
    }

    private func changeSecondFactor(_ fields: FieldList) async throws -> SiteResponse {
        guard var credentials = try site.people.credentials(of: account.id) else { throw Problem.notFound }
        let (code, now) = (fields["code"] ?? "", site.clock())
        let letters = fields["secret"]
        var findings: [Finding] = []
        if try await !isCurrent(fields["current"] ?? "") { findings.append(AccountDesk.wrongPassword) }
        if let factor = credentials.secondFactor {
            if factor.proof(code, at: now) == nil { findings.append(.wrongCode) }
            guard findings.isEmpty else { return try secondFactorPage(findings) }
            credentials.secondFactor = nil
            try site.people.save(credentials)
            return done(.secondFactor)
        }
        guard let secret = letters.flatMap({ Base32.decode($0) }), secret.count == TimeCode.secretByteCount
        else { throw Problem.unreadableForm }
        let step = TimeCode.acceptedStep(code, secret: secret, at: now, after: nil)
        if step == nil { findings.append(.wrongCode) }
        guard findings.isEmpty else { return try secondFactorPage(findings, letters: letters) }
        let bytes = (0..<4).flatMap { _ in site.secret() }
        let recovery = SecondFactor.recoveryCodes(
            randomBytes: Array(bytes.prefix(SecondFactor.recoveryCodeCount * PrintedCode.byteCount)))
        credentials.secondFactor = SecondFactor(
            secret: secret, lastStep: step, recovery: Set(recovery.map(\.digest)))
        try site.people.save(credentials)
        try site.people.endSessions(of: account.id, except: editor.session)
        return page(
            OncePage(
                BilingualText(pl: "Kody zapasowe", en: "Recovery codes"),
                lead: BilingualText(
                    pl: "Drugi składnik jest włączony. Każdy z tych kodów zastąpi raz zgubiony telefon.",
                    en: "The second factor is on. Each of these codes stands once for a lost telephone."),
                codes: recovery.map(\.text), next: .account))
    }

    // MARK: Tokens

    private func tokensPage(_ form: FormPage, _ status: HTTPResponse.Status = .ok) throws -> SiteResponse {
        page(TokensPage(try site.people.tokens(of: account.id), form: form, now: site.clock()), status)
    }

    private func changeTokens(_ fields: FieldList) throws -> SiteResponse {
        if let revoked = fields["revoke"] {
            guard let digest = Digest(hexadecimal: revoked) else { throw Problem.unreadableForm }
            try site.people.revokeToken(digest, of: account.id, at: site.clock())
            return done(.tokens)
        }
        let name = (fields["name"] ?? "").trimmed
        let scopes = APIToken.Scope.allCases.filter { fields["scope-\($0.rawValue)"] == "1" }
        let days = Int((fields["days"] ?? "").trimmed)
        var findings = Invitation.findings(ofName: name)
        if scopes.isEmpty {
            findings.append(
                .error(
                    "scope-\(APIToken.Scope.read.rawValue)", pl: "Klucz bez zakresu niczego nie otwiera.",
                    en: "A token without a scope opens nothing.", doPl: "Zaznacz co najmniej jeden.",
                    doEn: "Tick at least one."))
        }
        if days.map({ !(1...APIToken.longestLife).contains($0) }) ?? true {
            findings.append(.notNumber("days", fields["days"] ?? ""))
        }
        guard findings.isEmpty, let days else {
            var form = FormPage.token.filled(with: fields)
            form.show(findings)
            return try tokensPage(form, .unprocessableContent)
        }
        let (token, secret) = APIToken.issued(
            to: account.id, name: name, scopes: Set(scopes), days: days, randomBytes: site.secret(),
            at: site.clock())
        try site.people.add(token)
        return page(
            OncePage(
                BilingualText(pl: "Klucz „\(name)”", en: "The token “\(name)”"),
                lead: BilingualText(
                    pl: "Program wysyła go w polu: Authorization: Bearer KLUCZ.",
                    en: "The program sends it in the field: Authorization: Bearer TOKEN."),
                codes: [secret.text],
                next: Crumb(.access(.tokens), BilingualText(pl: "Klucze API", en: "API tokens"))))
    }
}
