import Computation
import Evidence
import Quantities
import TestCity
import Testing

@Suite("Against numpy, over published tables")
struct AgainstTables {
    static let groups = stride(from: 15, to: 70, by: 5).map { "\($0)-\($0 + 4)" }

    /// The 36 counties: total, groups of five years, women and men, with the census break at 2020.
    static func counties() throws -> [String: Panel] {
        var cells: [String: [AreaCode: [Period: Double]]] = [:]
        for row in try Tables.rows(Tables.counties) {
            let area = AreaCode(String(row[0].prefix(4)))
            let year = Period.year(try #require(Int(row[4])))
            let people = try #require(Double(row[5]))
            let names = row[2] == "total" ? ["total", row[3] == "F" ? "women" : "men"] : [String(row[2])]
            for name in names {
                cells["population-" + name, default: [:]][area, default: [:]][year, default: 0] += people
            }
        }
        return cells.mapValues { areas in
            let rows = areas.sorted { $0.key < $1.key }.map { area, years in
                Panel.Row(
                    area: area,
                    points: years.sorted { $0.key < $1.key }.map { year, value in
                        Panel.Point(
                            period: year, value: value,
                            breakReason: year == .year(2020) ? "spis 2021 | census of 2021" : nil)
                    })
            }
            return Panel(unit: TestCity.unit("{resident}"), rows: rows)
        }
    }

    @Test(
        "residue, burden, share, feminisation and change of 36 counties in 12 years",
        .enabled(if: Tables.exists(Tables.counties), "the tables are not beside the checkout"))
    func structure() throws {
        let panels = try Self.counties()
        func series(_ names: [String]) throws -> [(id: String, panel: Panel)] {
            try names.map { ("population-" + $0, try #require(panels["population-" + $0])) }
        }
        let all = try series(["total"] + Self.groups)
        let answers = [
            try People.panel("outside-15-69", all, unit: "{resident}"),
            try People.panel("outside-15-69", all, unit: "%"),
            try People.panel("dependency", Array(all.prefix(11)), unit: "%"),
            try People.panel("aged", all, unit: "%", ["from-age": 25, "to-age": 39]),
            try People.panel("feminisation", try series(["women", "men"]), unit: "%"),
            try People.panel("change", try series(["total"]), unit: "%"),
        ]
        let table = try Tables.reference("counties.csv")
        #expect(table.count == 432)
        for row in table {
            let year = Period.year(try #require(Int(row[1])))
            for (answer, wanted) in zip(answers, row.dropFirst(2)) {
                let found = answer[AreaCode(String(row[0]))].first { $0.period == year }
                if let wanted = Double(wanted) {
                    #expect(abs(try #require(found).value - wanted) < 1e-9 * max(1, abs(wanted)), "\(row)")
                } else {
                    #expect(found == nil, "\(row)")
                }
            }
        }
        let crossing = answers[5].gaps.filter { $0.period == .year(2020) }
        #expect(crossing.count == 36)
        #expect(crossing.allSatisfy { $0.reason.en.contains("census of 2021") })
        // The figure that the city's own fact sheet prints.
        #expect(abs(try #require(answers[4]["2466"].last).value - 109.6) < 0.05)
        let refusal = try People.outcome("aged", all, unit: "%").refusal
        #expect(refusal?.reason.en == "Ages 65+ cannot be put together: the series cover ages 15–69.")
        #expect(try People.outcome("median-age", all, unit: "a").refusal?.code == "ages")
    }

    @Test(
        "median age, ageing index and share aged 65 and over of the country, by single years of age",
        .enabled(if: Tables.exists(Tables.poland), "the tables are not beside the checkout"))
    func country() throws {
        var ages: [Int: [Double?]] = [:]
        for row in try Tables.rows(Tables.poland) {
            guard let year = Int(row[0]), year <= 2023, let age = Int(row[1]) else { continue }
            ages[age, default: []].append(try #require(Double(row[2])) + (try #require(Double(row[3]))))
        }
        let series = ages.sorted { $0.key < $1.key }.map { age, values in
            (id: age == 100 ? "population-100-plus" : "population-\(age)", panel: People.years(1970, values))
        }
        let sums = (0..<54).map { year in series.reduce(0) { $0 + $1.panel.rows[0].points[year].value } }
        let withTotal = [(id: "population-total", panel: People.years(1970, sums))] + series
        let answers = [
            try People.values("median-age", withTotal, unit: "a"),
            try People.values("ageing-index", series, unit: "%"),
            try People.values("aged", withTotal, unit: "%"),
        ]
        let table = try Tables.reference("poland.csv")
        #expect(table.count == 54)
        for (index, row) in table.enumerated() {
            for (answer, wanted) in zip(answers, row.dropFirst()) {
                #expect(abs(answer[index] - (try #require(Double(wanted)))) < 1e-9, "\(row)")
            }
        }
    }
}
