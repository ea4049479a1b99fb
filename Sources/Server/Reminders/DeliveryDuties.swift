import Accounts
import Delivery
import Evidence
import Pages
import Quantities

/// What the units owe by the delivery record: milestones, work, decisions, ends of projects, and word of how projects
/// stand.
enum DeliveryDuties {
    /// - Unit: days of silence after which a project's state counts as stale; the same as on the pages.
    static let silentDays = 90

    /// Each duty once for each owner of its unit; where a unit has none, once without an owner.
    static func duties(in delivery: DeliveryIndex, owners: [String: [PersonID]]) -> [Duty] {
        let dates = delivery.openDates().map { item in
            Duty(
                item: subject(of: item).description, title: title(of: item, delivery), unit: item.unit,
                owner: nil, due: item.date)
        }
        let silence = delivery.record.projects.filter {
            $0.status == .inProgress || $0.status == .suspended
        }.map { project in
            Duty(
                item: Subject.delivery(.update, project.id).description,
                title: BilingualText(
                    pl: "\(project.name[.polish]): jak stoi projekt",
                    en: "\(project.name[.english]): how the project stands"),
                unit: project.unit, owner: nil,
                updated: delivery.updates(of: project.id).map(\.date).max() ?? project.forecast.start,
                staleAfter: silentDays)
        }
        return owned(dates + silence, by: owners)
    }

    /// Gives duties to the owners of their units.
    static func owned(_ duties: [Duty], by owners: [String: [PersonID]]) -> [Duty] {
        duties.flatMap { duty in
            let people = duty.unit.flatMap { owners[$0] } ?? []
            if duty.owner != nil || people.isEmpty { return [duty] }
            return people.map { person in
                var own = duty
                own.owner = person
                return own
            }
        }
    }

    /// The project whose form answers a reminder of `item`; nil for what no project's form can settle.
    static func project(of item: String, in delivery: DeliveryIndex) -> String? {
        guard case .delivery(let list, let id)? = Subject(item) else { return nil }
        let project: String?
        switch list {
        case .project, .update: project = id
        case .milestone: project = delivery.record.milestones.first { $0.id == id }?.project
        default: project = nil
        }
        return project.flatMap { delivery.projects[$0]?.id }
    }

    /// The page on which an item stands; nil for what has none.
    static func page(of item: String, in delivery: DeliveryIndex) -> Route? {
        guard case .delivery(let list, let id)? = Subject(item) else { return nil }
        let record = delivery.record
        switch list {
        case .decision: return record.decisions.first { $0.id == id }.map { .project($0.project) }
        case .task: return record.workItems.first { $0.id == id }.map { .project($0.project) }
        case .programme: return delivery.programmes[id].map { .programme($0.id) }
        default: return project(of: item, in: delivery).map { .project($0) }
        }
    }

    private static func subject(of item: DatedItem) -> Subject {
        switch item.kind {
        case .projectEnd: .delivery(.project, item.subject)
        case .milestone: .delivery(.milestone, item.subject)
        case .decision: .delivery(.decision, item.subject)
        case .workItem: .delivery(.task, item.subject)
        case .programmeEnd: .delivery(.programme, item.subject)
        }
    }

    /// Says of what it is the milestone, the task or the end.
    private static func title(of item: DatedItem, _ delivery: DeliveryIndex) -> BilingualText {
        let project = item.project.flatMap { delivery.projects[$0]?.name }
        func text(_ language: Language) -> String {
            let whole = item.kind == .projectEnd ? nil : project?[language]
            return [whole, item.kind.name[language], item.name[language]].compactMap(\.self).joined(
                separator: ": ")
        }
        return BilingualText(pl: text(.polish), en: text(.english))
    }
}
