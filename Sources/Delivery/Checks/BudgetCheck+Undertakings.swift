import Quantities

/// Budget lines against the classification in force and the undertakings that they pay for.
extension BudgetCheck {
    /// - Source: regulation of the Minister of Finance on the classification of revenue, expenditure, income and
    ///   outlays, annex 1. An unknown division is a warning: the regulation is amended now and then.
    private static let divisions: Set = [
        "010", "020", "050", "100", "150", "400", "500", "550", "600", "630", "700", "710", "720", "730",
        "750", "751", "752", "753", "754", "755", "756", "757", "758", "801", "851", "852", "853", "854",
        "855", "900", "921", "925", "926",
    ]

    /// Whether a division that is well formed is none of the regulation.
    static func isUnknown(_ division: String) -> Bool {
        CellKind.digits(3).accepts(division) && !divisions.contains(division)
    }

    static func division(_ line: BudgetLine) -> RowProblem {
        RowProblem(
            "budget", line.id, "division", severity: .warning,
            reason: BilingualText(
                pl: "Klasyfikacja budżetowa nie ma działu \(line.classification.division).",
                en: "The budget classification has no division \(line.classification.division)."),
            remedy: BilingualText(
                pl: "Sprawdź dział w rozporządzeniu o klasyfikacji budżetowej.",
                en: "Check the division in the regulation on the budget classification."))
    }

    static func outsidePeriod(_ line: BudgetLine, _ item: Undertaking?) -> RowProblem? {
        guard let item, item.firstYear <= item.lastYear, !(item.firstYear...item.lastYear).contains(line.year)
        else { return nil }
        return RowProblem(
            "budget", line.id, "year", severity: .warning,
            reason: BilingualText(
                pl: "Rok \(line.year) leży poza okresem przedsięwzięcia \(item.firstYear)–\(item.lastYear).",
                en:
                    "\(line.year) lies outside the period of the undertaking, \(item.firstYear)–\(item.lastYear)."
            ),
            remedy: BilingualText(
                pl: "Popraw rok, okres albo powiązanie z przedsięwzięciem.",
                en: "Correct the year, the period, or the link to the undertaking."))
    }

    /// Undertakings for which the budget of a year plans more than their limit of that year.
    static func beyondLimits(_ record: DeliveryRecord) -> [RowProblem] {
        var plans: [String: [Int: Money]] = [:]
        for line in record.budget where line.side == .spending {
            guard let id = line.undertaking else { continue }
            plans[id, default: [:]][line.year, default: .zero] += line.planAfterChanges
        }
        return record.undertakings.flatMap { item in
            item.limits.entries.compactMap { limit in
                guard let plan = plans[item.id]?[limit.year], plan > limit.amount else { return nil }
                return RowProblem(
                    "undertaking-limits", "\(item.id)/\(limit.year)", "amount", severity: .warning,
                    reason: BilingualText(
                        pl: "Budżet roku \(limit.year) planuje \(plan) zł, ponad limit \(limit.amount) zł.",
                        en:
                            "The budget of \(limit.year) plans \(plan) zł, above the limit of \(limit.amount) zł."
                    ),
                    remedy: BilingualText(
                        pl: "Zmień plan albo limit w wieloletniej prognozie finansowej.",
                        en: "Change the plan, or the limit in the multi-year forecast."))
            }
        }
    }
}
