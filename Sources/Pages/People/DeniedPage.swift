public import Accounts
public import Quantities

/// What was tried and not allowed, newest first, for the auditor.
public struct DeniedPage: Page {
    let attempts: [DeniedAttempt]
    let names: [PersonID: String]

    public init(_ attempts: [DeniedAttempt], names: [PersonID: String]) {
        self.attempts = attempts
        self.names = names
    }

    public func title(_ language: Language) -> String { PeopleTexts.denied.text(language) }
    public func description(_ language: Language) -> String { PeopleTexts.deniedLead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(PeopleTexts.denied, PeopleTexts.deniedLead)
        guard !attempts.isEmpty else { return html.element("p", phrase: PeopleTexts.noneDenied) }
        html.table(
            PeopleTexts.denied,
            [
                TableColumn(PeopleTexts.when), TableColumn(PeopleTexts.who), TableColumn(PeopleTexts.what),
                TableColumn(PeopleTexts.right), TableColumn(PeopleTexts.why),
            ], underHeading: true
        ) { html in
            for attempt in attempts { row(attempt, &html, context) }
        }
    }

    private func row(_ attempt: DeniedAttempt, _ html: inout HTML, _ context: PageContext) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row"), text: attempt.at.description)
            html.element("td") { html in
                guard let person = attempt.person else { return html.phrase(PeopleTexts.notSignedIn) }
                let name = names[person] ?? ""
                html.text(name.isEmpty ? person.description : name)
            }
            html.element("td") { html in
                html.element("code", text: attempt.subject)
                if let unit = attempt.unit {
                    html.fixed(", ")
                    html.unitName(unit, context)
                }
            }
            html.element("td") { html in
                if let right = attempt.right { html.words(right.name) } else { html.fixed("–") }
            }
            html.element("td", words: attempt.reason)
        }
    }
}
