/// One node of a YAML document with the line it begins on, so that a finding can name file and line.
public struct YAMLNode: Sendable, Hashable {
    /// What the node holds.
    public var content: Content
    /// Counted from 1; 0 for nodes made in memory.
    public var line: Int
    /// Counted from 1; 0 for nodes made in memory.
    public var column: Int

    /// The three kinds of nodes.
    public enum Content: Sendable, Hashable {
        case scalar(String, style: ScalarStyle)
        case sequence([YAMLNode])
        /// Keys in the order of the document, each once.
        case mapping([Entry])
    }

    /// How a scalar is written. Only plain scalars can mean numbers, truth values or null.
    public enum ScalarStyle: String, Sendable, Hashable, CaseIterable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    /// One key of a mapping with its value.
    public struct Entry: Sendable, Hashable {
        /// The text of the key.
        public var key: String
        /// The line of the key.
        public var line: Int
        /// What stands under the key.
        public var value: YAMLNode

        public init(_ key: String, _ value: YAMLNode, line: Int = 0) {
            self.key = key
            self.value = value
            self.line = line
        }
    }

    public init(_ content: Content, line: Int = 0, column: Int = 0) {
        self.content = content
        self.line = line
        self.column = column
    }
}

/// Reading nodes.
extension YAMLNode {
    /// The value of a key, or nil.
    public subscript(key: String) -> YAMLNode? { entries?.first { $0.key == key }?.value }

    /// The element at a place of a sequence, or nil.
    public subscript(index: Int) -> YAMLNode? {
        guard let elements, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// The text of a scalar as it is written, also of a number; nil for null, sequences and mappings.
    public var text: String? {
        if case .scalar(let text, _) = content, !isNull { text } else { nil }
    }

    /// The elements of a sequence, or nil.
    public var elements: [YAMLNode]? { if case .sequence(let elements) = content { elements } else { nil } }
    /// The keys of a mapping with their values, or nil.
    public var entries: [Entry]? { if case .mapping(let entries) = content { entries } else { nil } }

    /// Whether nothing was stated: an empty plain scalar, `~` or `null`.
    public var isNull: Bool {
        guard let plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(plain)
    }

    /// The number of a plain scalar with a decimal point, or nil.
    public var number: Double? {
        guard let plain, let first = plain.utf8.first, first != 0x20 else { return nil }
        return plain.contains(",") || plain.contains(" ") ? nil : NumberText.number(plain, decimal: .point)
    }

    /// The whole number of a plain scalar, or nil.
    public var integer: Int? { plain.flatMap { Int($0) } }

    /// The truth value of a plain scalar: `true` or `false` (YAML 1.2), or nil.
    public var boolean: Bool? {
        switch plain {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// Whether both say the same, wherever and however it is written.
    public func hasSameContent(as other: YAMLNode) -> Bool {
        switch (content, other.content) {
        case (.scalar(let left, _), .scalar(let right, _)):
            left == right && isNull == other.isNull && number == other.number && boolean == other.boolean
        case (.sequence(let left), .sequence(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.hasSameContent(as: $1) }
        case (.mapping(let left), .mapping(let right)):
            left.count == right.count
                && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.hasSameContent(as: $1.value) }
        default: false
        }
    }

    private var plain: String? {
        if case .scalar(let text, style: .plain) = content { text } else { nil }
    }
}

/// Making nodes.
extension YAMLNode {
    /// A text; it is quoted where plain writing would mean a number, a truth value or null.
    public static func text(_ text: String) -> YAMLNode {
        let plain = YAMLNode(.scalar(text, style: .plain))
        let isOther = plain.isNull || plain.number != nil || plain.boolean != nil || text.first == "."
        let style: ScalarStyle = isOther ? .doubleQuoted : text.contains("\n") ? .literal : .plain
        return YAMLNode(.scalar(text, style: style))
    }

    /// A number, in the shortest digits that read back as the same value.
    public static func number(_ value: Double) -> YAMLNode {
        YAMLNode(.scalar(JSONWriter.shortest(value), style: .plain))
    }

    /// A whole number.
    public static func integer(_ value: Int) -> YAMLNode { YAMLNode(.scalar(String(value), style: .plain)) }
    /// A truth value.
    public static func boolean(_ value: Bool) -> YAMLNode {
        YAMLNode(.scalar(value ? "true" : "false", style: .plain))
    }
    /// Nothing stated.
    public static var null: YAMLNode { YAMLNode(.scalar("null", style: .plain)) }
    /// A sequence of nodes.
    public static func sequence(_ elements: [YAMLNode]) -> YAMLNode { YAMLNode(.sequence(elements)) }
    /// A mapping, its keys in the given order.
    public static func mapping(_ entries: [Entry]) -> YAMLNode { YAMLNode(.mapping(entries)) }
}
