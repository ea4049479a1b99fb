import Formats
import Quantities
import Testing

@Suite("YAML")
struct YAMLTests {
    private func decode(_ text: String) -> Decoded<YAMLNode> {
        YAMLNode.decode(Array(text.utf8), file: "goals.yaml")
    }

    @Test("every node knows its line")
    func lines() {
        let node = decode("# uwaga\nid: 2.10\nname:\n  pl: Żyć\n  en: 'Live'\nlist:\n  - a\n  - 3.5\n").value
        #expect(node?["name"]?["en"]?.line == 5)
        #expect(node?["list"]?[1]?.line == 8)
        #expect(node?["list"]?[1]?.number == 3.5)
        #expect(node?.entries?.map(\.key) == ["id", "name", "list"])
        #expect(node?.entries?.map(\.line) == [2, 3, 6])
    }

    @Test("an identifier like 2.10 stays a text as it is written")
    func identifiers() {
        #expect(decode("id: 2.10").value?["id"]?.text == "2.10")
    }

    @Test("quoted scalars are texts, plain ones may be numbers, truth values or null")
    func scalars() {
        let node = decode("a: '1'\nb: 1\nc: true\nd: \"true\"\ne: ~\nf:\ng: no\nh: |\n  x\n  y\n").value
        #expect(node?["a"]?.number == nil && node?["a"]?.text == "1")
        #expect(node?["b"]?.integer == 1)
        #expect(node?["c"]?.boolean == true && node?["d"]?.boolean == nil)
        #expect(node?["e"]?.isNull == true && node?["f"]?.isNull == true)
        #expect(node?["g"]?.boolean == nil && node?["g"]?.text == "no")
        #expect(node?["h"]?.text == "x\ny\n")
    }

    @Test("a key standing twice is an error with its name and line")
    func duplicates() {
        let decoded = decode("a: 1\nb:\n  x: 1\n  y: 2\n  x: 3\n")
        #expect(decoded.value == nil)
        #expect(decoded.findings.first?.line == 3 || decoded.findings.first?.line == 5)
        #expect(decoded.findings.first?.reason.pl.contains("„x”") == true)
    }

    @Test("broken documents name file and line")
    func broken() {
        let decoded = decode("a: 1\nb: [1, 2\nc: 3\n")
        #expect(decoded.value == nil)
        #expect(decoded.findings.first?.place == "goals.yaml")
        #expect((decoded.findings.first?.line ?? 0) >= 2)
    }

    @Test("anchors and aliases are followed")
    func aliases() {
        #expect(decode("a: &x {k: 1}\nb: *x\n").value?["b"]?["k"]?.integer == 1)
    }

    @Test("a document that multiplies itself is refused")
    func laughs() {
        var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
        for level in 1...9 {
            let references = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
            text += "a\(level): &a\(level) [\(references)]\n"
        }
        #expect(!decode(text).isSound)
    }

    @Test("depth is limited, and very deep documents do not crash")
    func depth() {
        #expect(decode(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)).isSound)
        #expect(!decode(String(repeating: "[", count: 70) + String(repeating: "]", count: 70)).isSound)
        #expect(!decode(String(repeating: "[", count: 200_000)).isSound)
        #expect(!decode(String(repeating: "- ", count: 50_000)).isSound)
        #expect(!decode(String(repeating: "{a: ", count: 50_000)).isSound)
    }

    @Test("text that is not UTF-8 names the line")
    func encoding() {
        #expect(YAMLNode.decode(Array("a: 1\nb: ".utf8) + [0xF3]).findings.first?.line == 2)
    }

    @Test("an empty document is null, two documents are an error")
    func documents() {
        #expect(decode("").value?.isNull == true)
        #expect(!decode("a: 1\n---\nb: 2\n").isSound)
    }

    @Test("encoding keeps order, styles and texts that look like numbers")
    func encoding2() {
        let node = YAMLNode.mapping([
            .init("z", .text("1.0")),
            .init("a", .sequence([.number(0.1), .boolean(true), .null, .text("true")])),
            .init("text", .text("Zażółć: gęślą # jaźń")), .init("long", .text("x\ny\n")),
            .init("none", .sequence([])),
        ])
        let text = node.encoded()
        #expect(text.hasPrefix("z: \"1.0\"\na:\n"))
        #expect(text.contains("Zażółć"))
        #expect(decode(text).value?.hasSameContent(as: node) == true)
    }

    @Test("decoding what was encoded gives the same content", arguments: 1...100)
    func roundTrip(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let texts = (0..<6).map { _ in generator.text(12).filter { $0 != "\0" && $0 != "\u{1F}" } }
        let node = YAMLNode.mapping(texts.enumerated().map { .init("k\($0)", .text($1)) })
        #expect(
            decode(node.encoded()).value?.hasSameContent(as: node) == true,
            "seed \(seed): \(texts.map(\.debugDescription)) \(decode(node.encoded())) \(node.encoded())")
    }
}
