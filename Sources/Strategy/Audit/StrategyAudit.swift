import Quantities

/// Looks for what a strategy, its indicators and its impacts lack.
public enum StrategyAudit {
    /// What is looked at.
    public struct Input: Sendable {
        public var revision: StrategyRevision
        public var indicators: [Indicator]
        /// Identifiers of indicators and variables for which the city has at least one reading or result.
        public var seriesWithReadings: Set<String>
        public var impacts: [Impact]
        /// Lines of action that programmes or projects serve.
        public var servedLines: Set<StrategyCode>
        /// Paragraphs of the whole document, where more of it is at hand than the revision holds.
        public var documentText: [String]

        public init(
            revision: StrategyRevision, indicators: [Indicator] = [], seriesWithReadings: Set<String> = [],
            impacts: [Impact] = [], servedLines: Set<StrategyCode> = [], documentText: [String] = []
        ) {
            self.revision = revision
            self.indicators = indicators
            self.seriesWithReadings = seriesWithReadings
            self.impacts = impacts
            self.servedLines = servedLines
            self.documentText = documentText
        }
    }

    /// All items: first the nine parts of the law, then goals, lines, indicators and impacts in their own order.
    /// - Complexity: O(n) in goals, lines, indicators and impacts; the text is read once.
    public static func audit(_ input: Input) -> [AuditItem] {
        let map = CodeMap(input.revision.strategy)
        return LegalParts.items(input) + duplicates(map) + goals(input) + lines(input)
            + input.indicators.flatMap { IndicatorAudit.items($0, map) }
            + repeatedIndicators(input.indicators)
            + ImpactAudit.items(input, map)
    }

    private static func duplicates(_ map: CodeMap) -> [AuditItem] {
        map.duplicates.map { code in
            AuditItem(
                .duplicateCode, .error, subject: code.description,
                reason: BilingualText(
                    pl: "Kod \(code) oznacza więcej niż jedną część.",
                    en: "The code \(code) stands for more than one part."),
                remedy: BilingualText(
                    pl: "Nadaj każdej części własny kod.", en: "Give every part a code of its own."))
        }
    }

    private static func repeatedIndicators(_ indicators: [Indicator]) -> [AuditItem] {
        var seen: Set<String> = []
        var reported: Set<String> = []
        return indicators.compactMap { indicator in
            guard !seen.insert(indicator.id).inserted, reported.insert(indicator.id).inserted else {
                return nil
            }
            return AuditItem(
                .duplicateCode, .error, subject: indicator.id,
                reason: BilingualText(
                    pl: "Dwa wskaźniki mają identyfikator \(indicator.id).",
                    en: "Two indicators are called \(indicator.id)."),
                remedy: BilingualText(pl: "Zmień jeden z nich.", en: "Rename one of them."))
        }
    }

    private static func goals(_ input: Input) -> [AuditItem] {
        var serving: [StrategyCode: [Indicator]] = [:]
        for indicator in input.indicators {
            for goal in Set(indicator.goals.map(\.goal)) { serving[goal, default: []].append(indicator) }
        }
        var items: [AuditItem] = []
        for goal in input.revision.strategy.strategicGoals {
            if goal.goals.isEmpty {
                items.append(
                    AuditItem(
                        .goalWithoutGoals, .warning, subject: goal.code.description,
                        reason: BilingualText(
                            pl: "Cel strategiczny nie ma celów operacyjnych.",
                            en: "The strategic goal has no operational goals."),
                        remedy: BilingualText(
                            pl: "Dodaj cele operacyjne albo sprawdź odczyt dokumentu.",
                            en: "Add operational goals, or check how the document was read.")))
            }
            for near in goal.goals {
                if near.lines.isEmpty {
                    items.append(
                        AuditItem(
                            .goalWithoutLines, .warning, subject: near.code.description,
                            reason: BilingualText(
                                pl: "Cel operacyjny nie ma kierunków działań.",
                                en: "The operational goal has no lines of action."),
                            remedy: BilingualText(
                                pl: "Dodaj kierunki albo sprawdź odczyt dokumentu.",
                                en: "Add lines of action, or check how the document was read.")))
                }
                items += evidence(near, serving[near.code] ?? [], input.seriesWithReadings)
            }
        }
        return items
    }

    private static func evidence(
        _ goal: OperationalGoal, _ indicators: [Indicator], _ readings: Set<String>
    ) -> [AuditItem] {
        if indicators.isEmpty {
            return [
                AuditItem(
                    .goalWithoutIndicators, .warning, subject: goal.code.description,
                    reason: BilingualText(
                        pl: "Cel nie ma żadnego wskaźnika.", en: "The goal has no indicator."),
                    remedy: BilingualText(
                        pl: "Przypisz wskaźnik, który pokaże postęp.",
                        en: "Assign an indicator that shows progress."))
            ]
        }
        guard indicators.allSatisfy({ !readings.contains($0.id) }) else { return [] }
        let names = indicators.map(\.id).joined(separator: ", ")
        return [
            AuditItem(
                .goalWithoutReadings, .warning, subject: goal.code.description,
                reason: BilingualText(
                    pl: "Żaden wskaźnik celu nie ma odczytu: \(names).",
                    en: "No indicator of the goal has a reading: \(names)."),
                remedy: BilingualText(
                    pl: "Wczytaj dane albo poproś o nie właścicieli wskaźników.",
                    en: "Import data, or ask the indicators' owners for them."))
        ]
    }

    private static func lines(_ input: Input) -> [AuditItem] {
        var served = input.servedLines
        for indicator in input.indicators { served.formUnion(indicator.lines) }
        return input.revision.strategy.linesOfAction.filter { !served.contains($0.code) }.map { line in
            AuditItem(
                .lineUnserved, .note, subject: line.code.description,
                reason: BilingualText(
                    pl: "Kierunkowi nie służy jeszcze żaden wskaźnik, program ani przedsięwzięcie.",
                    en: "No indicator, programme or project serves this line of action yet."),
                remedy: BilingualText(
                    pl: "Przypisz przedsięwzięcie albo wskaźnik.", en: "Assign a project or an indicator."))
        }
    }
}
