import Accounts
import HTTPTypes
import Logging
import Pages
import Quantities

extension Site {
    /// Sign-in with an account or with the administrator token.
    func signIn(_ language: Language, _ request: SiteRequest) async throws -> SiteResponse {
        let fields =
            request.isReading ? FieldList(encoded: request.query) ?? FieldList() : try openFields(request)
        let next = ReturnAddress(fields[ReturnAddress.field])
        if request.isReading { return try await signInPage(language, next) }
        if let token = fields["administrator-token"] {
            return try await signIn(token: token, next, language, request)
        }
        return try await signIn(fields, next, language, request)
    }

    /// The fields of a form that is open to all: it has no session, so only where it comes from is checked.
    func openFields(_ request: SiteRequest) throws -> FieldList {
        guard request.method == .post else { throw Problem.method(allowed: [.get, .head, .post]) }
        try checkOrigin(request)
        guard let fields = FieldList(encoded: String(decoding: request.body, as: UTF8.self)) else {
            throw Problem.unreadableForm
        }
        return fields
    }

    func signInPage(
        _ language: Language, _ next: ReturnAddress?, email: String = "", findings: [Finding] = [],
        notice: BilingualText? = nil, _ status: HTTPResponse.Status = .ok
    ) async throws -> SiteResponse {
        var password = FormPage.passwordSignIn
        var token = FormPage.tokenSignIn
        password.fields[0].value = email
        for finding in findings {
            if finding.place == "administrator-token" {
                token.show([finding])
            } else {
                password.show([finding])
            }
        }
        if let next {
            password.hidden.append((ReturnAddress.field, next.path))
            token.hidden.append((ReturnAddress.field, next.path))
        }
        return form(
            SignInPage(password: password, token: token, notice: notice), try await shelf.latest(),
            .editing(.signIn), language, nil, status)
    }

    private func signIn(
        token: String, _ next: ReturnAddress?, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        let answer = sessions.signIn(
            token: token, expected: settings.administratorToken, client: request.client)
        switch answer {
        case .welcome(let cookie):
            logger.info("editor signed in", metadata: ["author": "\(Editor.tokenHolder)"])
            let isRecovery = try people.hasActiveAdministrator(on: clock().date)
            return try welcome(
                cookie, Sessions.lifetime, next,
                otherwise: isRecovery ? .people(.list) : .editing(.overview), language, request)
        case .wrong:
            try denied("administrator-token", pl: "Zły żeton.", en: "A wrong token.")
            let finding = Finding.error(
                "administrator-token", pl: "To nie jest ten żeton.", en: "This is not the token.",
                doPl: "Żeton wypisano przy pierwszym uruchomieniu serwera.",
                doEn: "The token was printed when the server first started.")
            return try await signInPage(language, next, findings: [finding], .unprocessableContent)
        case .tooMany:
            try denied("administrator-token", pl: "Zbyt wiele prób.", en: "Too many attempts.")
            throw Problem.tooManyAttempts(seconds: 60)
        }
    }

    private func signIn(
        _ fields: FieldList, _ next: ReturnAddress?, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        let typed = String((fields["email"] ?? "").prefix(EmailAddress.maximumLength))
        let email = EmailAddress(typed)
        let keys = throttleKeys(email, request)
        try admit(keys, "sign-in")
        let account = try email.flatMap { try people.account(at: $0) }
        let credentials = try account.flatMap { try people.credentials(of: $0.id) }
        let (password, now) = (fields["password"] ?? "", clock())
        let verdict = try await passwords {
            try SignIn.judge(
                account: account, credentials: credentials, password: password, code: nil, at: now)
        }
        switch verdict {
        case .wrong:
            try denied("sign-in", pl: "Zły adres lub hasło.", en: "Wrong address or password.")
            let finding = Finding.error(
                "password", pl: "Adres lub hasło jest niepoprawne.",
                en: "The address or the password is wrong.",
                doPl: "Sprawdź oba albo poproś o nowe hasło.", doEn: "Check both, or ask for a new password.")
            return try await signInPage(
                language, next, email: typed, findings: [finding], .unprocessableContent)
        case .needsCode:
            let pass = Secret(randomBytes: secret())
            try people.issue(
                OneTimeCode(
                    digest: pass.digest, purpose: .secondFactor, person: account?.id ?? .tokenHolder,
                    issued: now))
            return form(
                FormPage.signInCode(pass: pass.text, next: next), try await shelf.latest(), .access(.code),
                language, nil, .ok)
        case .welcome(let person, _, let needsRehash):
            try people.forgive(keys)
            if needsRehash { try await setPassword(password, of: person) }
            return try openSession(of: person, hasSecondFactor: false, next, language, request)
        }
    }

