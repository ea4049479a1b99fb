/// A page read back: enough of HTML to check what pages promise.
struct Markup {
    struct Tag {
        var name: String
        var attributes: [String: String]
        var isClosing: Bool
        /// Position in `text` after the tag.
        var end: String.Index
    }

    let text: String
    let tags: [Tag]

    init(_ text: String) {
        self.text = text
        var tags: [Tag] = []
        var index = text.startIndex
        while let open = text[index...].firstIndex(of: "<") {
            var cursor = text.index(after: open)
            let isClosing = text[cursor] == "/"
            if isClosing { cursor = text.index(after: cursor) }
            let nameEnd =
                text[cursor...].firstIndex { $0 == ">" || $0 == " " || $0 == "/" || $0 == "\n" }
                ?? text.endIndex
            let name = String(text[cursor..<nameEnd])
            var attributes: [String: String] = [:]
            cursor = nameEnd
            while cursor < text.endIndex, text[cursor] != ">" {
                if text[cursor] == " " || text[cursor] == "/" || text[cursor] == "\n" {
                    cursor = text.index(after: cursor)
                    continue
                }
                let keyEnd = text[cursor...].firstIndex { "= >".contains($0) } ?? text.endIndex
                let key = String(text[cursor..<keyEnd])
                cursor = keyEnd
                var value = ""
                if cursor < text.endIndex, text[cursor] == "=" {
                    let start = text.index(cursor, offsetBy: 2)
                    let close = text[start...].firstIndex(of: "\"") ?? text.endIndex
                    value = String(text[start..<close])
                    cursor = text.index(after: close)
                }
                attributes[key] = value
            }
            index = cursor < text.endIndex ? text.index(after: cursor) : cursor
            tags.append(Tag(name: name, attributes: attributes, isClosing: isClosing, end: index))
        }
        self.tags = tags
    }

    func open(_ name: String) -> [Tag] { tags.filter { $0.name == name && !$0.isClosing } }

    /// Tags that are opened and never closed, or closed and never opened.
    var unbalanced: [String] {
        let void: Set<String> = ["meta", "link", "input", "br", "hr", "img", "!DOCTYPE"]
        var stack: [String] = []
        var wrong: [String] = []
        // Shapes written as `<path …/>` close themselves.
        for tag in tags where !void.contains(tag.name) {
            let isSelfClosed = text[..<tag.end].hasSuffix("/>")
            if tag.isClosing {
                if stack.last == tag.name { stack.removeLast() } else { wrong.append("/" + tag.name) }
            } else if !isSelfClosed {
                stack.append(tag.name)
            }
        }
        return wrong + stack
    }

    /// What a reader sees of an element with `lang`: left out when checking the page's own language.
    func textOutside(lang: String) -> String {
        var result = ""
        var depth = 0
        var skipping: Int?
        for (place, tag) in tags.enumerated() where !["meta", "link", "input", "br"].contains(tag.name) {
            let isSelfClosed = text[..<tag.end].hasSuffix("/>")
            if tag.isClosing {
                depth -= 1
                if skipping == depth { skipping = nil }
            } else if !isSelfClosed {
                if skipping == nil, tag.attributes["lang"] == lang, tag.name != "html" { skipping = depth }
                depth += 1
            }
            guard skipping == nil else { continue }
            let next =
                place + 1 < tags.count ? text[tag.end...].firstIndex(of: "<") ?? text.endIndex : text.endIndex
            result += text[tag.end..<next] + " "
        }
        return result
    }
}
