public import Quantities

/// One page: its head and its view. Each page has a folder with Model, View and Texts.
///
/// To add a page: one `Route` case, a folder with a type that conforms to this, a line in `Pages.swift`.
public protocol Page: Sendable {
    /// The heading of the tab and of search results, without the site's name.
    func title(_ language: Language) -> String
    /// One or two sentences for search results.
    func description(_ language: Language) -> String
    /// The way from the home page to here, without both ends.
    var trail: [Crumb] { get }
    /// The content of `main`, beginning with the one `h1`.
    func view(_ html: inout HTML, _ context: PageContext)
    /// The map library that the page needs in the browser; nil for all pages but the map.
    var library: MapLibrary? { get }
    /// Whether it may be found by search engines; what a reader asks is no page of the city's.
    var isIndexed: Bool { get }
    /// Scripts of the page's own, beside that of every page.
    var scripts: [Resource] { get }
}

extension Page {
    public var trail: [Crumb] { [] }
    public var library: MapLibrary? { nil }
    public var scripts: [Resource] { [] }
    public var isIndexed: Bool { true }
}

/// One step of the way from the home page.
public struct Crumb: Sendable {
    public var route: Route
    public var words: BilingualText

    public init(_ route: Route, _ words: BilingualText) {
        self.route = route
        self.words = words
    }

    init(_ route: Route, _ phrase: Phrase) {
        self.init(route, BilingualText(pl: phrase.pl.description, en: phrase.en.description))
    }
}

extension PageContext {
    /// The whole page as UTF-8.
    public func render(_ page: some Page) -> [UInt8] {
        var html = HTML(language)
        Frame(context: self).write(page, into: &html)
        return html.bytes
    }
}
