import Delivery
import Evidence
import Quantities
import Strategy

extension CityOverview {
    /// Projects that a filter admits, in recorded order.
    func projects(fitting filter: ProjectFilter) -> [Project] {
        let units = filter.unit.map { Set(delivery.tree.branch(of: $0)) }
        let words = Letters.words(filter.words)
        return record.delivery.projects.filter { project in
            if let units, !units.contains(project.unit) { return false }
            if let status = filter.status, project.status != status { return false }
            if let goal = filter.goal, !project.lines.contains(where: { serves($0.code, goal) }) {
                return false
            }
            if filter.isLate, !isLate(project) { return false }
            guard !words.isEmpty else { return true }
            let text = Letters.plain("\(project.name.pl) \(project.name.en) \(project.id)")
            return words.allSatisfy { text.contains($0) }
        }
    }
}

extension HTML {
    /// The form of a filter of projects.
    /// - Parameter route: the page that it filters, with everything shown.
    mutating func projectFilters(_ filter: ProjectFilter, of route: Route, _ city: CityOverview) {
        element("form", .class("filters"), .action(route, language), .fixed("method", "get")) { html in
            html.field(.words, DeliveryTexts.words) { html, id in
                html.void(
                    "input", .fixed("type", "search"), .id(id),
                    .text("name", QueryField.words.text(html.language).description),
                    .text("value", filter.words))
            }
            html.unitField(filter.unit, city)
            html.goalField(filter.goal, city)
            html.field(.status, DeliveryTexts.status) { html, id in
                html.select(
                    id, .status, Project.Status.allCases.map { ($0.rawValue, $0.name[html.language]) },
                    filter.status?.rawValue)
            }
            html.field(.late, DeliveryTexts.late) { html, id in
                html.select(
                    id, .late, [("1", DeliveryTexts.lateYes.text(html.language))], filter.isLate ? "1" : nil)
            }
            html.filterButtons(route, isFiltered: !filter.isEmpty)
        }
    }

    mutating func unitField(_ chosen: String?, _ city: CityOverview) {
        field(.unit, DeliveryTexts.unit) { html, id in
            html.select(
                id, .unit, city.record.delivery.units.map { ($0.id, $0.name[html.language]) }, chosen)
        }
    }

    mutating func goalField(_ chosen: StrategyCode?, _ city: CityOverview) {
        field(.goal, DeliveryTexts.goal) { html, id in
            html.select(
                id, .goal, city.goals.map { ($0.code.description, "\($0.code) \($0.name[html.language])") },
                chosen?.description)
        }
    }
}
