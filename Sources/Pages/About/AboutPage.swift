public import Quantities

/// What this site is, what it is not, and who answers for what it says.
public struct AboutPage: Page {
    public init() {}

    public func title(_ language: Language) -> String { AboutTexts.title.text(language) }
    public func description(_ language: Language) -> String { AboutTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(AboutTexts.title, AboutTexts.lead)
        for part in AboutTexts.parts {
            html.element("h2", phrase: part.heading)
            html.element("ul") { html in
                for sentence in part.sentences { html.element("li", phrase: sentence) }
            }
        }
        html.element("h2", phrase: AboutTexts.onward)
        html.element("ul", .class("actions")) { html in
            html.element("li") { $0.link(.methods, phrase: MethodTexts.title) }
            html.element("li") { $0.link(.sources, phrase: SourceTexts.title) }
            html.element("li") { $0.link(.missing, phrase: MissingTexts.title) }
            html.element("li") { $0.element("a", .href(.api), phrase: FrameTexts.openData) }
            html.element("li") { $0.element("a", .href(.catalogue), phrase: DatasetTexts.catalogue) }
            html.element("li") { html in
                html.externalLink("https://eupl.eu/1.2/pl/", text: "EUPL-1.2")
            }
            html.element("li") { $0.link(.accessibility, phrase: AccessibilityTexts.title) }
        }
    }
}
