import Computation
import Environment
import Evidence
import Quantities
import Strategy
import TestCity
import Testing

/// A made-up town of two stations, and the way from its readings to the answer of one method.
enum Air {
    static let profile = CityProfile(
        id: "modelowo", name: BilingualText("Modelowo"), isFictional: true, area: "9901",
        areas: [
            .init(code: "9901", name: "Modelowo"), .init(code: "9902", name: "Wzorzec"),
            .init(code: "station:A", name: "Rynek", within: "9901"),
            .init(code: "station:B", name: "Park", within: "9901"),
        ])

    /// What the graph says of `environment/…` over one panel.
    static func outcome(
        _ method: String, _ panel: Panel, unit: String, _ parameters: [String: Double] = [:],
        inputs: [String] = ["measured"]
    ) throws -> Outcome {
        let question = EngineCalculation(
            method: "environment/" + method, inputs: inputs, parameters: parameters)
        let record = CityRecord(
            profile: profile,
            indicators: [TestCity.asked(question, unit: TestCity.unit(unit))],
            variables: [
                Variable(id: "measured", name: BilingualText("measured"), unit: panel.unit, source: "example")
            ])
        let snapshot = Snapshot(
            inputs: [
                Key(.series, "measured"): Input(digest: Digest(of: "example")) { panel },
                Key(.question, "asked"): Input(question),
            ],
            graph: try Catalogue(Environment.analyses).graph(for: record))
        var memo = Memo()
        var log = RunLog()
        let key = Key(.computed, "asked")
        let outcomes = reckon([key], in: snapshot, memo: &memo, log: &log)
        return try #require(outcomes[key])
    }

    static func panel(
        _ method: String, _ panel: Panel, unit: String, _ parameters: [String: Double] = [:]
    ) throws -> Panel {
        let outcome = try outcome(method, panel, unit: unit, parameters)
        return try #require(outcome.value(as: Panel.self), "\(String(describing: outcome.refusal))")
    }

    static func panel(_ unit: String, _ rows: [AreaCode: [Panel.Point]]) -> Panel {
        Panel(
            unit: TestCity.unit(unit),
            rows: rows.sorted { $0.key < $1.key }.map { Panel.Row(area: $0.key, points: $0.value) })
    }

    /// A value for each day of a year, counted from 0; nil leaves the day out.
    static func days(_ year: Int, _ value: (Int) -> Double?) -> [Panel.Point] {
        let first = TestCity.day(year, 1, 1)
        let count = TestCity.day(year + 1, 1, 1).dayNumber - first.dayNumber
        return (0..<count).compactMap { day in
            value(day).map { Panel.Point(period: .day(first.adding(days: day)), value: $0) }
        }
    }

    /// The same for hours: day of the year, hour.
    static func hours(_ year: Int, _ value: (Int, Int) -> Double?) -> [Panel.Point] {
        let first = TestCity.day(year, 1, 1)
        let count = TestCity.day(year + 1, 1, 1).dayNumber - first.dayNumber
        return (0..<count).flatMap { day in
            (0..<24).compactMap { hour in
                value(day, hour).map {
                    Panel.Point(period: .hour(hour, of: first.adding(days: day)), value: $0)
                }
            }
        }
    }
}
