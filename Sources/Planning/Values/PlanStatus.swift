public import Quantities

/// The stage of planning at which an object stands.
///
/// - Source: INSPIRE code list `ProcessStepGeneralValue`.
public enum PlanStatus: String, Sendable, Hashable, Codable, CaseIterable {
    case elaboration, adoption, legalForce, obsolete

    public var name: BilingualText {
        switch self {
        case .elaboration: BilingualText(pl: "w opracowaniu", en: "being drawn up")
        case .adoption: BilingualText(pl: "w trakcie przyjmowania", en: "being adopted")
        case .legalForce:
            BilingualText(pl: "prawnie wiążący lub realizowany", en: "legally binding or being carried out")
        case .obsolete: BilingualText(pl: "nieaktualny", en: "obsolete")
        }
    }
}
