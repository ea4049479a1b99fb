import Delivery
import Evidence
import Quantities
import Reporting
import Strategy

/// Chapter 3: by strategic goal, operational goal and line of action.
extension ReportBuilder {
    func strategyChapter() -> [ReportBlock] {
        guard !now.strategy.priorities.isEmpty else { return [missing(.strategy)] }
        return map(.projects)
            + now.strategy.strategicGoals.flatMap { strategic in
                [
                    .heading(
                        level: 3, text: named(strategic.code, strategic.name), anchor: anchor(strategic.code))
                ] + [standing(strategic.code)] + narrative(.goal(strategic.code))
                    + strategic.goals.flatMap { goal($0) }
            }
    }

    private func anchor(_ code: StrategyCode) -> String { "goal-\(code)" }

    private func goal(_ goal: OperationalGoal) -> [ReportBlock] {
        let projects = now.projects(for: goal.code)
        return [.heading(level: 4, text: named(goal.code, goal.name), anchor: anchor(goal.code))]
            + [standing(goal.code)] + narrative(.goal(goal.code)) + indicators(of: goal)
            + [.table(lines(of: goal))] + deeds(projects, goal) + decisions(projects, goal)
    }

    /// State, score and money of a goal in a sentence, then as figures for comparison.
    private func standing(_ code: StrategyCode) -> ReportBlock {
        let assessment = now.assessment(of: code)
        let level: MoneyDimension =
            now.strategy.operationalGoals.contains { $0.code == code } ? .operationalGoal : .strategicGoal
        let key = code.description
        return .figures([
            ReportFigure(
                key: "goal.\(code).score",
                label: say(
                    "Ocena (od −5 do 5): \((assessment?.state ?? .notAssessed).reportWord.pl)",
                    "Score (−5 to 5): \((assessment?.state ?? .notAssessed).reportWord.en)"),
                value: assessment?.score, decimals: 1),
            ReportFigure(
                key: "goal.\(code).score-before", label: say("Ocena rok wcześniej", "Score a year before"),
                value: before.assessment(of: code)?.score, decimals: 1),
            ReportFigure(
                key: "goal.\(code).plan", label: say("Plan wydatków", "Planned spending"),
                value: (now.money(.plan, in: year, by: level)[key] ?? .zero).approximateZloty, unit: "zł",
                decimals: 2),
            ReportFigure(
                key: "goal.\(code).execution", label: say("Wykonanie wydatków", "Spending executed"),
                value: (now.money(.execution, in: year, by: level)[key] ?? .zero).approximateZloty,
                unit: "zł",
                decimals: 2),
        ])
    }

    private func indicators(of goal: OperationalGoal) -> [ReportBlock] {
        let serving = record.indicators(serving: goal.code).map(\.indicator)
        guard !serving.isEmpty else {
            return [
                .paragraph(
                    say("Żaden wskaźnik nie mówi o tym celu.", "No indicator speaks for this goal."))
            ]
        }
        let rows = serving.map { indicator -> [ReportTable.Cell] in
            let assessment = now.assessment(of: indicator.id)
            let target = assessment?.target ?? indicator.aim.targets.first
            let example = target?.origin == .example ? say(" (przykład)", " (example)") : ""
            return [
                cell(indicator.name), .text(indicator.unitText(language)),
                cell(now.value(of: indicator.id, in: before.year), indicator.decimals),
                cell(now.value(of: indicator.id, in: year), indicator.decimals),
                cell(target?.value, indicator.decimals),
                .text((target?.period.description ?? "") + example),
                cell(assessment?.state ?? .notAssessed),
            ]
        }
        let table = ReportTable(
            id: "indicators-\(goal.code)",
            caption: say("Wskaźniki celu \(goal.code)", "Indicators of goal \(goal.code)"),
            columns: [
                column("Wskaźnik", "Indicator"), column("Jednostka", "Unit"),
                .init(String(before.year), .number), .init(String(year), .number),
                column("Wartość docelowa", "Target", .number), column("Na okres", "For"),
                column("Stan", "State"),
            ], rows: rows)
        return [.table(table)] + serving.compactMap { chart($0) } + [.sources(sources(of: serving))]
    }

    /// At most so many years fit a small chart.
    static let chartPoints = 12

