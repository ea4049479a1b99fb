public import Quantities

/// Walks through a document and brings the wanted elements as trees, one at a time: a collection of any size takes the memory
/// of its largest member.
public struct XMLNodeReader: Sendable {
    /// Elements of one tree; the largest area of a real plan has about a thousand.
    public static let maximumNodes = 500_000

    private var reader: XMLReader
    /// Namespaces by prefix, one layer for each open element that declares some or lies inside one that does.
    private var scopes: [[String: String]] = [["xml": "http://www.w3.org/XML/1998/namespace"]]
    private let place: String
    private let limit: Int
    private var ownFault: Finding?

    public init(_ bytes: [UInt8], place: String = "XML", maximumNodes: Int = maximumNodes) {
        reader = XMLReader(bytes, place: place)
        self.place = place
        limit = maximumNodes
    }

    /// Why reading stopped before the end; nil while all is well.
    public var fault: Finding? { ownFault ?? reader.fault }

    /// The next element that is wanted, whole; others are entered. Nil at the end or after a fault.
    public mutating func next(where isWanted: (XMLNode.Name) -> Bool) -> XMLNode? {
        while fault == nil, let event = reader.next() {
            switch event {
            case .start(let element):
                let node = opened(element)
                if isWanted(node.name) { return filled(node) }
            case .end: scopes.removeLast()
            case .text: continue
            }
        }
        return nil
    }

    /// Reads on to the end of an element that has just been opened.
    private mutating func filled(_ root: XMLNode) -> XMLNode? {
        var open = [root]
        var count = 1
        while let event = reader.next() {
            switch event {
            case .start(let element):
                count += 1
                guard count <= limit else {
                    refuse(root)
                    return nil
                }
                open.append(opened(element))
            case .text(let text): open[open.count - 1].text += text
            case .end:
                scopes.removeLast()
                var closed = open.removeLast()
                closed.text = Self.trimmed(closed.text)
                guard !open.isEmpty else { return closed }
                open[open.count - 1].children.append(closed)
            }
        }
        return nil
    }

    private mutating func opened(_ element: XMLReader.Element) -> XMLNode {
        var scope = scopes[scopes.count - 1]
        for (name, value) in element.attributes {
            if name == "xmlns" { scope[""] = value }
            if name.hasPrefix("xmlns:") { scope[String(name.dropFirst(6))] = value }
        }
        scopes.append(scope)
        var node = XMLNode(Self.resolved(element.name, scope, isAttribute: false), line: reader.line())
        for (name, value) in element.attributes where name != "xmlns" && !name.hasPrefix("xmlns:") {
            node.attributes[Self.resolved(name, scope, isAttribute: true)] = value
        }
        return node
    }

    /// An attribute without prefix is in no namespace; an unknown prefix stands for itself.
    private static func resolved(_ name: String, _ scope: [String: String], isAttribute: Bool) -> XMLNode.Name
    {
        guard let colon = name.firstIndex(of: ":") else {
            return XMLNode.Name(isAttribute ? "" : scope[""] ?? "", name)
        }
        let prefix = String(name[..<colon])
        return XMLNode.Name(scope[prefix] ?? prefix, String(name[name.index(after: colon)...]))
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
            let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return "" }
        return String(text[first...last])
    }

    private mutating func refuse(_ root: XMLNode) {
        ownFault = .make(
            .error, place, line: root.line,
            pl: "element \(root.name.local) ma ponad \(limit) części",
            en: "the element \(root.name.local) has more than \(limit) parts",
            doPl: "podzielić obiekt", doEn: "divide the object")
    }
}
