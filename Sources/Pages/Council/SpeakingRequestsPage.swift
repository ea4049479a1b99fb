import Accounts
public import Quantities
public import Reporting

/// Requests to speak for whoever handles them: everything known, with a form for each.
public struct SpeakingRequestsPage: Page {
    let debate: DebateSession
    let entries: [SpeakingEntry]
    /// Requests that came with a scan of their signatures.
    let scanned: Set<String>

    public init(_ debate: DebateSession, _ entries: [SpeakingEntry], scanned: Set<String>) {
        self.debate = debate
        self.entries = entries
        self.scanned = scanned
    }

    public func title(_ language: Language) -> String { SpeakingTexts.requests.text(language) }
    public func description(_ language: Language) -> String { SpeakingTexts.requestsLead.text(language) }
    public var trail: [Crumb] {
        [
            Crumb(.council, CouncilTexts.title),
            Crumb(.debate(.session(debate.year)), SpeakingTexts.debate(debate.year)),
        ]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(SpeakingTexts.requests, SpeakingTexts.requestsLead)
        html.speakingRules(of: debate)
        html.element("p") { $0.link(.debate(.paper(debate.year)), phrase: SpeakingTexts.paper) }
        guard !entries.isEmpty else { return html.element("p", phrase: SpeakingTexts.nobody) }
        html.table(
            SpeakingTexts.requests,
            [
                TableColumn(SpeakingTexts.received), TableColumn(SpeakingTexts.name),
                TableColumn(SpeakingTexts.contact), TableColumn(SpeakingTexts.claimed, number: true),
                TableColumn(SpeakingTexts.counted, number: true), TableColumn(SpeakingTexts.scan),
                TableColumn(SpeakingTexts.standing), TableColumn(SpeakingTexts.decide),
            ], underHeading: true
        ) { html in
            for entry in entries { row(entry, &html) }
        }
    }

    private func row(_ entry: SpeakingEntry, _ html: inout HTML) {
        let request = entry.request
        html.element("tr") { html in
            html.element("td") { html in
                html.date(request.received)
                if request.isOnPaper {
                    html.fixed(", ")
                    html.phrase(SpeakingTexts.onPaper)
                }
            }
            html.element("th", .fixed("scope", "row"), text: request.name)
            html.element("td", text: "\(request.address); \(request.contact)")
            html.numberCell(request.claimed)
            html.element("td", .class("num")) { html in
                if let counted = request.counted {
                    html.number(counted)
                } else {
                    html.phrase(SpeakingTexts.notCounted)
                }
            }
            html.element("td") { html in
                guard scanned.contains(request.id) else { return html.fixed("–") }
                html.link(
                    .debate(.signatures(debate.year, request.id)), phrase: SpeakingTexts.scan)
            }
            html.element("td") { html in
                html.standing(entry)
                if let reason = request.steps.last?.reason, !reason.isEmpty { html.text(": \(reason)") }
            }
            html.element("td") { html in
                html.link(.debate(.request(debate.year, request.id))) { html in
                    html.phrase(SpeakingTexts.decide)
                    html.element("span", .class("unseen"), text: " \(request.name)")
                }
            }
        }
    }
}
