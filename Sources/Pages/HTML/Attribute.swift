public import Quantities

/// One attribute of an element. Values are escaped when written.
public struct Attribute: Sendable {
    enum Value: Sendable {
        case flag
        case fixed(StaticString)
        case text(String)
        case integer(Int)
        case coordinate(Double)
    }

    let name: StaticString
    let value: Value
    /// An absent attribute is not written at all.
    var isPresent = true

    @inline(__always)
    init(_ name: StaticString, _ value: Value) {
        self.name = name
        self.value = value
    }

    /// Any attribute whose value stands in the program.
    @inline(__always)
    public static func fixed(_ name: StaticString, _ value: StaticString) -> Attribute {
        assert(!Attribute.isAddress(name), "addresses come from a route, a resource or an external link")
        return Attribute(name, .fixed(value))
    }

    /// Any attribute with a value that is only known now; never an address or a script.
    @inline(__always)
    public static func text(_ name: StaticString, _ value: String) -> Attribute {
        assert(!Attribute.isAddress(name), "addresses come from a route, a resource or an external link")
        return Attribute(name, .text(value))
    }

    @inline(__always)
    public static func integer(_ name: StaticString, _ value: Int) -> Attribute {
        Attribute(name, .integer(value))
    }

    @inline(__always)
    public static func `class`(_ value: StaticString) -> Attribute { Attribute("class", .fixed(value)) }

    @inline(__always)
    public static func id(_ value: StaticString) -> Attribute { Attribute("id", .fixed(value)) }

    @inline(__always)
    public static func id(_ value: String) -> Attribute { Attribute("id", .text(value)) }

    /// A boolean attribute, such as `hidden` or `open`; left out where `on` is false.
    @inline(__always)
    public static func flag(_ name: StaticString, _ on: Bool = true) -> Attribute {
        var attribute = Attribute(name, .flag)
        attribute.isPresent = on
        return attribute
    }

    /// The same attribute, left out where `condition` is false.
    @inline(__always)
    public func when(_ condition: Bool) -> Attribute {
        var copy = self
        copy.isPresent = condition
        return copy
    }

    // MARK: Addresses

    /// A link to another page of this site.
    public static func href(_ route: Route, _ language: Language) -> Attribute {
        Attribute("href", .text(route.path(language)))
    }

    /// A link to a place on the same page.
    public static func href(anchor: String) -> Attribute { Attribute("href", .text("#" + anchor)) }

    /// A link to something that is no page: a stylesheet, a feed, a download.
    public static func href(_ resource: Resource) -> Attribute { Attribute("href", .text(resource.path)) }

    /// A link that leaves the site.
    public static func href(_ link: ExternalLink) -> Attribute { Attribute("href", .text(link.address)) }

    /// The source of a script of this site.
    public static func src(_ resource: Resource) -> Attribute { Attribute("src", .text(resource.path)) }

    /// Where a form is sent.
    public static func action(_ route: Route, _ language: Language) -> Attribute {
        Attribute("action", .text(route.path(language)))
    }

    /// Where a form is sent whose answer is read at a place of the page.
    public static func action(_ route: Route, _ language: Language, anchor: String) -> Attribute {
        Attribute("action", .text(route.path(language) + "#" + anchor))
    }

    /// An absolute address of a page of this site.
    public static func href(origin: String, _ route: Route, _ language: Language) -> Attribute {
        Attribute("href", .text(origin + route.path(language)))
    }

    private static func isAddress(_ name: StaticString) -> Bool {
        let text = name.description
        return ["href", "src", "action", "formaction", "style"].contains(text) || text.hasPrefix("on")
    }

    // MARK: Drawing

    /// A coordinate or length of a drawing, printed with at most two decimals.
    @inline(__always)
    public static func at(_ name: StaticString, _ value: Double) -> Attribute {
        Attribute(name, .coordinate(value))
    }
}
