public import Quantities

/// The lists of the record; the word is the name under which each of its items is recorded.
public enum DeliveryList: String, CaseIterable, Hashable, Sendable {
    case unit, programme, project, milestone, task, risk, decision, document, undertaking
    case budgetLine = "budget-line"
    case publishedTotal = "published-total"
    case report, update

    public var name: BilingualText {
        switch self {
        case .unit: BilingualText(pl: "Jednostka", en: "Unit")
        case .programme: BilingualText(pl: "Program", en: "Programme")
        case .project: BilingualText(pl: "Projekt", en: "Project")
        case .milestone: BilingualText(pl: "Kamień milowy", en: "Milestone")
        case .task: BilingualText(pl: "Zadanie", en: "Task")
        case .risk: BilingualText(pl: "Ryzyko", en: "Risk")
        case .decision: BilingualText(pl: "Decyzja", en: "Decision")
        case .document: BilingualText(pl: "Dokument", en: "Document")
        case .undertaking: BilingualText(pl: "Przedsięwzięcie WPF", en: "Undertaking")
        case .budgetLine: BilingualText(pl: "Pozycja budżetu", en: "Budget line")
        case .publishedTotal: BilingualText(pl: "Kwota ogłoszona", en: "Published total")
        case .report: BilingualText(pl: "Sprawozdanie roczne", en: "Yearly report")
        case .update: BilingualText(pl: "Aktualizacja", en: "Update")
        }
    }
}

extension YearReport: Identifiable {
    public var id: String { "\(project)/\(year)" }
}

extension StatusUpdate: Identifiable {
    public var id: String { "\(project)/\(date)" }
}
