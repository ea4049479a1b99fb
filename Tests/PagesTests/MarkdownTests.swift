import Foundation
import Quantities
import Testing

@testable import Pages

@Suite struct MarkdownTests {
    private func html(_ text: String) -> String {
        var html = HTML(.english)
        var writer = MarkdownWriter(title: "Title") { target in
            target.hasSuffix(".md")
                ? .page(.method(String(target.dropLast(3)))) : ExternalLink(target).map { .outside($0) }
        }
        writer.write(Markdown(text), into: &html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func paragraphsJoinTheirLines() {
        #expect(html("one\ntwo\n\nthree") == "<p>one two</p><p>three</p>")
        #expect(html("one\r\ntwo\r\n") == "<p>one two</p>")
    }

    @Test func headingsBeginAtTheSecondLevelAndSkipNone() {
        #expect(html("# A\n### B\n###### C ##\n## D") == "<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>")
        #expect(html("#no heading") == "<p>#no heading</p>")
    }

    @Test func rawMarkupIsText() {
        #expect(html("<script>alert(1)</script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")
        #expect(html("<img src=x onerror=y>") == "<p>&lt;img src=x onerror=y&gt;</p>")
        #expect(html("# <b>") == "<h2>&lt;b&gt;</h2>")
        #expect(html("`<b>`") == "<p><code>&lt;b&gt;</code></p>")
        #expect(html("```\n<b>\n```").contains("<code>&lt;b&gt;</code>"))
    }

    @Test func emphasis() {
        #expect(html("a **b** *c* _d_") == "<p>a <strong>b</strong> <em>c</em> <em>d</em></p>")
        #expect(html("**Formula.** x") == "<p><strong>Formula.</strong> x</p>")
        #expect(html("**a *b* c**") == "<p><strong>a <em>b</em> c</strong></p>")
    }

    @Test(arguments: ["x_i + y_i", "2*3*4", "a * b * c", "snake_case_name", "**", "* ", "_", "a ** b"])
    func signsThatAreNoMarkupStay(text: String) {
        #expect(!html(text).contains("<em>") && !html(text).contains("<strong>"))
    }

    @Test func escapes() {
        #expect(html(#"\*a\* \[b\](c) \x"#) == #"<p>*a* [b](c) \x</p>"#)
    }

    @Test func links() {
        #expect(
            html("[two *words*](other.md)")
                == "<p><a href=\"/en/methods/other\">two <em>words</em></a></p>")
        #expect(
            html("[a](https://example.org/x)")
                == "<p><a href=\"https://example.org/x\" rel=\"external noopener\">a</a></p>")
        #expect(html("<https://example.org>").contains("href=\"https://example.org\""))
        #expect(html("[a](javascript:alert(1))").hasPrefix("<p>a"))
        #expect(!html("[a](javascript:alert(1))").contains("href"))
        #expect(html("[a] (b) [c](") == "<p>[a] (b) [c](</p>")
    }

    @Test func lists() {
        #expect(html("- a\n- b\n  more") == "<ul><li>a</li><li>b more</li></ul>")
        #expect(html("1. a\n2. b") == "<ol><li>a</li><li>b</li></ol>")
        #expect(html("3) a\n4) b") == "<ol start=\"3\"><li>a</li><li>b</li></ol>")
        #expect(html("- a\n  - b\n- c") == "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")
        #expect(html("- a\n\n- b") == "<ul><li>a</li><li>b</li></ul>")
        #expect(html("text\n- a") == "<p>text</p><ul><li>a</li></ul>")
        #expect(html("in the year\n2014. It was") == "<p>in the year 2014. It was</p>")
    }

    @Test func tables() {
        let table = html("| a | b |\n|---|--:|\n| 1 | `x|y` |\n| 2 |")
        #expect(table.contains("<th scope=\"col\">a</th><th scope=\"col\" class=\"num\">b</th>"))
        #expect(table.contains("<td>1</td><td class=\"num\"><code>x|y</code></td>"))
        #expect(table.contains("<td>2</td><td class=\"num\"></td>"))
        #expect(table.contains("<caption id=\"f1\">Title</caption>"))
        #expect(html("| a | b |\nno table") == "<p>| a | b | no table</p>")
        #expect(html("|a|\n|-|\n|x \\| y|").contains("<td>x | y</td>"))
    }

    @Test func codeKeepsItsLines() {
        #expect(html("```example\na\n\n  b\n```\nc").contains("<code>a\n\n  b</code></pre><p>c</p>"))
        #expect(html("````\n```\n````").contains("<code>```</code>"))
        #expect(html("``a ` b``") == "<p><code>a ` b</code></p>")
        #expect(html("no ` end") == "<p>no ` end</p>")
    }

    @Test func quotesAndRules() {
        #expect(html("> a\n> b\n\n---") == "<blockquote><p>a b</p></blockquote><hr>")
    }

    @Test func titleAndAliases() {
        let text = Markdown("intro\n\n# Growth (`one`, `two`)\n\nrest")
        #expect(text.title == "Growth (one, two)")
        #expect(text.aliases == ["one", "two"])
        #expect(text.body.blocks.count == 2)
        #expect(Markdown("no heading").title == nil)
    }

    /// Whatever the bytes are, what comes out is balanced and escaped.
    @Test func anyTextGivesSoundMarkup() {
        var state: UInt64 = 20_260_301
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "*", "**", "_", "`", "```", "[", "]", "(", ")", "<", ">", "|", "|---|", "- ", "1. ", "#", " ",
            "\n", "\n\n", "a", "ż", "\\", "> ", "  ", "&", "\"", "https://a.b", "~~~", "---",
        ]
        for _ in 0..<400 {
            let text = (0..<next(40)).map { _ in pieces[next(pieces.count)] }.joined()
            let result = html(text)
            #expect(Markup(result).unbalanced.isEmpty, "\(text)")
        }
    }

    /// The articles that this house ships: each has a title and no markup is left over as text.
    @Test func ownArticlesAreReadWhole() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/methods")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "md" }
        #expect(files.count >= 8)
        for file in files {
            let text = Markdown(try String(contentsOf: file, encoding: .utf8))
            #expect(text.title != nil, "\(file.lastPathComponent)")
            var page = HTML(.english)
            var writer = MarkdownWriter(title: "x") { _ in nil }
            writer.write(text.body, into: &page)
            var written = String(decoding: page.bytes, as: UTF8.self)
            #expect(Markup(written).unbalanced.isEmpty, "\(file.lastPathComponent)")
            written.replace(#/<code>[^<]*</code>/#, with: "")
            for mark in ["**", "```", "|--", "]("] {
                #expect(!written.contains(mark), "\(file.lastPathComponent): \(mark)")
            }
        }
    }

    @Test func hostileLengthIsReadInTime() {
        let clock = ContinuousClock()
        let time = clock.measure {
            for piece in ["[", "*a ", "<http", "`a", "> ", "- ", "[a](", "|"] {
                _ = Markdown(String(repeating: piece, count: 5_000))
            }
        }
        #expect(time < .seconds(20))
    }
}
