import Quantities
import Strategy

/// A record against the strategy that it is to carry out.
struct StrategyCheck {
    private let strategy: DevelopmentStrategy
    private let codes: Set<StrategyCode>
    private let areas: Set<String>
    private let indicators: Set<String>?

    init(strategy: DevelopmentStrategy, indicators: Set<String>?) {
        self.strategy = strategy
        codes = Set(GoalPath.all(of: strategy).keys)
        areas = Set(strategy.interventionAreas.map(\.id))
        self.indicators = indicators
    }

    func problems(in record: DeliveryRecord) -> [RowProblem] {
        record.units.flatMap { unit in
            unit.roles.filter { !codes.contains($0.code) }.map {
                unknown($0.code, "unit-roles", "\(unit.id)/\($0.code)", "code")
            }
        }
            + record.programmes.flatMap { programme in
                programme.serves.filter { !codes.contains($0) }.map {
                    unknown($0, "programmes", programme.id, "serves")
                }
            } + record.projects.flatMap(problems) + unserved(by: record)
    }

    private func problems(_ project: Project) -> [RowProblem] {
        var found = project.lines.filter { !codes.contains($0.code) }.map {
            unknown($0.code, "project-lines", "\(project.id)/\($0.code)", "line")
        }
        found += project.areas.filter { !areas.contains($0) }.map { area(project, $0) }
        if let indicators {
            found += project.effects.filter { !indicators.contains($0.indicator) }.map { effect(project, $0) }
        }
        if project.lines.isEmpty { found.append(unlinked(project)) }
        if let end = project.forecast.end, end.year > strategy.horizon { found.append(beyond(project)) }
        return found
    }

    private func unserved(by record: DeliveryRecord) -> [RowProblem] {
        let served = Set(record.projects.flatMap { $0.lines.map(\.code) })
        return strategy.linesOfAction.filter { !served.contains($0.code) }.map { line in
            RowProblem(
                "project-lines", line.code.description, severity: .warning,
                reason: BilingualText(
                    pl: "Żaden projekt nie realizuje kierunku \(line.code).",
                    en: "No project carries out the line of action \(line.code)."),
                remedy: BilingualText(
                    pl: "Powiąż projekt z tym kierunkiem albo zapisz, że go nie ma.",
                    en: "Link a project to it, or let it be said that there is none."))
        }
    }

    private func unknown(_ code: StrategyCode, _ table: String, _ row: String, _ column: String) -> RowProblem
    {
        RowProblem(
            table, row, column,
            reason: BilingualText(
                pl: "Strategia nie ma kodu \(code).", en: "The strategy has no code \(code)."),
            remedy: BilingualText(
                pl: "Użyj kodu celu lub kierunku tej strategii.",
                en: "Use the code of a goal or line of this strategy."))
    }

    private func area(_ project: Project, _ id: String) -> RowProblem {
        RowProblem(
            "projects", project.id, "areas",
            reason: BilingualText(
                pl: "Strategia nie ma obszaru interwencji „\(id)”.",
                en: "The strategy has no area of intervention “\(id)”."),
            remedy: BilingualText(
                pl: "Użyj obszaru z tej strategii.", en: "Use an area of this strategy."))
    }

    private func effect(_ project: Project, _ effect: IndicatorEffect) -> RowProblem {
        RowProblem(
            "project-effects", "\(project.id)/\(effect.indicator)/\(effect.year)", "indicator",
            reason: BilingualText(
                pl: "Nie ma wskaźnika „\(effect.indicator)”.",
                en: "There is no indicator “\(effect.indicator)”."),
            remedy: BilingualText(
                pl: "Popraw identyfikator albo dodaj wskaźnik.",
                en: "Correct the identifier or add the indicator."))
    }

    private func unlinked(_ project: Project) -> RowProblem {
        RowProblem(
            "projects", project.id, severity: .warning,
            reason: BilingualText(
                pl: "Projekt nie realizuje żadnego kierunku działania.",
                en: "The project carries out no line of action."),
            remedy: BilingualText(
                pl: "Powiąż go z kierunkiem i podaj udział.", en: "Link it to a line and state the share."))
    }

    private func beyond(_ project: Project) -> RowProblem {
        RowProblem(
            "projects", project.id, "forecast_end", severity: .warning,
            reason: BilingualText(
                pl: "Projekt kończy się po horyzoncie strategii (\(strategy.horizon)).",
                en: "The project ends after the horizon of the strategy (\(strategy.horizon))."),
            remedy: BilingualText(
                pl: "Sprawdź datę; może należy do następnej strategii.",
                en: "Check the date; it may belong to the next strategy."))
    }
}
