import Formats
import Quantities
import Testing

@Suite("CSV writing")
struct CSVWritingTests {
    @Test("only fields that need quotation marks get them, lines end with LF")
    func plain() {
        var writer = CSVWriter()
        writer.append(["a", "b,c", "d\"e", ""])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,\"b,c\",\"d\"\"e\",\n")
    }

    @Test("formulas are neutralised on request, numbers are not touched")
    func formulas() {
        var writer = CSVWriter(neutralisesFormulas: true)
        writer.append(["=1+1", "+cmd", "@x", "-2,5", "-3.0e2", "-rm"])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "'=1+1,'+cmd,'@x,\"-2,5\",-3.0e2,'-rm\n")
    }

    @Test("decoding what was encoded gives the same rows", arguments: 1...200)
    func roundTrip(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for dialect in [CSVDialect.standard, .semicolon] {
            let width = Int.random(in: 1...5, using: &generator)
            let rows = (0..<8).map { _ in (0..<width).map { _ in generator.text(9) } }
            let csv = CSV(dialect: dialect, rows: rows.map { CSV.Row(line: 0, fields: $0) })
            let back = CSV.decode(csv.encoded(), dialect: dialect)
            #expect(back.value?.rows.map(\.fields) == rows, "seed \(seed)")
            #expect(back.findings.isEmpty)
        }
    }
}
