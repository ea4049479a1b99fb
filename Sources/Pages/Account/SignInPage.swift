public import Quantities

/// Where one signs in: with an account, or with the administrator token.
public struct SignInPage: Page {
    let password: FormPage
    let token: FormPage
    /// What the reader should know first, such as that the new password has been set.
    let notice: BilingualText?

    public init(password: FormPage, token: FormPage, notice: BilingualText? = nil) {
        self.password = password
        self.token = token
        self.notice = notice
    }

    public func title(_ language: Language) -> String { AccountTexts.signIn.text(language) }
    public func description(_ language: Language) -> String { AccountTexts.signInLead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(AccountTexts.signIn, AccountTexts.signInLead)
        if let notice { html.element("p", .class("lead"), .fixed("role", "status"), words: notice) }
        password.body(&html, context)
        html.element("ul") { html in
            html.element("li") { $0.link(.access(.forgotten), phrase: AccountTexts.forgotten) }
            html.element("li") {
                $0.link(.access(.invitation(code: "")), phrase: AccountTexts.haveInvitation)
            }
        }
        html.element("h2", words: token.heading)
        html.element("p", words: token.lead)
        token.body(&html, context)
    }
}
