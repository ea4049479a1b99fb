import Delivery
import Formats
import Foundation
import Quantities
import Strategy
import Testing

@testable import Intake

@Suite("Workbooks of declared tables")
struct DeclaredWorkbookTests {
    private static let moment = Timestamp(milliseconds: 1_700_000_000_000)

    /// The made-up city's lists, every table of them filled.
    private static func example() throws -> DeliveryRecord {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Cities/modelowo/delivery").standardizedFileURL
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let sheets = try names.filter { $0.hasSuffix(".csv") }.flatMap { name in
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            return SheetFile.sheets(bytes, table: String(name.dropLast(4)), name: name).value ?? []
        }
        return try #require(DeliveryTables.read(sheets).record)
    }

    /// Row by row, so that a failure says which.
    private static func differences(_ old: DeliveryRecord, _ new: DeliveryRecord?) -> [String] {
        guard let new else { return ["not read"] }
        return RecordDiff(from: old, to: new).changes.map { "\($0.table)/\($0.key): \($0.columns)" }
    }

    private static func small() throws -> DeliveryRecord {
        var record = DeliveryRecord.empty
        record.units = [
            OrganisationUnit(id: "u1", name: BilingualText(pl: "=1+1", en: "@SUM(A1)"), kind: .department),
            OrganisationUnit(id: "u2", name: BilingualText("'=x"), kind: .department),
        ]
        record.projects = ["p1", "p2"].map { id in
            Project(
                id: id, name: BilingualText(pl: "-5", en: "007"), unit: id == "p1" ? "u1" : "u2",
                status: .inProgress)
        }
        let day = try #require(CalendarDate("2026-06-01"))
        record.milestones = [
            Milestone(id: "m1", project: "p1", name: BilingualText("M"), weight: 1, baseline: day),
            Milestone(id: "m2", project: "p2", name: BilingualText("N"), weight: 1, baseline: day),
        ]
        return record
    }

    @Test("every table of a whole city goes to a workbook and back without a difference")
    func roundTrip() throws {
        let record = try Self.example()
        let book = Workbook(DeliveryTables.all, of: record, title: "t", .polish)
        let bytes = try #require(book.encoded(created: Self.moment).value)
        let sheets = try #require(SheetFile.sheets(bytes, name: "t.xlsx").value)
        let read = DeliveryTables.read(sheets)
        #expect(read.findings.filter { $0.severity == .error } == [])
        #expect(Self.differences(record, read.record) == [])
        #expect(record.projects.count > 300 && !record.budget.isEmpty)
    }

    @Test("texts that look like formulas and numbers come back as they were")
    func texts() throws {
        let record = try Self.small()
        let book = Workbook(DeliveryTables.all, of: record, title: "t", .english)
        let bytes = try #require(book.encoded(created: Self.moment).value)
        let read = DeliveryTables.read(try #require(SheetFile.sheets(bytes, name: "t").value))
        #expect(Self.differences(record, read.record) == [])
    }

    /// The unit's workbook after somebody typed into it.
    private static func filled(
        _ record: DeliveryRecord, _ edit: (inout Workbook) -> Void
    ) throws -> Decoded<UnitWorkbook.Filled> {
        var book = UnitWorkbook(unit: "u1", sequence: 41).workbook(of: record, title: "u1", .polish)
        edit(&book)
        let bytes = try #require(book.encoded(created: moment).value)
        return UnitWorkbook.read(bytes, name: "u1.xlsx", into: record)
    }

    private static func type(
        _ cell: Cell, _ column: String, _ row: Int, _ sheet: String, _ book: inout Workbook
    ) {
        guard let place = book.sheets.firstIndex(where: { $0.name == sheet }),
            let index = book.sheets[place].columns.firstIndex(where: { $0.header == column })
        else { return }
        while book.sheets[place].rows.count <= row { book.sheets[place].rows.append([]) }
        while book.sheets[place].rows[row].count <= index { book.sheets[place].rows[row].append(.empty) }
        book.sheets[place].rows[row][index] = cell
    }

    @Test("a unit's workbook holds its own rows, locks what it may not say, and says which state it is of")
    func unitRows() throws {
        let record = try Self.small()
        let book = UnitWorkbook(unit: "u1", sequence: 41).workbook(of: record, title: "u1", .polish)
        #expect(book.sheets.map(\.name) == ["Kolumny", "projects", "milestones", "risks", "updates"])
        #expect(book.sheets[1].rows.count == 1 && book.sheets[2].rows.count == 1)
        #expect(
            book.sheets[1].columns.filter { !$0.isLocked }.map(\.header) == [
                "status", "forecast_start", "forecast_end",
            ])
        let read = try #require(try Self.filled(record) { _ in }.value)
        #expect(read.workbook.unit == "u1" && read.workbook.sequence == 41)
        #expect(read.changes == [])
        #expect(read.record != nil)
    }

    @Test("what an owner types becomes changes, each with what was and what will be")
    func changes() throws {
        let record = try Self.small()
        let read = try #require(
            try Self.filled(record) { book in
                Self.type(.text("finished"), "status", 0, "projects", &book)
                Self.type(.number(60), "percent", 0, "milestones", &book)
                Self.type(.text("p1"), "project", 0, "updates", &book)
                Self.type(.date(CalendarDate("2026-05-01")!), "date", 0, "updates", &book)
                Self.type(.text("in-progress"), "status", 0, "updates", &book)
                Self.type(.text("Gotowe"), "done_pl", 0, "updates", &book)
                Self.type(.number(1_234.56), "spent", 0, "updates", &book)
            }.value)
        #expect(read.findings.filter { $0.severity == .error } == [])
        let after = try #require(read.record)
        #expect(after.projects[0].status == .finished)
        #expect(after.milestones[0].percentDone == 60)
        #expect(after.updates.first?.spent == Money(grosze: 123_456))
        #expect(read.changes.map(\.table).sorted() == ["milestones", "projects", "updates"])
    }

    @Test("rows of others, locked columns, new projects and nonsense are refused, each by name")
    func refused() throws {
        let record = try Self.small()
        let edits: [(inout Workbook) -> Void] = [
            { Self.type(.text("inna"), "name_pl", 0, "projects", &$0) },
            {
                Self.type(.text("p2"), "id", 0, "projects", &$0)
                Self.type(.text("finished"), "status", 0, "projects", &$0)
            },
            { Self.type(.text("p9"), "id", 0, "projects", &$0) },
            { Self.type(.text("prawie"), "percent", 0, "milestones", &$0) },
        ]
        for edit in edits {
            let read = try #require(try Self.filled(record, edit).value)
            #expect(read.record == nil)
            #expect(read.findings.hasErrors)
        }
    }

    @Test("what is no workbook of a unit, or swells when unpacked, is refused")
    func strangers() throws {
        let record = try Self.small()
        let plain = try #require(
            Workbook(DeliveryTables.all, of: record, title: "t", .polish).encoded(created: Self.moment).value)
        #expect(UnitWorkbook.read(plain, name: "t", into: record).value == nil)
        #expect(
            UnitWorkbook.read(Array("PK\u{3}\u{4}nonsense".utf8), name: "t", into: record).findings.hasErrors)
        var zip = ZipWriter()
        zip.add("xl/workbook.xml", [UInt8](repeating: 0x20, count: 80 << 20))
        #expect(UnitWorkbook.read(zip.finish(), name: "t", into: record).findings.hasErrors)
    }
}
