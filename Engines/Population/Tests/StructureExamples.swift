import Computation
import Evidence
import Quantities
import TestCity
import Testing

@Suite("Structure that can be reckoned by hand")
struct StructureExamples {
    let town = People.once([
        ("population-total", 1_000), ("population-15-39", 300), ("population-40-69", 450),
    ])
    let whole = People.once([
        ("population-total", 1_000), ("population-0-14", 150), ("population-15-39", 300),
        ("population-40-64", 370),
        ("population-65-69", 80), ("population-70-plus", 100),
    ])

    @Test("share, residue, dependency") func shares() throws {
        #expect(try People.values("share", town, unit: "%") == [75])
        #expect(try People.values("share", town, unit: "1") == [0.75])
        #expect(try People.values("outside-15-69", town, unit: "{resident}") == [250])
        #expect(try People.values("outside-15-69", town, unit: "%") == [25])
        let ratio = try People.values("dependency", town, unit: "%")
        #expect(abs(ratio[0] - 250 / 7.5) < 1e-12)
    }

    @Test("ages 65 and over are given where the groups reach, refused where they do not") func aged() throws {
        #expect(try People.values("aged", whole, unit: "%") == [18])
        #expect(try People.values("aged", whole, unit: "%", ["from-age": 15, "to-age": 64]) == [67])
        let refusal = try #require(try People.outcome("aged", town, unit: "%").refusal)
        #expect(refusal.code == "ages")
        #expect(
            refusal.reason.pl == "Grup wieku 65+ nie da się złożyć z danych: szeregi obejmują wiek 15–69.")
        #expect(refusal.remedy.en.contains("population/outside-15-69"))
        #expect(try People.values("aged", town, unit: "%", ["from-age": 40, "to-age": 69]) == [45])
        // A span that cuts through a group is refused too.
        #expect(try People.outcome("aged", whole, unit: "%", ["from-age": 60]).refusal?.code == "ages")
    }

    @Test("ageing index needs both ends") func ageing() throws {
        let groups = Array(whole.dropFirst())
        #expect(try People.values("ageing-index", groups, unit: "%") == [120])
        #expect(
            try People.outcome("ageing-index", Array(town.dropFirst()), unit: "%").refusal?.code == "ages")
    }

    @Test("median age only where the groups start at 0") func median() throws {
        // 150 + 300 = 450 below 40; 50 of the 370 aged 40–64 are missing to the half.
        let age = try People.values("median-age", whole, unit: "a")
        #expect(abs(age[0] - (40 + 25 * 50 / 370.0)) < 1e-12)
        let refusal = try People.outcome("median-age", town, unit: "a").refusal
        #expect(refusal?.reason.en.contains("it is not known how many people are younger") == true)
        let old = People.once([
            ("population-total", 100), ("population-0-14", 10), ("population-15-plus", 90),
        ])
        #expect(
            try People.outcome("median-age", old, unit: "a").refusal?.reason.en.contains("outside the closed")
                == true)
    }

    @Test("women and men") func sexes() throws {
        let both = People.once([("population-women", 110), ("population-men", 100)])
        #expect(abs(try People.values("feminisation", both, unit: "%")[0] - 110) < 1e-9)
        #expect(abs(try People.values("sex-ratio", both, unit: "%")[0] - 1_000 / 11) < 1e-9)
        let none = People.once([("population-women", 110), ("population-men", 0)])
        #expect(
            try People.outcome("feminisation", none, unit: "%").refusal?.reason.en.contains("denominator")
                == true)
    }

    @Test("groups that overlap, have no age, or exceed the total") func badGroups() throws {
        let overlap = People.once([("total", 10), ("population-15-19", 1), ("population-19-25", 1)])
        #expect(
            try People.outcome("dependency", overlap, unit: "%").refusal?.reason.en.contains("overlap")
                == true)
        let nameless = People.once([("total", 10), ("children", 1)])
        #expect(
            try People.outcome("aged", nameless, unit: "%").refusal?.reason.en.contains("children") == true)
        #expect(try People.values("share", nameless, unit: "%") == [10])
        let tooMany = People.once([("total", 10), ("population-15-19", 11)])
        #expect(
            try People.outcome("share", tooMany, unit: "%").refusal?.reason.en.contains("more people than")
                == true)
    }

    @Test("a period that an input lacks is a gap that names it; a break is carried") func gaps() throws {
        var total = People.years(2019, [100, 100, 100])
        total.rows[0].points[1].breakReason = "spis | census"
        let group = People.years(2019, [10, 20])
        let answer = try People.panel("share", [("total", total), ("group", group)], unit: "%")
        #expect(answer["9901"].map(\.value) == [10, 20])
        #expect(answer["9901"].map(\.breakReason) == [nil, "spis | census"])
        #expect(
            answer.gaps == [
                Panel.Gap(
                    area: "9901", period: .year(2021),
                    reason: BilingualText(pl: "brak odczytu: group", en: "no reading: group"))
            ])
    }

    @Test("things of another kind are refused") func units() throws {
        let mixed = [("total", People.years(2024, [10])), ("cars", People.years(2024, [1], unit: "{car}"))]
        #expect(try People.outcome("share", mixed, unit: "%").refusal?.code == "unit")
        #expect(try People.outcome("share", town, unit: "km").refusal?.code == "unit")
        #expect(try People.outcome("median-age", whole, unit: "%").refusal?.code == "unit")
        #expect(
            try People.outcome("share", town, unit: "%", ["age": 3]).refusal?.reason.en.contains(
                "unknown parameters: age") == true)
    }
}
