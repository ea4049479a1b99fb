import Computation
import Evidence
import Quantities
import TestCity
import Testing

@Suite("Stations make a city")
struct CityExamples {
    let both = Air.panel(
        "ug/m3",
        [
            "station:A": Air.days(2011) { _ in 20 } + Air.days(2012) { _ in 20 }
                + Air.days(2013) { $0 < 9 ? 20 : nil }
                + Air.days(2014) { $0 < 9 ? 20 : nil },
            "station:B": Air.days(2012) { _ in 40 } + Air.days(2013) { _ in 50 }
                + Air.days(2014) { $0 < 9 ? 20 : nil },
            "station:Z": Air.days(2012) { _ in 7 },
        ])

    @Test("the mean of the stations with enough data; another set of stations is a break that names them")
    func mean() throws {
        let answer = try Air.panel("annual-mean", both, unit: "ug/m3")
        #expect(answer.rows.map(\.area) == ["9901", "station:A", "station:B", "station:Z"])
        #expect(answer["9901"].map(\.value) == [20, 30, 50])
        #expect(
            answer["9901"].map(\.breakReason) == [
                nil,
                "inny zestaw stacji: Rynek, Park zamiast: Rynek | other set of stations: Rynek, "
                    + "Park instead of: Rynek",
                "inny zestaw stacji: Park zamiast: Rynek, Park | other set of stations: Park "
                    + "instead of: Rynek, Park",
            ])
        let gap = try #require(answer.gaps.first { $0.area == "9901" })
        #expect(gap.period == .year(2014))
        #expect(
            gap.reason.pl
                == "Rynek: dni z pomiarem: 9 z 365, potrzeba 329; Park: dni z pomiarem: 9 z 365, potrzeba 329"
        )
    }

    @Test("or the highest of them") func highest() throws {
        let answer = try Air.panel("annual-mean", both, unit: "ug/m3", ["highest-station": 1])
        #expect(answer["9901"].map(\.value) == [20, 40, 50])
    }

    @Test("readings of the city itself are not overwritten by stations") func own() throws {
        var panel = both
        panel.rows.insert(Panel.Row(area: "9901", points: Air.days(2012) { _ in 33 }), at: 0)
        #expect(
            try Air.panel("annual-mean", panel, unit: "ug/m3")["9901"] == [
                Panel.Point(period: .year(2012), value: 33)
            ])
    }

    @Test("a break in the middle of a year also parts it from the next; one on the first day does not")
    func breaks() throws {
        var points = Air.days(2011) { _ in 20 } + Air.days(2012) { _ in 20 } + Air.days(2013) { _ in 20 }
        points[100].breakReason = "a | b"
        #expect(try reasons(points) == ["a | b", "a | b", nil])
        points[100].breakReason = nil
        points[365].breakReason = "c | d"
        #expect(try reasons(points) == [nil, "c | d", nil])
    }

    @Test("a break in a year without a value moves to the next with one") func brokenGap() throws {
        var points =
            Air.days(2011) { _ in 20 } + Air.days(2012) { $0 > 200 ? 20 : nil } + Air.days(2013) { _ in 20 }
        points[365].breakReason = "a | b"
        #expect(try reasons(points) == [nil, "a | b"])
    }

    private func reasons(_ points: [Panel.Point]) throws -> [String?] {
        try Air.panel("annual-mean", Air.panel("ug/m3", ["9901": points]), unit: "ug/m3")["9901"].map(
            \.breakReason)
    }
}
