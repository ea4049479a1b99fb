import Delivery
import Foundation
import Quantities
import Strategy
import Testing

@Suite("Tables")
struct TableTests {
    @Test(arguments: 1...60) func roundTripIsIdentical(_ seed: Int) throws {
        var random = try RandomRecord(seed: UInt64(seed))
        let record = random.record()
        let read = DeliveryTables.read(DeliveryTables.sheets(of: record))
        #expect(!read.findings.hasErrors, "seed \(seed): \(read.findings.filter { $0.severity == .error })")
        #expect(read.record == record, "seed \(seed)")
        let amended = DeliveryTables.read(DeliveryTables.sheets(of: record), into: record, .amending)
        #expect(amended.record == record, "seed \(seed): the same again changes nothing")
    }

    @Test(arguments: 1...20) func jsonRoundTripIsIdentical(_ seed: Int) throws {
        var random = try RandomRecord(seed: UInt64(seed))
        let record = random.record()
        let bytes = try JSONEncoder().encode(record)
        #expect(try JSONDecoder().decode(DeliveryRecord.self, from: bytes) == record, "seed \(seed)")
    }

    @Test func columnsAreDescribedOnce() {
        #expect(Set(DeliveryTables.all.map(\.id)).count == DeliveryTables.all.count)
        for table in DeliveryTables.all {
            #expect(Set(table.columns.map(\.key)).count == table.columns.count, "\(table.id)")
            for column in table.columns {
                #expect(!column.title.pl.isEmpty && !column.title.en.isEmpty, "\(table.id) \(column.key)")
                #expect(!column.meaning.pl.isEmpty && !column.meaning.en.isEmpty, "\(table.id) \(column.key)")
                guard case .reference(let target) = column.kind else { continue }
                #expect(DeliveryTables.table(target)?.key == ["id"], "\(table.id) \(column.key)")
            }
        }
    }

    private let header = ["id", "project", "name_pl", "weight", "baseline", "forecast", "percent"]

