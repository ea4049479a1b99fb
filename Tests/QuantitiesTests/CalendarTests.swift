import Foundation
import Quantities
import Testing

@Suite("Dates, periods and moments")
struct CalendarTests {
    @Test("Every day of four centuries is its own neighbour's neighbour")
    func everyDay() throws {
        var date = try #require(CalendarDate("1800-01-01"))
        let end = try #require(CalendarDate("2200-01-01"))
        var days = 0
        while date < end {
            let (year, month, day) = date.parts
            #expect(CalendarDate(year: year, month: month, day: day) == date)
            let next = date.adding(days: 1)
            let isLast = day == CalendarDate.days(inMonth: month, of: year)
            #expect(isLast ? next.day == 1 : next.day == day + 1 && next.month == month)
            date = next
            days += 1
        }
        #expect(days == 146_097)
    }

    @Test(
        "Known days",
        arguments: [("1970-01-01", 0), ("2000-02-29", 11_016), ("1969-12-31", -1), ("9999-12-31", 2_932_896)])
    func known(text: String, number: Int) throws {
        #expect(CalendarDate(text)?.dayNumber == number)
        #expect(CalendarDate(dayNumber: number).description == text)
    }

    @Test(
        "What is no date is refused",
        arguments: [
            "", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "2024-1-01",
            "+202-01-01", "2024-+1-01",
            "0000-01-01", "2024-01-01 ", "2024-01", "2024-04-31", "２０２４-01-01",
        ])
    func refusesDate(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(
        "Periods keep their spelling and their days",
        arguments: [
            ("2024", "2024-01-01", "2024-12-31"), ("2024-H1", "2024-01-01", "2024-06-30"),
            ("2024-H2", "2024-07-01", "2024-12-31"), ("2024-Q3", "2024-07-01", "2024-09-30"),
            ("2024-02", "2024-02-01", "2024-02-29"), ("2024-12", "2024-12-01", "2024-12-31"),
            ("2024-05-03", "2024-05-03", "2024-05-03"), ("1969-12-31T23", "1969-12-31", "1969-12-31"),
            ("2024-05-03T00", "2024-05-03", "2024-05-03"), ("9999", "9999-01-01", "9999-12-31"),
            ("9999-12", "9999-12-01", "9999-12-31"), ("0001", "0001-01-01", "0001-12-31"),
        ])
    func periods(text: String, first: String, last: String) throws {
        let period = try #require(Period(text))
        #expect(period.description == text)
        #expect(period.firstDay.description == first)
        #expect(period.lastDay.description == last)
        #expect(period.year == Int(text.prefix(4)))
        #expect(try JSONDecoder().decode([Period].self, from: JSONEncoder().encode([period])) == [period])
    }

    @Test(
        "What is no period is refused",
        arguments: [
            "", "24", "2024-", "2024-H3", "2024-Q0", "2024-Q+1", "2024-H01", "2024-13", "2024-1",
            "2024-05-03T24", "2024-05-03T1",
            "2024-05-03T14:00", "2024-05-03T", "0000", "+024", "2024-05-32", "2024-+5", "-2024",
        ])
    func refusesPeriod(text: String) {
        #expect(Period(text) == nil)
    }

    @Test(
        "A period is followed by one that begins the day after its last, across year ends",
        arguments: Period.Kind.allCases)
    func follows(kind: Period.Kind) throws {
        let start: [Period.Kind: String] = [
            .year: "1969", .half: "1969-H2", .quarter: "1969-Q4", .month: "1969-12", .day: "1969-12-31",
            .hour: "1969-12-31T22",
        ]
        var period = try #require(Period(start[kind] ?? ""))
        for _ in 0..<60 {
            let next = period.next
            #expect(period < next && period.time < next.time)
            if kind != .hour { #expect(next.firstDay == period.lastDay.adding(days: 1)) }
            #expect(Period(next.description) == next)
            period = next
        }
    }

    @Test("Periods sort by their first day, longer ones first")
    func order() throws {
        let texts = [
            "2023-12-31T23", "2024", "2024-H1", "2024-Q1", "2024-01", "2024-01-01", "2024-01-01T00",
            "2024-01-02",
        ]
        let periods = try texts.map { try #require(Period($0)) }
        #expect(periods.reversed().sorted() == periods)
    }

    @Test("A moment on the axis of years")
    func time() throws {
        #expect(try #require(Period("2024-Q2")).time == 2024.25)
        #expect(try #require(Period("2023-01-01T12")).time == 2023 + 0.5 / 365)
        #expect(try #require(Period("2024-12-31")).time == 2024 + 365.0 / 366)
        #expect(try #require(Period("9999-12-31")).time < 10_000)
    }

    @Test(
        "Moments keep their spelling",
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
            ("2026-05-31T10:15:00.250Z", 1_780_222_500_250),
        ] as [(String, Int64)])
    func timestamps(text: String, milliseconds: Int64) {
        #expect(Timestamp(text)?.milliseconds == milliseconds)
        #expect(Timestamp(milliseconds: milliseconds).description == text)
        #expect(Timestamp(milliseconds: milliseconds).date.description == String(text.prefix(10)))
    }

    @Test(
        "Fractions of a second may be missing, short or long",
        arguments: [("00Z", 0), ("00.5Z", 500), ("00.123456789Z", 123)] as [(String, Int64)])
    func fractions(tail: String, milliseconds: Int64) {
        #expect(Timestamp("1970-01-01T00:00:" + tail)?.milliseconds == milliseconds)
    }

    @Test(
        "What is no moment is refused",
        arguments: [
            "1970-01-01", "1970-01-01T00:00:00", "1970-01-01T24:00:00Z", "1970-01-01T+1:00:00Z",
            "1970-01-01T00:00:00.Z",
            "1970-01-01T00:60:00Z", "1970-01-01T0:00:00Z", "1970-01-01T00:00:00.-12Z",
            "1970-01-01T00:00:00.1.2Z",
        ])
    func refusesTimestamp(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test(
        "The day in Central Europe: UTC+1, from the last Sunday of March to the last of October UTC+2",
        arguments: [
            ("2026-01-31T22:59:59.999Z", "2026-01-31"), ("2026-01-31T23:00:00.000Z", "2026-02-01"),
            ("2026-03-28T23:00:00.000Z", "2026-03-29"), ("2026-03-29T21:59:59.000Z", "2026-03-29"),
            ("2026-03-29T22:00:00.000Z", "2026-03-30"), ("2026-06-23T22:00:00.000Z", "2026-06-24"),
            ("2026-10-24T22:00:00.000Z", "2026-10-25"), ("2026-10-25T22:30:00.000Z", "2026-10-25"),
            ("2026-10-25T23:00:00.000Z", "2026-10-26"), ("2026-12-31T23:00:00.000Z", "2027-01-01"),
            ("2023-10-31T22:30:00.000Z", "2023-10-31"), ("2024-03-30T23:30:00.000Z", "2024-03-31"),
        ])
    func centralEurope(moment: String, day: String) throws {
        #expect(try #require(Timestamp(moment)).centralEuropeanDate.description == day)
    }
}
