import Quantities
import Reporting
import Testing

@Suite("Reporting: what is recorded")
struct ReportingRecordTests {
    @Test(arguments: ReportChapter.allCases) func aPartReadsItsOwnName(_ chapter: ReportChapter) {
        let part = ReportPart.chapter(chapter)
        #expect(ReportPart(part.description) == part)
        #expect(part.chapter == chapter)
    }

    @Test(arguments: ["", "chapter", "chapter/", "chapter/none", "goal/", "other/letter"])
    func whatIsNoPartIsRefused(_ text: String) { #expect(ReportPart(text) == nil) }

    @Test func theStandardCalendarKeepsTheDaysOfTheLaw() throws {
        let cycle = YearCycle.standard(2025)
        #expect(cycle.step(owing: .publication)?.due == CalendarDate("2026-05-31"))
        #expect(cycle.steps.first { $0.id == "debate" }?.due == CalendarDate("2026-06-30"))
        #expect(zip(cycle.steps, cycle.steps.dropFirst()).allSatisfy { $0.due < $1.opens })
    }

    @Test func theRecordFallsBackToTheStandardYear() {
        var record = ReportingRecord.empty
        #expect(record.cycle(of: 2025) == .standard(2025))
        record.years = [YearCycle(year: 2025, steps: [])]
        #expect(record.cycle(of: 2025).steps.isEmpty)
    }
}
