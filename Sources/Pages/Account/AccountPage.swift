public import Accounts
import Delivery
public import Quantities

/// A person's own account: who they are here, what they may do, and how they sign in.
public struct AccountPage: Page {
    let account: Account
    let grants: [Grant]
    let hasSecondFactor: Bool

    /// - Parameter grants: those in force.
    public init(_ account: Account, grants: [Grant], hasSecondFactor: Bool) {
        self.account = account
        self.grants = grants
        self.hasSecondFactor = hasSecondFactor
    }

    public func title(_ language: Language) -> String { AccountTexts.account.text(language) }
    public func description(_ language: Language) -> String { AccountTexts.accountLead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(AccountTexts.account, AccountTexts.accountLead)
        html.accountFacts(account, context)
        html.element("h2", phrase: PeopleTexts.roles)
        if grants.isEmpty { html.element("p", phrase: AccountTexts.noRoles) }
        html.element("ul") { html in
            for grant in grants {
                html.element("li") { html in
                    html.words(grant.role.name)
                    html.fixed(": ")
                    html.place(of: grant, context)
                }
            }
        }
        html.element("h2", phrase: AccountTexts.security)
        html.element("ul") { html in
            for (route, phrase) in AccountTexts.links {
                html.element("li") { html in
                    html.link(.access(route), phrase: phrase)
                    if route == .secondFactor {
                        html.fixed(" – ")
                        html.phrase(hasSecondFactor ? AccountTexts.isOn : AccountTexts.isOff)
                    }
                }
            }
        }
        html.postButton(.editing(.signOut), [], EditingTexts.signOut, context)
    }
}

extension HTML {
    /// Name, address, unit and the rest of an account.
    mutating func accountFacts(_ account: Account, _ context: PageContext) {
        element("dl", .class("facts")) { html in
            html.fact(PeopleTexts.name) { $0.text(account.name) }
            html.fact(PeopleTexts.email) { $0.text(account.email?.description ?? "–") }
            html.fact(PeopleTexts.unit) { html in
                if let unit = account.unit { html.unitName(unit, context) } else { html.fixed("–") }
            }
            html.fact(PeopleTexts.state) { $0.phrase(account.state.words) }
            html.fact(PeopleTexts.language) { $0.phrase(PeopleTexts.name(of: account.language)) }
            html.fact(PeopleTexts.digest) { $0.words(account.digest.name) }
            html.fact(PeopleTexts.lastSignIn) { html in
                if let last = account.lastSignIn { html.moment(last) } else { html.fixed("–") }
            }
            html.fact(PeopleTexts.opaque) { html in
                html.element("code", text: account.id.description)
            }
        }
    }

    /// Where a role holds.
    mutating func place(of grant: Grant, _ context: PageContext) {
        if let unit = grant.unit { unitName(unit, context) } else { phrase(PeopleTexts.wholeCity) }
    }

    mutating func unitName(_ id: String, _ context: PageContext) {
        if let unit = context.city.delivery.units[id] {
            link(.unit(id), words: unit.name)
        } else {
            text(id)
        }
    }
}
