import Quantities

/// What a part of a formula comes to: a value or reasons for each period, or one constant.
struct FormulaColumn {
    typealias Reason = FormulaGap.Reason

    /// A value, or why there is none.
    enum Cell {
        case value(Double)
        case none([Reason])
    }

    var unit: UnitOfMeasure
    /// How the part is written, for reasons.
    var text: String
    /// Sorted; nothing for a constant.
    var periods: [Period] = []
    var cells: [Cell] = []
    var breaks: Set<Period> = []
    /// Set for a constant; then there are no periods.
    var constant: Cell?
    /// The periods from which a constant was taken, with the breaks of the series they belong to.
    var anchors: [Anchor] = []

    struct Anchor: Hashable {
        var text: String
        var period: Period
        var breaks: Set<Period>
    }

    init(unit: UnitOfMeasure, text: String) {
        self.unit = unit
        self.text = text
    }

    /// Joins columns period by period; where one has no value, neither has the result.
    /// - Complexity: O(n log n) in the periods, O(n) where all columns share them.
    static func joined(
        _ columns: [FormulaColumn], unit: UnitOfMeasure, text: String, _ compute: ([Double]) -> Cell
    ) -> FormulaColumn {
        var result = FormulaColumn(unit: unit, text: text)
        let moving = columns.filter { $0.constant == nil }
        result.anchors = columns.flatMap(\.anchors)
        guard let first = moving.first else {
            result.constant = cell(columns.map { $0.constant ?? .none([]) }, text, compute)
            return result
        }
        let shared = moving.allSatisfy { $0.periods == first.periods }
        result.periods = shared ? first.periods : Set(moving.flatMap(\.periods)).sorted()
        result.breaks = moving.reduce(into: []) { $0.formUnion($1.breaks) }
        var next = [Int](repeating: 0, count: columns.count)
        result.cells.reserveCapacity(result.periods.count)
        for period in result.periods {
            let row = columns.indices.map { index in columns[index].cell(at: period, &next[index]) }
            result.cells.append(cell(row, text, compute))
        }
        // Breaks between an anchor and a period are judged; the constants are used up.
        result.anchors = []
        return result
    }

    /// The cell for `period`, walking on from `position`.
    private func cell(at period: Period, _ position: inout Int) -> Cell {
        if let constant {
            let crossed = anchors.compactMap { anchor in
                FormulaColumn.breakBetween(anchor.period, period, in: anchor.breaks).map {
                    Reason.seriesBreak(input: anchor.text, at: $0)
                }
            }
            return crossed.isEmpty ? constant : .none(crossed)
        }
        while position < periods.count, periods[position] < period { position += 1 }
        guard position < periods.count, periods[position] == period else {
            return .none([.missing(input: text, period: period)])
        }
        return cells[position]
    }

    /// The first break after the earlier and up to the later of two periods.
    static func breakBetween(_ one: Period, _ other: Period, in breaks: Set<Period>) -> Period? {
        let (early, late) = (Swift.min(one, other), Swift.max(one, other))
        return breaks.filter { early < $0 && $0 <= late }.min()
    }

    private static func cell(_ row: [Cell], _ text: String, _ compute: ([Double]) -> Cell) -> Cell {
        var values: [Double] = []
        var reasons: [Reason] = []
        for cell in row {
            switch cell {
            case .value(let value): values.append(value)
            case .none(let why): for reason in why where !reasons.contains(reason) { reasons.append(reason) }
            }
        }
        guard values.count == row.count else { return .none(reasons) }
        return finite(compute(values), text)
    }

    /// Infinity and not-a-number never leave a formula.
    static func finite(_ cell: Cell, _ text: String) -> Cell {
        if case .value(let value) = cell, !value.isFinite { return .none([.outOfRange(input: text)]) }
        return cell
    }
}
