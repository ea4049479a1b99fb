import Formats
import Quantities
import Testing

@Suite("XML")
struct XMLReaderTests {
    private func events(_ text: String) -> (events: [XMLReader.Event], fault: Finding?) {
        var reader = XMLReader(Array(text.utf8))
        var events: [XMLReader.Event] = []
        while let event = reader.next() { events.append(event) }
        return (events, reader.fault)
    }

    @Test("elements, attributes, text, CDATA, comments and entities")
    func events() {
        let (found, fault) = events(
            "<?xml version='1.0'?><!-- c --><g:a x=\"1 &lt; 2\" y='&#x17C;'>t&amp;<![CDATA[<b>]]><c/></g:a >\n"
        )
        #expect(fault == nil)
        #expect(
            found == [
                .start(.init(name: "g:a", attributes: [("x", "1 < 2"), ("y", "ż")])), .text("t&"),
                .text("<b>"),
                .start(.init(name: "c", attributes: [])), .end(name: "c"), .end(name: "g:a"),
            ])
    }

    @Test(
        "faults stop reading with a line",
        arguments: [
            "<a>", "<a></b>", "<a x=1/>", "<a>&unknown;</a>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "",
            "text",
            "<a/><b/>", "<a", "<a x=\"1", "<", "</a>", "<a><![CDATA[", "<!--", "<a>&#xD800;</a>",
        ])
    func faults(_ text: String) {
        #expect(events(text).fault?.line == 1)
    }

    @Test("a stated single-byte encoding is followed")
    func encoding() {
        var reader = XMLReader(
            Array("<?xml version=\"1.0\" encoding=\"Windows-1250\"?><a>".utf8) + [0xBF] + Array("</a>".utf8))
        _ = reader.next()
        #expect(reader.next() == .text("ż"))
    }

    @Test("depth is limited")
    func depth() {
        let deep = String(repeating: "<a>", count: 256) + String(repeating: "</a>", count: 256)
        #expect(events(deep).fault == nil)
        #expect(events("<r>\(deep)</r>").fault != nil)
    }

    @Test("a skipped element leaves the reader behind its end")
    func skip() {
        var reader = XMLReader(Array("<a><b><c>x</c><b/></b><d/></a>".utf8))
        _ = reader.next()
        _ = reader.next()
        reader.skipElement()
        #expect(reader.next() == .start(.init(name: "d", attributes: [])))
    }
}
