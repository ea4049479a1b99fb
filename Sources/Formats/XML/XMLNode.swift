/// An element of an XML document with everything inside it, its names resolved against the namespaces declared around it.
public struct XMLNode: Sendable, Hashable {
    /// A name without its prefix: prefixes are a document's own choice.
    public struct Name: Sendable, Hashable {
        /// The address of the namespace; empty for none.
        public var namespace: String
        public var local: String

        public init(_ namespace: String, _ local: String) {
            self.namespace = namespace
            self.local = local
        }
    }

    public var name: Name
    public var attributes: [Name: String]
    public var children: [XMLNode]
    /// The text directly inside, without that of children and without space around it.
    public var text: String
    /// Where its start stands in the document, counted from 1.
    public var line: Int

    public init(
        _ name: Name, attributes: [Name: String] = [:], children: [XMLNode] = [], text: String = "",
        line: Int = 1
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.text = text
        self.line = line
    }

    /// The first child of this local name, in whichever namespace.
    public func child(_ local: String) -> XMLNode? { children.first { $0.name.local == local } }

    /// All children of this local name, in order.
    public func children(_ local: String) -> [XMLNode] { children.filter { $0.name.local == local } }

    /// An attribute without namespace.
    public subscript(local: String) -> String? { attributes[Name("", local)] }

    /// An attribute of the XLink vocabulary, for instance `href`.
    public func link(_ local: String) -> String? {
        attributes[Name("http://www.w3.org/1999/xlink", local)]
    }

    /// Whether it says of itself that it has no value (`xsi:nil`).
    public var isNil: Bool {
        let flag = attributes[Name("http://www.w3.org/2001/XMLSchema-instance", "nil")]
        return flag == "true" || flag == "1"
    }
}