    /// The second page of a sign-in, reached with a right password only.
    func signInCode(_ language: Language, _ request: SiteRequest) async throws -> SiteResponse {
        guard !request.isReading else {
            return .redirect(.seeOther, to: Route.editing(.signIn).path(language))
        }
        let fields = try openFields(request)
        let next = ReturnAddress(fields[ReturnAddress.field])
        let pass = Secret(presented: fields["pass"] ?? "")
        let now = clock()
        guard let code = try people.code(pass.digest), code.purpose == .secondFactor, code.used == nil,
            now < code.expires, let account = try people.account(code.person),
            let credentials = try people.credentials(of: account.id)
        else {
            let finding = Finding.error(
                "password", pl: "Minęło za dużo czasu.", en: "Too much time has passed.",
                doPl: "Zaloguj się od początku.", doEn: "Sign in from the beginning.")
            return try await signInPage(language, next, findings: [finding], .unprocessableContent)
        }
        let keys = throttleKeys(account.email, request)
        try admit(keys, "second-factor")
        let verdict = SignIn.judge(
            account: account, credentials: credentials, code: fields["code"] ?? "", at: now)
        guard case .welcome(let person, let proof?, _) = verdict, try people.spend(proof, of: person) else {
            try denied("second-factor", pl: "Zły kod.", en: "A wrong code.")
            var page = FormPage.signInCode(pass: pass.text, next: next)
            page.show([.wrongCode])
            return form(
                page, try await shelf.latest(), .access(.code), language, nil, .unprocessableContent)
        }
        _ = try people.redeem(pass.digest, for: .secondFactor, at: now)
        try people.forgive(keys)
        return try openSession(of: person, hasSecondFactor: true, next, language, request)
    }

    /// Opens a session for somebody who has proved who they are, whatever cookie the browser brought.
    func openSession(
        of person: PersonID, hasSecondFactor: Bool, _ next: ReturnAddress?, _ language: Language,
        _ request: SiteRequest
    ) throws -> SiteResponse {
        let (session, cookie) = Session.opened(
            for: person, randomBytes: secret(), hasSecondFactor: hasSecondFactor,
            client: request.fields[.userAgent] ?? "", at: clock())
        let response = try welcome(
            cookie.text, Session.lifetime / 1_000, next, otherwise: .editing(.overview), language, request)
        try people.open(session)
        logger.info("editor signed in", metadata: ["author": "\(person)"])
        return response
    }

    private func welcome(
        _ cookie: String, _ seconds: Int64, _ next: ReturnAddress?, otherwise: Route, _ language: Language,
        _ request: SiteRequest
    ) throws -> SiteResponse {
        try endSession(of: request)
        var response = SiteResponse.redirect(.seeOther, to: next?.path ?? otherwise.path(language))
        response.kind = "editing"
        response.fields[.setCookie] = Sessions.cookie(
            cookie, isEncrypted: request.isEncrypted, seconds: seconds)
        return response
    }

    /// Ends the session whose cookie the request carries.
    func endSession(of request: SiteRequest) throws {
        sessions.signOut(request)
        guard let cookie = request.cookie(Sessions.cookieName), Secret.couldBe(cookie) else { return }
        let digest = Secret(presented: cookie).digest
        if let session = try people.session(digest, at: clock()) {
            try people.endSession(digest, of: session.person)
        }
    }

    // MARK: Guessing

    func throttleKeys(_ email: EmailAddress?, _ request: SiteRequest) -> [ThrottleKey] {
        (email.map { [.account($0)] } ?? []) + [.address(request.client)]
    }

    /// Counts an attempt, or says how long to wait.
    func admit(_ keys: [ThrottleKey], _ subject: String) throws {
        let now = clock()
        guard case .wait(let until) = try people.admit(keys, at: now) else { return }
        try denied(subject, pl: "Zbyt wiele prób.", en: "Too many attempts.")
        throw Problem.tooManyAttempts(seconds: Int((until.milliseconds - now.milliseconds + 999) / 1_000))
    }

    /// Logs an attempt of somebody who has not signed in.
    func denied(_ subject: String, pl: String, en: String) throws {
        logger.warning("denied", metadata: ["subject": "\(subject)"])
        try people.record(
            DeniedAttempt(
                at: clock(), person: nil, right: nil, unit: nil, subject: subject,
                reason: BilingualText(pl: pl, en: en)))
    }

    /// Hashes a password and keeps it.
    func setPassword(_ password: String, of person: PersonID) async throws {
        let salt = Array(secret().prefix(PasswordHash.saltByteCount))
        let hash = try await passwords { try PasswordHash(of: password, salt: salt) }
        var credentials = try people.credentials(of: person) ?? Credentials(person: person)
        credentials.password = hash
        credentials.passwordSet = clock()
        try people.save(credentials)
    }
}

extension Problem {
    static func tooManyAttempts(seconds: Int) -> Problem {
        var problem = Problem(
            .tooManyRequests, pl: "Zbyt wiele nieudanych prób. Spróbuj za \(seconds) s.",
            en: "Too many failed attempts. Try again in \(seconds) s.")
        problem.fields[.retryAfter] = String(seconds)
        return problem
    }
}

extension Finding {
    static let wrongCode = Finding.error(
        "code", pl: "To nie jest ważny kod.", en: "This is not a valid code.",
        doPl: "Przepisz bieżący kod z aplikacji albo użyj kodu zapasowego.",
        doEn: "Copy the code that the app shows now, or use a recovery code.")
}
