import Delivery
import Evidence
import Quantities
import Reporting
import Strategy

/// Chapters 4 to 8: programmes, the council's resolutions, participatory budget, finance, companies and units.
extension ReportBuilder {
    func programmes() -> [ReportBlock] {
        let programmes = record.delivery.programmes
        guard !programmes.isEmpty else { return [missing(.programmes)] }
        let rows = programmes.map { programme -> [ReportTable.Cell] in
            let projects = record.delivery.projects.filter { $0.programme == programme.id }
            let finished = projects.count { $0.status == .finished }
            return [
                cell(programme.name), cell(programme.kind.name), .text(programme.legalBasis),
                .text(programme.resolution ?? ""), cell(now.unit(programme.owner)),
                cell(programme.period.start), cell(programme.period.end), cell(programme.stage.name),
                cell(projects.count), cell(finished),
                .text(programme.serves.map(\.description).joined(separator: ", ")),
            ]
        }
        return [
            .table(
                ReportTable(
                    id: "programmes",
                    caption: say("Rejestr programów i polityk", "Register of programmes and policies"),
                    columns: [
                        column("Dokument", "Document"), column("Rodzaj", "Kind"),
                        column("Podstawa prawna", "Legal basis"), column("Uchwała", "Resolution"),
                        column("Właściciel", "Owner"), column("Od", "From", .date), column("Do", "To", .date),
                        column("Etap", "Stage"), column("Projekty", "Projects", .number),
                        column("Zakończone", "Finished", .number), column("Cele", "Goals"),
                    ], rows: rows))
        ]
    }

    func finance() -> [ReportBlock] {
        let lines = record.delivery.budget.filter { $0.year == year }
        guard !lines.isEmpty || !record.delivery.undertakings.isEmpty else { return [missing(.finance)] }
        return [.figures(budgetFigures(lines)), .table(moneyByGoal())] + map(.spending) + undertakings()
    }

    private func budgetFigures(_ lines: [BudgetLine]) -> [ReportFigure] {
        func figure(_ key: String, _ label: String, _ side: BudgetLine.Side, _ amount: (BudgetLine) -> Money)
            -> ReportFigure
        {
            let sum = lines.filter { $0.side == side }.map(amount).sum()
            return ReportFigure(key: key, label: label, value: sum.approximateZloty, unit: "zł", decimals: 2)
        }
        return [
            figure("income.plan", say("Plan dochodów", "Planned income"), .income, \.planAfterChanges),
            figure("income.execution", say("Wykonanie dochodów", "Income received"), .income, \.execution),
            figure("spending.plan", say("Plan wydatków", "Planned spending"), .spending, \.planAfterChanges),
            figure(
                "spending.execution", say("Wykonanie wydatków", "Spending executed"), .spending, \.execution),
        ]
    }

    /// Spending by strategic goal; every złoty once, also what serves no goal.
    func moneyByGoal() -> ReportTable {
        let measures: [MoneyAllocation.Measure] = [.plan, .execution, .limits]
        let sums = measures.map { now.money($0, in: year, by: .strategicGoal) }
        var rows = now.strategy.strategicGoals.map { goal -> [ReportTable.Cell] in
            [.text(named(goal.code, goal.name))] + sums.map { cell($0[goal.code.description] ?? .zero) }
        }
        rows.append(
            [.text(say("niepowiązane z celem strategicznym", "linked to no strategic goal"))]
                + sums.map { cell($0[nil] ?? .zero) })
        return ReportTable(
            id: "money-by-goal",
            caption: say(
                "Wydatki \(year) według celów strategicznych", "Spending of \(year) by strategic goal"),
            columns: [
                column("Cel strategiczny", "Strategic goal"),
                column("Plan po zmianach", "Plan after changes", .money),
                column("Wykonanie", "Executed", .money),
                column("Limity WPF", "Limits of the forecast", .money),
            ], rows: rows,
            total: [.text(say("Razem", "Total"))] + sums.map { cell($0.values.reduce(.zero, +)) })
    }

    private func undertakings() -> [ReportBlock] {
        let items = record.delivery.undertakings.filter {
            ($0.firstYear...max($0.firstYear, $0.lastYear)).contains(year)
        }
        guard !items.isEmpty else { return [] }
        let spent = Dictionary(
            grouping: record.delivery.budget.filter { $0.year == year && $0.side == .spending },
            by: \.undertaking
        ).mapValues { $0.map(\.execution).sum() }
        let rows = items.map { item -> [ReportTable.Cell] in
            let goals =
                item.project.flatMap { now.delivery.projects[$0] }?.lines.map(\.code.description) ?? []
            return [
                cell(item.name), cell(now.unit(item.unit)), .text("\(item.firstYear)–\(item.lastYear)"),
                cell(item.totalOutlay), cell(item.limits[year]), cell(spent[item.id]),
                .text(goals.joined(separator: ", ")),
            ]
        }
        return [
            .table(
                ReportTable(
                    id: "undertakings",
                    caption: say("Przedsięwzięcia WPF", "Undertakings of the multi-year forecast"),
                    columns: [
                        column("Przedsięwzięcie", "Undertaking"), column("Jednostka", "Unit"),
                        column("Lata", "Years"), column("Łączne nakłady", "Total outlay", .money),
                        column("Limit \(year)", "Limit \(year)", .money),
                        column("Wykonanie \(year)", "Executed in \(year)", .money),
                        column("Kierunki", "Lines"),
                    ], rows: rows))
        ]
    }

    func companies() -> [ReportBlock] {
        let kinds: [OrganisationUnit.Kind] = [.cityCompany, .municipalUnit]
        let units = kinds.flatMap { kind in record.delivery.units.filter { $0.kind == kind } }
        guard !units.isEmpty else { return [missing(.companies)] }
        let owned = Dictionary(grouping: record.delivery.projects, by: \.unit)
        let late = Dictionary(grouping: now.delivery.late(on: now.day), by: \.unit)
        let execution = now.money(.execution, in: year, by: .unit)
        let rows = units.map { unit -> [ReportTable.Cell] in
            [
                cell(unit.name), cell(unit.kind.name),
                unit.cityShare.map { .number(Double($0.basisPoints) / 100, decimals: 2) } ?? .none,
                cell(owned[unit.id]?.count ?? 0), cell(late[unit.id]?.count ?? 0), cell(execution[unit.id]),
                .text(unit.roles.map(\.code.description).joined(separator: ", ")),
            ]
        }
        return [
            .table(
                ReportTable(
                    id: "companies",
                    caption: say("Spółki i jednostki miasta", "The city's companies and units"),
                    columns: [
                        column("Jednostka", "Unit"), column("Rodzaj", "Kind"),
                        column("Udział miasta", "City's share", .percent),
                        column("Projekty", "Projects", .number),
                        column("Terminy po czasie", "Dates missed", .number),
                        column("Wykonanie \(year)", "Executed in \(year)", .money),
                        column("Role w celach", "Roles in goals"),
                    ], rows: rows))
        ]
    }
}
