import Computation
public import Quantities

/// One method: its article, and the parameters of the analyses that follow it.
public struct MethodPage: Page {
    let id: String
    let text: Markdown?
    let analyses: [Analysis]
    let shelf: MethodShelf

    /// - Parameter id: of an article or an analysis, with or without the version of a method.
    /// - Returns: nil where there is neither.
    public init?(_ id: String, _ shelf: MethodShelf) {
        let article = shelf.article(id)
        let own = shelf.analysis(id)
        guard article != nil || own != nil else { return nil }
        self.id = article?.id ?? id
        text = article?.text
        let described = article.map { shelf.analyses(ofPage: $0.id) } ?? []
        analyses = described.isEmpty ? own.map { [$0] } ?? [] : described
        self.shelf = shelf
    }

    public func title(_ language: Language) -> String {
        text?.title ?? analyses.first?.title[language] ?? id
    }

    public func description(_ language: Language) -> String {
        "\(MethodTexts.about.text(language)) \(title(language))"
    }

    public var trail: [Crumb] { [Crumb(.methods, MethodTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1") { html in
                if let title = text?.title { html.english(title) } else { html.text(title(html.language)) }
            }
        }
        if let text {
            if html.language == .polish {
                html.element("p", .class("note"), phrase: MethodTexts.articleInEnglish)
            }
            html.element("article", .class("article"), .fixed("lang", "en")) { html in
                var writer = MarkdownWriter(title: title(.english), resolve: target)
                writer.write(text.body, into: &html)
            }
        } else {
            html.gap(reason: MethodTexts.articleMissing)
        }
        guard !analyses.isEmpty else { return }
        html.element("section", .fixed("aria-labelledby", "analyses")) { html in
            html.element("h2", .id("analyses"), phrase: MethodTexts.offered)
            for analysis in analyses {
                html.element("h3", words: analysis.title)
                html.element("p", .class("small")) { $0.element("code", text: analysis.id) }
                html.parameters(of: analysis)
            }
        }
    }

    /// Other articles, and addresses outside.
    private func target(_ address: String) -> MarkdownWriter.Target? {
        if let link = ExternalLink(address) { return .outside(link) }
        let name = address.prefix { $0 != "#" }
        let file = name.split(separator: "/").last.map(String.init) ?? ""
        guard file.hasSuffix(".md") else { return nil }
        return shelf.article(String(file.dropLast(3))).map { .page(.method($0.id)) }
    }
}
