public import Quantities

/// What a draft is about; it decides who may write it and who has to approve it.
public enum DraftKind: String, Sendable, Codable, CaseIterable {
    case update, card, money, readings, definition, chapter, report, warning

    /// The kind in words.
    public var name: BilingualText {
        switch self {
        case .update: BilingualText(pl: "aktualizacja stanu", en: "status update")
        case .card: BilingualText(pl: "karta programu lub projektu", en: "card of a programme or project")
        case .money: BilingualText(pl: "budżet i WPF", en: "budget and financial forecast")
        case .readings: BilingualText(pl: "odczyty wskaźników", en: "indicator readings")
        case .definition: BilingualText(pl: "definicja wskaźnika", en: "definition of an indicator")
        case .chapter: BilingualText(pl: "rozdział raportu", en: "chapter of the report")
        case .report: BilingualText(pl: "zamrożenie raportu", en: "freezing of the report")
        case .warning: BilingualText(pl: "ostrzeżenie", en: "warning")
        }
    }

    /// The right that its authors need.
    public var rightToWrite: Right {
        switch self {
        case .update, .card, .chapter: .editItems
        case .money: .editMoney
        case .readings: .importReadings
        case .definition: .editDefinitions
        case .report: .freezeReport
        case .warning: .draftWarning
        }
    }

    /// The rights of its approvers in order, each used by another person, none of whom is an author.
    ///
    /// Two approve what moves money, what every assessment stands on, and what cannot be taken back.
    public var rightsToApprove: [Right] {
        switch self {
        case .update, .card, .readings, .chapter: [.approve]
        case .money, .definition, .report: [.approve, .approveSecond]
        case .warning: [.approveWarning]
        }
    }

    /// How many approve it, as a sentence of the documentation.
    var approvalSentence: BilingualText {
        let isTwo = rightsToApprove.count > 1
        return BilingualText(
            pl: "\(name.pl): \(isTwo ? "zatwierdzają dwie osoby" : "zatwierdza jedna osoba")",
            en: "\(name.en): \(isTwo ? "two people approve" : "one person approves")")
    }
}
