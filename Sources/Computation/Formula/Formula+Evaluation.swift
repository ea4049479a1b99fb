public import Quantities

/// What a formula comes to.
public enum FormulaAnswer: Hashable, Sendable {
    /// Values in the wished unit, and each period without a value with its reasons.
    case computed(FormulaSeries, gaps: [FormulaGap])
    /// The formula does not fit the series; all that is wrong.
    case unfit([Finding])
}

extension Formula {
    /// Computes the formula over `series` and gives the result in `unit`.
    ///
    /// Every period that any input has is answered, with a value or with reasons.
    /// - Complexity: O(n log n) in the number of points for each part of the formula.
    public func evaluate(
        _ series: [String: FormulaSeries], in unit: UnitOfMeasure, place: String = "formula"
    ) -> FormulaAnswer {
        var findings: [Finding] = []
        var kinds: [String: Period.Kind] = [:]
        for id in reads {
            guard let points = series[id]?.points, let kind = points.first?.period.kind else { continue }
            kinds[id] = kind
            if points.contains(where: { $0.period.kind != kind }) { findings.append(mixed(id, place)) }
        }
        findings += check(units: series.mapValues(\.unit), kinds: kinds, result: unit, place: place)
        guard !findings.hasErrors else { return .unfit(findings) }
        let evaluator = FormulaEvaluator(series: series)
        let column = evaluator.given(evaluator.column(root), in: unit)
        var points: [FormulaSeries.Point] = []
        var gaps: [FormulaGap] = []
        for (period, cell) in zip(column.periods, column.cells) {
            switch cell {
            case .value(let value): points.append(FormulaSeries.Point(period, value))
            case .none(let reasons): gaps.append(FormulaGap(period: period, reasons: reasons))
            }
        }
        return .computed(FormulaSeries(unit: unit, points: points, breaks: column.breaks), gaps: gaps)
    }

    private func mixed(_ id: String, _ place: String) -> Finding {
        Finding(
            .error, at: "\(place), \(id)",
            reason: BilingualText(
                pl: "szereg „\(id)” miesza okresy różnej długości",
                en: "the series \"\(id)\" mixes periods of different length"),
            remedy: BilingualText(pl: "podziel go na dwa szeregi", en: "divide it into two series"))
    }
}
