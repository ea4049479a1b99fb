import Quantities

/// Budget lines whose classification or amounts contradict themselves.
enum BudgetCheck {
    static func problems(in record: DeliveryRecord) -> [RowProblem] {
        let undertakings = Dictionary(record.undertakings.map { ($0.id, $0) }) { first, _ in first }
        return record.budget.flatMap { line in
            [
                line.classification.chapter.hasPrefix(line.classification.division) ? nil : chapter(line),
                isUnknown(line.classification.division) ? division(line) : nil,
                outsidePeriod(line, line.undertaking.flatMap { undertakings[$0] }),
                line.side == .spending && line.execution > line.planAfterChanges ? overspent(line) : nil,
                isForeign(line, undertakings) ? project(line) : nil,
            ].compactMap(\.self)
        } + beyondLimits(record)
    }

    private static func isForeign(_ line: BudgetLine, _ undertakings: [String: Undertaking]) -> Bool {
        guard let project = line.project, let id = line.undertaking, let other = undertakings[id]?.project
        else { return false }
        return project != other
    }

    private static func chapter(_ line: BudgetLine) -> RowProblem {
        RowProblem(
            "budget", line.id, "chapter",
            reason: BilingualText(
                pl:
                    "Rozdział \(line.classification.chapter) nie należy do działu \(line.classification.division).",
                en:
                    "Chapter \(line.classification.chapter) is no part of division \(line.classification.division)."
            ),
            remedy: BilingualText(
                pl: "Pierwsze trzy cyfry rozdziału to dział.",
                en: "The first three digits of a chapter are its division."))
    }

    private static func overspent(_ line: BudgetLine) -> RowProblem {
        RowProblem(
            "budget", line.id, "execution", severity: .warning,
            reason: BilingualText(
                pl: "Wykonanie \(line.execution) zł przekracza plan po zmianach \(line.planAfterChanges) zł.",
                en:
                    "Execution of \(line.execution) zł exceeds the plan after changes, \(line.planAfterChanges) zł."
            ),
            remedy: BilingualText(
                pl: "Sprawdź wykonanie albo dopisz zmianę planu.",
                en: "Check the execution, or add the change of the plan."))
    }

    private static func project(_ line: BudgetLine) -> RowProblem {
        RowProblem(
            "budget", line.id, "undertaking",
            reason: BilingualText(
                pl: "Przedsięwzięcie należy do innego projektu.",
                en: "The undertaking belongs to another project."),
            remedy: BilingualText(
                pl: "Popraw projekt albo przedsięwzięcie.", en: "Correct the project or the undertaking."))
    }
}
