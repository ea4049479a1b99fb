import Computation
import Evidence
import Quantities
import Testing

@testable import Storage

@Suite("Panels from the store")
struct PanelsTests {
    @Test("A panel is what the revisions fold to, sorted, with breaks and states")
    func contents() throws {
        let store = try Bench().store()
        try store.take(
            "d", at: 1,
            [
                reading("s", "02", "2024", 1), reading("s", "01", "2024", 2, .provisional),
                reading("s", "01", "2023", 3, breakReason: "census"),
                reading("s", "03", "2020", 0, .withdrawn),
            ])
        try store.take(
            "d", mode: .amendment, at: 2, [reading("s", "02", "2024", 7), reading("s", "02", "2024-05", 8)])
        let panel = try #require(try store.allPanels().first)
        #expect(panel.series == "s")
        #expect(panel.revisions == [1, 2])
        let p2023 = Panel.Point(period: .year(2023), value: 3, breakReason: "census")
        let p2024 = Panel.Point(period: .year(2024), value: 2, status: .provisional)
        #expect(
            try panel.load()
                == Panel(
                    unit: .one,
                    rows: [
                        Panel.Row(area: "01", points: [p2023, p2024]),
                        Panel.Row(
                            area: "02",
                            points: [
                                Panel.Point(period: .year(2024), value: 7),
                                Panel.Point(period: .month(5, of: 2024), value: 8),
                            ]),
                    ]))
        let before = try #require(try store.allPanels(asOf: moment(1)).first)
        #expect(before.digest != panel.digest)
        #expect(try before.load()["02"].map(\.value) == [1])
    }

    @Test(
        "A digest changes with the values and the unit, not with lines, notes, row order or the other series")
    func digests() throws {
        let store = try Bench().store()
        try store.take(
            "d", at: 1,
            [reading("s", "01", "2023", 1), reading("s", "02", "2023", 2), reading("t", "01", "2023", 1)])
        let first = try store.allPanels()
        try store.take(
            "d", at: 2,
            [
                reading("t", "01", "2023", 5), reading("s", "02", "2023", 2, note: "n", line: 9),
                reading("s", "01", "2023", 1, line: 3),
            ])
        let second = try store.allPanels()
        #expect(first[0].digest == second[0].digest)
        #expect(first[1].digest != second[1].digest)
        #expect(second[0].revisions == [2])
        let other = try store.panels(asOf: nil) { _ in UnitOfMeasure("km") }
        #expect(other[0].digest != second[0].digest)
        #expect(try store.panels(asOf: nil) { $0 == "t" ? .one : nil }.map(\.series) == ["t"])
    }

    @Test("A panel named before an import still loads what its digest says")
    func steady() throws {
        let store = try Bench().store()
        try store.take("d", at: 1, [reading("s", "01", "2023", 1)])
        let panel = try store.allPanels()[0]
        try store.take("d", at: 2, [reading("s", "01", "2023", 2)])
        #expect(try panel.load()["01"].map(\.value) == [1])
    }

    @Test("As inputs of a snapshot they are loaded only where asked for")
    func inputs() throws {
        let store = try Bench().store()
        try store.take("d", at: 1, [reading("s", "01", "2023", 1)])
        let input = try #require(try store.panelInputs(asOf: nil) { _ in .one }["s"])
        #expect(input.revisions == [1])
        try store.close()
        #expect(throws: (any Error).self) { try input.value() }
    }

    @Test("The fold agrees with a plain model over random revisions", arguments: [11, 12, 13, 14])
    func model(seed: UInt64) throws {
        let store = try Bench().store()
        var random = SplitMix(state: seed)
        var model: [String: [String: (rank: Int, value: Double?)]] = [:]
        for number in 1...30 {
            let dataset = ["a", "b", "manual"][Int(random.next() % 3)]
            let mode: DatasetRevision.Mode = random.next() % 4 == 0 ? .complete : .amendment
            if mode == .complete { model[dataset] = [:] }
            var rows: [String: IndicatorReading] = [:]
            for _ in 0..<5 {
                let cell = "0\(random.next() % 3) \(2000 + random.next() % 4)"
                let parts = cell.split(separator: " ").map(String.init)
                let withdrawn = random.next() % 5 == 0
                rows[cell] = try reading(
                    "s", AreaCode(parts[0]), parts[1], Double(number * 100 + rows.count),
                    withdrawn ? .withdrawn : .final)
            }
            try store.take(dataset, mode: mode, at: Int64(number), Array(rows.values))
            for (cell, row) in rows {
                let rank = number + (dataset == "manual" ? 1_000 : 0)
                model[dataset, default: [:]][cell] = (rank, row.status == .withdrawn ? nil : row.value)
            }
            var expected: [String: (rank: Int, value: Double?)] = [:]
            for cells in model.values {
                for (cell, entry) in cells where entry.rank > expected[cell]?.rank ?? 0 {
                    expected[cell] = entry
                }
            }
            let lines = expected.compactMap { cell, entry in entry.value.map { "\(cell) \($0)" } }.sorted()
            #expect(try store.cells("s") == lines)
            let panel = try store.allPanels().first?.load()
            let shown = panel?.rows.flatMap { row in row.points.map { "\(row.area) \($0.period) \($0.value)" }
            }
            #expect(shown ?? [] == lines)
        }
    }
}
