import Evidence
import HTTPTypes
import Pages
import Quantities
import Strategy

extension EditDesk {
    func weightsForm(_ code: StrategyCode) throws -> FormPage {
        guard let goal = standing.overview.goal(code) else { throw Problem.notFound }
        let serving = standing.record.indicators(serving: code)
        guard !serving.isEmpty else { throw Problem.notFound }
        var form = FormPage.weights(goal, serving)
        for (indicator, _) in serving {
            form.hidden.append(
                ("expected-\(indicator.id)", String(try sequence(of: .indicator(indicator.id)))))
        }
        return form
    }

    func recordWeights(_ code: StrategyCode, _ fields: FieldList) async throws -> SiteResponse {
        let recorded = try weightsForm(code)
        var form = recorded.filled(with: fields)
        form.hidden = recorded.hidden.map { ($0.name, fields[$0.name] ?? "") }
        var findings: [Finding] = []
        let reason = reason(fields, &findings)
        var drafts: [LedgerDraft] = []
        for (indicator, weight) in standing.record.indicators(serving: code) {
            let name = "weight-\(indicator.id)"
            let text = (fields[name] ?? "").typedNumber
            guard let wished = Double(text), wished.isFinite, wished > 0 else {
                findings.append(
                    .error(
                        name, pl: "„\(text)” nie jest wagą.", en: "“\(text)” is not a weight.",
                        doPl: "Podaj liczbę większą od zera.", doEn: "Give a number above zero."))
                continue
            }
            guard wished != weight else { continue }
            var edited = indicator
            for index in edited.goals.indices where edited.goals[index].goal == code {
                edited.goals[index].weight = wished
            }
            drafts.append(try draft(edited, reason, expected: fields["expected-\(indicator.id)"]))
        }
        guard findings.isEmpty else {
            form.show(findings)
            return page(form, .unprocessableContent)
        }
        let goal = standing.overview.goal(code)?.route ?? .home
        if drafts.isEmpty { return done(goal) }
        return try await record(drafts, form: form, current: { recorded }, then: goal)
    }
}
