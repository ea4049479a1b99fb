import Quantities

/// Impacts to codes that do not exist, and horizontal goals that a priority does nothing for.
enum ImpactAudit {
    static func items(_ input: StrategyAudit.Input, _ map: CodeMap) -> [AuditItem] {
        unknown(input.impacts, map) + outOfReach(input, map)
    }

    private static func unknown(_ impacts: [Impact], _ map: CodeMap) -> [AuditItem] {
        var items: [AuditItem] = []
        var seen: Set<String> = []
        for impact in impacts {
            for code in [impact.from, impact.to] where !map.knows(code) {
                let item = AuditItem(
                    .unknownCode, .error, subject: code.description, detail: "\(impact.from)-\(impact.to)",
                    reason: BilingualText(
                        pl: "Oddziaływanie \(impact.from) na \(impact.to) wskazuje nieznany kod \(code).",
                        en: "The impact of \(impact.from) on \(impact.to) names the unknown code \(code)."),
                    remedy: BilingualText(
                        pl: "Popraw kod w macierzy oddziaływań.", en: "Mend the code in the impact matrix."))
                if seen.insert(item.id).inserted { items.append(item) }
            }
        }
        return items
    }

    /// A horizontal goal runs through all priorities: from each at least one part must act on it.
    private static func outOfReach(_ input: StrategyAudit.Input, _ map: CodeMap) -> [AuditItem] {
        var reached: [StrategyCode: Set<StrategyCode>] = [:]
        for impact in input.impacts {
            guard let source = map.places[impact.from], let goal = map.places[impact.to]?.strategic else {
                continue
            }
            reached[goal, default: []].insert(source.priority)
        }
        var items: [AuditItem] = []
        for own in input.revision.strategy.priorities {
            for goal in own.goals where goal.scope == .horizontal {
                for priority in input.revision.strategy.priorities where priority.code != own.code {
                    if reached[goal.code]?.contains(priority.code) == true { continue }
                    items.append(
                        AuditItem(
                            .horizontalGoalOutOfReach, .warning, subject: goal.code.description,
                            detail: priority.code.description,
                            reason: BilingualText(
                                pl:
                                    "Żaden cel ani kierunek priorytetu \(priority.code) nie oddziałuje na ten cel horyzontalny.",
                                en:
                                    "No goal or line of priority \(priority.code) acts on this horizontal goal."
                            ),
                            remedy: BilingualText(
                                pl: "Uzupełnij macierz oddziaływań albo zapisz, że wpływu nie ma.",
                                en: "Complete the impact matrix, or record that there is no effect.")))
                }
            }
        }
        return items
    }
}
