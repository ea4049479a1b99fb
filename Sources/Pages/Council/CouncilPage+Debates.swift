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
            html.element("dl", .class("facts")) { html in
                html.element("dt", phrase: CouncilTexts.day)
                html.element("dd") { $0.date(debate.date) }
                if !debate.begins.isEmpty {
                    html.element("dt", phrase: CouncilTexts.begins)
                    html.element("dd", text: debate.begins)
                }
                if !debate.place.isEmpty {
                    html.element("dt", phrase: CouncilTexts.place)
                    html.element("dd", words: debate.place)
                }
            }
            if !debate.agenda.isEmpty { agenda(debate, &html) }
            html.element("h4", phrase: CouncilTexts.howToSpeak)
            rules(debate, &html)
        }
    }

    private func agenda(_ debate: DebateSession, _ html: inout HTML) {
        html.element("h4", phrase: CouncilTexts.agenda)
        html.element("ol") { html in
            for point in debate.agenda.sorted(by: { $0.number < $1.number }) {
                html.element("li") { html in
                    html.words(point.subject)
                    if !point.presenter.isEmpty {
                        html.fixed(" (")
                        html.phrase(CouncilTexts.presenter)
                        html.fixed(": ")
                        html.words(point.presenter)
                        html.fixed(")")
                    }
                }
            }
        }
    }

    private func rules(_ debate: DebateSession, _ html: inout HTML) {
        html.element("ul") { html in
            html.element("li") { html in
                html.phrase(CouncilTexts.written)
                html.space()
                html.date(SpeakingRules.lastDay(before: debate.date))
            }
            html.element("li") { html in
                html.phrase(CouncilTexts.signatures)
                html.space()
                html.number(SpeakingRules.signatures(residents: debate.residents))
            }
            html.element("li") { html in
                html.phrase(CouncilTexts.speakers)
                html.space()
                html.number(debate.speakers)
            }
        }
        html.element("p", .class("small"), phrase: CouncilTexts.source)
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
                        html.text(String(debate.year))
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
