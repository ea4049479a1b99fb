public import Quantities

/// The lists of what is recorded for the yearly report; the word is the name under which each item is recorded.
public enum ReportingList: String, CaseIterable, Hashable, Sendable {
    case year
    case text = "report-text"
    case signOff = "sign-off"
    case requirement, announcement, publication
    case resolution, debate
    case participatory = "participatory-project"

    public var name: BilingualText {
        switch self {
        case .year: BilingualText(pl: "Rok sprawozdawczy", en: "Reporting year")
        case .text: BilingualText(pl: "Tekst raportu", en: "Text of the report")
        case .signOff: BilingualText(pl: "Podpis rozdziału", en: "Sign-off of a chapter")
        case .requirement: BilingualText(pl: "Wymaganie rady", en: "Council's requirement")
        case .announcement: BilingualText(pl: "Zapowiedź", en: "Announcement")
        case .publication: BilingualText(pl: "Publikacja raportu", en: "Publication of the report")
        case .resolution: BilingualText(pl: "Uchwała rady", en: "Resolution of the council")
        case .debate: BilingualText(pl: "Debata nad raportem", en: "Debate on the report")
        case .participatory:
            BilingualText(pl: "Projekt budżetu obywatelskiego", en: "Project of the participatory budget")
        }
    }
}
