import Delivery
public import Evidence
public import Quantities
import Reporting
import Strategy

extension CityOverview {
    /// What a subject of the ledger is called: its kind and its name, where the record has it.
    public func title(of subject: Subject) -> BilingualText {
        switch subject {
        case .profile: return BilingualText(pl: "Profil miasta", en: "The city’s profile")
        case .impacts: return BilingualText(pl: "Oddziaływania celów", en: "Impacts between goals")
        case .strategy(let label): return BilingualText(pl: "Strategia \(label)", en: "Strategy \(label)")
        case .indicator(let id):
            return named(BilingualText(pl: "Wskaźnik", en: "Indicator"), indicator(id)?.indicator.name, id)
        case .variable(let id):
            return named(
                BilingualText(pl: "Zmienna", en: "Variable"),
                record.variables.first { $0.id == id }?.name, id)
        case .standard(let id):
            return named(
                BilingualText(pl: "Standard dostępności", en: "Standard of access"),
                record.standards.first { $0.id == id }?.title, id)
        case .source(let id):
            return named(BilingualText(pl: "Źródło", en: "Source"), record.source(id)?.name, id)
        case .delivery(let list, let id): return named(list.name, name(list, id), id)
        case .reporting(let list, let id): return named(list.name, nil, id)
        }
    }

    private func named(_ kind: BilingualText, _ name: BilingualText?, _ id: String) -> BilingualText {
        let name = name ?? BilingualText(id)
        return BilingualText(pl: "\(kind.pl): \(name[.polish])", en: "\(kind.en): \(name[.english])")
    }

    private func name(_ list: DeliveryList, _ id: String) -> BilingualText? {
        let record = record.delivery
        switch list {
        case .unit: return record.units.first { $0.id == id }?.name
        case .programme: return record.programmes.first { $0.id == id }?.name
        case .project: return delivery.projects[id]?.name
        case .milestone: return record.milestones.first { $0.id == id }?.name
        case .task: return record.workItems.first { $0.id == id }?.name
        case .risk: return record.risks.first { $0.id == id }?.name
        case .decision: return record.decisions.first { $0.id == id }?.subject
        case .document: return record.documents.first { $0.id == id }?.title
        case .undertaking: return record.undertakings.first { $0.id == id }?.name
        case .budgetLine: return nil
        case .publishedTotal: return record.publishedTotals.first { $0.id == id }?.subject
        case .report, .update:
            // The identifier is the project's with a year or day behind it.
            let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2, let project = delivery.projects[parts[0]] else { return nil }
            return BilingualText(
                pl: "\(project.name.pl), \(parts[1])", en: "\(project.name[.english]), \(parts[1])")
        }
    }

    /// The page that shows a subject; nil where none does, or where it is not recorded yet.
    public func page(of subject: Subject) -> Route? {
        switch subject {
        case .profile: return .home
        case .impacts: return .impacts
        case .strategy: return .revisions
        case .indicator(let id): return indicator(id) == nil ? nil : .indicator(id)
        case .variable: return nil
        case .standard(let id): return record.standards.contains { $0.id == id } ? .accessStandards(id) : nil
        case .source: return .sources
        case .delivery(let list, let id): return page(list, id)
        case .reporting: return nil
        }
    }

    private func page(_ list: DeliveryList, _ id: String) -> Route? {
        let record = record.delivery
        func project(_ id: String?) -> Route? {
            id.flatMap { delivery.projects[$0] == nil ? nil : .project($0) }
        }
        switch list {
        case .unit: return record.units.contains { $0.id == id } ? .unit(id) : nil
        case .programme: return record.programmes.contains { $0.id == id } ? .programme(id) : nil
        case .project: return project(id)
        case .milestone: return project(record.milestones.first { $0.id == id }?.project)
        case .task: return project(record.workItems.first { $0.id == id }?.project)
        case .risk: return project(record.risks.first { $0.id == id }?.project)
        case .decision: return project(record.decisions.first { $0.id == id }?.project)
        case .document: return project(record.documents.first { $0.id == id }?.project)
        case .undertaking, .budgetLine, .publishedTotal: return .money
        case .report, .update: return project(id.split(separator: "/").first.map(String.init))
        }
    }
}
