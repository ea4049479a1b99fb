import Formats
import Foundation
import Quantities
import Testing

@Suite("iCalendar")
struct ICalendarTests {
    private func calendar(_ summary: String) throws -> String {
        let day = try #require(CalendarDate("2026-12-31"))
        let stamp = try #require(Timestamp("2026-11-24T01:59:00Z"))
        let calendar = ICalendar(
            name: "Wydział, A;B",
            events: [.init(id: "milestone/x", day: day, summary: summary, url: "https://a.example/p")],
            stamp: stamp)
        return String(decoding: calendar.bytes, as: UTF8.self)
    }

    @Test func aDayEndsOnTheNextOneAndStampsAreInUTC() throws {
        let text = try calendar("Otwarcie")
        #expect(text.contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"))
        #expect(text.contains("\r\nDTSTAMP:20261124T015900Z\r\n"))
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    }

    @Test func textsCannotAddLinesOfTheirOwn() throws {
        let text = try calendar("a\r\nEND:VEVENT\nb,c;d\\e")
        #expect(text.contains("SUMMARY:a\\nEND:VEVENT\\nb\\,c\\;d\\\\e\r\n"))
        #expect(text.components(separatedBy: "\r\nEND:VEVENT").count == 2)
        #expect(text.contains("NAME:Wydział\\, A\\;B\r\n"))
    }

    @Test func longLinesAreFoldedBetweenCharacters() throws {
        let long = String(repeating: "żółć ", count: 60)
        let text = try calendar(long)
        for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:\(long)\r\n"))
    }
}
