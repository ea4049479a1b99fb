import Evidence
import Quantities

extension Panel {
    /// A formula over panels, place by place. A place is computed where every panel has it.
    ///
    /// A cell's status is the least certain of the inputs' cells of the same period.
    init(of formula: Formula, over panels: [String: Panel], unit: UnitOfMeasure) throws(Refusal) {
        var rows: [Row] = []
        var gaps: [Gap] = []
        let names = formula.reads
        let areas = Panel.commonAreas(names.compactMap { panels[$0] })
        for area in areas {
            var series: [String: FormulaSeries] = [:]
            var points: [[Point]] = []
            for name in names {
                guard let panel = panels[name] else { continue }
                let row = panel[area]
                points.append(row)
                series[name] = FormulaSeries(unit: panel.unit, row)
            }
            switch formula.evaluate(series, in: unit) {
            case .unfit(let findings): throw .badFormula(findings)
            case .computed(let result, let missing):
                let breaks = Panel.breaks(result, points)
                let cells = result.points.map { point in
                    Point(
                        period: point.period, value: point.value,
                        status: Panel.leastCertain(points, at: point.period),
                        breakReason: breaks[point.period])
                }
                if !cells.isEmpty { rows.append(Row(area: area, points: cells)) }
                gaps += missing.map { Gap(area: area, period: $0.period, reason: $0.text) }
            }
        }
        self.init(unit: unit, rows: rows, gaps: gaps)
    }

    private static func commonAreas(_ panels: [Panel]) -> [AreaCode] {
        guard let first = panels.first else { return [] }
        return first.rows.map(\.area).filter { area in panels.dropFirst().allSatisfy { !$0[area].isEmpty } }
    }

    private static func leastCertain(_ rows: [[Point]], at period: Period) -> IndicatorReading.Status {
        let found = rows.compactMap { row in row.first { $0.period == period }?.status }
        return found.contains(.estimated) ? .estimated : found.contains(.provisional) ? .provisional : .final
    }

    /// Why the result breaks at which of its points. Where a break has no point of its own, such as a growth that
    /// cannot be given there, the next point stands on the new base.
    private static func breaks(_ result: FormulaSeries, _ rows: [[Point]]) -> [Period: String] {
        var reasons: [Period: String] = [:]
        for period in result.breaks.sorted() {
            guard let first = result.points.first(where: { $0.period >= period })?.period else { continue }
            reasons[first] = breakReason(rows, at: period)
        }
        return reasons
    }

    private static func breakReason(_ rows: [[Point]], at period: Period) -> String {
        rows.compactMap { row in row.first { $0.period == period }?.breakReason }.first ?? ""
    }
}

extension FormulaSeries {
    init(unit: UnitOfMeasure, _ points: [Panel.Point]) {
        self.init(
            unit: unit, points: points.map { Point($0.period, $0.value) },
            breaks: Set(points.filter { $0.breakReason != nil }.map(\.period)))
    }
}

extension FormulaGap {
    /// All reasons in one sentence.
    var text: BilingualText {
        BilingualText(
            pl: reasons.map(\.text.pl).joined(separator: "; "),
            en: reasons.map(\.text.en).joined(separator: "; "))
    }
}
