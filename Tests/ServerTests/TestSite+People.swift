import Accounts
import HTTPTypes
import Quantities
import Testing

@testable import Server

extension TestSite {
    static let password = "zielony parowóz nad Kłodnicą"

    /// Somebody with an account, a password and roles, without the detour over an invitation.
    @discardableResult
    func person(
        _ name: String, roles: [(role: Role, unit: String?)] = [], state: Account.State = .active
    ) async throws -> Account {
        let number = UInt8(try people.accounts().count + 1)
        let id = PersonID(randomBytes: [UInt8](repeating: number, count: PersonID.byteCount))
        let account = Account(
            id: id, state: state, name: name, email: EmailAddress("\(name.lowercased())@modelowo.example"),
            created: clock.now)
        try people.save(account)
        for (role, unit) in roles {
            try people.give(
                Grant(
                    person: id, role: role, unit: unit, from: clock.now.date.adding(days: -1),
                    grantor: .tokenHolder))
        }
        try await site.setPassword(TestSite.password, of: id)
        return account
    }

    /// Sends the sign-in form of a person.
    func signIn(
        _ email: String, _ password: String = TestSite.password, next: String? = nil,
        fields: HTTPFields = HTTPFields(), client: String = ""
    ) async -> SiteResponse {
        var values = [("email", email), ("password", password)]
        if let next { values.append(("next", next)) }
        return await post("/en/edit/sign-in", values, session: nil, fields: fields, client: client)
    }

    /// The session of somebody who signs in without a second factor.
    func signedIn(_ account: Account) async throws -> Editor {
        try session(of: await signIn(try #require(account.email).description))
    }

    /// The session that an answer opened.
    func session(of response: SiteResponse) throws -> Editor {
        let cookie = String(try #require(response.fields[.setCookie]).prefix { $0 != ";" })
        let value = String(try #require(cookie.split(separator: "=").last))
        return Editor(cookie: cookie, formToken: Session.formToken(for: Secret(presented: value)))
    }

    /// A page as a signed-in person sees it.
    func get(_ target: String, _ session: Editor) async -> SiteResponse {
        await get(target, [.cookie: session.cookie])
    }
}
