public import Accounts
public import Quantities

/// One person as whoever manages people sees them: the account, the roles, and what can be done.
public struct PersonPage: Page {
    let account: Account
    let grants: [Grant]
    let today: CalendarDate

    /// - Parameter grants: all that were ever given.
    public init(_ account: Account, grants: [Grant], today: CalendarDate) {
        self.account = account
        self.grants = grants
        self.today = today
    }

    public func title(_ language: Language) -> String {
        account.name.isEmpty ? PeopleTexts.erased.text(language) : account.name
    }
    public func description(_ language: Language) -> String { PeopleTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.people(.list), PeopleTexts.people)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1", text: title(html.language))
        }
        html.accountFacts(account, context)
        html.element("h2", phrase: PeopleTexts.roles)
        if grants.isEmpty { html.element("p", phrase: PeopleTexts.noRoles) } else { roles(&html, context) }
        actions(&html, context)
    }

    private func roles(_ html: inout HTML, _ context: PageContext) {
        html.table(
            PeopleTexts.roles,
            [
                TableColumn(PeopleTexts.role), TableColumn(PeopleTexts.place), TableColumn(PeopleTexts.from),
                TableColumn(PeopleTexts.until), TableColumn(PeopleTexts.endRole),
            ], underHeading: true
        ) { html in
            for grant in grants { row(grant, &html, context) }
        }
    }

    private func row(_ grant: Grant, _ html: inout HTML, _ context: PageContext) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row"), words: grant.role.name)
            html.element("td") { $0.place(of: grant, context) }
            html.element("td") { $0.date(grant.from) }
            html.element("td") { html in
                if let until = grant.until { html.date(until) } else { html.fixed("–") }
            }
            html.element("td") { html in
                guard grant.until.map({ $0 >= today }) ?? true else { return html.fixed("–") }
                html.postButton(
                    .people(.endRole(account.id)),
                    [
                        ("role", grant.role.rawValue), ("unit", grant.unit ?? ""),
                        ("from", grant.from.description),
                    ], PeopleTexts.endRole, about: grant.role.name[html.language], context)
            }
        }
    }

    private func actions(_ html: inout HTML, _ context: PageContext) {
        guard account.state != .erased else { return }
        html.element("ul") { html in
            if account.state != .closed {
                html.element("li") { $0.link(.people(.role(account.id)), phrase: PeopleTexts.give) }
                html.element("li") { $0.link(.people(.close(account.id)), phrase: PeopleTexts.close) }
            }
            html.element("li") { $0.link(.people(.erase(account.id)), phrase: PeopleTexts.erase) }
        }
        if account.state == .invited {
            html.postButton(.people(.inviteAgain(account.id)), [], PeopleTexts.again, context)
        }
    }
}
