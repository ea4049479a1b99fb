public import Accounts
public import Quantities

/// The browsers a person has signed in with; each can be signed out from here.
public struct SessionsPage: Page {
    let sessions: [Session]
    let current: Digest?

    public init(_ sessions: [Session], current: Digest?) {
        self.sessions = sessions
        self.current = current
    }

    public func title(_ language: Language) -> String { AccountTexts.sessions.text(language) }
    public func description(_ language: Language) -> String { AccountTexts.sessionsLead.text(language) }
    public var trail: [Crumb] { [Crumb(.access(.account), AccountTexts.account)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(AccountTexts.sessions, AccountTexts.sessionsLead)
        html.table(
            AccountTexts.sessions,
            [
                TableColumn(AccountTexts.browser), TableColumn(AccountTexts.opened),
                TableColumn(AccountTexts.used), TableColumn(AccountTexts.secondFactor),
                TableColumn(AccountTexts.end),
            ], underHeading: true
        ) { html in
            for session in sessions { row(session, &html, context) }
        }
    }

    private func row(_ session: Session, _ html: inout HTML, _ context: PageContext) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.text(session.client.isEmpty ? "?" : session.client)
                if session.digest == current {
                    html.fixed(" ")
                    html.element("strong", phrase: AccountTexts.thisOne)
                }
            }
            html.element("td") { $0.moment(session.opened) }
            html.element("td") { $0.moment(session.lastUsed) }
            html.element(
                "td", phrase: session.hasSecondFactor ? AccountTexts.isOn : AccountTexts.isOff)
            html.element("td") { html in
                html.postButton(
                    .access(.sessions), [("session", session.digest.description)], AccountTexts.end,
                    about: session.opened.description, context)
            }
        }
    }
}
