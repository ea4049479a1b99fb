import Accounts
import HTTPTypes
import Logging
import Pages
import Quantities

extension Site {
    /// The cookie that ties a journey to the browser that began it. It has to come back from another site, so it is
    /// laxer than a session's; it opens nothing by itself.
    static let journeyCookie = "horyzont-journey"

    /// One step of a sign-in through a provider.
    func signIn(_ step: ProviderStep, _ request: SiteRequest) async throws -> SiteResponse {
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        let id: String
        switch step {
        case .departure(let provider, _), .callback(let provider): id = provider
        }
        guard let source = settings.identitySources.first(where: { $0.provider.id == id }) else {
            throw Problem.notFound
        }
        do {
            switch step {
            case .departure(_, let language): return try await depart(source, language, request)
            case .callback: return try await arrive(source, request)
            }
        } catch let refusal as IdentityRefusal {
            // The case says what is wrong with provider or settings, and nothing about the person.
            logger.warning("sign-in through a provider refused", metadata: ["why": "\(refusal.rawValue)"])
            throw Problem(.forbidden, pl: refusal.reason.pl, en: refusal.reason.en)
        }
    }

    private func depart(
        _ source: any IdentitySource, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        let journey = SignInJourney(
            to: source.provider.id, randomBytes: secret() + secret() + secret(), at: clock())
        let address = try await source.address(for: journey, callback: callback(source, request))
        journeys.keep(journey, at: clock())
        var response = SiteResponse(.seeOther, kind: "sign-in")
        // The provider's own address, from the settings: the one redirection that leaves this site.
        response.fields[.location] = address
        response.fields[.cacheControl] = Caching.never.rawValue
        response.fields.append(journeyField("\(language.rawValue).\(journey.state.text)", request))
        return response
    }

    private func arrive(_ source: any IdentitySource, _ request: SiteRequest) async throws -> SiteResponse {
        guard let fields = FieldList(encoded: request.query) else { throw IdentityRefusal.malformed }
        let cookie = (request.cookie(Site.journeyCookie) ?? "").split(separator: ".", maxSplits: 1)
        // Only the browser that began may finish: nobody is signed in as somebody else by a link.
        guard let state = fields["state"], cookie.count == 2,
            Sessions.areEqual(Array(cookie[1].utf8), Array(state.utf8)),
            let journey = journeys.take(state: state, at: clock()), journey.provider == source.provider.id
        else { throw IdentityRefusal.malformed }
        if let issuer = fields["iss"], issuer != source.provider.issuer { throw IdentityRefusal.wrongIssuer }
        guard let code = fields["code"], !code.isEmpty else { throw IdentityRefusal.declined }
        let address = try await source.redeem(code, of: journey, callback: callback(source, request))
        guard let account = try people.account(at: address), account.state == .active else {
            logger.warning("sign-in through a provider without an account")
            throw Problem(
                .forbidden,
                pl: "Nikt z Twoim adresem nie ma tu czynnego konta. Poproś administratora o zaproszenie.",
                en: "Nobody with your address has an active account here. Ask an administrator to invite you."
            )
        }
        return try await welcome(account, Language(rawValue: String(cookie[0])) ?? .polish, request)
    }

    /// Opens the session and leads on. A browser sends the session's strict cookie only where this site itself leads it
    /// on, which a redirection of the journey back would not be; hence a page that refreshes.
    private func welcome(_ account: Account, _ language: Language, _ request: SiteRequest) async throws
        -> SiteResponse
    {
        let opened = try openSession(of: account.id, hasSecondFactor: false, nil, language, request)
        let next = Route.editing(.overview)
        let page = ReceiptPage(
            BilingualText(pl: "Zalogowano", en: "Signed in"),
            BilingualText(
                pl: "Jeśli następna strona nie otworzy się sama, przejdź do niej.",
                en: "If the next page does not open by itself, go on to it."),
            next: Crumb(next, BilingualText(pl: "Redakcja", en: "Editing")))
        var response = form(page, try await shelf.latest(), .home, language, nil, .ok)
        response.fields[SecurityFields.name("Refresh")] = "0; url=\(next.path(language))"
        for cookie in opened.fields[values: .setCookie] {
            response.fields.append(HTTPField(name: .setCookie, value: cookie))
        }
        response.fields.append(journeyField(nil, request))
        return response
    }

    private func journeyField(_ value: String?, _ request: SiteRequest) -> HTTPField {
        let age = value == nil ? 0 : SignInJourney.lifetime / 1_000
        return HTTPField(
            name: .setCookie,
            value: "\(Site.journeyCookie)=\(value ?? ""); Path=/oidc; Max-Age=\(age); HttpOnly; SameSite=Lax"
                + (request.isEncrypted ? "; Secure" : ""))
    }

    /// The address that the provider knows; it has to be the same at both ends of the journey.
    private func callback(_ source: any IdentitySource, _ request: SiteRequest) -> String {
        let origin =
            settings.origin.isEmpty
            ? (request.isEncrypted ? "https://" : "http://") + request.host : settings.origin
        return origin + Resource.providerCallback(source.provider.id).path
    }
}

extension SiteRequest {
    /// The path as a log may know it: without the code of an update link, which opens a form.
    var loggedPath: String {
        guard let (route, language) = Route.parse(path: path), case .update = route else { return path }
        return Route.update(code: "…").path(language)
    }
}
