import Computation
import Connectors
import Environment
import Evidence
import Formats
import Foundation
import Intake
import Population
import Progress
import Quantities
import Server
import Storage
import Strategy

/// Measures the computation core and prints one JSON object a line: name, milliseconds, limit.
@main
struct Measure {
    static func main() async throws {
        let city = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Cities/gliwice"
        try await measureCity(city)
        try measureGraph(calculations: 5_000)
        measureUncertainty()
        measureLevers()
        measureStandards()
    }

    /// From an empty memo to all assessments of a city, and again.
    private static func measureCity(_ path: String) async throws {
        let folder = try CityFolder(at: path)
        let panels = try panels(of: folder)
        let catalogue = Catalogue(
            [.series] + ProgressAnalyses.all + Environment.analyses + Population.analyses)
        guard let today = CalendarDate(year: 2026, month: 11, day: 23) else { return }
        let snapshot = try Snapshot(of: folder.record, panels: panels, today: today, catalogue: catalogue)
        let keys = snapshot.graph.calculations.map(\.key)
        var memo = Memo()
        let cold = best(of: 7) {
            memo = Memo()
            var log = RunLog()
            _ = reckon(keys, in: snapshot, memo: &memo, log: &log)
        }
        let again = best(of: 7) {
            var log = RunLog()
            _ = reckon(keys, in: snapshot, memo: &memo, log: &log)
        }
        report("city-from-empty-memo", cold, limit: 50, note: "\(keys.count) calculations")
        report("city-repeated", again, limit: 5, note: "all answered by the memo")
    }

    private static func panels(of folder: CityFolder) throws -> [String: Input] {
        var rows: [String: [AreaCode: [Panel.Point]]] = [:]
        guard let today = CalendarDate(year: 2026, month: 11, day: 23) else { return [:] }
        for file in folder.readings {
            var intake = ReadingIntake(record: folder.record, today: today, file: file.dataset)
            let csv = CSV.decode(
                [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path))), dialect: .standard
            ).value
            for row in csv?.rows.dropFirst() ?? [] {
                guard let reading = intake.judge(fields: row.fields, line: row.line) else { continue }
                rows[reading.series, default: [:]][reading.area, default: []].append(
                    Panel.Point(
                        period: reading.period, value: reading.value, status: reading.status,
                        breakReason: reading.breakReason.isEmpty ? nil : reading.breakReason))
            }
        }
        var units: [String: UnitOfMeasure] = [:]
        for variable in folder.record.variables { units[variable.id] = variable.unit }
        for indicator in folder.record.indicators { units[indicator.id] = indicator.unit }
        return rows.reduce(into: [:]) { inputs, series in
            guard let unit = units[series.key] else { return }
            let panel = Panel(
                unit: unit,
                rows: series.value.sorted { $0.key < $1.key }.map { area, points in
                    Panel.Row(area: area, points: points.sorted { $0.period < $1.period })
                })
            inputs[series.key] = Input(panel)
        }
    }

    /// A layered graph in which every calculation adds up three others.
    private static func measureGraph(calculations count: Int) throws {
        func calculation(_ number: Int) -> Calculation {
            let reads =
                number < 100
                ? [Calculation.Read(Key("input/\(number)"))]
                : [1, 7, 93].map { Calculation.Read(Key("node/\(number - $0)")) }
            return Calculation(
                Key("node/\(number)"), reads: reads, definition: Digest(of: "sum/1"), method: "sum/1",
                summary: BilingualText("sum")
            ) { inputs throws(Refusal) in
                var sum = 0.0
                for position in 0..<inputs.count { sum += inputs(position, as: Double.self) * 0.3 }
                return sum
            }
        }
        let graph = try Graph((0..<count).map(calculation))
        func snapshot(first: Double) -> Snapshot {
            Snapshot(
                inputs: Dictionary(
                    uniqueKeysWithValues: (0..<100).map {
                        (Key("input/\($0)"), Input($0 == 0 ? first : Double($0)))
                    }),
                graph: graph)
        }
        let keys = graph.calculations.map(\.key)
        let base = snapshot(first: 0.5)
        var memo = Memo()
        let cold = best(of: 5) {
            memo = Memo()
            var log = RunLog()
            _ = reckon(keys, in: base, memo: &memo, log: &log)
        }
        report("graph-5000-cold", cold, limit: 50, note: "\(count) calculations of three inputs")
        var value = 1.0
        var computed = 0
        let change = best(of: 5) {
            value += 1
            var log = RunLog()
            _ = reckon(keys, in: snapshot(first: value), memo: &memo, log: &log)
            computed = log.computed.count
        }
        report("graph-5000-one-change", change, limit: 20, note: "\(computed) recomputed")
    }

    /// The work of 20 goals with four indicators each: mean, interval from 512 points.
    private static func measureUncertainty() {
        let time = best(of: 7) {
            for goal in 0..<20 {
                let scores = (0..<4).map { Double?.some(Double(($0 * 7 + goal) % 9) - 4) }
                _ = try? GoalUncertainty(
                    scores: scores, standardErrors: [0.5, 0.4, 0.8, 0.3], weights: [0.4, 0.3, 0.2, 0.1])
            }
        }
        report("uncertainty-20-goals", time, limit: 50, note: "512 Sobol points each; peer: numpy")
    }

    /// The least of several runs.
    /// - Unit: milliseconds.
    static func best(of runs: Int, _ body: () -> Void) -> Double {
        (0..<runs).map { _ in
            let start = ContinuousClock.now
            body()
            let spent = ContinuousClock.now - start
            return Double(spent.components.seconds) * 1_000 + Double(spent.components.attoseconds) / 1e15
        }.min() ?? 0
    }

    static func report(_ name: String, _ milliseconds: Double, limit: Double, note: String) {
        let value = JSONValue.object([
            .init("name", .string(name)), .init("value", .number((milliseconds * 1_000).rounded() / 1_000)),
            .init("unit", "ms"), .init("limit", .number(limit)), .init("note", .string(note)),
        ])
        print(String(decoding: value.encoded(), as: UTF8.self))
    }
}
