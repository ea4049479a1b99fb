import Formats
import Quantities
import Testing

@Suite("Workbooks")
struct WorkbookTests {
    @Test("shared and inline texts, numbers, dates, truth values, errors and gaps")
    func cells() throws {
        let data = """
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2"><v>1.5</v></c></row>\
            <row r="4"><c r="A4" s="1"><v>45658</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c>\
            <c r="D4" s="1"><v>45658.5</v></c><c r="E4" t="inlineStr"><is><t>a &amp; b</t></is></c></row>
            """
        let bytes = WorkbookFixture.xlsx(sheets: [
            ("Dane", data, "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>")
        ])
        let decoded = XLSX.decode(bytes)
        #expect(decoded.findings == [])
        let table = try #require(decoded.value?.first)
        #expect(table.name == "Dane")
        #expect(table.rows.map(\.number) == [2, 4])
        #expect(table.rows[0].cells == [.text("Kod"), .text("Nazwa"), .empty, .number(1.5)])
        let day = try #require(CalendarDate("2025-01-01"))
        #expect(
            table.rows[1].cells
                == [.date(day), .boolean(true), .error("#N/A"), .moment(day, second: 43_200), .text("a & b")])
        #expect(table.merges == [MergedRange(top: 2, left: 1, bottom: 4, right: 1)])
    }

    @Test("merged blocks give their value to every empty cell")
    func merges() {
        let data = WorkbookFixture.rows([[.text("a"), .text("x"), .empty, .empty], [.empty, .number(1)]])
        let after = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:D1\"/></mergeCells>"
        let table = XLSX.decode(WorkbookFixture.xlsx(sheets: [("S", data, after)])).value?[0].fillingMerges()
        #expect(table?.rows[0].cells == [.text("a"), .text("x"), .text("x"), .text("x")])
        #expect(table?.rows[1].cells == [.text("a"), .number(1)])
    }

    @Test("remarks on cells are kept")
    func notes() {
        let notes = "<comment ref=\"B1\"><text><d:r><t>x</t></d:r></text></comment>"
        let bytes = WorkbookFixture.xlsx(
            sheets: [("S", WorkbookFixture.rows([[.text("a")]]), "")], notes: notes)
        #expect(XLSX.decode(bytes).value?[0].notes == [CellAddress(row: 1, column: 2): "x"])
    }

    @Test("broken workbooks name what is missing")
    func broken() {
        #expect(XLSX.decode(Array("no zip".utf8)).findings.hasErrors)
        var zip = ZipWriter()
        zip.add("xl/other.xml", [])
        let decoded = XLSX.decode(zip.finish())
        #expect(decoded.value == nil)
        #expect(decoded.findings.first?.reason.pl.contains("xl/workbook.xml") == true)
        let outside = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>"
        #expect(XLSX.decode(WorkbookFixture.xlsx(sheets: [("S", outside, "")])).findings.hasErrors)
    }

    @Test("rows and columns out of range are refused")
    func limits() {
        for data in [
            "<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
        ] {
            #expect(XLSX.decode(WorkbookFixture.xlsx(sheets: [("S", data, "")])).findings.hasErrors)
        }
        let last = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
        #expect(XLSX.decode(WorkbookFixture.xlsx(sheets: [("S", last, "")])).isSound)
    }

    @Test("OpenDocument: repeats, spans, dates, remarks and trailing emptiness")
    func openDocument() throws {
        let table = """
            <table:table table:name="Arkusz"><table:table-row>\
            <table:table-cell table:number-columns-spanned="2"><text:p>Kod</text:p></table:table-cell>\
            <table:covered-table-cell/><table:table-cell office:value-type="float" office:value="2.5" \
            table:number-columns-repeated="2"><office:annotation><text:p>uwaga</text:p></office:annotation>\
            <text:p>2,5</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16380"/>\
            </table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell \
            office:value-type="date" office:date-value="2024-05-03"/></table:table-row>\
            <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row></table:table>
            """
        let decoded = ODS.decode(WorkbookFixture.ods(table))
        #expect(decoded.findings == [])
        let read = try #require(decoded.value?.first)
        #expect(read.rows.map(\.number) == [1, 2, 3, 4])
        #expect(read.rows[0].cells == [.text("Kod"), .empty, .number(2.5), .number(2.5)])
        #expect(read.rows[3].cells == [.date(try #require(CalendarDate("2024-05-03")))])
        #expect(read.merges == [MergedRange(top: 1, left: 1, bottom: 1, right: 2)])
        #expect(read.notes == [CellAddress(row: 1, column: 3): "uwaga"])
    }
}
