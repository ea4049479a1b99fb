import Delivery
import Quantities
import Reporting

extension HTML {
    /// When and where a debate is.
    mutating func facts(of debate: DebateSession) {
        element("dl", .class("facts")) { html in
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
    }

    mutating func agenda(of debate: DebateSession) {
        element("ol") { html in
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

    /// What the law asks of whoever wants to speak.
    mutating func speakingRules(of debate: DebateSession) {
        element("ul") { html in
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
        element("p", .class("small"), phrase: CouncilTexts.source)
    }
}
