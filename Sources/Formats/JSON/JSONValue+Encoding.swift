extension JSONValue {
    /// The document as compact UTF-8.
    /// - Parameter sortingKeys: for digests of documents whose key order means nothing.
    /// - Complexity: O(n).
    public func encoded(sortingKeys: Bool = false) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(self, sortingKeys: sortingKeys)
        return writer.bytes
    }

    /// The document for people, with two spaces for each level.
    public func prettyPrinted() -> String {
        var lines = ""
        write(into: &lines, indent: "")
        return lines + "\n"
    }

    /// Records as newline-delimited JSON, one on each line.
    public static func lines(_ records: some Sequence<JSONValue>) -> [UInt8] {
        var writer = JSONWriter()
        for record in records {
            writer.value(record)
            writer.endLine()
        }
        return writer.bytes
    }

    private func write(into out: inout String, indent: String) {
        let inner = indent + "  "
        switch self {
        case .array(let elements) where !elements.isEmpty:
            out += "["
            for (index, element) in elements.enumerated() {
                out += (index == 0 ? "\n" : ",\n") + inner
                element.write(into: &out, indent: inner)
            }
            out += "\n" + indent + "]"
        case .object(let members) where !members.isEmpty:
            out += "{"
            for (index, member) in members.enumerated() {
                out += (index == 0 ? "\n" : ",\n") + inner
                out += String(decoding: JSONValue.string(member.key).encoded(), as: UTF8.self) + ": "
                member.value.write(into: &out, indent: inner)
            }
            out += "\n" + indent + "}"
        default: out += String(decoding: encoded(), as: UTF8.self)
        }
    }
}
