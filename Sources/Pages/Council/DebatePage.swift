import Accounts
public import Quantities
public import Reporting

/// One debate on the report: when and where, its agenda, how to speak and who does.
public struct DebatePage: Page {
    let debate: DebateSession
    let entries: [SpeakingEntry]
    let isOpen: Bool

    /// - Parameter isOpen: whether requests may still come.
    public init(_ debate: DebateSession, _ entries: [SpeakingEntry], isOpen: Bool) {
        self.debate = debate
        self.entries = entries
        self.isOpen = isOpen
    }

    public func title(_ language: Language) -> String { SpeakingTexts.debate(debate.year)[language] }
    public func description(_ language: Language) -> String { CouncilTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.council, CouncilTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1") { html in
                html.words(SpeakingTexts.debate(debate.year))
                html.exampleMark(debate.provenance)
            }
            html.facts(of: debate)
        }
        if !debate.agenda.isEmpty {
            html.element("section", .fixed("aria-labelledby", "agenda")) { html in
                html.element("h2", .id("agenda"), phrase: CouncilTexts.agenda)
                html.agenda(of: debate)
                html.tableDownloads("debate-agenda")
            }
        }
        html.element("p") { html in
            html.element("a", .href(.debateCalendar(html.language)), phrase: SpeakingTexts.calendar)
        }
        html.element("section", .fixed("aria-labelledby", "speak")) { html in
            html.element("h2", .id("speak"), phrase: CouncilTexts.howToSpeak)
            html.speakingRules(of: debate)
            howTo(&html)
            if context.rights.contains(.handleRequests) {
                html.element("p") { $0.link(.debate(.requests(debate.year)), phrase: SpeakingTexts.requests) }
            }
        }
        html.element("section", .fixed("aria-labelledby", "speakers")) { html in
            html.element("h2", .id("speakers"), phrase: SpeakingTexts.speakers)
            speakers(&html)
        }
    }

    private func howTo(_ html: inout HTML) {
        html.element("p", .class("buttons")) { html in
            if isOpen {
                html.link(.debate(.ask(debate.year)), class: "button", phrase: SpeakingTexts.ask)
                html.space()
            } else {
                html.phrase(SpeakingTexts.over)
                html.space()
            }
            html.link(.debate(.receipt), phrase: SpeakingTexts.check)
        }
    }

    private func speakers(_ html: inout HTML) {
        // Whoever withdrew, was late or lacks signatures is nobody's business.
        let shown = entries.filter {
            switch $0.standing {
            case .admitted, .waiting: true
            default: false
            }
        }
        guard !shown.isEmpty else { return html.element("p", phrase: SpeakingTexts.nobody) }
        html.table(
            SpeakingTexts.speakers,
            [
                TableColumn(SpeakingTexts.place, number: true), TableColumn(SpeakingTexts.name),
                TableColumn(SpeakingTexts.received), TableColumn(SpeakingTexts.standing),
            ], underHeading: true
        ) { html in
            for (index, entry) in shown.enumerated() {
                html.element("tr") { html in
                    html.numberCell(index + 1)
                    html.element("th", .fixed("scope", "row")) { html in
                        if entry.request.isNamePublic {
                            html.text(entry.request.name)
                        } else {
                            html.phrase(SpeakingTexts.hidden)
                        }
                    }
                    html.element("td") { $0.date(entry.request.received) }
                    html.element("td") { $0.standing(entry) }
                }
            }
        }
    }
}
