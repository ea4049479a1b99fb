import Formats
import Testing

@Suite("XML writing")
struct XMLWriterTests {
    @Test func elementsCloseThemselves() {
        var xml = XMLWriter()
        xml.element("a", [("b", "1 < 2 & \"3\"")]) { xml in
            xml.empty("c")
            xml.element("d", text: "x > y")
            xml.comment("a -- b")
        }
        #expect(
            String(decoding: xml.bytes, as: UTF8.self)
                == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a b="1 &lt; 2 &amp; &quot;3&quot;"><c/><d>x &gt; y</d><!-- a - - b --></a>
                """)
    }

    @Test(arguments: [
        ("--", "- -"), ("---", "- - -"), ("----", "- - - -"), ("-----", "- - - - -"), ("a-", "a-"),
    ])
    func hyphensOfARemarkAreDrawnApart(_ row: (text: String, written: String)) {
        var xml = XMLWriter()
        xml.comment(row.text)
        #expect(String(decoding: xml.bytes, as: UTF8.self).hasSuffix("\n<!-- \(row.written) -->"))
    }

    @Test func whatIsWrittenReadsBack() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let scalars = (0..<12).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0x20...0x2FFF, using: &generator))
            }
            let text = "x" + String(String.UnicodeScalarView(scalars)) + "x"
            var xml = XMLWriter()
            xml.element("root", [("a", text)], text: text)
            var nodes = XMLNodeReader(xml.bytes)
            let node = try #require(nodes.next { _ in true })
            #expect(node["a"] == text && node.text == text, "seed 7: \(scalars.map(\.value))")
        }
    }

    @Test func textInXMLIsEscaped() {
        #expect(
            XMLText.escaped("<a href=\"x\">&'\u{0}\u{8}ą</a>")
                == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;ą&lt;/a&gt;")
    }

    @Test(arguments: [
        ("species", "species"), ("addr:street", "addr_x003A_street"), ("old name", "old_x0020_name"),
        ("2020", "_x0032_020"), ("łąka.1-b_c", "łąka.1-b_c"), ("a_x0041_", "a_x005F_x0041_"),
        ("🌳", "🌳"), ("-a", "_x002D_a"), ("_x", "_x005F_x"),
    ])
    func anyTextIsAName(_ row: (text: String, name: String)) {
        #expect(XMLName.encoded(row.text) == row.name)
        #expect(XMLName.decoded(row.name) == row.text)
    }

    @Test func namesAreToldApartAndReadBack() {
        var generator = SeededGenerator(seed: 11)
        let alphabet = Array("_x04Aaż :/.\u{1F333}5-")
        for _ in 0..<2_000 {
            let text = String(
                (0..<8).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] })
            #expect(XMLName.decoded(XMLName.encoded(text)) == text, "seed 11: \(text)")
            #expect(XMLName.decoded(XMLName.encoded(text, isStart: false)) == text, "seed 11: \(text)")
        }
    }
}
