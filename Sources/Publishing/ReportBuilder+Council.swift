import Delivery
import Quantities
import Reporting
import Strategy

/// Chapters 5 and 6: the council's resolutions and the participatory budget.
extension ReportBuilder {
    /// Resolutions of the year, and earlier ones that were still being carried out in it.
    func resolutions() -> [ReportBlock] {
        let shown = reporting.resolutions.filter { resolution in
            resolution.date.year == year
                || resolution.date.year < year && (resolution.ended.map { $0.year >= year } ?? true)
        }
        guard !shown.isEmpty else { return [missing(.resolutions)] }
        let rows = shown.sorted { ($0.date, $0.id) < ($1.date, $1.id) }.map {
            resolution -> [ReportTable.Cell] in
            [
                .text(resolution.number), cell(resolution.date), cell(resolution.title),
                resolution.unit.map { cell(now.unit($0)) } ?? .none, cell(resolution.execution.name),
                cell(resolution.ended), cell(resolution.note),
                .text(resolution.serves.map(\.description).joined(separator: ", ")),
            ]
        }
        return [
            .table(
                ReportTable(
                    id: "resolutions",
                    caption: say(
                        "Uchwały rady i ich wykonanie", "The council's resolutions and their execution"),
                    columns: [
                        column("Numer", "Number"), column("Data", "Date", .date),
                        column("W sprawie", "Title"), column("Jednostka", "Unit"),
                        column("Wykonanie", "Execution"), column("Zakończono", "Ended", .date),
                        column("Co zrobiono", "What was done"), column("Cele", "Goals"),
                    ], rows: rows))
        ]
    }

    /// Projects of the year's edition.
    func participatoryBudget() -> [ReportBlock] {
        let shown = reporting.participatory.filter { $0.edition == year }
        guard !shown.isEmpty else { return [missing(.participatoryBudget)] }
        let rows = shown.map { project -> [ReportTable.Cell] in
            [
                cell(project.name), .text(districtName(project.district)), cell(project.cost),
                project.votes.map { cell($0) } ?? .none, cell(project.state.name), cell(project.spent),
            ]
        }
        return [
            .table(
                ReportTable(
                    id: "participatory-budget",
                    caption: say(
                        "Budżet obywatelski: projekty, głosy, wykonanie",
                        "Participatory budget: projects, votes, execution"),
                    columns: [
                        column("Projekt", "Project"), column("Dzielnica", "District"),
                        column("Koszt", "Cost", .money), column("Głosy", "Votes", .number),
                        column("Stan", "State"), column("Wydano", "Spent", .money),
                    ], rows: rows))
        ] + map(.participatoryBudget)
    }
}
