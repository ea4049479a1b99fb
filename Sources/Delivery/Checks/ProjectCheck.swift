import Quantities

/// Dates that contradict each other, and shares that do not add up.
enum ProjectCheck {
    static func problems(in record: DeliveryRecord) -> [RowProblem] {
        let projects = Dictionary(record.projects.map { ($0.id, $0) }) { first, _ in first }
        let milestones = Dictionary(record.milestones.map { ($0.id, $0) }) { first, _ in first }
        return record.projects.flatMap(problems)
            + record.milestones.flatMap { milestone in
                problems(milestone, in: projects[milestone.project])
            }
            + record.workItems.compactMap { item in
                foreign(item, item.milestone.flatMap { milestones[$0] })
            }
    }

    private static func problems(_ project: Project) -> [RowProblem] {
        let sum = project.lines.map(\.share.basisPoints).reduce(0, +)
        return [
            project.baseline.isReversed
                ? ProgrammeCheck.reversed("projects", project.id, "baseline_end") : nil,
            project.forecast.isReversed
                ? ProgrammeCheck.reversed("projects", project.id, "forecast_end") : nil,
            !project.lines.isEmpty && sum != Share.whole.basisPoints ? shares(project, sum) : nil,
        ].compactMap(\.self)
    }

    private static func shares(_ project: Project, _ basisPoints: Int) -> RowProblem {
        let sum = Hundredths.write(basisPoints, short: true)
        return RowProblem(
            "projects", project.id, severity: basisPoints > Share.whole.basisPoints ? .error : .warning,
            reason: BilingualText(
                pl: "Udziały kierunków projektu dają razem \(sum) %, nie 100 %.",
                en: "The shares of the project's lines add up to \(sum) %, not 100 %."),
            remedy: BilingualText(
                pl: "Popraw udziały; do tego czasu pieniądze dzieli się w ich proporcji.",
                en: "Correct the shares; until then money is divided in their proportion."))
    }

    private static func problems(_ milestone: Milestone, in project: Project?) -> [RowProblem] {
        guard let project else { return [] }
        var found: [RowProblem] = []
        if !project.baseline.contains(milestone.baseline) {
            found.append(outside(milestone, "baseline", project))
        }
        if !project.forecast.contains(milestone.date) {
            found.append(outside(milestone, milestone.done == nil ? "forecast" : "done", project))
        }
        return found
    }

    private static func outside(
        _ milestone: Milestone, _ column: String, _ project: Project
    ) -> RowProblem {
        RowProblem(
            "milestones", milestone.id, column, severity: .warning,
            reason: BilingualText(
                pl: "Kamień milowy leży poza czasem projektu „\(project.id)”.",
                en: "The milestone lies outside the time of the project “\(project.id)”."),
            remedy: BilingualText(
                pl: "Popraw termin kamienia albo projektu.",
                en: "Correct the date of the milestone or of the project."))
    }

    private static func foreign(_ item: WorkItem, _ milestone: Milestone?) -> RowProblem? {
        guard let milestone, milestone.project != item.project else { return nil }
        return RowProblem(
            "work-items", item.id, "milestone",
            reason: BilingualText(
                pl: "Kamień milowy należy do innego projektu („\(milestone.project)”).",
                en: "The milestone belongs to another project (“\(milestone.project)”)."),
            remedy: BilingualText(
                pl: "Wskaż kamień tego samego projektu.", en: "Name a milestone of the same project."))
    }
}
