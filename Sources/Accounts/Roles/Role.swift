public import Quantities

/// What somebody is to the strategy; a person may hold several roles.
public enum Role: String, Sendable, Codable, CaseIterable {
    case reader, owner, coordinator, treasurer, approver, dutyOfficer, auditor, administrator

    /// The role in words.
    public var name: BilingualText {
        switch self {
        case .reader: BilingualText(pl: "czytelnik", en: "reader")
        case .owner: BilingualText(pl: "właściciel", en: "owner")
        case .coordinator: BilingualText(pl: "koordynator", en: "coordinator")
        case .treasurer: BilingualText(pl: "skarbnik", en: "treasurer")
        case .approver: BilingualText(pl: "zatwierdzający", en: "approver")
        case .dutyOfficer: BilingualText(pl: "dyżurny", en: "duty officer")
        case .auditor: BilingualText(pl: "audytor", en: "auditor")
        case .administrator: BilingualText(pl: "administrator", en: "administrator")
        }
    }
}
