public import Quantities

/// Why a figure of a project cannot be given. A gap is shown as it is, never replaced by zero.
public enum DeliveryGap: String, Error, Hashable, Sendable, Codable, CaseIterable {
    case noBaseline
    case noForecast
    case noMilestones
    /// All milestones weigh nothing.
    case noWeights
    /// Weights or percentages outside their range.
    case outOfRange
    /// No money is planned for the whole.
    case noBudget
    case negativeAmount
    /// Nothing was planned to be done yet.
    case nothingPlanned
    case nothingSpent
    case nothingEarned
    /// The whole budget is spent, so no pace can be required of the rest.
    case budgetSpent
    /// The answer would be larger than any amount of money here.
    case tooLarge

    /// The gap in words.
    public var reason: BilingualText {
        switch self {
        case .noBaseline: BilingualText(pl: "brak terminu pierwotnego", en: "there is no baseline date")
        case .noForecast: BilingualText(pl: "brak prognozowanego terminu", en: "there is no forecast date")
        case .noMilestones: BilingualText(pl: "brak kamieni milowych", en: "there are no milestones")
        case .noWeights:
            BilingualText(pl: "wszystkie kamienie mają wagę zero", en: "all milestones weigh nothing")
        case .outOfRange:
            BilingualText(pl: "waga lub procent poza zakresem", en: "a weight or percentage is out of range")
        case .noBudget: BilingualText(pl: "brak planu wydatków na całość", en: "no money is planned for it")
        case .negativeAmount: BilingualText(pl: "kwota jest ujemna", en: "an amount is negative")
        case .nothingPlanned:
            BilingualText(pl: "do tego dnia niczego nie planowano", en: "nothing was planned by that day")
        case .nothingSpent: BilingualText(pl: "nic nie wydano", en: "nothing has been spent")
        case .nothingEarned: BilingualText(pl: "niczego nie wykonano", en: "nothing has been done")
        case .budgetSpent: BilingualText(pl: "wydano cały budżet", en: "the whole budget is spent")
        case .tooLarge: BilingualText(pl: "wynik jest zbyt duży", en: "the answer is too large")
        }
    }
}
