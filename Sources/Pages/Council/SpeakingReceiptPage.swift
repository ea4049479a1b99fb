import Accounts
public import Quantities
public import Reporting

/// What became of one request, for whoever made it.
public struct SpeakingReceiptPage: Page {
    let debate: DebateSession
    let entry: SpeakingEntry
    /// The form that withdraws it; nil where there is nothing to withdraw any more.
    let withdrawal: FormPage?

    public init(_ debate: DebateSession, _ entry: SpeakingEntry, withdrawal: FormPage?) {
        self.debate = debate
        self.entry = entry
        self.withdrawal = withdrawal
    }

    public func title(_ language: Language) -> String { SpeakingTexts.receipt.text(language) }
    public func description(_ language: Language) -> String { SpeakingTexts.receiptLead.text(language) }
    public var trail: [Crumb] {
        [
            Crumb(.council, CouncilTexts.title),
            Crumb(.debate(.session(debate.year)), SpeakingTexts.debate(debate.year)),
        ]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(SpeakingTexts.receipt, SpeakingTexts.receiptLead)
        html.facts(of: debate)
        html.element("dl", .class("facts")) { html in
            html.element("dt", phrase: SpeakingTexts.name)
            html.element("dd", text: entry.request.name)
            html.element("dt", phrase: SpeakingTexts.received)
            html.element("dd") { $0.date(entry.request.received) }
            html.element("dt", phrase: SpeakingTexts.claimed)
            html.element("dd") { $0.number(entry.request.claimed) }
            html.element("dt", phrase: SpeakingTexts.counted)
            html.element("dd") { html in
                if let counted = entry.request.counted {
                    html.number(counted)
                } else {
                    html.phrase(SpeakingTexts.notCounted)
                }
            }
            html.element("dt", phrase: SpeakingTexts.standing)
            html.element("dd") { html in
                html.element("strong") { $0.standing(entry) }
                if let reason = entry.request.steps.last?.reason, !reason.isEmpty { html.text(": \(reason)") }
            }
        }
        guard let withdrawal else { return }
        html.element("h2", words: withdrawal.heading)
        html.element("p", words: withdrawal.lead)
        withdrawal.body(&html, context)
    }
}
