import Computation
import Evidence
import Quantities
import Strategy

extension HTML {
    /// A state as icon, word and colour.
    mutating func badge(_ state: ProgressState) {
        fixed("<span class=\"")
        fixed(state.className)
        fixed("\">")
        fixed(state.icon)
        fixed("<span>")
        phrase(state.word)
        fixed("</span></span>")
    }

    /// The code of a goal or line of action.
    mutating func code(_ code: StrategyCode) {
        fixed("<span class=\"code\">")
        text(code.description)
        // The space stands inside, so that a link does not underline it.
        fixed(" </span>")
    }

    /// The word EXAMPLE beside what the city has not adopted.
    mutating func exampleMark() {
        fixed("<span class=\"example\">")
        phrase(ComponentTexts.example)
        fixed("</span>")
    }

    /// The score and its interval in numbers: „+2,1 (od 1,0 do 3,2)”.
    mutating func score(_ score: Double, _ interval: [Double]) {
        text(ComponentTexts.score(score, interval, language))
    }

    /// A small picture of score and interval on the scale from −5 to 5.
    mutating func scoreBar(_ score: Double?, _ interval: [Double], _ state: ProgressState) {
        guard let score else {
            // An empty scale, so that rows stay aligned; the word beside it says why.
            return fixed(
                """
                <svg class="score-bar" viewBox="0 0 160 22" aria-hidden="true"><path class="scale" d="M5 11h150"/>\
                <path class="zero" d="M80 5v12"/></svg>
                """)
        }
        func x(_ value: Double) -> Double { 80 + min(max(value, -5), 5) * 15 }
        let label = ComponentTexts.scoreLabel(score, interval, language)
        element(
            "svg", .fixed("class", state.barClass), .fixed("viewBox", "0 0 160 22"), .fixed("role", "img"),
            .text("aria-label", label)
        ) { html in
            html.fixed("<path class=\"scale\" d=\"M5 11h150\"/><path class=\"zero\" d=\"M80 5v12\"/>")
            if interval.count == 2 {
                html.shape(
                    "line", .class("interval"), .at("x1", x(interval[0])), .at("x2", x(interval[1])),
                    .fixed("y1", "11"), .fixed("y2", "11"))
            }
            html.shape("circle", .class("dot"), .at("cx", x(score)), .fixed("cy", "11"), .fixed("r", "5.5"))
        }
    }

    /// Why there is no value, and what to do about it.
    mutating func gap(reason: BilingualText, remedy: BilingualText? = nil) {
        element("div", .class("note gap")) { html in
            html.element("p") { html in
                html.element("strong", phrase: ComponentTexts.notKnown)
                html.space()
                html.words(reason)
            }
            if let remedy, !remedy.isEmpty {
                html.element("p") { html in
                    html.phrase(ComponentTexts.remedy)
                    html.space()
                    html.words(remedy)
                }
            }
        }
    }

    /// Why there is no value behind a key. Writes nothing where there is one.
    mutating func gap<Wanted>(of answer: Answer<Wanted>, howToGet: BilingualText = BilingualText("")) {
        switch answer {
        case .known: break
        case .refused(let refusal):
            gap(reason: refusal.reason, remedy: howToGet.isEmpty ? refusal.remedy : howToGet)
        case .blocked(let keys): gap(reason: ComponentTexts.missing(keys), remedy: howToGet)
        case .absent: gap(reason: ComponentTexts.nothingCalculates, remedy: howToGet)
        }
    }

    /// What an assessment could not know.
    mutating func gaps(_ gaps: [IndicatorAssessment.Gap]) {
        guard !gaps.isEmpty else { return }
        element("div", .class("note gap")) { html in
            html.element("p") { html in html.element("strong", phrase: ComponentTexts.whatIsNotKnown) }
            html.element("ul") { html in
                for gap in gaps { html.element("li", words: gap.reason) }
            }
        }
    }
}

extension ProgressState {
    fileprivate var barClass: StaticString {
        switch self {
        case .onTrack: "score-bar onTrack"
        case .atRisk: "score-bar atRisk"
        case .offTrack: "score-bar offTrack"
        case .deteriorating: "score-bar deteriorating"
        case .notAssessed: "score-bar notAssessed"
        }
    }
}
