import Delivery
import Evidence
import Quantities
import Reporting

extension CouncilPage {
    func debates(_ html: inout HTML) {
        let debates = city.record.reporting.debates.sorted { $0.date < $1.date }
        guard !debates.isEmpty else {
            return html.gap(reason: CouncilTexts.nothing, remedy: CouncilTexts.howToAdd)
        }
        for debate in debates where debate.date >= city.today { coming(debate, &html) }
        results(debates.reversed(), &html)
        let refusals = debates.secondRefusals
        if !refusals.isEmpty {
            html.element("div", .class("note gap")) { html in
                html.element("p") { html in
                    html.phrase(CouncilTexts.secondRefusal)
                    html.space()
                    html.text(refusals.map { "\($0 - 1), \($0)" }.joined(separator: "; "))
                }
            }
        }
        html.tableDownloads("debates")
        html.tableDownloads("debate-agenda")
    }

    /// A debate that is still to come: when and where, the agenda, and how residents may speak.
    private func coming(_ debate: DebateSession, _ html: inout HTML) {
        html.element("article", .class("card")) { html in
            html.element("h3") { html in
                html.phrase(CouncilTexts.reportYear)
                html.space()
                html.text(String(debate.year))
                html.exampleMark(debate.provenance)
            }
            html.facts(of: debate)
            if !debate.agenda.isEmpty {
                html.element("h4", phrase: CouncilTexts.agenda)
                html.agenda(of: debate)
            }
            html.element("h4", phrase: CouncilTexts.howToSpeak)
            html.speakingRules(of: debate)
            html.element("p") { $0.link(.debate(.session(debate.year)), phrase: SpeakingTexts.toDebate) }
        }
    }

    private func results(_ debates: [DebateSession], _ html: inout HTML) {
        html.table(
            CouncilTexts.results,
            [
                TableColumn(CouncilTexts.reportYear), TableColumn(CouncilTexts.day),
                TableColumn(CouncilTexts.requests, number: true),
                TableColumn(CouncilTexts.admitted, number: true),
                TableColumn(CouncilTexts.spoke, number: true), TableColumn(CouncilTexts.confidence),
                TableColumn(CouncilTexts.absolutorium),
            ]
        ) { html in
            for debate in debates {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.link(.debate(.session(debate.year))) { $0.text(String(debate.year)) }
                        html.exampleMark(debate.provenance)
                    }
                    html.element("td") { $0.date(debate.date) }
                    html.count(debate.requested)
                    html.count(debate.admitted)
                    html.count(debate.spoke)
                    html.element("td") { vote(debate.confidence, &$0) }
                    html.element("td") { vote(debate.absolutorium, &$0) }
                }
            }
        }
    }

    private func vote(_ vote: CouncilVote, _ html: inout HTML) {
        guard let outcome = vote.outcome else {
            return html.element("span", .class("soft"), phrase: CouncilTexts.notYet)
        }
        html.words(outcome.name)
        guard let ayes = vote.ayes, let noes = vote.noes, let abstentions = vote.abstentions else { return }
        html.fixed(" (")
        html.phrase(CouncilTexts.votes)
        html.text(": \(ayes), \(noes), \(abstentions))")
    }
}
