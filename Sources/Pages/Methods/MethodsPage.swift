import Computation
public import Quantities

/// All analyses of this installation with their parameters, and the articles about methods.
public struct MethodsPage: Page {
    let shelf: MethodShelf

    public init(_ shelf: MethodShelf) { self.shelf = shelf }

    public func title(_ language: Language) -> String { MethodTexts.title.text(language) }
    public func description(_ language: Language) -> String { MethodTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(MethodTexts.title, MethodTexts.lead)
        html.element("section", .fixed("aria-labelledby", "articles")) { html in
            html.element("h2", .id("articles"), phrase: MethodTexts.articles)
            guard !shelf.articles.isEmpty else { return html.gap(reason: MethodTexts.noArticles) }
            if html.language == .polish { html.element("p", .class("soft"), phrase: MethodTexts.inEnglish) }
            html.element("ul", .class("index-list")) { html in
                for article in shelf.articles {
                    html.element("li") { html in
                        html.link(.method(article.id)) { $0.english(article.text.title ?? article.id) }
                    }
                }
            }
        }
        html.element("section", .fixed("aria-labelledby", "analyses")) { html in
            html.element("h2", .id("analyses"), phrase: MethodTexts.analyses)
            html.element("p", phrase: MethodTexts.analysesLead)
            for analysis in shelf.analyses {
                html.element("section", .class("entry")) { html in
                    html.element("h3", words: analysis.title)
                    html.element("p", .class("small")) { html in
                        html.element("code", text: analysis.id)
                        html.fixed(" · ")
                        if let article = shelf.article(analysis.page) {
                            html.link(.method(article.id), phrase: MethodTexts.read)
                        } else {
                            html.phrase(MethodTexts.noArticle)
                        }
                    }
                    html.parameters(of: analysis)
                }
            }
        }
    }
}

extension HTML {
    /// The parameter table of an analysis: the one source for code, documents and forms.
    mutating func parameters(of analysis: Analysis) {
        guard !analysis.parameters.isEmpty else {
            return element("p", .class("small soft"), phrase: MethodTexts.noParameters)
        }
        table(
            "\(MethodTexts.parameters.text(language)): \(analysis.title[language])",
            [
                TableColumn(MethodTexts.name), TableColumn(MethodTexts.meaning),
                TableColumn(MethodTexts.standard, number: true), TableColumn(MethodTexts.range, number: true),
                TableColumn(MethodTexts.unit),
            ]
        ) { html in
            for parameter in analysis.parameters {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { $0.element("code", text: parameter.name) }
                    html.element("td", words: parameter.meaning)
                    html.element(
                        "td", .class("num"), text: MethodTexts.number(parameter.standard, html.language))
                    html.element("td", .class("num")) { html in
                        html.text(MethodTexts.number(parameter.range.lowerBound, html.language))
                        html.fixed(" – ")
                        html.text(MethodTexts.number(parameter.range.upperBound, html.language))
                    }
                    html.element("td", text: parameter.unit.displayName(html.language))
                }
            }
        }
    }

    /// Text in English, marked as such on Polish pages.
    mutating func english(_ text: String) { language == .english ? self.text(text) : foreign(text) }
}
