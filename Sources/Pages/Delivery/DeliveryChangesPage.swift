import Delivery
public import Evidence
public import Quantities
import Strategy

/// What changed in delivery between two days: every row before and after, with who recorded it and why.
public struct DeliveryChangesPage: Page {
    /// More than this nobody reads; filters and the programming interface have the rest.
    static let shown = 200
    /// How far back the page looks where nobody says since when.
    public static let usualDays = 90

    let filter: ChangeFilter
    let changes: DeliveryChanges
    let fitting: [DeliveryChanges.Item]
    let city: CityOverview

    /// - Parameter changes: all those between the two moments.
    public init(_ filter: ChangeFilter, _ changes: DeliveryChanges, _ context: PageContext) {
        self.filter = filter
        self.changes = changes
        city = context.city
        fitting = context.city.changes(changes.items, fitting: filter)
    }

    public func title(_ language: Language) -> String { ChangesTexts.title.text(language) }
    public func description(_ language: Language) -> String { ChangesTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.projects(ProjectFilter()), DeliveryTexts.projects)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(ChangesTexts.title, ChangesTexts.lead)
        form(&html)
        html.element("p", .fixed("aria-live", "polite")) { html in
            html.moment(changes.from)
            html.fixed(" – ")
            html.moment(changes.to)
            html.fixed(": ")
            html.count(fitting.count, ChangesTexts.count)
            if fitting.count > Self.shown {
                html.fixed("; ")
                html.phrase(ChangesTexts.latest)
                html.space()
                html.number(Self.shown)
            }
            html.fixed(".")
        }
        html.element("p", .class("small soft"), phrase: ChangesTexts.firstFilling)
        guard !fitting.isEmpty else { return html.element("p", phrase: ChangesTexts.none) }
        for group in groups() {
            html.element("section", .class("entry")) { html in
                html.element("h2") { html in
                    if let project = group.project {
                        html.project(project, city)
                    } else {
                        html.phrase(ChangesTexts.noProject)
                    }
                }
                html.element("ul", .class("plain-list")) { html in
                    for item in group.items { html.element("li") { self.item(item, &$0) } }
                }
            }
        }
    }

    /// Changes of one project together, the project changed last first.
    private func groups() -> [(project: String?, items: [DeliveryChanges.Item])] {
        var groups: [(project: String?, items: [DeliveryChanges.Item])] = []
        var places: [String?: Int] = [:]
        for item in fitting.prefix(Self.shown) {
            if let place = places[item.project] {
                groups[place].items.append(item)
            } else {
                places[item.project] = groups.count
                groups.append((item.project, [item]))
            }
        }
        return groups
    }

    private func form(_ html: inout HTML) {
        html.element(
            "form", .class("filters"), .action(.deliveryChanges(ChangeFilter()), html.language),
            .fixed("method", "get")
        ) { html in
            day(.from, ChangesTexts.from, filter.from ?? changes.from.date, &html)
            day(.to, ChangesTexts.to, filter.to ?? changes.to.date, &html)
            html.unitField(filter.unit, city)
            html.goalField(filter.goal, city)
            html.field(.kind, DeliveryTexts.kind) { html, id in
                html.select(
                    id, .kind, ChangeKind.allCases.map { ($0.rawValue, $0.name[html.language]) },
                    filter.kind?.rawValue)
            }
            if let project = filter.project {
                html.void(
                    "input", .fixed("type", "hidden"),
                    .text("name", QueryField.project.text(html.language).description), .text("value", project)
                )
            }
            html.filterButtons(.deliveryChanges(ChangeFilter()), isFiltered: !filter.isEmpty)
        }
    }

    private func day(_ name: QueryField, _ label: Phrase, _ day: CalendarDate, _ html: inout HTML) {
        html.field(name, label) { html, id in
            html.void(
                "input", .fixed("type", "date"), .id(id),
                .text("name", name.text(html.language).description), .text("value", day.description))
        }
    }

    private func item(_ item: DeliveryChanges.Item, _ html: inout HTML) {
        let change = item.change
        html.element("p") { html in
            html.element("strong") { html in
                if change.before == nil { html.words(ChangeKind.added.name) }
                if change.after == nil { html.words(ChangeKind.removed.name) }
                if change.before == nil || change.after == nil { html.fixed(": ") }
                html.words(DeliveryTables.table(change.table)?.title ?? BilingualText(change.table))
            }
            html.fixed(" ")
            html.text(name(of: change, html.language))
        }
        if !change.cells.isEmpty {
            html.element("ul") { html in
                for cell in change.cells {
                    html.element("li") { html in
                        html.words(cell.column.title)
                        html.fixed(": ")
                        value(cell.before, cell.column, &html)
                        html.fixed(" → ")
                        html.element("strong") { value(cell.after, cell.column, &$0) }
                    }
                }
            }
        }
        html.element("p", .class("small soft")) { html in
            html.moment(item.recorded)
            html.fixed(" · ")
            html.text(item.author)
            guard !item.reason.isEmpty else { return }
            html.fixed(" · ")
            html.words(Remark.words(item.reason))
        }
    }

    /// The row's own name where it has one, else its key.
    private func name(of change: RecordDiff.Change, _ language: Language) -> String {
        for column in ["name", "subject", "title"] {
            let own = change.cell("\(column)_\(language == .polish ? "pl" : "en")")
            if let text = own ?? change.cell("\(column)_pl") { return text }
        }
        return change.key
    }

    /// A cell as people read it: dates, money and words of a list by name.
    private func value(_ text: String, _ column: Column, _ html: inout HTML) {
        guard !text.isEmpty else { return html.phrase(ChangesTexts.empty) }
        switch column.kind {
        case .date: if let day = CalendarDate(text) { html.date(day) } else { html.text(text) }
        case .money: if let money = Money(text) { html.money(money) } else { html.text(text) }
        case .choice(let choices):
            if let choice = choices.first(where: { $0.word == text }) {
                html.words(choice.name)
            } else {
                html.text(text)
            }
        case .reference("units"): html.unit(text, city)
        case .reference("projects"): html.project(text, city)
        default: html.text(text)
        }
    }
}

