import Formats
import Quantities
import Strategy

extension FieldReader {
    /// `strategy.yaml`: the structure of a strategy with labels.
    func strategyRevision() -> StrategyRevision {
        let title = bilingual("title")
        let horizon = integer("horizon") ?? 0
        let adopted = required("adopted").flatMap { nested($0) { Adoption(reading: $0) } }
        _ = optional("source")
        let topics = list("topics") { Topic(id: $0.text("id"), name: $0.bilingual("name")) }
        let areas = list("areas") { InterventionArea(id: $0.text("id"), name: $0.bilingual("name")) }
        let strategy = DevelopmentStrategy(
            title: title, horizon: horizon,
            priorities: list("priorities", isRequired: true) { $0.priority() },
            interventionAreas: areas, topics: topics)
        return StrategyRevision(
            label: adopted?.date.map { String($0.year) } ?? String(horizon),
            state: adopted?.state ?? .adopted,
            resolution: adopted?.resolution, date: adopted?.date, adoptedBy: adopted?.by ?? BilingualText(""),
            strategy: strategy)
    }

    private func priority() -> Priority? {
        guard let code = code("code") else { return nil }
        return Priority(
            code: code, name: bilingual("name"), goals: list("goals", isRequired: true) { $0.strategicGoal() }
        )
    }

    private func strategicGoal() -> StrategicGoal? {
        guard let code = code("code"), let scope: StrategicGoal.Scope = choice("scope") else { return nil }
        return StrategicGoal(
            code: code, scope: scope, name: bilingual("name"), horizon: integer("horizon"),
            goals: list("goals", isRequired: true) { $0.operationalGoal() })
    }

    private func operationalGoal() -> OperationalGoal? {
        guard let code = code("code") else { return nil }
        return OperationalGoal(
            code: code, name: bilingual("name"), horizon: integer("horizon"),
            lines: list("lines") { $0.lineOfAction() })
    }

    private func lineOfAction() -> LineOfAction? {
        guard let code = code("code") else { return nil }
        return LineOfAction(
            code: code, label: bilingual("label"), topics: texts("topics"), areas: texts("areas"))
    }

    /// `impacts.yaml`
    func impactMatrix() -> ImpactMatrix {
        ImpactMatrix(
            origin: choice("origin", standard: .example) ?? .example, note: optionalBilingual("note"),
            impacts: list("impacts") { $0.impact() } + list("lines") { $0.impact() },
            none: list("none") { reader in
                guard let from = reader.code("from"), let to = reader.code("to") else { return nil }
                return ImpactMatrix.Pair(from: from, to: to, why: reader.optionalBilingual("why"))
            })
    }

    private func impact() -> Impact? {
        guard let from = code("from"), let to = code("to") else { return nil }
        let strength = integer("strength") ?? 0
        if !(1...3).contains(strength) {
            report(
                "strength", node.line, "siła ma być 1, 2 albo 3", "the strength must be 1, 2 or 3",
                "popraw ją",
                "correct it")
        }
        let confidence: Impact.Confidence? = choice("confidence")
        let sign = Impact.Sign(rawValue: text("sign"))
        if sign == nil {
            report(
                "sign", node.line, "znak ma być + albo -", "the sign must be + or -", "popraw go",
                "correct it")
        }
        guard let sign, let confidence else { return nil }
        return Impact(
            from: from, to: to, sign: sign, strength: strength, confidence: confidence, why: bilingual("why"))
    }
}

/// When, how and by whom the strategy was adopted.
private struct Adoption {
    var resolution: String?
    var date: CalendarDate?
    var by: BilingualText
    var state: StrategyRevision.LegalState

    init(reading reader: FieldReader) {
        resolution = reader.optionalText("resolution")
        date = reader.date("date")
        by = reader.optionalBilingual("by")
        state = reader.choice("state", standard: .adopted) ?? .adopted
    }
}
