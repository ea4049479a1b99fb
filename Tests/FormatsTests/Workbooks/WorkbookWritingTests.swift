import Formats
import Foundation
import Quantities
import Testing

@Suite("Workbooks written")
struct WorkbookWritingTests {
    private static let moment = Timestamp(milliseconds: 1_700_000_000_000)

    private static func written(_ book: Workbook) throws -> [Table] {
        let bytes = try #require(book.encoded(created: moment).value)
        let decoded = XLSX.decode(bytes)
        #expect(decoded.findings == [])
        return try #require(decoded.value)
    }

    @Test("what is written is read again: texts that stumble codecs, numbers, days, gaps")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 150)
        for _ in 0..<20 {
            let rows = (0..<20).map { _ in
                (0..<6).map { _ -> Cell in
                    switch Int.random(in: 0..<5, using: &random) {
                    case 0: .number(Double(Int.random(in: -9_999_999...9_999_999, using: &random)) / 100)
                    case 1: .date(CalendarDate(dayNumber: Int.random(in: -20_000...60_000, using: &random)))
                    case 2: .boolean(Bool.random(using: &random))
                    case 3: .empty
                    default:
                        .text(
                            random.text(30) + ["", "_x0041_", "\u{FFFF}", "_x_"].randomElement(
                                using: &random)!)
                    }
                }
            }
            let columns = (0..<6).map { Workbook.Column("c\($0)", $0 == 0 ? .date : .text) }
            // Numbers and days are what they are only where their column shows them so.
            let typed = rows.map { row in
                row.enumerated().map { index, cell -> Cell in
                    if case .date = cell, index != 0 { return .empty }
                    if case .number = cell, index == 0 { return .empty }
                    return cell == .text("") ? .empty : cell
                }
            }
            let table = try #require(
                try Self.written(
                    Workbook(title: "t", sheets: [.init(name: "S", columns: columns, rows: typed)])
                ).first)
            let read = (0..<typed.count).map { number in
                let row = table.rows.first { $0.number == number + 2 }
                return (0..<6).map { row?[$0] ?? .empty }
            }
            #expect(read == typed)
        }
    }

    @Test("texts that begin like formulas, links and numbers stay texts, and no part holds a formula")
    func noFormulas() throws {
        let texts = [
            "=1+1", "+48 32", "-5", "@SUM(A1)", "\t=x", "http://x.example", "007", "{=A1}",
            "=HYPERLINK(\"a\")",
        ]
        let book = Workbook(
            title: "=t", sheets: [.init(name: "S", columns: [.init("=h")], rows: texts.map { [.text($0)] })])
        let bytes = try #require(book.encoded(created: Self.moment).value)
        #expect(
            XLSX.decode(bytes).value?.first?.rows.map { $0[0] } == [.text("=h")] + texts.map { .text($0) })
        let archive = try #require(ZipArchive.open(bytes).value)
        for entry in archive.entries where entry.name.hasPrefix("xl/worksheets") {
            let text = String(decoding: try #require(archive.contents(of: entry).value), as: UTF8.self)
            #expect(!text.contains("<f>") && !text.contains("<hyperlink"))
        }
    }

    @Test("numbers stay numbers in every column that counts, also where the format is General by name")
    func numbers() throws {
        let kinds: [Workbook.Kind] = [.number, .money, .percent]
        let columns = kinds.enumerated().map { Workbook.Column("c\($0.offset)", $0.element) }
        let table = try #require(
            try Self.written(
                Workbook(
                    title: "t",
                    sheets: [.init(name: "S", columns: columns, rows: [kinds.map { _ in .number(2026) }])])
            ).first)
        #expect(table.rows[1].cells == kinds.map { _ in .number(2026) })
        #expect([0, -0.0, 7, -12, 2.5].map { Cell.number($0).text } == ["0", "0", "7", "-12", "2.5"])
        let data = "<row r=\"1\"><c r=\"A1\" s=\"3\"><v>2026</v></c></row>"
        let named = WorkbookFixture.xlsx(sheets: [("S", data, "")])
        #expect(XLSX.decode(named).value?.first?.rows.first?[0] == .number(2026))
    }

    @Test("equal workbooks give equal bytes")
    func deterministic() {
        let book = Workbook(
            title: "t", sheets: [.init(name: "S", columns: [.init("a")], rows: [[.text("x")]])])
        #expect(book.encoded(created: Self.moment).value == book.encoded(created: Self.moment).value)
    }

    @Test("names that a spreadsheet refuses are replaced, and no name stands twice")
    func names() throws {
        let long = String(repeating: "ż", count: 40)
        let wanted = ["a/b:c", "A/B:C", "", "'x'", long, long]
        let tables = try Self.written(
            Workbook(
                title: "t",
                sheets: wanted.map { .init(name: $0, columns: [.init("a")], rows: [[.text("x")]]) }))
        #expect(tables.map(\.name).prefix(4) == ["a b c", "A B C 2", "Sheet", "x"])
        #expect(Set(tables.map { $0.name.lowercased() }).count == 6)
        #expect(tables.allSatisfy { $0.name.utf16.count <= 31 })
    }

    @Test("key columns of a protected sheet are locked, words are offered, the header stays")
    func form() throws {
        let sheet = Workbook.Sheet(
            name: "S",
            columns: [.init("id", isLocked: true), .init("state", choices: ["open", "closed"])],
            rows: [[.text("a"), .text("open")]], isProtected: true)
        let bytes = try #require(Workbook(title: "t", sheets: [sheet]).encoded(created: Self.moment).value)
        let archive = try #require(ZipArchive.open(bytes).value)
        let entry = try #require(archive.entry("xl/worksheets/sheet1.xml"))
        let text = String(decoding: try #require(archive.contents(of: entry).value), as: UTF8.self)
        #expect(text.contains("<sheetProtection"))
        #expect(text.contains("\"open,closed\""))
        #expect(text.contains("state=\"frozen\""))
        let guide = Workbook(title: "t", sheets: [sheet]).guide(
            named: "G", facts: [("unit", "u1")], headings: ["sheet", "column", "meaning", "form"])
        #expect(guide.rows.count == 5)
    }

    @Test("a text too long for a cell is said, and nothing is cut")
    func tooLong() {
        let text = String(repeating: "x", count: 32_768)
        let book = Workbook(
            title: "t", sheets: [.init(name: "S", columns: [.init("a")], rows: [[.text(text)]])])
        let decoded = book.encoded(created: Self.moment)
        #expect(decoded.value == nil)
        #expect(decoded.findings.map(\.line) == [2])
    }
}
