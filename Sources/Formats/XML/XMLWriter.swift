/// Writes XML straight into bytes, without building a tree. Elements are closed by themselves.
public struct XMLWriter: Sendable {
    public typealias Attributes = [(name: String, value: String)]

    /// What has been written so far, as UTF-8.
    public private(set) var bytes: [UInt8]

    /// Begins a document.
    public init(reservingBytes capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
        bytes += Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
        bytes.append(0x0A)
    }

    /// An element with others inside.
    public mutating func element<Failure: Error>(
        _ name: String, _ attributes: Attributes = [],
        body: (inout XMLWriter) throws(Failure) -> Void
    ) throws(Failure) {
        open(name, attributes)
        append(">")
        try body(&self)
        append("</")
        append(name)
        append(">")
    }

    /// An element with text inside.
    public mutating func element(_ name: String, _ attributes: Attributes = [], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// An element with nothing inside.
    public mutating func empty(_ name: String, _ attributes: Attributes = []) {
        open(name, attributes)
        append("/>")
    }

    /// Text within the element that is open.
    public mutating func text(_ text: String) { append(XMLText.escaped(text)) }

    /// A remark for people; hyphens that touch, which none may hold, are drawn apart.
    public mutating func comment(_ text: String) {
        append("<!-- ")
        for byte in XMLText.escaped(text).utf8 {
            if byte == 0x2D, bytes.last == 0x2D { bytes.append(0x20) }
            bytes.append(byte)
        }
        append(" -->")
    }

    /// Numbers rounded to some digits behind the point, with spaces between them.
    mutating func numbers(_ numbers: [Double], decimals: Int) {
        for (place, number) in numbers.enumerated() {
            if place > 0 { bytes.append(0x20) }
            DecimalText.append(number, decimals: decimals, to: &bytes)
        }
    }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        append("<")
        append(name)
        for (key, value) in attributes {
            append(" ")
            append(key)
            append("=\"")
            append(XMLText.escaped(value))
            append("\"")
        }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
