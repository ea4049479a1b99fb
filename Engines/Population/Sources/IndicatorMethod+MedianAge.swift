import Computation
import Evidence
import Quantities

extension IndicatorMethod {
    /// The age that half of the people have not reached. Inputs: total, then age groups from 0 upwards.
    ///
    /// People are taken as spread evenly over the ages of the group that holds the median.
    /// - Method: docs/methods/population-structure
    static let medianAge = IndicatorMethod(
        id: "population/median-age", title: BilingualText(pl: "Mediana wieku", en: "Median age"),
        page: "population-structure", inputs: 2...250
    ) { question, panels throws(Refusal) in
        guard let inUnit = UnitOfMeasure("a")?.conversion(to: question.unit) else {
            throw .unit(question.unit, of: question.indicator, wanted: "a")
        }
        let ages = try AgeCoverage(question.inputs.dropFirst(), offset: 1)
        guard let first = ages.stretches.first, first.from == 0 else { throw .noChildren(ages) }
        let reach = first.to ?? Int.max
        let groups = ages.groups.filter { $0.age.from <= reach }
        return try Cells(question, panels).panel(unit: question.unit) { values throws(Cells.Fault) in
            _ = try Cells.rest(of: values[0], without: ages.groups.reduce(0) { $0 + values[$1.input] })
            guard values[0] > 0 else { throw Cells.Fault(pl: "nie ma nikogo", en: "there is nobody") }
            let half = values[0] / 2
            var below = 0.0
            for group in groups {
                let people = values[group.input]
                if below + people >= half, let last = group.age.to {
                    let years = Double(last + 1 - group.age.from)
                    let part = people > 0 ? (half - below) / people : 0
                    return inUnit(Double(group.age.from) + part * years)
                }
                below += people
            }
            throw Cells.Fault(
                pl: "mediana leży poza zamkniętymi grupami wieku",
                en: "the median lies outside the closed age groups")
        }
    }
}

extension Refusal {
    fileprivate static func noChildren(_ ages: AgeCoverage) -> Refusal {
        let known = ages.stretches.map(\.text).joined(separator: ", ")
        return Refusal(
            code: "ages",
            reason: BilingualText(
                pl:
                    "Mediany wieku nie da się policzyć: szeregi obejmują wiek \(known), więc nie "
                    + "wiadomo, ile osób "
                    + "jest młodszych.",
                en:
                    "The median age cannot be calculated: the series cover ages \(known), so it "
                    + "is not known how "
                    + "many people are younger."),
            remedy: BilingualText(
                pl:
                    "Zaimportuj grupy od 0 lat; dopóki ich nie ma, możliwe są udziały grup i "
                    + "population/dependency.",
                en:
                    "Import groups from age 0; until then shares of groups and "
                    + "population/dependency are possible."
            ))
    }
}
