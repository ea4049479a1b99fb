import Computation
import Evidence
import Quantities

extension IndicatorMethod {
    /// The change over some periods, or since the first reading on the base in force; never across a break.
    ///
    /// In per cent where the indicator's unit is a pure number, else in the unit of the series. Input: one
    /// series.
    /// - Method: docs/methods/population-structure
    static let change = IndicatorMethod(
        id: "population/change", title: BilingualText(pl: "Zmiana", en: "Change"),
        page: "population-structure", inputs: 1...1, parameters: [.periods, .sinceBreak]
    ) { question, panels throws(Refusal) in
        let input = panels[0]
        let isAbsolute = input.unit.isCommensurable(with: question.unit)
        guard let inUnit = (isAbsolute ? input.unit : .one).conversion(to: question.unit) else {
            throw .unit(question.unit, of: question.indicator, wanted: "%, 1, \(input.unit.code)")
        }
        let span: PanelChange.Span =
            question["since-break"] == 1 ? .sinceBreak : .periods(Int(question["periods"]))
        return try PanelChange(span: span).panel(of: input, unit: question.unit) {
            from, to, _ throws(Cells.Fault) in
            inUnit(isAbsolute ? to - from : try Cells.ratio(to - from, to: from))
        }
    }

    /// The mean yearly growth since the first reading on the base in force. Input: one series.
    ///
    /// - Method: docs/methods/population-structure
    static let growth = IndicatorMethod(
        id: "population/growth",
        title: BilingualText(pl: "Średnie tempo roczne od przerwy", en: "Mean yearly growth since the break"),
        page: "population-structure", inputs: 1...1
    ) { question, panels throws(Refusal) in
        let perYear = UnitOfMeasure("1/a").flatMap { $0.conversion(to: question.unit) }
        guard let inUnit = UnitOfMeasure.one.conversion(to: question.unit) ?? perYear else {
            throw .unit(question.unit, of: question.indicator, wanted: "%, %/a")
        }
        return try PanelChange(span: .sinceBreak).panel(of: panels[0], unit: question.unit) {
            from, to, years throws(Cells.Fault) in
            guard to > 0 else {
                throw Cells.Fault(pl: "wartość nie jest dodatnia", en: "the value is not positive")
            }
            return inUnit(Power.root(try Cells.ratio(to, to: from), years) - 1)
        }
    }
}