    func chart(_ indicator: Indicator) -> ReportBlock? {
        var points = now.points(of: indicator.id)
        // Months and days are shown by their year's last value.
        if points.first?.period.kind != .year {
            let byYear = Dictionary(grouping: points) { $0.period.lastDay.year }
            points = byYear.keys.sorted().compactMap { byYear[$0]?.last }
        }
        points = Array(points.suffix(ReportBuilder.chartPoints))
        guard points.count >= 2 else { return nil }
        return .chart(
            ReportChart(
                title: indicator.name[language], unit: indicator.unitText(language),
                decimals: indicator.decimals,
                labels: points.map { String($0.period.lastDay.year) },
                series: [.init(name: record.profile?.name[language] ?? "", values: points.map(\.value))]))
    }

    private func lines(of goal: OperationalGoal) -> ReportTable {
        let execution = now.money(.execution, in: year, by: .line)
        let rows = goal.lines.map { line -> [ReportTable.Cell] in
            [
                .text("\(line.code) \(line.title(language))"),
                cell(now.delivery.programmes(for: line.code).count),
                cell(now.delivery.projects(for: line.code).count),
                cell(execution[line.code.description] ?? .zero),
            ]
        }
        return ReportTable(
            id: "lines-\(goal.code)",
            caption: say("Kierunki działania celu \(goal.code)", "Lines of action of goal \(goal.code)"),
            columns: [
                column("Kierunek działania", "Line of action"), column("Programy", "Programmes", .number),
                column("Projekty", "Projects", .number),
                column("Wykonanie \(year)", "Executed in \(year)", .money),
            ], rows: rows)
    }

    /// What projects did in the year, what it cost, and how late they are.
    private func deeds(_ projects: [Project], _ goal: OperationalGoal) -> [ReportBlock] {
        let rows = projects.compactMap { deed($0) }
        guard !rows.isEmpty else {
            return [
                .paragraph(
                    say(
                        "Nie zapisano, żeby w \(year) r. jakiś projekt pracował na ten cel.",
                        "No project is recorded as having worked for this goal in \(year)."))
            ]
        }
        return [
            .table(
                ReportTable(
                    id: "done-\(goal.code)",
                    caption: say("Co zrobiono dla celu \(goal.code)", "What was done for goal \(goal.code)"),
                    columns: [
                        column("Projekt", "Project"), column("Jednostka", "Unit"), column("Status", "Status"),
                        column("Zrobiono w \(year) r.", "Done in \(year)"),
                        column("Wydano", "Spent", .money),
                        column("Opóźnienie (dni)", "Late (days)", .number),
                    ], rows: rows))
        ]
    }

    /// Nil for a project of which the year knows nothing.
    private func deed(_ project: Project) -> [ReportTable.Cell]? {
        let report = now.delivery.reports(of: project.id).last { $0.year == year }
        let update = now.delivery.updates(of: project.id).filter { $0.date.year == year }.max {
            $0.date < $1.date
        }
        let budget = now.delivery.budget(of: project.id).filter { $0.side == .spending && $0.year == year }
        guard report != nil || update != nil || !budget.isEmpty else { return nil }
        let done = [report?.done, update?.done].compactMap(\.self).first { !$0.isEmpty }
        let spent =
            budget.isEmpty ? report?.spent ?? update?.spent : budget.map(\.execution).sum()
        let late = try? ProjectFigures(project, in: now.delivery, on: now.day).slippage()
        return [
            cell(project.name), cell(now.unit(project.unit)),
            cell((report?.status ?? update?.status ?? project.status).name),
            .text(done?[language] ?? say("brak sprawozdania", "no report")), cell(spent),
            cell(late.map { Double(max(0, $0)) }, 0),
        ]
    }

    private func decisions(_ projects: [Project], _ goal: OperationalGoal) -> [ReportBlock] {
        let rows = projects.flatMap { project in
            now.delivery.decisions(of: project.id).filter { $0.state == .open }.map { item in
                [cell(project.name), cell(item.subject), cell(now.unit(item.decider)), cell(item.due)]
            }
        }
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                ReportTable(
                    id: "decisions-\(goal.code)",
                    caption: say(
                        "Potrzebne decyzje, cel \(goal.code)", "Decisions needed, goal \(goal.code)"),
                    columns: [
                        column("Projekt", "Project"), column("Decyzja", "Decision"),
                        column("Kto", "Decided by"), column("Do kiedy", "Due", .date),
                    ], rows: rows))
        ]
    }
}
