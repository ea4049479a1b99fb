import Quantities

/// What one indicator lacks.
enum IndicatorAudit {
    static func items(_ indicator: Indicator, _ map: CodeMap) -> [AuditItem] {
        links(indicator, map) + definition(indicator) + aim(indicator, map)
    }

    private static func item(
        _ kind: AuditItem.Kind, _ severity: Finding.Severity, _ indicator: Indicator, detail: String = "",
        _ pl: String, _ en: String, _ remedyPl: String, _ remedyEn: String
    ) -> AuditItem {
        AuditItem(
            kind, severity, subject: indicator.id, detail: detail, reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: remedyPl, en: remedyEn))
    }

    private static func links(_ indicator: Indicator, _ map: CodeMap) -> [AuditItem] {
        var items: [AuditItem] = []
        if !indicator.goals.contains(where: { map.knows($0.goal) }) {
            items.append(
                item(
                    .indicatorOrphan, .warning, indicator, "Wskaźnik nie służy żadnemu celowi strategii.",
                    "The indicator serves no goal of the strategy.", "Przypisz cel albo usuń wskaźnik.",
                    "Assign a goal or retire the indicator."))
        }
        for code in indicator.goals.map(\.goal) + indicator.lines where !map.knows(code) {
            items.append(
                item(
                    .unknownCode, .error, indicator, detail: code.description,
                    "Strategia nie zna kodu \(code).",
                    "The strategy does not know the code \(code).", "Popraw kod w definicji wskaźnika.",
                    "Mend the code in the indicator's definition."))
        }
        for service in indicator.goals where !(service.weight > 0 && service.weight.isFinite) {
            items.append(
                item(
                    .weightNotPositive, .error, indicator, detail: service.goal.description,
                    "Waga dla celu \(service.goal) nie jest dodatnia.",
                    "The weight for goal \(service.goal) is not positive.",
                    "Podaj wagę większą od zera albo usuń powiązanie.",
                    "State a weight above zero, or remove the link."))
        }
        return items
    }

    private static func definition(_ indicator: Indicator) -> [AuditItem] {
        var items: [AuditItem] = []
        if indicator.source.isEmpty, indicator.formula.isEmpty, indicator.calculation == nil {
            items.append(
                item(
                    .indicatorWithoutSource, .warning, indicator, "Wskaźnik nie ma źródła.",
                    "The indicator has no source.",
                    "Podaj źródło danych.", "State the data source."))
        }
        if indicator.owner.isEmpty {
            items.append(
                item(
                    .indicatorWithoutOwner, .warning, indicator, "Nikt nie odpowiada za wskaźnik.",
                    "Nobody answers for the indicator.", "Wskaż wydział lub jednostkę.",
                    "Name a department or unit."))
        }
        if indicator.unit == .one, indicator.unitName.isEmpty {
            items.append(
                item(
                    .indicatorWithoutUnit, .warning, indicator, "Wskaźnik nie ma jednostki.",
                    "The indicator has no unit.",
                    "Podaj jednostkę miary albo jej nazwę.", "State the unit of measure or its name."))
        }
        let corners = indicator.range
        let isOrdered = zip(corners, corners.dropFirst()).allSatisfy { $0 <= $1 }
        if indicator.direction == .range, corners.count != 4 || !isOrdered {
            items.append(
                item(
                    .indicatorWithoutDirection, .warning, indicator,
                    "Pożądany przedział nie ma czterech rosnących granic.",
                    "The wished range lacks four rising corners.",
                    "Podaj granice a, b, c, d.", "State the corners a, b, c, d."))
        }
        return items
    }

    private static func aim(_ indicator: Indicator, _ map: CodeMap) -> [AuditItem] {
        var items: [AuditItem] = []
        let targets = indicator.aim.targets
        // What only describes surroundings needs no target.
        let needsAim = indicator.kind != .context
        if indicator.aim.baseline == nil, needsAim {
            items.append(
                item(
                    .indicatorWithoutBaseline, .warning, indicator, "Wskaźnik nie ma wartości bazowej.",
                    "The indicator has no baseline.", "Podaj okres bazowy.",
                    "State the period of the baseline."))
        }
        if targets.isEmpty, needsAim {
            items.append(
                item(
                    .indicatorWithoutTarget, .warning, indicator, "Wskaźnik nie ma wartości docelowej.",
                    "The indicator has no target.", "Przyjmij wartość docelową.", "Adopt a target."))
        } else if !targets.isEmpty, targets.allSatisfy({ $0.origin == .example }) {
            items.append(
                item(
                    .onlyExampleTargets, .warning, indicator,
                    "Wartości docelowe są tylko przykładami; miasto ich nie przyjęło.",
                    "The targets are examples only; the city has not adopted them.",
                    "Przyjmij wartość docelową.",
                    "Adopt a target."))
        }
        let horizons = indicator.goals.compactMap { map.places[$0.goal]?.horizon }.filter { $0 > 0 }
        guard let horizon = horizons.max() else { return items }
        for target in targets where target.period.lastDay.year > horizon {
            items.append(
                item(
                    .targetBeyondHorizon, .warning, indicator, detail: target.period.description,
                    "Wartość docelowa na \(target.period) wykracza poza horyzont celu (\(horizon)).",
                    "The target for \(target.period) lies beyond the goal's horizon (\(horizon)).",
                    "Przypisz ją celowi o dalszym horyzoncie albo zmień okres.",
                    "Link it to a goal with a farther horizon, or change its period."))
        }
        return items
    }
}
