public import Quantities

/// A document for programs, shown to people as it is.
public struct MapDocumentPage: Page {
    let heading: BilingualText
    let text: String

    public init(_ heading: BilingualText, text: String) {
        self.heading = heading
        self.text = text
    }

    /// The documents that are no page of their own.
    public static let conformance = MapDocumentPage.heading(MapTexts.conformance)
    public static let interface = MapDocumentPage.heading(MapTexts.interface)
    public static let functions = MapDocumentPage.heading(MapTexts.functions)
    public static let queryables = MapDocumentPage.heading(MapTexts.queryables)

    public static let tiles = MapDocumentPage.heading(MapTexts.tiles)

    private static func heading(_ phrase: Phrase) -> BilingualText {
        BilingualText(pl: phrase.text(.polish), en: phrase.text(.english))
    }

    public func title(_ language: Language) -> String { heading[language] }
    public func description(_ language: Language) -> String { MapTexts.documentLead.text(language) }
    public var trail: [Crumb] { [Crumb(.map(MapAddress()), MapTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1", words: heading)
            html.element("p", .class("lead"), phrase: MapTexts.documentLead)
        }
        html.element("p") { $0.document(context) }
        html.element("div", .class("article")) { html in
            html.element("pre", .fixed("tabindex", "0")) { $0.element("code", text: text) }
        }
    }
}