    @Test func everyProblemIsNamedWithItsLine() throws {
        let base = try Sample.small()
        let sheet = Sheet(
            table: "milestones", file: "kamienie.csv", header: header,
            rows: [
                .init(line: 2, cells: ["m 1", "p1", "A", "1", "2025-06-01", "2025-06-01", "0"]),
                .init(line: 5, cells: ["m2", "nobody", "B", "1", "2025-06-01", "2025-06-01", "0"]),
                .init(line: 6, cells: ["m3", "p1", "  ", "x", "1.6.2025", "", "101"]),
                .init(line: 7, cells: ["", "", "", "", "", "", ""]),
                .init(line: 8, cells: ["m4", "p1", "D", "1", "2025-06-01", "2025-06-01", "0"]),
                .init(line: 9, cells: ["m4", "p1", "E", "1", "2025-06-01", "2025-06-01", "0"]),
                .init(line: 10, cells: ["m5", "p1", "F", "1", "2025-06-01", "2025-06-01", "0", "more"]),
            ])
        let (record, findings) = DeliveryTables.read([sheet], into: base)
        #expect(record == nil, "nothing is half taken")
        let errors = findings.filter { $0.severity == .error }
        let places = errors.map { "\($0.line ?? 0) \($0.place)" }.sorted()
        #expect(
            places == [
                "10 kamienie.csv", "2 kamienie.csv: m 1: id", "5 kamienie.csv: m2: project",
                "6 kamienie.csv: m3: baseline", "6 kamienie.csv: m3: forecast", "6 kamienie.csv: m3: name_pl",
                "6 kamienie.csv: m3: percent", "6 kamienie.csv: m3: weight", "9 kamienie.csv: m4",
            ])
        #expect(errors.allSatisfy { !$0.remedy.pl.isEmpty && !$0.remedy.en.isEmpty })
    }

    @Test func aRefusedRowIsNotReportedByThoseThatPointToIt() {
        let units = Sheet(
            table: "units", header: ["id", "name_pl", "kind"], rows: [["u1", "U", "nothing"]])
        let projects = Sheet(
            table: "projects", header: ["id", "name_pl", "unit", "status"], rows: [["p1", "P", "u1", "idea"]])
        let errors = DeliveryTables.read([projects, units]).findings.filter { $0.severity == .error }
        #expect(errors.map(\.place) == ["units: u1: kind"])
    }

    @Test func headersAreJudged() {
        func errors(_ header: [String], table: String = "units") -> [String] {
            DeliveryTables.read([Sheet(table: table, header: header, rows: [])]).findings.map(\.place)
        }
        #expect(errors(["kind", " NAME_PL ", "id"]).isEmpty)
        #expect(errors(["id", "name_pl", "kind", "size"]) == ["units: size"])
        #expect(errors(["id", "name_pl", "kind", "id"]) == ["units: id"])
        #expect(errors(["id", "kind"]) == ["units: name_pl"])
        #expect(errors(["id"], table: "nothing") == ["nothing"])
        let sheet = Sheet(table: "units", header: ["id", "name_pl", "kind"], rows: [])
        #expect(DeliveryTables.read([sheet, sheet]).record == nil)
    }

    @Test func whatASheetDoesNotSayStays() throws {
        var base = try Sample.small()
        base.projects.append(Project(id: "p2", name: BilingualText("Q"), unit: "u1", status: .idea))
        let sheet = Sheet(
            table: "projects", header: ["id", "name_pl", "unit", "status"],
            rows: [["p1", "Nowa", "u1", "finished"], ["p3", "R", "u1", "idea"]])
        let amended = try #require(DeliveryTables.read([sheet], into: base, .amending).record)
        #expect(amended.projects.map(\.id) == ["p1", "p2", "p3"])
        #expect(amended.projects[0].status == .finished)
        #expect(amended.projects[0].name.pl == "Nowa")
        #expect(amended.projects[0].lines == base.projects[0].lines)
        #expect(amended.projects[0].forecast == base.projects[0].forecast)
        let replaced = try #require(DeliveryTables.read([sheet], into: base).record)
        #expect(replaced.projects.map(\.id) == ["p1", "p3"])
        #expect(replaced.projects[0].lines == base.projects[0].lines)
    }

    @Test func partsAreAmendedUnderTheirKey() throws {
        let base = try Sample.small()
        let sheet = Sheet(
            table: "project-lines", header: ["project", "line", "share"],
            rows: [["p1", "O.2.1.1", "15"], ["p1", "O.2.2.1", "10"]])
        let amended = try #require(DeliveryTables.read([sheet], into: base, .amending).record)
        #expect(amended.projects[0].lines.map(\.code.description) == ["O.1.1.1", "O.2.1.1", "O.2.2.1"])
        #expect(amended.projects[0].lines.map(\.share.basisPoints) == [7_500, 1_500, 1_000])
        let changes = RecordDiff(from: base, to: amended).changes
        #expect(changes.map(\.key) == ["p1/O.2.1.1", "p1/O.2.2.1"])
        #expect(changes.first?.columns == ["share"])
        #expect(changes.last?.before == nil)
        let replaced = try #require(DeliveryTables.read([sheet], into: base).record)
        #expect(replaced.projects[0].lines.map(\.code.description) == ["O.2.1.1", "O.2.2.1"])
        let removed = RecordDiff(from: base, to: replaced).changes.filter { $0.after == nil }
        #expect(removed.map(\.key) == ["p1/O.1.1.1"])
    }

    /// A unit's sheets, filled and read back, change nothing that the unit does not answer for.
    @Test(arguments: 1...20) func aUnitsSheetsGoBackIntoTheWhole(_ seed: Int) throws {
        var random = try RandomRecord(seed: UInt64(seed))
        let record = random.record()
        let part = record.work(of: ["u0"])
        #expect(part.projects == record.projects.filter { $0.unit == "u0" })
        let same = DeliveryTables.read(DeliveryTables.sheets(of: part), into: record, .amending)
        #expect(same.record == record, "seed \(seed)")
        var altered = part
        for index in altered.projects.indices { altered.projects[index].status = .suspended }
        let read = DeliveryTables.read(DeliveryTables.sheets(of: altered), into: record, .amending)
        let changes = RecordDiff(from: record, to: try #require(read.record)).changes
        #expect(
            changes.map(\.key) == part.projects.filter { $0.status != .suspended }.map(\.id), "seed \(seed)")
        #expect(changes.allSatisfy { $0.columns == ["status"] }, "seed \(seed)")
    }

    @Test func partsNeedTheirOwner() throws {
        let sheet = Sheet(
            table: "project-lines", header: ["project", "line", "share"],
            rows: [["p1", "O.1.1.1", "100"], ["p9", "O.1.1.1", "100"]])
        let (record, findings) = DeliveryTables.read([sheet], into: try Sample.small())
        #expect(record == nil)
        #expect(
            findings.filter { $0.severity == .error }.map(\.place) == ["project-lines: p9/O.1.1.1: project"])
        #expect(findings.first { $0.severity == .error }?.line == 3)
    }

    @Test func limitsHold() {
        let rows = (0...DeliveryTables.maximumRows).map { ["u\($0)", "U", "partner"] }
        let over = Sheet(table: "units", header: ["id", "name_pl", "kind"], rows: rows)
        #expect(DeliveryTables.read([over]).record == nil)
        let full = Sheet(table: "units", header: over.header, rows: rows.dropLast())
        #expect(DeliveryTables.read([full]).record?.units.count == DeliveryTables.maximumRows)
        let bad = Sheet(
            table: "units", header: over.header, rows: rows.prefix(2_000).map { [$0[0], "", ""] })
        #expect(DeliveryTables.read([bad]).findings.count == DeliveryTables.maximumFindings)
    }

    @Test func differentlyWrittenKeysAreOne() throws {
        let sheet = Sheet(
            table: "project-lines", header: ["project", "line", "share"],
            rows: [["p1", "O.1.1.1", "40"], ["p1", " O.1.1.1. ", "60"]])
        let (record, findings) = DeliveryTables.read([sheet], into: try Sample.small())
        #expect(record == nil)
        #expect(findings.filter { $0.severity == .error }.map(\.line) == [3])
    }
}