extension CityOverview {
    /// Those of the changes that a filter admits.
    public func changes(_ items: [DeliveryChanges.Item], fitting filter: ChangeFilter) -> [DeliveryChanges
        .Item]
    {
        let units = filter.unit.map { Set(delivery.tree.branch(of: $0)) }
        return items.filter { item in
            if let units, !(item.unit.map(units.contains) ?? false) { return false }
            if let kind = filter.kind, !item.change.kinds.contains(kind) { return false }
            if let project = filter.project, item.project != project { return false }
            guard let goal = filter.goal else { return true }
            return codes(of: item).contains { serves($0, goal) }
        }
    }

    /// Codes of the strategy that a change touches: those of its project or programme, or its own.
    private func codes(of item: DeliveryChanges.Item) -> [StrategyCode] {
        let own = ["code", "line"].compactMap { item.change.cell($0).flatMap { StrategyCode($0) } }
        let project = item.project.flatMap { delivery.projects[$0] }?.lines.map(\.code) ?? []
        let id = item.change.table == "programmes" ? item.change.key : item.change.cell("programme")
        let programme = item.project == nil ? id.flatMap { delivery.programmes[$0] }?.serves ?? [] : []
        return own + project + programme
    }
}

enum ChangesTexts {
    static let title = Phrase(pl: "Co się zmieniło", en: "What changed")
    static let ofProject = Phrase(pl: "Co się zmieniło w projekcie", en: "What changed in the project")
    static let lead = Phrase(
        pl: "Projekty, terminy, pieniądze i statusy: było i jest, kto to zapisał i dlaczego.",
        en: "Projects, dates, money and statuses: before and after, who recorded it and why.")
    static let from = Phrase(pl: "Od", en: "Since")
    static let to = Phrase(pl: "Do", en: "Until")
    static let count = CountPhrase(pl: ("zmiana", "zmiany", "zmian"), en: ("change", "changes"))
    static let latest = Phrase(pl: "pokazano najnowsze:", en: "the latest are shown:")
    static let firstFilling = Phrase(
        pl: "Pierwsze zapełnienie rejestru nie jest zmianą: liczy się to, co zapisano po nim.",
        en: "The first filling of the record is no change: what was recorded after it counts.")
    static let none = Phrase(
        pl: "W tym czasie nic takiego nie zmieniono.", en: "Nothing of that changed in this time.")
    static let noProject = Phrase(pl: "Poza projektami", en: "Outside projects")
    static let empty = Phrase(pl: "puste", en: "empty")
}
