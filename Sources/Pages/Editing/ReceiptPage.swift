public import Quantities

/// Says in a sentence what became of something, and where to go on.
public struct ReceiptPage: Page {
    let heading: BilingualText
    let words: BilingualText
    let next: Crumb

    public init(_ heading: BilingualText, _ words: BilingualText, next: Crumb) {
        self.heading = heading
        self.words = words
        self.next = next
    }

    public func title(_ language: Language) -> String { heading[language] }
    public func description(_ language: Language) -> String { words[language] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", words: heading)
            html.element("p", .class("lead"), words: words)
        }
        html.element("p") { html in html.link(next.route, words: next.words) }
    }
}
