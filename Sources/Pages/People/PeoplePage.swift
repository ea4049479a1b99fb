public import Accounts
public import Quantities

/// Everybody with an account.
public struct PeoplePage: Page {
    let accounts: [Account]
    /// Roles in force of each person.
    let roles: [PersonID: [Role]]

    public init(_ accounts: [Account], roles: [PersonID: [Role]]) {
        self.accounts = accounts
        self.roles = roles
    }

    public func title(_ language: Language) -> String { PeopleTexts.people.text(language) }
    public func description(_ language: Language) -> String { PeopleTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(PeopleTexts.people, PeopleTexts.lead)
        html.element("ul") { html in
            html.element("li") { $0.link(.people(.invite), phrase: PeopleTexts.invite) }
            if context.rights.contains(.readAudit) {
                html.element("li") { $0.link(.people(.denied), phrase: PeopleTexts.denied) }
            }
        }
        guard !accounts.isEmpty else { return html.element("p", phrase: PeopleTexts.nobody) }
        html.table(
            PeopleTexts.people,
            [
                TableColumn(PeopleTexts.name), TableColumn(PeopleTexts.unit),
                TableColumn(PeopleTexts.roles), TableColumn(PeopleTexts.state),
                TableColumn(PeopleTexts.lastSignIn),
            ], sortable: true, underHeading: true
        ) { html in
            for account in accounts { row(account, &html, context) }
        }
    }

    private func row(_ account: Account, _ html: inout HTML, _ context: PageContext) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(.people(.person(account.id))) { html in
                    if account.state == .erased {
                        html.phrase(PeopleTexts.erased)
                        html.space()
                        html.text(String(account.id.digits.prefix(8)))
                    } else {
                        html.text(account.name)
                    }
                }
            }
            html.element("td") { html in
                if let unit = account.unit { html.unitName(unit, context) } else { html.fixed("–") }
            }
            html.element("td") { html in
                for (index, role) in (roles[account.id] ?? []).enumerated() {
                    if index > 0 { html.fixed(", ") }
                    html.words(role.name)
                }
            }
            html.element("td", phrase: account.state.words)
            html.element("td") { html in
                if let last = account.lastSignIn { html.moment(last) } else { html.fixed("–") }
            }
        }
    }
}
