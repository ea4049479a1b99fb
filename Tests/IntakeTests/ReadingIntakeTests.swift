import Evidence
import Intake
import Quantities
import Strategy
import Testing

@Suite("Intake of readings")
struct ReadingIntakeTests {
    private func intake() throws -> ReadingIntake {
        let unit = try #require(UnitOfMeasure("km2"))
        let text = BilingualText("x")
        let record = CityRecord(
            profile: CityProfile(
                id: "c", name: text, isFictional: true, area: "9901", areas: [.init(code: "9901", name: "C")]),
            variables: [Variable(id: "area", name: text, unit: unit, source: "s")],
            sources: [
                DataSource(
                    id: "s", name: text, publisher: text, url: "",
                    licence: .init(name: text, url: "", attribution: text))
            ])
        let today = try #require(CalendarDate(year: 2026, month: 11, day: 23))
        return ReadingIntake(record: record, today: today, file: "f.csv")
    }

    @Test func goodRowIsTaken() throws {
        var intake = try intake()
        let answer1 = intake.judge(header: ReadingIntake.columns, line: 1)
        #expect(answer1)
        let reading = intake.judge(
            fields: ["area", "9901", "2024", "12.5", "final", "", "s", "page 3", ""], line: 2)
        #expect(reading?.value == 12.5)
        #expect(reading?.line == 2)
        #expect(!intake.hasErrors)
    }

    @Test func everyProblemOfARowIsNamed() throws {
        var intake = try intake()
        let reading = intake.judge(
            fields: ["nothing", "1", "2024-13", "1,5", "certain", "", "t", "", ""], line: 7)
        #expect(reading == nil)
        #expect(intake.findings.count == 6)
        #expect(intake.findings.allSatisfy { $0.line == 7 && !$0.remedy.pl.isEmpty && !$0.remedy.en.isEmpty })
    }

    @Test(arguments: ["nan", "inf", "", "1 000", "0x10p", "12 km"])
    func noNumberIsNoValue(_ text: String) throws {
        var intake = try intake()
        #expect(
            intake.judge(fields: ["area", "9901", "2024", text, "final", "", "s", "", ""], line: 2) == nil)
        #expect(intake.hasErrors)
    }

    @Test func theFutureIsNoReading() throws {
        var intake = try intake()
        #expect(
            intake.judge(fields: ["area", "9901", "2027", "1", "final", "", "s", "", ""], line: 2) == nil)
        #expect(
            intake.judge(fields: ["area", "9901", "2026", "1", "final", "", "s", "", ""], line: 3) != nil)
    }

    @Test func aPeriodOfAnotherLengthIsRefused() throws {
        var intake = try intake()
        let row = ["area", "9901", "2024-05", "12.5", "final", "", "s", "", ""]
        #expect(intake.judge(fields: row, line: 2) == nil)
        #expect(intake.findings.count == 1)
        #expect(intake.findings.first?.reason.en.contains("another length (year)") == true)
    }

    @Test func aCellStandsOnce() throws {
        var intake = try intake()
        let row = ["area", "9901", "2024", "1", "final", "", "s", "", ""]
        let answer2 = intake.judge(fields: row, line: 2)
        #expect(answer2 != nil)
        let answer3 = intake.judge(fields: row, line: 3)
        #expect(answer3 == nil)
    }

    @Test func findingsAreLimitedAndCounted() throws {
        var intake = try intake()
        for line in 1...ReadingIntake.maximumFindings + 5 { _ = intake.judge(fields: [], line: line) }
        #expect(intake.findings.count == ReadingIntake.maximumFindings)
        #expect(intake.uncounted == 5)
    }
}
