public import Evidence
public import Quantities
import Strategy

extension CityRecord {
    /// Everything that is wrong with the formulas of indicators: grammar, series, units; all at once.
    public func formulaFindings() -> [Finding] {
        var units: [String: UnitOfMeasure] = [:]
        var kinds: [String: Period.Kind] = [:]
        for variable in variables {
            units[variable.id] = variable.unit
            kinds[variable.id] = variable.frequency.periods
        }
        for indicator in indicators {
            units[indicator.id] = indicator.unit
            kinds[indicator.id] = indicator.frequency.periods
        }
        return indicators.filter { !$0.formula.isEmpty }.flatMap { indicator in
            let place = "indicators/\(indicator.id).yaml: formula"
            let read = Formula.read(indicator.formula, place: place)
            return read.findings
                + (read.formula?.check(units: units, kinds: kinds, result: indicator.unit, place: place) ?? [])
        }
    }
}
