import Delivery
import Evidence
import Foundation
import HTTPTypes
import NIOCore
import Quantities
import TestCity
import Testing

@testable import Server

@Suite("Delivery through the site")
struct DeliveryTests {
    @Test func aTableIsGivenAsItIsImported() async throws {
        let site = try await TestSite()
        let response = await site.get("/api/v1/delivery/project-lines.csv")
        #expect(response.status == .ok)
        let csv = response.text
        #expect(csv.contains("trees,COH.1.1.1,60,"))
        let unknown = await site.get("/api/v1/delivery/salaries")
        #expect(unknown.status == .badRequest || unknown.status == .notFound)
    }

    @Test func sumsAgreeWhicheverWay() async throws {
        let site = try await TestSite()
        for dimension in MoneyDimension.allCases {
            let body = await site.get("/api/v1/money?by=\(dimension.rawValue)").text
            #expect(body.contains("\"total\":\"1300.00\""), "\(dimension): \(body)")
        }
    }

    @Test func aCalendarHoldsOpenDatesOfTheUnitAndThoseBelow() async throws {
        let site = try await TestSite()
        let calendar = await site.get("/api/v1/units/green/calendar.ics?language=en").text
        #expect(calendar.contains("SUMMARY:milestone: Boilers replaced\r\n"))
        #expect(calendar.contains("SUMMARY:milestone: Trees alive\r\n"))
        #expect(!calendar.contains("Trees planted"))
        let team = await site.get("/api/v1/units/trees-team/calendar.ics?language=en").text
        #expect(!team.contains("Boilers replaced"))
    }

    private func form(_ changes: [String: String], expected: Int) -> [(String, String)] {
        var fields = [
            "status": "in-progress", "done": "Wymieniono <b>połowę</b>.", "next": "Druga połowa.",
            "spent": "1 200,50", "end": "2026-06-30", "forecast-boilers-out": "2026-06-30",
            "done-boilers-out": "", "percent-boilers-out": "60", "reason": "raport tygodnia",
            "expected": String(expected),
        ]
        fields.merge(changes) { _, new in new }
        return fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    @Test func anOwnersUpdateIsRecordedWithItsReason() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let seen = try await site.desk.state().record.sequence
        let response = await site.post(
            "/redakcja/projekty/boilers", form([:], expected: seen), session: editor)
        #expect(response.status == .seeOther)
        let record = try await site.desk.state().record.delivery
        #expect(record.updates.last?.spent == Money(grosze: 120_050))
        #expect(record.milestones.last?.forecast == TestCity.day(2026, 6, 30))
        #expect(record.projects.last?.forecast.end == TestCity.day(2026, 6, 30))
        let page = await site.get("/projekty/boilers").text
        #expect(page.contains("Wymieniono &lt;b&gt;połowę&lt;/b&gt;."))
        let last = try #require(try site.archive.entries(upTo: nil).last)
        #expect(last.reason == "raport tygodnia")
        // What changed is shown before and after, with the reason, and by kind.
        let changes = await site.get("/en/what-changed?unit=green").text
        #expect(changes.contains("raport tygodnia") && changes.contains("2026"))
        #expect(!(await site.get("/en/what-changed?unit=trees-team").text).contains("raport tygodnia"))
        let dates = await site.get("/api/v1/delivery-changes?kind=dates").text
        #expect(dates.contains("\"after\":\"2026-06-30\"") && dates.contains("\"project\":\"boilers\""))
        // The same form again is stale: the record has moved on, and nothing more is recorded.
        let again = await site.post("/redakcja/projekty/boilers", form([:], expected: seen), session: editor)
        #expect(again.status == .conflict)
        #expect(try site.archive.entries(upTo: nil).last?.sequence == last.sequence)
    }

    @Test func everyProblemOfAnUpdateIsNamedAtOnce() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let seen = try await site.desk.state().record.sequence
        let bad = form(
            [
                "status": "fine", "done": " ", "spent": "dużo", "end": "31.12", "percent-boilers-out": "101",
                "done-boilers-out": "2030-01-01", "reason": "",
            ], expected: seen)
        let response = await site.post("/redakcja/projekty/boilers", bad, session: editor)
        #expect(response.status == .unprocessableContent)
        let page = response.text
        for words in [
            "nie jest jedną z możliwości", "co zrobiono", "„dużo”", "„31.12”", "od 0 do 100",
            "jeszcze nie było",
            "Brakuje powodu",
        ] { #expect(page.contains(words), "\(words)") }
        #expect(try await site.desk.state().record.sequence == seen)
        let stranger = await site.post("/redakcja/projekty/boilers", form([:], expected: seen), session: nil)
        #expect(stranger.status == .forbidden)
    }
}
