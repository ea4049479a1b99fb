import Quantities

/// The functions that look along a series in time.
extension FormulaEvaluator {
    /// The value `count` periods earlier, the difference to it, or the growth since then. None of them reaches
    /// across a break.
    func step(_ function: FormulaFunction, _ input: FormulaColumn, by count: Int, _ text: String)
        -> FormulaColumn
    {
        let unit = function == .growth ? UnitOfMeasure.one : input.unit
        var result = FormulaColumn(unit: unit, text: text)
        result.breaks = input.breaks
        let place = Dictionary(zip(input.periods, input.cells)) { first, _ in first }
        result.periods = input.periods
        if function == .lag {
            result.periods = Set(
                input.periods + input.periods.map { Period(kind: $0.kind, index: $0.index + count) }
            )
            .sorted()
        }
        result.cells = result.periods.map { period in
            let earlier = Period(kind: period.kind, index: period.index - count)
            if let broken = FormulaColumn.breakBetween(earlier, period, in: input.breaks) {
                return .none([.seriesBreak(input: input.text, at: broken)])
            }
            let before = place[earlier] ?? .none([.missing(input: input.text, period: earlier)])
            let now = place[period] ?? .none([.missing(input: input.text, period: period)])
            switch (now, before) {
            case (_, .value(let old)) where function == .lag: return .value(old)
            case (_, .none) where function == .lag: return before
            case (.none, _): return now
            case (_, .none): return before
            case (.value(let new), .value(let old)):
                if function == .change { return FormulaColumn.finite(.value(new - old), text) }
                if old == 0 { return .none([.divisionByZero(input: input.text)]) }
                if old < 0 { return .none([.negativeBase(input: input.text)]) }
                return FormulaColumn.finite(.value((new - old) / old), text)
            }
        }
        return result
    }

    /// One value of a series as a constant, not to be compared across its breaks.
    func value(of input: FormulaColumn, at node: FormulaNode, _ text: String) -> FormulaColumn {
        guard case .period(let period) = node else { preconditionFailure("at(…) names a period") }
        var result = FormulaColumn(unit: input.unit, text: text)
        let found = zip(input.periods, input.cells).first { $0.0 == period }?.1
        result.constant = found ?? .none([.missing(input: input.text, period: period)])
        result.anchors = [FormulaColumn.Anchor(text: input.text, period: period, breaks: input.breaks)]
        return result
    }

    /// Calendar years from finer periods; a year with too few of them, or with a break inside, has no value.
    func years(
        _ input: FormulaColumn, coverage: Double, _ function: FormulaFunction, _ text: String,
        _ compute: ([Double]) -> Double
    ) -> FormulaColumn {
        let unit =
            function == .countAbove || function == .yearlyCount
            ? FormulaChecker.countUnit(input.periods.first?.kind) ?? .one : input.unit
        var result = FormulaColumn(unit: unit, text: text)
        result.breaks = Set(input.breaks.map { .year($0.year) })
        var start = 0
        while start < input.periods.count {
            let year = input.periods[start].year
            var end = start
            var values: [Double] = []
            var hasLast = false
            while end < input.periods.count, input.periods[end].year == year {
                if case .value(let value) = input.cells[end] {
                    values.append(value)
                    hasLast = input.periods[end].next.year != year
                }
                end += 1
            }
            let first = input.periods[start]
            let expected = FormulaEvaluator.count(of: first.kind, in: year)
            let needsLast = function == .yearlyLast && !hasLast
            let isEmpty = values.isEmpty && function != .yearlyCount
            result.periods.append(.year(year))
            if let broken = input.breaks.filter({ $0.year == year && first < $0 }).min(),
                function != .yearlyCount
            {
                result.cells.append(.none([.seriesBreak(input: input.text, at: broken)]))
            } else if needsLast || isEmpty || Double(values.count) / Double(expected) < coverage {
                let reason: FormulaGap.Reason =
                    needsLast && !values.isEmpty
                    ? .missing(input: input.text, period: FormulaEvaluator.lastPeriod(like: first))
                    : .tooFewPeriods(input: input.text, present: values.count, expected: expected)
                result.cells.append(.none([reason]))
            } else {
                result.cells.append(FormulaColumn.finite(.value(compute(values)), text))
            }
            start = end
        }
        return result
    }

    /// How many periods of a kind make the year.
    private static func count(of kind: Period.Kind, in year: Int) -> Int {
        let days = 337 + CalendarDate.days(inMonth: 2, of: year)
        return switch kind {
        case .year: 1
        case .half: 2
        case .quarter: 4
        case .month: 12
        case .day: days
        case .hour: days * 24
        }
    }

    /// The last period of the year in which `period` lies, of its kind.
    private static func lastPeriod(like period: Period) -> Period {
        var last = period
        while last.next.year == period.year { last = last.next }
        return last
    }
}
