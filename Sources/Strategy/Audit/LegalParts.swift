import Quantities

/// The nine parts that a commune's strategy must hold, and which of them can be seen.
/// - Source: art. 10e(3) of the act of 8 March 1990 on commune self-government.
enum LegalParts {
    private struct Part {
        var number: Int
        var name: BilingualText
        /// Phrases by which a text speaks of it.
        var phrases: [String]
    }

    private static let parts: [Part] = [
        Part(
            number: 1,
            name: BilingualText(
                pl: "cele strategiczne w wymiarze społecznym, gospodarczym i przestrzennym",
                en: "strategic goals: social, economic and spatial"),
            phrases: []),
        Part(
            number: 2, name: BilingualText(pl: "kierunki działań", en: "lines of action"), phrases: []),
        Part(
            number: 3,
            name: BilingualText(
                pl: "oczekiwane rezultaty, także przestrzenne, i wskaźniki ich osiągnięcia",
                en: "expected results, also spatial, and indicators of achieving them"),
            phrases: [
                "oczekiwan* rezultat*", "planowan* rezultat*", "wskaznik*", "expected result*", "indicator*",
            ]),
        Part(
            number: 4,
            name: BilingualText(
                pl: "model struktury funkcjonalno-przestrzennej",
                en: "model of the functional and spatial structure"),
            phrases: [
                "model* struktur* funkcjonalno przestrzenn*", "model of the spatial structure",
                "spatial structure model",
            ]),
        Part(
            number: 5,
            name: BilingualText(
                pl: "ustalenia i rekomendacje dla polityki przestrzennej",
                en: "findings and recommendations for spatial policy"),
            phrases: [
                "ustalen* i rekomendacj*", "rekomendacj* w zakresie", "polityk* przestrzenn*",
                "spatial policy",
            ]),
        Part(
            number: 6,
            name: BilingualText(
                pl: "obszary strategicznej interwencji ze strategii województwa",
                en: "areas of strategic intervention of the voivodeship's strategy"),
            phrases: [
                "strategi* rozwoju wojewodztwa", "osi wojewodztwa", "strategi* wojewodztwa",
                "strategy of the voivodeship", "voivodeship strategy",
            ]),
        Part(
            number: 7,
            name: BilingualText(
                pl: "obszary strategicznej interwencji kluczowe dla gminy",
                en: "areas of strategic intervention that are key for the commune"),
            phrases: ["obszar* strategicznej interwencji", "area* of strategic intervention"]),
        Part(
            number: 8,
            name: BilingualText(
                pl: "system realizacji z wytycznymi do dokumentów wykonawczych",
                en: "system of implementation with guidelines for executive documents"),
            phrases: [
                "system* realizacji", "system* wdrazania", "wdrazani* strategii", "system of implementation",
                "implementation system",
            ]),
        Part(
            number: 9,
            name: BilingualText(
                pl: "ramy finansowe i źródła finansowania", en: "financial framework and sources of funding"),
            phrases: ["ram* finansow*", "zrodl* finansowania", "financial framework", "sources of funding"]),
    ]

    static func items(_ input: StrategyAudit.Input) -> [AuditItem] {
        let text = paragraphs(input).map { (text: $0, words: Folding.words($0)) }
        return parts.map { part in
            var found = seen(part, input)
            if found.presence == .notFound || (found.presence == .mentioned && found.evidence.isEmpty) {
                let phrases = part.phrases.map { FoldedPhrase($0) }
                let quotes = text.filter { entry in phrases.contains { holds($0, entry.words) } }
                    .prefix(3).map { excerpt($0.text) }
                if !quotes.isEmpty { found = (.mentioned, quotes) }
            }
            return item(part, found.presence, found.evidence)
        }
    }

    /// What the record itself shows.
    private static func seen(_ part: Part, _ input: StrategyAudit.Input) -> (
        presence: AuditItem.Presence, evidence: [String]
    ) {
        let strategy = input.revision.strategy
        switch part.number {
        case 1 where !strategy.strategicGoals.isEmpty:
            return (.present, strategy.strategicGoals.map { "\($0.code) \($0.name.pl)" })
        case 2 where !strategy.linesOfAction.isEmpty:
            return (.present, strategy.operationalGoals.map { "\($0.code): \($0.lines.count)" })
        case 7 where !strategy.interventionAreas.isEmpty:
            // Names inside lines of action; their scope and drawings must be looked for.
            return (.mentioned, strategy.interventionAreas.map { "OSI \($0.name.pl)" })
        default: return (.notFound, [])
        }
    }

    private static func paragraphs(_ input: StrategyAudit.Input) -> [String] {
        let strategy = input.revision.strategy
        return input.documentText + strategy.introduction + strategy.priorities.flatMap(\.rationale)
            + strategy.strategicGoals.flatMap(\.narrative) + strategy.operationalGoals.flatMap(\.narrative)
    }

    private static func holds(_ phrase: FoldedPhrase, _ words: [String]) -> Bool {
        guard let first = phrase.words.first, words.count >= phrase.words.count else { return false }
        return words.indices.dropLast(phrase.words.count - 1).contains { start in
            first.fits(words[start])
                && phrase.words.indices.allSatisfy { phrase.words[$0].fits(words[start + $0]) }
        }
    }

    private static func excerpt(_ text: String) -> String {
        text.count <= 160 ? text : String(text.prefix(159)) + "…"
    }

    private static func item(_ part: Part, _ presence: AuditItem.Presence, _ evidence: [String]) -> AuditItem
    {
        let reason =
            switch presence {
            case .present:
                BilingualText(pl: "Jest w zapisie: \(part.name.pl).", en: "In the record: \(part.name.en).")
            case .mentioned:
                BilingualText(
                    pl: "Dokument o tym wspomina, lecz zapis tego nie zawiera: \(part.name.pl).",
                    en: "The document speaks of it, the record does not hold it: \(part.name.en).")
            case .notFound:
                BilingualText(
                    pl: "Nie znaleziono w odczytanym tekście: \(part.name.pl).",
                    en: "Not found in the text that was read: \(part.name.en).")
            }
        let remedy =
            presence == .present
            ? BilingualText(pl: "Nie trzeba nic robić.", en: "Nothing to do.")
            : BilingualText(
                pl: "Sprawdź pełny dokument; jeżeli tej części brakuje, uzupełnij ją przy aktualizacji.",
                en: "Check the full document; if the part is missing, add it with the next update.")
        return AuditItem(
            .legalPart, presence == .notFound ? .warning : .note, subject: "10e.3.\(part.number)",
            reason: reason,
            remedy: remedy, presence: presence, evidence: evidence)
    }
}
