import Formats
import Publishing
import Quantities
import Testing

@Suite("Report as tables")
struct ReportFilesTests {
    private let document = ReportDocumentTests.document

    @Test func everythingWithRowsIsExportedOnce() {
        let exported = document.exportedTables
        #expect(exported.map(\.name) == ["figures", "t", "chart-1", "map-a"])
        #expect(
            exported[0].table.rows == [
                [.text("3. Strategia"), .text("k"), .text("Liczba"), .none, .text("")]
            ])
        #expect(exported[2].table.columns.map(\.title) == ["Szereg", "2024", "2025"])
        #expect(exported[2].table.rows == [[.text("Miasto"), .none, .number(1.5, decimals: 1)]])
    }

    @Test func theWorkbookHoldsEveryNumberAsItIsKnown() throws {
        let file = Workbook(document, standing: "robocza").encoded(created: Timestamp(milliseconds: 0))
        let bytes = try #require(file.value)
        let sheets = try #require(XLSX.decode(bytes).value)
        let table = try #require(sheets.first { $0.name == "t" })
        #expect(table.rows[1].cells == [.text("x"), .number(0.1)])
        #expect(table.rows.last?[1] == .number(0.1), "the sum is the last row")
        let list = try #require(sheets.first { $0.name == "Spis" })
        #expect(list.rows.contains { $0.cells.contains(.text("robocza")) })
    }

    @Test func theArchiveIsTheSameEachTimeAndExplainsItsColumns() throws {
        let bytes = document.tableArchive(standing: "robocza")
        #expect(bytes == document.tableArchive(standing: "robocza"))
        let files = try Self.texts(in: bytes)
        #expect(Set(files.keys) == ["README.md", "figures.csv", "t.csv", "chart-1.csv", "map-a.csv"])
        #expect(files["t.csv"] == "A,B\nx,0.1\n2024-10-04,\n,0.1\n")
        let guide = try #require(files["README.md"])
        #expect(
            guide.contains("robocza") && guide.contains("zmyślonego") && guide.contains("B: kwota w złotych"))
    }

    @Test func aTextThatASpreadsheetWouldRunIsNeutralised() throws {
        var hostile = document
        hostile.chapters[0].blocks = [
            .table(
                ReportTable(
                    id: "t", caption: "=1+1", columns: [.init("=A")], rows: [[.text("=cmd|' /C calc'!A0")]]))
        ]
        let files = try Self.texts(in: hostile.tableArchive(standing: ""))
        #expect(files["t.csv"] == "'=A\n'=cmd|' /C calc'!A0\n")
    }

    private static func texts(in bytes: [UInt8]) throws -> [String: String] {
        let archive = try #require(ZipArchive.open(bytes).value)
        return Dictionary(
            uniqueKeysWithValues: archive.entries.map { entry in
                (entry.name, String(decoding: archive.contents(of: entry).value ?? [], as: UTF8.self))
            })
    }
}
