import Strategy

extension AuditItem.Kind {
    /// The heading of a list of such items.
    var words: Phrase {
        switch self {
        case .legalPart: Phrase(pl: "Część wymagana przez ustawę", en: "Part required by law")
        case .duplicateCode: Phrase(pl: "Ten sam kod dwa razy", en: "The same code twice")
        case .goalWithoutGoals:
            Phrase(
                pl: "Cele strategiczne bez celów operacyjnych",
                en: "Strategic goals without operational goals")
        case .goalWithoutLines:
            Phrase(pl: "Cele bez kierunków działania", en: "Goals without lines of action")
        case .goalWithoutIndicators: Phrase(pl: "Cele bez wskaźników", en: "Goals without indicators")
        case .goalWithoutReadings: Phrase(pl: "Cele bez odczytów", en: "Goals without readings")
        case .lineUnserved: Phrase(pl: "Kierunki działania", en: "Lines of action")
        case .indicatorOrphan:
            Phrase(pl: "Wskaźniki, które nie służą żadnemu celowi", en: "Indicators that serve no goal")
        case .indicatorWithoutSource: Phrase(pl: "Bez źródła", en: "Without a source")
        case .indicatorWithoutOwner: Phrase(pl: "Bez odpowiedzialnego", en: "Without an owner")
        case .indicatorWithoutUnit: Phrase(pl: "Bez jednostki", en: "Without a unit")
        case .indicatorWithoutDirection: Phrase(pl: "Bez kierunku", en: "Without a direction")
        case .indicatorWithoutBaseline: Phrase(pl: "Bez wartości bazowej", en: "Without a baseline")
        case .indicatorWithoutTarget: Phrase(pl: "Bez wartości docelowej", en: "Without a target")
        case .onlyExampleTargets:
            Phrase(pl: "Tylko przykładowe wartości docelowe", en: "Example targets only")
        case .targetBeyondHorizon:
            Phrase(pl: "Wartości docelowe poza horyzontem celu", en: "Targets beyond the goal’s horizon")
        case .unknownCode:
            Phrase(pl: "Kody, których strategia nie zna", en: "Codes that the strategy does not know")
        case .weightNotPositive:
            Phrase(pl: "Wagi, które nie są dodatnie", en: "Weights that are not positive")
        case .horizontalGoalOutOfReach:
            Phrase(pl: "Bez oddziaływania z priorytetu", en: "No impact from a priority")
        }
    }
}
