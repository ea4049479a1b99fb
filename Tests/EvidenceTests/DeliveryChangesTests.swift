import Delivery
import Evidence
import Quantities
import Strategy
import Testing

@Suite("Changes of delivery between two moments")
struct DeliveryChangesTests {
    private func entries() throws -> [LedgerEntry] {
        let span = DateSpan(start: CalendarDate("2026-01-01"), end: CalendarDate("2026-12-31"))
        var project = Project(
            id: "p1", name: BilingualText("P"), unit: "u1", status: .planned, baseline: span, forecast: span)
        let milestone = Milestone(
            id: "m1", project: "p1", name: BilingualText("M"),
            baseline: try #require(CalendarDate("2026-05-01")))
        var moved = milestone
        moved.forecast = try #require(CalendarDate("2026-08-01"))
        var written: [LedgerEntry] = []
        func write(_ day: Int, _ list: DeliveryList, _ id: String, _ value: String?, _ reason: String) {
            written.append(
                LedgerEntry(
                    sequence: written.count + 1,
                    recorded: Timestamp(milliseconds: Int64(day) * 86_400_000), author: "a",
                    subject: .delivery(list, id), value: value, reason: reason,
                    previous: written.last?.digest ?? LedgerEntry.origin))
        }
        write(1, .project, "p1", try Canonical.encode(project), "first")
        write(1, .milestone, "m1", try Canonical.encode(milestone), "first")
        project.status = .inProgress
        write(5, .project, "p1", try Canonical.encode(project), "begun")
        write(7, .milestone, "m1", try Canonical.encode(moved), "later")
        write(9, .milestone, "m1", nil, "dropped")
        return written
    }

    private func changes(_ from: Int, _ to: Int) throws -> [DeliveryChanges.Item] {
        let entries = try entries()
        let index = DeliveryIndex(try CityRecord.folding(entries).delivery)
        return try DeliveryChanges(
            in: entries, after: Timestamp(milliseconds: Int64(from) * 86_400_000),
            upTo: Timestamp(milliseconds: Int64(to) * 86_400_000), index: index
        ).items
    }

    @Test func beforeAndAfterWithReasonLatestFirst() throws {
        let items = try changes(2, 8)
        #expect(items.map(\.reason) == ["later", "begun"])
        #expect(items[0].change.kinds == [.dates] && items[1].change.kinds == [.status])
        #expect(items[0].change.cells.map(\.before) == ["2026-05-01"])
        #expect(items[0].change.cells.map(\.after) == ["2026-08-01"])
        #expect(items.allSatisfy { $0.project == "p1" && $0.unit == "u1" })
    }

    @Test func theFirstFillingIsNoChange() throws {
        #expect(try changes(-900, 4).isEmpty)
        #expect(try changes(-900, 5).map(\.reason) == ["begun"])
    }

    @Test func whatIsGoneIsRemovedAndWhatCameAndWentIsNothing() throws {
        let gone = try changes(8, 10)
        #expect(gone.map(\.change.kinds) == [[.removed]])
        #expect(gone.first?.project == "p1")
        #expect(try changes(9, 10).isEmpty)
    }
}
