import Quantities

/// Writes a Markdown text: headings begin below the one that stands above the text.
struct MarkdownWriter {
    /// Where a link leads; nil where the text has to do without it.
    enum Target {
        case page(Route)
        case outside(ExternalLink)
    }

    /// What a table is called that has no heading above it.
    let title: String
    let resolve: (String) -> Target?
    private let above: Int
    private var level: Int
    private var heading: String

    /// - Parameter above: level of the heading under which the text stands; a page has its own first one.
    init(title: String, below above: Int = 1, resolve: @escaping (String) -> Target?) {
        self.title = title
        self.resolve = resolve
        self.above = above
        level = above
        heading = title
    }

    private static let tags: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    private static let deepest = 6

    mutating func write(_ text: Markdown, into html: inout HTML) { write(text.blocks, into: &html) }

    private mutating func write(_ blocks: [Markdown.Block], into html: inout HTML) {
        for block in blocks { write(block, into: &html) }
    }

    private mutating func write(_ block: Markdown.Block, into html: inout HTML) {
        switch block {
        case .heading(let wanted, let words):
            // No level is skipped, whatever the text does.
            level = min(max(wanted, above + 1), level + 1, MarkdownWriter.deepest)
            heading = Markdown.plain(words)
            html.element(MarkdownWriter.tags[level - 1]) { write(words, into: &$0) }
        case .paragraph(let words): html.element("p") { write(words, into: &$0) }
        case .list(let start, let items): list(start, items, into: &html)
        case .table(let head, let rows, let numeric): table(head, rows, numeric, into: &html)
        case .code(let text):
            html.element("pre", .fixed("tabindex", "0")) { html in html.element("code", text: text) }
        case .quote(let blocks):
            html.fixed("<blockquote>")
            write(blocks, into: &html)
            html.fixed("</blockquote>")
        case .rule: html.void("hr")
        }
    }

    private mutating func list(_ start: Int?, _ items: [[Markdown.Block]], into html: inout HTML) {
        html.fixed(start == nil ? "<ul>" : "<ol")
        if let start {
            if start != 1 {
                html.fixed(" start=\"")
                html.text(String(start))
                html.fixed("\"")
            }
            html.fixed(">")
        }
        for item in items {
            html.fixed("<li>")
            if case .paragraph(let words) = item.first {
                write(words, into: &html)
                write(Array(item.dropFirst()), into: &html)
            } else {
                write(item, into: &html)
            }
            html.fixed("</li>")
        }
        html.fixed(start == nil ? "</ul>" : "</ol>")
    }

    private func table(
        _ head: [[Markdown.Inline]], _ rows: [[[Markdown.Inline]]], _ numeric: [Bool], into html: inout HTML
    ) {
        let caption = html.freshID()
        html.element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .text("aria-labelledby", caption)
        ) { html in
            html.element("table") { html in
                html.element("caption", .id(caption), text: heading)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for (place, cell) in head.enumerated() {
                            html.element("th", .fixed("scope", "col"), .class("num").when(numeric[place])) {
                                write(cell, into: &$0)
                            }
                        }
                    }
                }
                html.element("tbody") { html in
                    for row in rows {
                        html.element("tr") { html in
                            for (place, cell) in row.enumerated() {
                                html.element("td", .class("num").when(numeric[place])) {
                                    write(cell, into: &$0)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func write(_ words: [Markdown.Inline], into html: inout HTML) {
        for word in words {
            switch word {
            case .text(let text): html.text(text)
            case .code(let text): html.element("code", text: text)
            case .emphasis(let inner): html.element("em") { write(inner, into: &$0) }
            case .strong(let inner): html.element("strong") { write(inner, into: &$0) }
            case .link(let inner, let target): link(inner, target, into: &html)
            }
        }
    }

    private func link(_ words: [Markdown.Inline], _ target: String, into html: inout HTML) {
        switch resolve(target) {
        case nil: write(words, into: &html)
        case .page(let route): html.link(route) { write(words, into: &$0) }
        case .outside(let link):
            html.element("a", .href(link), .fixed("rel", "external noopener")) { write(words, into: &$0) }
        }
    }
}
