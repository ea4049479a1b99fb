import Yams

extension YAMLNode {
    /// The document as YAML text, keys in their order, scalars in their style, lines never folded.
    ///
    /// Decoding the text gives the same content.
    public func encoded() -> String {
        do {
            return try serialize(node: yams, width: -1, allowUnicode: true)
        } catch {
            preconditionFailure("a tree of texts can always be written as YAML: \(error)")
        }
    }

    private var yams: Node {
        switch content {
        case .scalar(let text, let style):
            let forced = style == .plain && text.isEmpty ? "null" : text
            return .scalar(Node.Scalar(forced, Tag(style == .plain ? .implicit : .str), style.yams))
        case .sequence(let elements):
            return .sequence(
                Node.Sequence(elements.map(\.yams), Tag(.seq), elements.isEmpty ? .flow : .block))
        case .mapping(let entries):
            let pairs = entries.map { (YAMLNode.text($0.key).yams, $0.value.yams) }
            return .mapping(Node.Mapping(pairs, Tag(.map), entries.isEmpty ? .flow : .block))
        }
    }
}

extension YAMLNode.ScalarStyle {
    var yams: Node.Scalar.Style {
        switch self {
        case .plain: .plain
        case .singleQuoted: .singleQuoted
        case .doubleQuoted: .doubleQuoted
        case .literal: .literal
        case .folded: .folded
        }
    }
}
