import Computation
import Evidence
import Quantities
import TestCity
import Testing

@Suite("Change and its breaks")
struct ChangeExamples {
    /// 2018 to 2022 with a new base from 2020.
    var town: [(id: String, panel: Panel)] {
        var panel = People.years(2018, [1_000, 990, 900, 891, 882.09])
        panel.rows[0].points[2].breakReason = "nowa podstawa | new base"
        return [("population-total", panel)]
    }

    @Test("a change across a break is refused with the reason") func yearly() throws {
        let answer = try People.panel("change", town, unit: "%")
        #expect(answer["9901"].map(\.period) == [.year(2019), .year(2021), .year(2022)])
        for value in answer["9901"].map(\.value) { #expect(abs(value + 1) < 1e-9) }
        #expect(answer["9901"].map(\.breakReason) == [nil, "nowa podstawa | new base", nil])
        #expect(answer.gaps.map(\.period) == [.year(2020)])
        #expect(answer.gaps[0].reason.pl.contains("(nowa podstawa)"))
        #expect(answer.gaps[0].reason.en.contains("(new base)"))
        #expect(try People.values("change", town, unit: "{resident}") == [-10, -9, 882.09 - 891])
    }

    @Test("over two years the break is crossed twice") func twoYears() throws {
        let answer = try People.panel("change", town, unit: "%", ["periods": 2])
        #expect(answer["9901"].map(\.period) == [.year(2022)])
        #expect(abs(answer["9901"][0].value + 1.99) < 1e-9)
        #expect(answer.gaps.map(\.period) == [.year(2020), .year(2021)])
    }

    @Test("since the break") func sinceBreak() throws {
        let answer = try People.panel("change", town, unit: "%", ["since-break": 1])
        let wanted = [-1, -1, -1.99]
        #expect(answer["9901"].count == 3)
        for (point, value) in zip(answer["9901"], wanted) { #expect(abs(point.value - value) < 1e-9) }
        #expect(answer.gaps.map(\.period) == [.year(2020)])
    }

    @Test("mean yearly growth since the break", arguments: ["%", "%/a"]) func growth(unit: String) throws {
        let answer = try People.panel("growth", town, unit: unit)
        #expect(answer["9901"].map(\.period) == [.year(2019), .year(2021), .year(2022)])
        for point in answer["9901"] { #expect(abs(point.value + 1) < 1e-9) }
    }

    @Test("a missing year is a gap, a start is none") func holes() throws {
        let answer = try People.panel("change", [("n", People.years(2018, [100, nil, 100, 110]))], unit: "%")
        #expect(answer["9901"].map(\.period) == [.year(2021)])
        #expect(answer.gaps.map(\.reason.en) == ["no reading of 2019"])
        #expect(
            try People.outcome("change", [("n", People.years(2018, [100]))], unit: "%").refusal?.code
                == "no-value")
    }

    @Test("two equal changes one after the other are one over two years", arguments: [1, 2, 3])
    func chained(seed: Int) throws {
        let series = [("n", People.years(2018, (0..<6).map { Double(1_000 + ($0 * seed * 37) % 101) }))]
        let single = try People.values("change", series, unit: "1")
        let double = try People.values("change", series, unit: "1", ["periods": 2])
        for (index, value) in double.enumerated() {
            #expect(abs((1 + single[index]) * (1 + single[index + 1]) - 1 - value) < 1e-12)
        }
    }
}
