import Accounts
import HTTPTypes
import Quantities

/// Whoever edits: the holder of the administrator token, or a person with an account.
struct Editor: Sendable {
    /// What decides what an editor may do.
    enum Standing: Sendable {
        /// Until an administrator's account is active the token opens everything, afterwards only the management of
        /// people.
        case tokenHolder(isRecovery: Bool)
        case person(Account, ActingPerson)
    }

    /// Opaque: `administrator`, or the text of the person's name, `person/7f3a…`.
    var author: String
    /// CSRF token carried by every form of this session.
    var formToken: String
    var standing: Standing
    /// Digest of the session's cookie; nil for the holder of the token.
    var session: Digest?

    /// The author of what the holder of the token edits.
    static let tokenHolder = "administrator"

    /// Nil for the holder of the token.
    var person: PersonID? { account?.id }

    /// Nil for the holder of the token.
    var account: Account? { if case .person(let account, _) = standing { account } else { nil } }

    /// Who stands in the store of people for what this editor does there.
    var actor: PersonID { person ?? .tokenHolder }

    /// What the editor may do in the whole city.
    var rights: Set<Right> { Set(Right.allCases.filter { decide($0, in: nil).isAllowed }) }

    /// Whether the editor may use `right` in `unit`, nil standing for the whole city.
    func decide(_ right: Right, in unit: String?) -> Decision {
        switch standing {
        case .person(_, let actor): actor.decide(right, in: unit)
        case .tokenHolder(let isRecovery):
            isRecovery && right != .managePeople
                ? .denied(
                    BilingualText(
                        pl: "Jest już konto administratora, więc żeton otwiera tylko zarządzanie ludźmi.",
                        en:
                            "There is an administrator's account, so the token opens only the management of people."
                    )) : .allowed(.ofTokenHolder)
        }
    }
}

extension Grant {
    /// What the token stands for; it holds on any day.
    fileprivate static let ofTokenHolder = Grant(
        person: .tokenHolder, role: .administrator, unit: nil, from: CalendarDate(dayNumber: 0),
        grantor: .tokenHolder)
}

extension Site {
    /// Who sent the request, where they have signed in.
    func editor(of request: SiteRequest) async throws -> Editor? {
        if let session = sessions.session(of: request) {
            return Editor(
                author: Editor.tokenHolder, formToken: session.formToken,
                standing: .tokenHolder(isRecovery: try people.hasActiveAdministrator(on: clock().date)))
        }
        guard let (session, secret) = try personSession(of: request),
            let account = try people.account(session.person), account.state == .active
        else { return nil }
        return Editor(
            author: account.id.description, formToken: Session.formToken(for: secret),
            standing: .person(account, try await actingPerson(account.id)), session: session.digest)
    }

    /// Whether somebody has signed in, without asking who.
    func isSignedIn(_ request: SiteRequest) -> Bool {
        if sessions.session(of: request) != nil { return true }
        // A store that fails gives nobody a larger body.
        guard let found = try? personSession(of: request) else { return false }
        return found.session.isOpen(at: clock())
    }

    /// A person with the roles they hold now, over the units of the city as it is.
    func actingPerson(_ person: PersonID) async throws -> ActingPerson {
        let standing = try await shelf.latest()
        return ActingPerson(
            person: person, grants: try people.grants(of: person), units: standing.units,
            day: standing.state.today)
    }

    private func personSession(of request: SiteRequest) throws -> (session: Session, secret: Secret)? {
        guard let cookie = request.cookie(Sessions.cookieName), Secret.couldBe(cookie) else { return nil }
        let secret = Secret(presented: cookie)
        return try people.session(secret.digest, at: clock()).map { ($0, secret) }
    }

    /// Refuses what the editor may not do, and logs the attempt.
    /// - Parameter subject: what was tried, a route or an item; never what was typed.
    func require(_ right: Right, in unit: String?, of editor: Editor, subject: String) throws {
        guard case .denied(let reason) = editor.decide(right, in: unit) else { return }
        try people.record(
            DeniedAttempt(
                at: clock(), person: editor.person, right: right, unit: unit, subject: subject, reason: reason
            ))
        throw Problem(.forbidden, pl: reason.pl, en: reason.en)
    }
}
