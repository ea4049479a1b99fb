import Evidence
import Quantities
import Testing

@testable import Computation

@Suite("Formulas over panels")
struct PanelFormulaTests {
    @Test func aBreakWithoutAPointOfItsOwnIsMarkedAtTheNextOne() throws {
        let people = try #require(UnitOfMeasure("{person}"))
        let percent = try #require(UnitOfMeasure("%"))
        let values: [(Int, Double, String?)] = [
            (2018, 100, nil), (2019, 110, nil), (2020, 90, "census"), (2021, 99, nil), (2022, 99, nil),
        ]
        let panel = Panel(
            unit: people,
            rows: [
                Panel.Row(
                    area: "9901",
                    points: values.map {
                        Panel.Point(period: .year($0.0), value: $0.1, breakReason: $0.2)
                    })
            ])
        let formula = try #require(Formula.read("growth(people)", place: "test").formula)
        let result = try Panel(of: formula, over: ["people": panel], unit: percent)
        // Growth into 2020 would compare two bases, so there is none; 2021 stands on the new one.
        #expect(result["9901"].map(\.period) == [.year(2019), .year(2021), .year(2022)])
        #expect(result["9901"].map(\.breakReason) == [nil, "census", nil])
        #expect(result["9901"].first?.value == 10)
    }
}
