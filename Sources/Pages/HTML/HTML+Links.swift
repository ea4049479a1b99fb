public import Quantities

extension HTML {
    /// A link to a page of this site in the page's language.
    @inline(__always)
    public mutating func link(
        _ route: Route, class name: StaticString = "", current: Bool = false, content: (inout HTML) -> Void
    ) {
        openLink(route, name, current)
        content(&self)
        fixed("</a>")
    }

    /// A link that holds one text.
    public mutating func link(_ route: Route, class name: StaticString = "", text: String) {
        openLink(route, name, false)
        self.text(text)
        fixed("</a>")
    }

    /// A link that holds a text of this product.
    public mutating func link(
        _ route: Route, class name: StaticString = "", current: Bool = false, phrase: Phrase
    ) {
        openLink(route, name, current)
        self.phrase(phrase)
        fixed("</a>")
    }

    /// A link that holds a recorded text.
    public mutating func link(_ route: Route, class name: StaticString = "", words: BilingualText) {
        openLink(route, name, false)
        self.words(words)
        fixed("</a>")
    }

    /// A recorded address: a link where it is a web address, plain text where it is not.
    public mutating func externalLink(_ address: String, text label: String) {
        guard let link = ExternalLink(address) else { return text(label) }
        element("a", .href(link), .fixed("rel", "external noopener"), text: label)
    }

    private mutating func openLink(_ route: Route, _ name: StaticString, _ current: Bool) {
        fixed("<a href=\"")
        // A route prints only letters, digits and percent escapes, and `&` between fields of a query.
        let language = language
        appending { bytes in route.write(into: &bytes, language, ampersand: "&amp;") }
        append(UInt8(ascii: "\""))
        if name.utf8CodeUnitCount > 0 {
            fixed(" class=\"")
            fixed(name)
            append(UInt8(ascii: "\""))
        }
        fixed(current ? " aria-current=\"page\">" : ">")
    }
}
