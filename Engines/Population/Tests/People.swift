import Computation
import Evidence
import Population
import Quantities
import Strategy
import TestCity
import Testing

/// The way from made-up readings to the answer of one method.
enum People {
    static func outcome(
        _ method: String, _ series: [(id: String, panel: Panel)], unit: String,
        _ parameters: [String: Double] = [:]
    ) throws -> Outcome {
        let question = EngineCalculation(
            method: "population/" + method, inputs: series.map(\.id), parameters: parameters)
        let record = CityRecord(
            profile: TestCity.profile,
            indicators: [TestCity.asked(question, unit: TestCity.unit(unit))],
            variables: series.map { id, panel in
                Variable(id: id, name: BilingualText(id), unit: panel.unit, source: "example")
            })
        let inputs =
            series.map { (Key(.series, $0.id), Input($0.panel)) } + [
                (Key(.question, "asked"), Input(question))
            ]
        let snapshot = Snapshot(
            inputs: Dictionary(inputs) { first, _ in first },
            graph: try Catalogue(Population.analyses).graph(for: record))
        var memo = Memo()
        var log = RunLog()
        return try #require(
            reckon([Key(.computed, "asked")], in: snapshot, memo: &memo, log: &log)[Key(.computed, "asked")])
    }

    static func panel(
        _ method: String, _ series: [(id: String, panel: Panel)], unit: String,
        _ parameters: [String: Double] = [:]
    ) throws -> Panel {
        let outcome = try outcome(method, series, unit: unit, parameters)
        return try #require(outcome.value(as: Panel.self), "\(String(describing: outcome.refusal))")
    }

    static func values(
        _ method: String, _ series: [(id: String, panel: Panel)], unit: String,
        _ parameters: [String: Double] = [:]
    ) throws -> [Double] {
        try panel(method, series, unit: unit, parameters)["9901"].map(\.value)
    }

    /// Yearly readings of the made-up town.
    static func years(_ first: Int, _ values: [Double?], unit: String = "{resident}") -> Panel {
        let points = values.enumerated().compactMap { index, value in
            value.map { Panel.Point(period: .year(first + index), value: $0) }
        }
        return Panel(unit: TestCity.unit(unit), rows: [Panel.Row(area: "9901", points: points)])
    }

    /// One year's reading for each series.
    static func once(_ values: [(String, Double)]) -> [(id: String, panel: Panel)] {
        values.map { ($0.0, years(2024, [$0.1])) }
    }
}
