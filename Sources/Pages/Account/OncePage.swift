public import Quantities

/// Codes that are shown once and can be printed: an invitation, a token, recovery codes.
public struct OncePage: Page {
    let heading: BilingualText
    let lead: BilingualText
    let codes: [String]
    /// Where the code is to be used, as a full address; empty where the page says it all.
    let address: String
    let next: Crumb

    public init(
        _ heading: BilingualText, lead: BilingualText, codes: [String], address: String = "", next: Crumb
    ) {
        self.heading = heading
        self.lead = lead
        self.codes = codes
        self.address = address
        self.next = next
    }

    public func title(_ language: Language) -> String { heading[language] }
    public func description(_ language: Language) -> String { lead[language] }
    public var trail: [Crumb] { [next] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", words: heading)
            html.element("p", .class("lead"), words: lead)
        }
        html.element("ul", .class("codes")) { html in
            for code in codes { html.element("li") { $0.element("code", text: code) } }
        }
        if !address.isEmpty {
            html.element("p") { html in
                html.phrase(AccountTexts.useItAt)
                html.space()
                html.element("code", text: address)
            }
        }
        html.element("p", phrase: AccountTexts.shownOnce)
        html.element("p") { $0.link(next.route, words: next.words) }
    }
}
