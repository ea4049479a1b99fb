public import Quantities

/// One thing that not everybody may do.
public enum Right: String, Sendable, Codable, CaseIterable {
    case seeDrafts, editItems, editMoney, importReadings, editDefinitions, submit, approve, approveSecond
    case draftWarning, approveWarning, freezeReport, handleRequests, export, readAudit, managePeople
    case manageSystem

    /// What is allowed, in words.
    public var name: BilingualText {
        switch self {
        case .seeDrafts: BilingualText(pl: "wgląd w wersje robocze", en: "see drafts")
        case .editItems:
            BilingualText(
                pl: "edycja programów, projektów i sprawozdań", en: "edit programmes, projects and updates")
        case .editMoney: BilingualText(pl: "edycja budżetu i WPF", en: "edit budget and financial forecast")
        case .importReadings: BilingualText(pl: "wczytywanie odczytów", en: "import readings")
        case .editDefinitions:
            BilingualText(
                pl: "edycja definicji: wskaźniki, wartości docelowe, wagi",
                en: "edit definitions: indicators, targets, weights")
        case .submit: BilingualText(pl: "przekazanie do zatwierdzenia", en: "submit for approval")
        case .approve: BilingualText(pl: "zatwierdzenie", en: "approve")
        case .approveSecond:
            BilingualText(pl: "zatwierdzenie jako druga osoba", en: "approve as second person")
        case .draftWarning: BilingualText(pl: "projekt ostrzeżenia", en: "draft a warning")
        case .approveWarning: BilingualText(pl: "zatwierdzenie ostrzeżenia", en: "approve a warning")
        case .freezeReport: BilingualText(pl: "zamrożenie raportu", en: "freeze the report")
        case .handleRequests:
            BilingualText(pl: "obsługa zgłoszeń mieszkańców", en: "handle residents’ requests")
        case .export: BilingualText(pl: "eksport danych roboczych", en: "export working data")
        case .readAudit: BilingualText(pl: "wgląd w dziennik audytu", en: "read the audit log")
        case .managePeople: BilingualText(pl: "zarządzanie kontami i rolami", en: "manage accounts and roles")
        case .manageSystem: BilingualText(pl: "ustawienia i kopie zapasowe", en: "settings and backups")
        }
    }
}
