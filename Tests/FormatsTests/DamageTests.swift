import Formats
import Testing

/// Whatever the bytes, a decoder answers: with a value, with findings, never with a crash.
@Suite("Damaged input")
struct DamageTests {
    private static let workbook = WorkbookFixture.xlsx(sheets: [
        (
            "S",
            WorkbookFixture.rows([
                [.text("Kod"), .text("Rok"), .text("Wartosc")], [.text("02"), .number(2024), .number(1)],
            ]), ""
        )
    ])
    private static let documents: [[UInt8]] = [
        Array("Kod;Nazwa;Rok;Wartosc\n02;\"ż;\"\"ó\";2024;1,5\n".utf8),
        Array(#"{"a":[1,-2.5e10,"\u017c\n",true,null],"b":{"c":{}}}"#.utf8),
        Array("a: &x [1, 'b']\nb: *x\nc: |\n  text\nd: {e: ~}\n".utf8),
        Array("<a x='1'><b>&amp;<![CDATA[x]]></b><!-- c --></a>".utf8), workbook,
        WorkbookFixture.ods(
            "<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
        ),
        Gzip.compress(Array("kod,rok,wartosc\n02,2024,1\n".utf8)),
    ]

    private func tryEverything(_ bytes: [UInt8]) -> Int {
        var answers = CSV.decode(bytes).findings.count + JSONValue.decode(bytes).findings.count
        answers += YAMLNode.decode(bytes).findings.count + XLSX.decode(bytes).findings.count
        answers += ODS.decode(bytes).findings.count + TableFile.read(bytes, name: "x").findings.count
        for framing in Gzip.Framing.allCases {
            answers += Gzip.decompress(bytes, framing: framing, maximumBytes: 1 << 20).findings.count
        }
        if let archive = ZipArchive.open(bytes).value {
            for entry in archive.entries { answers += archive.contents(of: entry).findings.count }
        }
        var xml = XMLReader(bytes)
        while xml.next() != nil { answers += 1 }
        return answers + (NumberText.number(TextEncoding.windows1250.text(of: bytes)) == nil ? 1 : 0)
    }

    @Test("random bytes", arguments: 1...60)
    func random(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        #expect(
            tryEverything(generator.bytes(Int.random(in: 0...400, using: &generator))) > 0, "seed \(seed)")
    }

    @Test("documents with damage", arguments: 1...60)
    func damaged(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for document in Self.documents {
            #expect(tryEverything(generator.damaged(document)) > 0, "seed \(seed)")
        }
    }

    @Test("workbooks whose parts are damaged inside an intact archive", arguments: 1...60)
    func parts(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let archive = try #require(ZipArchive.open(Self.workbook).value)
        var writer = ZipWriter()
        for entry in archive.entries {
            let contents = archive.contents(of: entry).value ?? []
            writer.add(entry.name, Bool.random(using: &generator) ? generator.damaged(contents) : contents)
        }
        let decoded = XLSX.decode(writer.finish())
        #expect(decoded.value != nil || !decoded.findings.isEmpty, "seed \(seed)")
    }
}
