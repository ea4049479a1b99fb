import Computation
public import Delivery
import Evidence
public import Quantities
public import Reporting
import Strategy

/// An announcement with what became of it by the end of a year, judged by the record.
public struct Promise: Hashable, Sendable {
    /// What became of it.
    public enum State: String, NamedChoice {
        case kept
        case keptLate = "kept-late"
        case partly
        case ahead, broken, withdrawn, unknown

        public var name: BilingualText {
            switch self {
            case .kept: BilingualText(pl: "dotrzymana", en: "kept")
            case .keptLate: BilingualText(pl: "dotrzymana po terminie", en: "kept late")
            case .partly: BilingualText(pl: "dotrzymana częściowo", en: "kept in part")
            case .ahead: BilingualText(pl: "termin jeszcze nie minął", en: "not due yet")
            case .broken: BilingualText(pl: "niedotrzymana", en: "not kept")
            case .withdrawn: BilingualText(pl: "wycofana", en: "withdrawn")
            case .unknown: BilingualText(pl: "nie wiadomo", en: "not known")
            }
        }
    }

    public let announcement: Announcement
    public let state: State
    /// What the judgement stands on.
    public let evidence: BilingualText

    /// Everything that the report on `year` announced, judged at the end of `city`'s year, earliest due first.
    public static func all(in city: CityYear, announcedIn year: Int) -> [Promise] {
        city.record.reporting.announcements.filter { $0.year == year }.sorted {
            ($0.due, $0.id) < ($1.due, $1.id)
        }
        .map { Promise($0, in: city) }
    }

    /// What its owner states goes before what the record shows, since only a withdrawal or a promise that nothing
    /// measures is stated.
    init(_ announcement: Announcement, in city: CityYear) {
        self.announcement = announcement
        (state, evidence) =
            Promise.stated(announcement) ?? Promise.byMilestone(announcement, city)
            ?? Promise.byProject(announcement, city) ?? Promise.byIndicator(announcement, city)
            ?? (
                announcement.due > city.day ? .ahead : .unknown,
                BilingualText(
                    pl: "Nikt jeszcze nie zapisał, jak było.", en: "Nobody has recorded what became of it.")
            )
    }

    private static func stated(_ item: Announcement) -> (State, BilingualText)? {
        switch item.ending {
        case .kept: (.kept, item.explanation)
        case .partly: (.partly, item.explanation)
        case .broken: (.broken, item.explanation)
        case .withdrawn: (.withdrawn, item.explanation)
        case nil: nil
        }
    }

    private static func byMilestone(_ item: Announcement, _ city: CityYear) -> (State, BilingualText)? {
        guard let id = item.milestone,
            let milestone = city.record.delivery.milestones.first(where: { $0.id == id })
        else { return nil }
        let name = milestone.name
        guard let done = milestone.done, done <= city.day else {
            return (
                item.due > city.day ? .ahead : .broken,
                BilingualText(
                    pl: "Kamień „\(name[.polish])”: spodziewany \(milestone.forecast).",
                    en: "Milestone “\(name[.english])”: expected on \(milestone.forecast).")
            )
        }
        return (
            done <= item.due ? .kept : .keptLate,
            BilingualText(
                pl: "Kamień „\(name[.polish])” osiągnięto \(done).",
                en: "Milestone “\(name[.english])” was reached on \(done).")
        )
    }

    private static func byProject(_ item: Announcement, _ city: CityYear) -> (State, BilingualText)? {
        guard let project = item.project.flatMap({ city.delivery.projects[$0] }) else { return nil }
        let evidence = BilingualText(
            pl: "Projekt „\(project.name[.polish])”: \(project.status.name.pl).",
            en: "Project “\(project.name[.english])”: \(project.status.name.en).")
        switch project.status {
        case .finished:
            let end = project.forecast.end ?? item.due
            return (end <= item.due ? .kept : .keptLate, evidence)
        case .abandoned: return (.broken, evidence)
        case .idea, .planned, .inProgress, .suspended:
            return (item.due > city.day ? .ahead : .broken, evidence)
        }
    }

    private static func byIndicator(_ item: Announcement, _ city: CityYear) -> (State, BilingualText)? {
        guard let reach = item.reach, let indicator = city.record.indicator(reach.indicator) else {
            return nil
        }
        guard let point = city.points(of: reach.indicator).last(where: { $0.period.lastDay <= item.due })
        else {
            return nil
        }
        let isReached = indicator.direction == .less ? point.value <= reach.value : point.value >= reach.value
        let evidence = BilingualText(
            pl: "„\(indicator.name[.polish])”: \(point.value) (\(point.period)), zapowiadano \(reach.value).",
            en: "“\(indicator.name[.english])”: \(point.value) (\(point.period)), announced \(reach.value).")
        return (isReached ? .kept : item.due > city.day ? .ahead : .broken, evidence)
    }
}
