import Evidence
import Quantities
import Strategy

extension SearchPage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1", phrase: SearchTexts.title)
            html.element("p", .class("lead"), phrase: SearchTexts.lead)
        }
        form(&html)
        if isEmptyQuestion { return suggestions(&html) }
        html.element("p", .fixed("role", "status")) { html in
            if found.isEmpty {
                html.phrase(SearchTexts.nothing)
                html.space()
                html.element("strong", text: SearchTexts.quoted(words, html.language))
                html.fixed(".")
            } else {
                if isCut {
                    html.phrase(SearchTexts.first)
                    html.space()
                }
                html.count(found.count, SearchTexts.results)
                html.fixed(".")
            }
        }
        if found.isEmpty {
            html.element("ul") { html in
                for advice in SearchTexts.advice { html.element("li", phrase: advice) }
            }
            return suggestions(&html)
        }
        html.element("ol", .class("plain-list")) { html in
            for entry in found { html.element("li") { result(entry, &$0) } }
        }
    }

    private func form(_ html: inout HTML) {
        html.element(
            "form", .class("asked"), .action(.search(""), html.language), .fixed("method", "get")
        ) { html in
            html.element("div", .class("field")) { html in
                html.element("label", .fixed("for", "asked"), phrase: SearchTexts.label)
                html.void(
                    "input", .fixed("type", "search"), .id("asked"),
                    .text("name", QueryField.words.text(html.language).description), .text("value", words),
                    .integer("maxlength", Route.maximumWords))
            }
            html.element("button", .fixed("type", "submit"), phrase: FrameTexts.searchButton)
        }
    }

    private func result(_ entry: Found, _ html: inout HTML) {
        let document = entry.hit.document
        html.element("span", .class("small soft"), phrase: document.kind.words)
        html.fixed("<br>")
        html.link(entry.route) { html in
            // The document itself is Polish, and so is its wording; method articles are English.
            switch document.kind {
            case .method: html.english(document.title)
            default: html.text(document.title)
            }
        }
        guard !entry.hit.excerpt.isEmpty else { return }
        html.element("p", .class("small")) { html in
            for run in entry.hit.excerpt {
                if run.isMatch { html.element("mark", text: run.text) } else { html.text(run.text) }
            }
        }
    }

    /// Ways in for whoever found nothing or asked nothing.
    private func suggestions(_ html: inout HTML) {
        html.element("h2", phrase: SearchTexts.elsewhere)
        html.element("ul", .class("actions")) { html in
            html.element("li") { $0.link(.indicators(IndicatorFilter()), phrase: GoalTexts.indicators) }
            html.element("li") { $0.link(.lines(LineFilter()), phrase: ListTexts.lines) }
            html.element("li") { $0.link(.missing, phrase: MissingTexts.title) }
            html.element("li") { $0.link(.sources, phrase: SourceTexts.title) }
        }
        if !city.strategy.topics.isEmpty {
            html.element("h3", phrase: SearchTexts.topics)
            html.element("ul", .class("actions")) { html in
                for topic in city.strategy.topics {
                    html.element("li") { $0.link(.lines(LineFilter(topic: topic.id)), words: topic.name) }
                }
            }
        }
        let goals = city.goals.filter { $0.level == .strategic }
        guard !goals.isEmpty else { return }
        html.element("h3", phrase: SearchTexts.goals)
        html.element("ul", .class("index-list")) { html in
            for goal in goals {
                html.element("li") { html in
                    html.link(goal.route) { html in
                        html.code(goal.code)
                        html.words(goal.name)
                    }
                }
            }
        }
    }
}
