import Formats
import Quantities
import Testing

@Suite("XML as trees")
struct XMLNodeReaderTests {
    @Test func namesAreResolvedWhateverTheirPrefix() throws {
        let text = """
            <a:list xmlns:a="urn:one" xmlns="urn:two" xmlns:x="http://www.w3.org/1999/xlink">
              <a:item x:href="there" plain="1"> text <inner/></a:item>
              <item xmlns="urn:one"><b:deep xmlns:b="urn:three">3</b:deep></item>
            </a:list>
            """
        var reader = XMLNodeReader(Array(text.utf8))
        let item = XMLNode.Name("urn:one", "item")
        let first = try #require(reader.next { $0 == item })
        #expect(first.link("href") == "there" && first["plain"] == "1" && first.text == "text")
        #expect(first.children.map(\.name) == [XMLNode.Name("urn:two", "inner")] && first.line == 2)
        let second = try #require(reader.next { $0 == item })
        #expect(second.child("deep")?.name.namespace == "urn:three")
        #expect(second.child("deep")?.text == "3" && second.line == 3)
        #expect(reader.next { $0 == item } == nil && reader.fault == nil)
    }

    @Test func nothingIsSaidByNil() throws {
        let text =
            #"<a xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><b i:nil="true"/><c i:nil="0"/></a>"#
        var reader = XMLNodeReader(Array(text.utf8))
        let node = try #require(reader.next { $0.local == "a" })
        #expect(node.child("b")?.isNil == true && node.child("c")?.isNil == false)
    }

    @Test(arguments: [
        "<a><b></a>", "<a><b>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a><b>&x;</b></a>", "", "<a>&x;</a>",
    ])
    func damageIsNamedWithItsLine(_ text: String) {
        var reader = XMLNodeReader(Array(text.utf8), place: "f.gml")
        while reader.next(where: { $0.local == "b" }) != nil {}
        #expect(reader.fault?.place == "f.gml" && reader.fault?.line == 1)
    }

    @Test func oneTreeHasALimit() {
        let bytes = Array(("<r><a>" + String(repeating: "<b/>", count: 9) + "</a></r>").utf8)
        var whole = XMLNodeReader(bytes, maximumNodes: 10)
        #expect(whole.next { $0.local == "a" }?.children.count == 9 && whole.fault == nil)
        var reader = XMLNodeReader(bytes, maximumNodes: 9)
        #expect(reader.next { $0.local == "a" } == nil)
        #expect(reader.fault?.reason.en.contains("more than 9 parts") == true)
        var walker = XMLNodeReader(bytes, maximumNodes: 1)
        var count = 0
        while walker.next(where: { $0.local == "b" }) != nil { count += 1 }
        #expect(count == 9 && walker.fault == nil)
    }
}
