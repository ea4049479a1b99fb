import Evidence
import Quantities
import Strategy

extension Analysis {
    /// The series of every indicator and variable: recorded, calculated by an engine, or by formula.
    ///
    /// Where a formula or engine gives no value for a cell, a recorded reading of that cell stands.
    public static let series = Analysis(
        id: "series", title: BilingualText(pl: "Szeregi", en: "Series"), page: "formula-language"
    ) { record in
        record.variables.map { Calculation.recordedSeries($0.id, unit: $0.unit) }
            + record.indicators.map { indicator in
                if !indicator.formula.isEmpty { return .formulaSeries(indicator, record) }
                if indicator.calculation != nil { return .calculatedSeries(indicator) }
                return .recordedSeries(indicator.id, unit: indicator.unit)
            }
    }
}

extension Calculation {
    fileprivate static func recordedSeries(_ id: String, unit: UnitOfMeasure) -> Calculation {
        Calculation(
            Key(.series, id), reads: [Read(Key(.readings, id), optional: true)],
            definition: Digest(of: "recorded/1 \(unit.code)"), method: "recorded/1",
            summary: BilingualText(pl: "odczyty tak, jak je zapisano", en: "readings as recorded")
        ) { inputs throws(Refusal) in
            guard let panel: Panel = inputs.optional(0) else { throw .noReadings(id) }
            return panel
        }
    }

    fileprivate static func calculatedSeries(_ indicator: Indicator) -> Calculation {
        let id = indicator.id
        let method = indicator.calculation?.method ?? ""
        return Calculation(
            Key(.series, id),
            reads: [
                Read(Key(.computed, id), optional: true), Read(Key(.readings, id), optional: true),
                Read(Key(.mapped, id), optional: true),
            ],
            definition: Digest(of: "calculated/2 \(indicator.unit.code)"), method: "calculated/1",
            summary: BilingualText(
                pl: "obliczenie \(method); gdzie go brak, zapisany odczyt",
                en: "the calculation \(method); where it gives none, the recorded reading")
        ) { inputs throws(Refusal) in
            let computed: Panel? = inputs.optional(0)
            let recorded: Panel? = inputs.optional(1)
            switch (computed, recorded) {
            case (let computed?, let recorded?):
                let mapped: MappedSeries? = inputs.optional(2)
                let series = computed.filling(from: recorded)
                // What is measured on the map and what somebody reports are two definitions.
                return mapped == nil ? series : series.breaking(where: computed)
            case (let panel?, nil), (nil, let panel?): return panel
            case (nil, nil): throw inputs.outcome(0).refusal ?? .noReadings(id)
            }
        }
    }

    fileprivate static func formulaSeries(_ indicator: Indicator, _ record: CityRecord) -> Calculation {
        let read = Formula.read(indicator.formula, place: "indicators/\(indicator.id).yaml: formula")
        let series = read.formula?.reads ?? []
        let text = read.formula?.description ?? indicator.formula
        let unit = indicator.unit
        let id = indicator.id
        return Calculation(
            Key(.series, id),
            reads: series.map { Read(Key(.series, $0), optional: true) }
                + [Read(Key(.readings, id), optional: true)],
            definition: Digest(of: "formula/1 \(unit.code) \(text)"), method: "formula/1",
            summary: BilingualText(text)
        ) { inputs throws(Refusal) in
            guard let formula = read.formula else { throw .badFormula(read.findings) }
            let recorded: Panel? = inputs.optional(series.count)
            var panels: [String: Panel] = [:]
            for (position, name) in series.enumerated() { panels[name] = inputs.optional(position) }
            guard panels.count == series.count else {
                if let recorded { return recorded }
                throw .missingSeries(series.filter { panels[$0] == nil })
            }
            let computed = try Panel(of: formula, over: panels, unit: unit)
            if let recorded { return computed.filling(from: recorded) }
            guard !computed.rows.isEmpty else { throw .noCommonPeriods(computed.gaps) }
            return computed
        }
    }
}

extension Panel {
    /// This panel with a break wherever it passes from cells of `measured` to others, or back.
    fileprivate func breaking(where measured: Panel) -> Panel {
        var copy = self
        for row in copy.rows.indices {
            let own = Set(measured[copy.rows[row].area].map(\.period))
            let points = copy.rows[row].points
            for (number, (before, point)) in zip(points, points.dropFirst()).enumerated()
            where own.contains(before.period) != own.contains(point.period) && point.breakReason == nil {
                copy.rows[row].points[number + 1].breakReason =
                    own.contains(point.period)
                    ? "od tego okresu mierzone na mapie | measured on the map from here on"
                    : "od tego okresu wartość podana przez źródło | as the source reports it from here on"
            }
        }
        return copy
    }

    /// This panel, with cells it does not have taken from `other`.
    func filling(from other: Panel) -> Panel {
        var rows: [AreaCode: [Point]] = [:]
        for row in self.rows { rows[row.area] = row.points }
        for row in other.rows {
            let own = Set(rows[row.area, default: []].map(\.period))
            rows[row.area, default: []] += row.points.filter { !own.contains($0.period) }
        }
        let sorted = rows.sorted { $0.key < $1.key }.map { area, points in
            Row(area: area, points: points.sorted { $0.period < $1.period })
        }
        let filled = Set(sorted.flatMap { row in row.points.map { "\(row.area) \($0.period)" } })
        let gaps = gaps.filter { gap in !filled.contains("\(gap.area) \(gap.period?.description ?? "")") }
        return Panel(unit: unit, rows: sorted, gaps: gaps)
    }
}

extension Refusal {
    static func noReadings(_ id: String) -> Refusal {
        Refusal(
            code: "no-readings",
            reason: BilingualText(
                pl: "Nie ma żadnego odczytu „\(id)”.", en: "There is no reading of “\(id)”."),
            remedy: BilingualText(
                pl: "Zaimportuj dane albo wpisz odczyt; strona wskaźnika mówi, skąd je wziąć.",
                en: "Import data or enter a reading; the indicator's page says where to get them."))
    }

    static func badFormula(_ findings: [Finding]) -> Refusal {
        Refusal(
            code: "formula",
            reason: BilingualText(
                pl: findings.map(\.reason.pl).joined(separator: "; "),
                en: findings.map(\.reason.en).joined(separator: "; ")),
            remedy: BilingualText(
                pl: findings.map(\.remedy.pl).joined(separator: "; "),
                en: findings.map(\.remedy.en).joined(separator: "; ")))
    }

    static func missingSeries(_ ids: [String]) -> Refusal {
        let list = ids.joined(separator: ", ")
        return Refusal(
            code: "missing-series",
            reason: BilingualText(
                pl: "Formuła potrzebuje szeregów, których nie ma: \(list).",
                en: "The formula needs series that are not there: \(list)."),
            remedy: BilingualText(pl: "Zaimportuj je.", en: "Import them."))
    }

    static func noCommonPeriods(_ gaps: [Panel.Gap]) -> Refusal {
        Refusal(
            code: "no-value",
            reason: BilingualText(
                pl: "Formuła nie dała żadnej wartości: "
                    + gaps.prefix(3).map(\.reason.pl).joined(separator: "; "),
                en: "The formula gave no value: " + gaps.prefix(3).map(\.reason.en).joined(separator: "; ")),
            remedy: BilingualText(
                pl: "Uzupełnij szeregi, które czyta.", en: "Complete the series it reads."))
    }
}
