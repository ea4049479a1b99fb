import Accounts
public import Quantities

/// Where the second factor is set up or taken off.
public struct SecondFactorPage: Page {
    let form: FormPage
    /// What an authenticator reads: the address of the key and its letters; nil where the factor is on.
    let key: (uri: String, letters: String)?

    public init(_ form: FormPage, key: (uri: String, letters: String)?) {
        self.form = form
        self.key = key
    }

    public func title(_ language: Language) -> String { AccountTexts.secondFactor.text(language) }
    public func description(_ language: Language) -> String { AccountTexts.secondFactorLead.text(language) }
    public var trail: [Crumb] { [Crumb(.access(.account), AccountTexts.account)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(AccountTexts.secondFactor, AccountTexts.secondFactorLead)
        if let key {
            html.element("h2", phrase: AccountTexts.keyOfApp)
            html.element("p", phrase: AccountTexts.typeKey)
            if let code = QRCode(key.uri) { html.picture(of: code, AccountTexts.picture) }
            html.element("p", .class("code")) {
                $0.element("code", text: SecondFactorPage.grouped(key.letters))
            }
            html.element("p", phrase: AccountTexts.keyAddress)
            html.element("p", .class("code")) { $0.element("code", text: key.uri) }
        }
        html.element("h2", words: form.heading)
        html.element("p", words: form.lead)
        form.body(&html, context)
    }

    /// Groups of four are easier to copy by hand.
    static func grouped(_ letters: String) -> String {
        let all = Array(letters)
        return stride(from: 0, to: all.count, by: 4).map { String(all[$0..<min($0 + 4, all.count)]) }
            .joined(separator: " ")
    }
}
