import Computation
import Evidence
import Quantities

/// Panels joined place by place and period by period: what a structure indicator is calculated from.
struct Cells {
    /// Why a cell has no value.
    struct Fault: Error {
        var text: BilingualText
        init(pl: String, en: String) { text = BilingualText(pl: pl, en: en) }
    }

    var inputs: [String]
    /// In the unit of the first.
    var panels: [Panel]

    /// - Throws: where the units of the inputs do not convert to that of the first.
    init(_ question: IndicatorMethod.Question, _ panels: [Panel]) throws(Refusal) {
        inputs = question.inputs
        self.panels = panels
        guard let unit = panels.first?.unit else { return }
        for (index, panel) in panels.enumerated() where panel.unit != unit {
            guard let conversion = panel.unit.conversion(to: unit) else {
                throw .unit(panel.unit, of: question.inputs[index], wanted: unit.code)
            }
            self.panels[index].unit = unit
            for row in panel.rows.indices {
                for point in panel.rows[row].points.indices {
                    let value = panel.rows[row].points[point].value
                    self.panels[index].rows[row].points[point].value = conversion(value)
                }
            }
        }
    }

    /// One value for each place and period that all inputs have.
    ///
    /// - Parameter value: the values of the inputs by position; throws why there is no answer.
    /// - Returns: a break where any input breaks, the least certain status, a gap with its reason elsewhere.
    func panel(unit: UnitOfMeasure, _ value: ([Double]) throws(Fault) -> Double) throws(Refusal) -> Panel {
        var rows: [Panel.Row] = []
        var gaps: [Panel.Gap] = []
        for area in Set(panels.flatMap { $0.rows.map(\.area) }).sorted() {
            let columns = panels.map { panel in
                Dictionary(
                    panel[area].filter { $0.status != .withdrawn && $0.value.isFinite }.map {
                        ($0.period, $0)
                    }
                ) { first, _ in first }
            }
            let absent = inputs.indices.filter { columns[$0].isEmpty }
            guard absent.isEmpty else {
                gaps.append(Panel.Gap(area: area, period: nil, reason: missing(absent)))
                continue
            }
            var points: [Panel.Point] = []
            for period in Set(columns.flatMap(\.keys)).sorted() {
                let cells = columns.compactMap { $0[period] }
                guard cells.count == inputs.count else {
                    let absent = inputs.indices.filter { columns[$0][period] == nil }
                    gaps.append(Panel.Gap(area: area, period: period, reason: missing(absent)))
                    continue
                }
                do throws(Fault) {
                    points.append(
                        Panel.Point(
                            period: period, value: try value(cells.map(\.value)),
                            status: Cells.leastCertain(cells),
                            breakReason: cells.lazy.compactMap(\.breakReason).first))
                } catch {
                    gaps.append(Panel.Gap(area: area, period: period, reason: error.text))
                }
            }
            if !points.isEmpty { rows.append(Panel.Row(area: area, points: points)) }
        }
        return try Cells.answer(unit: unit, rows: rows, gaps: gaps)
    }

    /// - Throws: where no place has a value.
    static func answer(unit: UnitOfMeasure, rows: [Panel.Row], gaps: [Panel.Gap]) throws(Refusal) -> Panel {
        guard rows.isEmpty else { return Panel(unit: unit, rows: rows, gaps: gaps) }
        func list(_ language: Language) -> String {
            let texts = gaps.prefix(3).map { gap in
                "\(gap.area)\(gap.period.map { " \($0)" } ?? ""): \(gap.reason[language])"
            }
            return texts.joined(separator: "; ") + (gaps.count > 3 ? " (+\(gaps.count - 3))" : "")
        }
        throw Refusal(
            code: "no-value",
            reason: BilingualText(
                pl:
                    "Nie da się policzyć żadnej wartości: "
                    + "\(gaps.isEmpty ? "nie ma odczytów" : list(.polish)).",
                en: "No value can be calculated: "
                    + "\(gaps.isEmpty ? "there are no readings" : list(.english))."),
            remedy: BilingualText(
                pl: "Uzupełnij szeregi, które czyta metoda.", en: "Complete the series the method reads."))
    }

    static func leastCertain(_ cells: some Sequence<Panel.Point>) -> IndicatorReading.Status {
        let found = Set(cells.map(\.status))
        return found.contains(.estimated) ? .estimated : found.contains(.provisional) ? .provisional : .final
    }

    private func missing(_ positions: [Int]) -> BilingualText {
        let list = positions.map { inputs[$0] }.joined(separator: ", ")
        return BilingualText(pl: "brak odczytu: \(list)", en: "no reading: \(list)")
    }
}

extension Cells {
    /// `part` over `whole` as a pure number.
    static func ratio(_ part: Double, to whole: Double) throws(Fault) -> Double {
        guard whole > 0 else {
            throw Fault(pl: "mianownik jest zerem lub ujemny", en: "the denominator is zero or negative")
        }
        return part / whole
    }

    /// The total less its groups, which cannot be negative.
    static func rest(of total: Double, without groups: Double) throws(Fault) -> Double {
        let rest = total - groups
        guard rest >= -1e-9 * abs(total) else {
            throw Fault(
                pl: "grupy mają razem więcej osób niż ogółem (\(groups) > \(total))",
                en: "the groups together have more people than the total (\(groups) > \(total))")
        }
        return max(0, rest)
    }
}

extension Refusal {
    static func unit(_ unit: UnitOfMeasure, of series: String, wanted: String) -> Refusal {
        Refusal(
            code: "unit",
            reason: BilingualText(
                pl: "„\(series)” ma jednostkę \(unit.code), a potrzebna jest: \(wanted).",
                en: "“\(series)” is in \(unit.code), needed is: \(wanted)."),
            remedy: BilingualText(
                pl: "Popraw jednostkę wskaźnika albo szeregu.",
                en: "Mend the unit of the indicator or of the series."))
    }
}

extension IndicatorMethod.Question {
    /// How a pure number becomes the indicator's unit: 0.25 becomes 25 %.
    /// - Throws: where the indicator's unit is not a pure number.
    func ofPureNumber() throws(Refusal) -> UnitConversion {
        guard let conversion = UnitOfMeasure.one.conversion(to: unit) else {
            throw .unit(unit, of: indicator, wanted: "%, 1")
        }
        return conversion
    }
}
