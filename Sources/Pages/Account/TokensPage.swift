public import Accounts
public import Quantities

/// Keys for programs that act for a person, and the form for a new one.
public struct TokensPage: Page {
    let tokens: [APIToken]
    let form: FormPage
    let now: Timestamp

    public init(_ tokens: [APIToken], form: FormPage, now: Timestamp) {
        self.tokens = tokens
        self.form = form
        self.now = now
    }

    public func title(_ language: Language) -> String { AccountTexts.tokens.text(language) }
    public func description(_ language: Language) -> String { AccountTexts.tokensLead.text(language) }
    public var trail: [Crumb] { [Crumb(.access(.account), AccountTexts.account)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(AccountTexts.tokens, AccountTexts.tokensLead)
        if tokens.isEmpty {
            html.element("p", phrase: AccountTexts.noTokens)
        } else {
            html.table(
                AccountTexts.tokens,
                [
                    TableColumn(PeopleTexts.name), TableColumn(AccountTexts.scope),
                    TableColumn(AccountTexts.expires), TableColumn(AccountTexts.used),
                    TableColumn(AccountTexts.revoke),
                ], underHeading: true
            ) { html in
                for token in tokens { row(token, &html, context) }
            }
        }
        html.element("h2", words: form.heading)
        html.element("p", words: form.lead)
        form.body(&html, context)
    }

    private func row(_ token: APIToken, _ html: inout HTML, _ context: PageContext) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row"), text: token.name)
            html.element("td") { html in
                for (index, scope) in APIToken.Scope.allCases.filter({ token.scopes.contains($0) })
                    .enumerated()
                {
                    if index > 0 { html.fixed(", ") }
                    html.words(scope.name)
                }
            }
            html.element("td") { $0.moment(token.expires) }
            html.element("td") { html in
                if let used = token.lastUsed { html.moment(used) } else { html.fixed("–") }
            }
            html.element("td") { html in
                guard token.isValid(at: now) else { return html.phrase(AccountTexts.invalid) }
                html.postButton(
                    .access(.tokens), [("revoke", token.digest.description)], AccountTexts.revoke,
                    about: token.name, context)
            }
        }
    }
}
