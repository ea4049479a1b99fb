import Computation
import Evidence
import Quantities

extension IndicatorMethod {
    /// Groups as a share of the total. Inputs: total, then the groups.
    ///
    /// - Method: docs/methods/population-structure
    static let share = IndicatorMethod(
        id: "population/share", title: BilingualText(pl: "Udział grup", en: "Share of groups"),
        page: "population-structure", inputs: 2...250
    ) { question, panels throws(Refusal) in
        let inUnit = try question.ofPureNumber()
        return try Cells(question, panels).panel(unit: question.unit) { values throws(Cells.Fault) in
            let part = values.dropFirst().reduce(0, +)
            _ = try Cells.rest(of: values[0], without: part)
            return inUnit(try Cells.ratio(part, to: values[0]))
        }
    }

    /// People of the ages from `from-age` to `to-age` as a share of the total. Inputs: total, then age
    /// groups.
    ///
    /// - Method: docs/methods/population-structure
    static let aged = IndicatorMethod(
        id: "population/aged", title: BilingualText(pl: "Udział osób w wieku", en: "Share of people aged"),
        page: "population-structure", inputs: 2...250, parameters: [.fromAge, .toAge]
    ) { question, panels throws(Refusal) in
        let inUnit = try question.ofPureNumber()
        let ages = try AgeCoverage(question.inputs.dropFirst(), offset: 1)
        let last = Int(question["to-age"])
        let chosen = try ages.inputs(
            of: AgeGroup(from: Int(question["from-age"]), to: last >= Analysis.Parameter.noLimit ? nil : last)
        )
        return try Cells(question, panels).panel(unit: question.unit) { values throws(Cells.Fault) in
            let part = chosen.reduce(0) { $0 + values[$1] }
            _ = try Cells.rest(of: values[0], without: part)
            return inUnit(try Cells.ratio(part, to: values[0]))
        }
    }

    /// Everybody who is not in the groups of ages 15–69: children and the old together, which data of
    /// these groups
    /// cannot tell apart. Inputs: total, then groups that cover ages 15–69. In people or as a share of the
    /// total.
    ///
    /// - Method: docs/methods/population-structure
    static let outside15To69 = IndicatorMethod(
        id: "population/outside-15-69",
        title: BilingualText(pl: "Osoby spoza wieku 15–69 lat", en: "People outside ages 15–69"),
        page: "population-structure", inputs: 2...250
    ) { question, panels throws(Refusal) in
        let chosen = try AgeCoverage(question.inputs.dropFirst(), offset: 1).inputs(
            of: AgeGroup(from: 15, to: 69))
        let isCount = panels[0].unit.isCommensurable(with: question.unit)
        let share = isCount ? nil : try question.ofPureNumber()
        let count = panels[0].unit.conversion(to: question.unit)
        return try Cells(question, panels).panel(unit: question.unit) { values throws(Cells.Fault) in
            let rest = try Cells.rest(of: values[0], without: chosen.reduce(0) { $0 + values[$1] })
            if let share { return share(try Cells.ratio(rest, to: values[0])) }
            return count?(rest) ?? rest
        }
    }

    /// People outside working age per 100 within it. Inputs: total, then the groups of working age.
    ///
    /// - Method: docs/methods/population-structure
    static let dependency = IndicatorMethod(
        id: "population/dependency",
        title: BilingualText(pl: "Obciążenie demograficzne", en: "Dependency ratio"),
        page: "population-structure", inputs: 2...250
    ) { question, panels throws(Refusal) in
        let inUnit = try question.ofPureNumber()
        let ages = question.inputs.dropFirst()
        if ages.allSatisfy({ AgeGroup(series: $0) != nil }) { _ = try AgeCoverage(ages, offset: 1) }
        return try Cells(question, panels).panel(unit: question.unit) { values throws(Cells.Fault) in
            let working = values.dropFirst().reduce(0, +)
            return inUnit(try Cells.ratio(try Cells.rest(of: values[0], without: working), to: working))
        }
    }

    /// The old per 100 children. Inputs: age groups, named with their ages.
    ///
    /// - Method: docs/methods/population-structure
    static let ageingIndex = IndicatorMethod(
        id: "population/ageing-index",
        title: BilingualText(pl: "Indeks starości", en: "Ageing index"), page: "population-structure",
        inputs: 2...250, parameters: [.oldFrom, .youngTo]
    ) { question, panels throws(Refusal) in
        let inUnit = try question.ofPureNumber()
        let ages = try AgeCoverage(question.inputs, offset: 0)
        let old = try ages.inputs(of: AgeGroup(from: Int(question["old-from"]), to: nil))
        let young = try ages.inputs(of: AgeGroup(from: 0, to: Int(question["young-to"])))
        return try Cells(question, panels).panel(unit: question.unit) { values throws(Cells.Fault) in
            inUnit(
                try Cells.ratio(old.reduce(0) { $0 + values[$1] }, to: young.reduce(0) { $0 + values[$1] }))
        }
    }

    /// Men per 100 women. Inputs: women, men.
    ///
    /// - Method: docs/methods/population-structure
    static let sexRatio = IndicatorMethod(
        id: "population/sex-ratio",
        title: BilingualText(pl: "Współczynnik maskulinizacji", en: "Sex ratio (men per 100 women)"),
        page: "population-structure", inputs: 2...2
    ) { question, panels throws(Refusal) in
        let inUnit = try question.ofPureNumber()
        return try Cells(question, panels).panel(unit: question.unit) { values throws(Cells.Fault) in
            inUnit(try Cells.ratio(values[1], to: values[0]))
        }
    }

    /// Women per 100 men. Inputs: women, men.
    ///
    /// - Method: docs/methods/population-structure
    static let feminisation = IndicatorMethod(
        id: "population/feminisation",
        title: BilingualText(pl: "Współczynnik feminizacji", en: "Women per 100 men"),
        page: "population-structure", inputs: 2...2
    ) { question, panels throws(Refusal) in
        let inUnit = try question.ofPureNumber()
        return try Cells(question, panels).panel(unit: question.unit) { values throws(Cells.Fault) in
            inUnit(try Cells.ratio(values[0], to: values[1]))
        }
    }
}
