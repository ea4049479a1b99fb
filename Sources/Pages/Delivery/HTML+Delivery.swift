import Delivery
import Evidence
import Quantities
import Strategy

extension HTML {
    /// The status of a project as icon, word and colour.
    mutating func badge(_ status: Project.Status) {
        fixed("<span class=\"")
        fixed(status.look.className)
        fixed("\">")
        fixed(status.look.icon)
        element("span", words: status.name)
        fixed("</span>")
    }

    /// Days late or early; positive is late.
    mutating func slippage(_ days: Int) {
        if days == 0 { return phrase(DeliveryTexts.inTime) }
        element("span", .fixed("class", days > 0 ? "state offTrack" : "state onTrack")) { html in
            html.text(days > 0 ? "+" : "−")
            html.count(abs(days), DeliveryTexts.days)
        }
    }

    /// A link to a unit by name; its identifier where nobody described it.
    mutating func unit(_ id: String, _ city: CityOverview) {
        guard let unit = city.delivery.units[id] else { return element("code", text: id) }
        link(.unit(id), words: unit.name)
    }

    mutating func project(_ id: String, _ city: CityOverview) {
        guard let project = city.delivery.projects[id] else { return element("code", text: id) }
        link(.project(id), words: project.name)
        if project.provenance.isExample {
            space()
            exampleMark()
        }
    }

    /// The code of a line of action or goal with a link to the goal that holds it.
    mutating func codeLink(_ code: StrategyCode, _ city: CityOverview) {
        if city.line(code) != nil { return link(.line(code)) { $0.code(code) } }
        guard let goal = city.goal(holding: code) else { return self.code(code) }
        link(goal.route) { $0.code(code) }
    }

    /// What a code stands for: the name of a goal; a line's label or, without one, its wording.
    mutating func subject(of code: StrategyCode, _ city: CityOverview) {
        if let line = city.line(code) {
            if line.label.isEmpty { polish(line.wording) } else { words(line.label) }
        } else if let goal = city.goal(code) {
            words(goal.name)
        }
    }

    mutating func span(_ span: DateSpan) {
        switch (span.start, span.end) {
        case (let start?, let end?):
            date(start)
            fixed(" – ")
            date(end)
        case (let start?, nil):
            date(start)
            fixed(" – …")
        case (nil, let end?):
            fixed("… – ")
            date(end)
        case (nil, nil): phrase(DeliveryTexts.unknown)
        }
    }

    /// A table of dated items: when, what, whose.
    mutating func dates(_ items: [DatedItem], _ caption: Phrase, _ city: CityOverview, showsUnit: Bool = true)
    {
        var columns = [
            TableColumn(DeliveryTexts.date), TableColumn(DeliveryTexts.kind), TableColumn(DeliveryTexts.what),
            TableColumn(DeliveryTexts.project),
        ]
        if showsUnit { columns.append(TableColumn(DeliveryTexts.unit)) }
        table(caption, columns, underHeading: true) { html in
            for item in items {
                html.element("tr") { html in
                    html.element("td") { $0.date(item.date) }
                    html.element("td", words: item.kind.name)
                    html.element("th", .fixed("scope", "row"), words: item.name)
                    html.element("td") { html in
                        if let project = item.project { html.project(project, city) } else { html.fixed("–") }
                    }
                    if showsUnit { html.element("td") { $0.unit(item.unit, city) } }
                }
            }
        }
    }
}

extension Project.Status {
    /// The state whose colour and icon mean the same to a reader.
    fileprivate var look: ProgressState {
        switch self {
        case .idea, .planned: .notAssessed
        case .inProgress, .finished: .onTrack
        case .suspended: .atRisk
        case .abandoned: .deteriorating
        }
    }
}
