import Delivery
import Evidence
import Geometry
import Layers
public import Quantities
import Strategy

/// Areas of strategic intervention, each with what the strategy and the projects do there.
public struct AreasPage: Page {
    let city: CityOverview
    let places: CityPlaces

    public init(_ context: PageContext) {
        city = context.city
        places = context.places
    }

    public func title(_ language: Language) -> String { AreaTexts.title.text(language) }
    public func description(_ language: Language) -> String { AreaTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(AreaTexts.title, AreaTexts.lead)
        let areas = city.strategy.interventionAreas
        guard !areas.isEmpty else { return html.gap(reason: AreaTexts.none) }
        map(areas, &html)
        html.table(
            AreaTexts.title,
            [
                TableColumn(PlaceTexts.onMap), TableColumn(AreaTexts.area),
                TableColumn(AreaTexts.lines, number: true),
                TableColumn(DeliveryTexts.projects, number: true),
                TableColumn(DeliveryTexts.plan, number: true),
            ],
            underHeading: true
        ) { html in
            for (place, area) in areas.enumerated() {
                let work = AreaWork(area.id, city)
                let isShown = places.interventionAreas?.shapes(of: area.id).isEmpty == false
                html.element("tr") { html in
                    html.element("td", text: isShown ? String(place + 1) : "–")
                    html.element("th", .fixed("scope", "row")) { $0.link(.area(area.id), words: area.name) }
                    html.numberCell(work.lines.count)
                    html.projectCount(work.placed)
                    html.moneyCell(work.plan)
                }
            }
        }
        html.element("p", .class("small soft"), phrase: AreaTexts.severalAreas)
        html.silence(of: areas.first.map { PlacedProjects($0.id, .area, city) })
    }

    private func map(_ areas: [InterventionArea], _ html: inout HTML) {
        guard let linked = places.interventionAreas else {
            return html.gap(reason: PlaceTexts.unknownAreas, remedy: PlaceTexts.importAreas)
        }
        let language = html.language
        PlacesPicture(
            places: places,
            marks: areas.enumerated().flatMap { place, area in
                linked.shapes(of: area.id).map {
                    PlacesPicture.Mark(shape: $0, name: area.name[language], label: String(place + 1))
                }
            }, words: PlaceTexts.areasMarked.text(language), layers: [linked.layer]
        ).write(&html)
    }
}

/// One area of strategic intervention: lines that name it, projects, money, indicators.
public struct AreaPage: Page {
    let area: InterventionArea
    let work: AreaWork
    let city: CityOverview
    let places: CityPlaces

    /// - Returns: nil where the strategy in force has no such area.
    public init?(_ id: String, _ context: PageContext) {
        guard let area = context.city.strategy.interventionAreas.first(where: { $0.id == id }) else {
            return nil
        }
        self.area = area
        city = context.city
        places = context.places
        work = AreaWork(id, context.city)
    }

    public func title(_ language: Language) -> String { area.name[language] }
    public func description(_ language: Language) -> String { AreaTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.areas, AreaTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("p", .class("kicker"), phrase: AreaTexts.area)
            html.element("h1", words: area.name)
        }
        map(&html)
        html.standards(in: area.id, city)
        html.element("h2", phrase: AreaTexts.lines)
        if work.lines.isEmpty {
            html.element("p", phrase: AreaTexts.noLines)
        } else {
            html.lines(work.lines, city)
        }
        html.element("h2", phrase: DeliveryTexts.projects)
        html.projects(work.placed, none: AreaTexts.noProjects, city)
        html.element("h2", phrase: DeliveryTexts.moneyTitle)
        if work.placed.isKnownToBeNone {
            html.element("p", phrase: AreaTexts.noMoney)
        } else if work.projects.isEmpty {
            html.gap(reason: AreaTexts.unknownMoney)
        } else {
            html.element("p", .class("small soft"), phrase: AreaTexts.severalAreas)
            html.moneyByYear(city) { part in part.project.map(work.ids.contains) ?? false }
        }
        indicators(&html)
    }

    private func map(_ html: inout HTML) {
        html.element("h2", phrase: PlaceTexts.whereItIs)
        guard let linked = places.interventionAreas else {
            return html.gap(reason: PlaceTexts.unknownAreas, remedy: PlaceTexts.importAreas)
        }
        let shapes = linked.shapes(of: area.id)
        guard !shapes.isEmpty else {
            return html.gap(reason: PlaceTexts.unknownArea, remedy: PlaceTexts.importAreas)
        }
        let name = area.name[html.language]
        PlacesPicture(
            places: places, marks: shapes.map { .init(shape: $0, name: name) },
            words: PlaceTexts.areaMarked.text(html.language), layers: [linked.layer]
        ).write(&html)
        let squareMetres = shapes.reduce(0) { $0 + Earth.area(of: $1) }
        guard squareMetres > 0 else { return }
        html.element("p") { html in
            html.phrase(MapTexts.area)
            html.fixed(": ")
            html.number(squareMetres / 10_000, decimals: 1)
            html.fixed("\u{A0}ha")
            html.synthetic(linked.layer.description)
        }
    }

    private func indicators(_ html: inout HTML) {
        html.element("h2", phrase: AreaTexts.indicators)
        let codes = Set(work.lines.map(\.code))
        let moved = Set(work.projects.flatMap { $0.effects.map(\.indicator) })
        let summaries = city.indicators.filter {
            moved.contains($0.indicator.id) || !codes.isDisjoint(with: $0.indicator.lines)
        }
        guard !summaries.isEmpty else { return html.gap(reason: AreaTexts.noIndicators) }
        html.indicatorList(summaries)
        let effects = city.effects(on: moved).filter { work.ids.contains($0.project.id) }
        guard !effects.isEmpty else { return }
        html.element("h3", phrase: DeliveryTexts.effects)
        html.effects(effects, city, showsIndicator: true)
    }
}

/// What is done in an area.
struct AreaWork {
    /// Lines of action that name it.
    let lines: [LineOfAction]
    let placed: PlacedProjects
    /// Projects that take place in it.
    var projects: [Project] { placed.here }
    let ids: Set<String>
    /// Plan of all of them; nil where none has money.
    let plan: Money?

    init(_ area: String, _ city: CityOverview) {
        lines = city.strategy.linesOfAction.filter { $0.areas.contains(area) }
        placed = PlacedProjects(area, .area, city)
        let ids = Set(placed.here.map(\.id))
        self.ids = ids
        let amounts = city.plan.parts.filter { $0.project.map(ids.contains) ?? false }.map(\.amount)
        plan = amounts.isEmpty ? nil : amounts.sum()
    }
}

enum AreaTexts {
    static let title = Phrase(pl: "Obszary strategicznej interwencji", en: "Areas of strategic intervention")
    static let lead = Phrase(
        pl:
            "Miejsca, które strategia wskazuje: kierunki, które je wymieniają, projekty, pieniądze i wskaźniki.",
        en: "Places that the strategy sets out: lines that name them, projects, money and indicators.")
    static let area = Phrase(pl: "Obszar interwencji", en: "Area of intervention")
    static let none = BilingualText(
        pl: "Strategia nie wskazuje obszarów interwencji.", en: "The strategy sets out no areas.")
    static let lines = Phrase(pl: "Kierunki, które go wymieniają", en: "Lines that name it")
    static let noLines = Phrase(
        pl: "Żaden kierunek nie wymienia tego obszaru.", en: "No line of action names this area.")
    static let noProjects = Phrase(
        pl: "Nie ma tu żadnego projektu: żaden zapisany projekt nie wskazuje tego obszaru.",
        en: "There is no project here: none that is recorded names this area.")
    static let noMoney = Phrase(
        pl: "Nie ma tu projektu, więc nie ma pieniędzy projektów.",
        en: "There is no project here, so there is no money of projects.")
    static let unknownMoney = BilingualText(
        pl: "Nie wiadomo, jakie projekty tu są, więc nie wiadomo też, jakie są ich pieniądze.",
        en: "Which projects are here is not known, so neither is their money.")
    static let severalAreas = Phrase(
        pl:
            "Projekt w kilku obszarach liczy się w każdym z nich w całości, więc obszarów nie dodaje się do siebie.",
        en: "A project in several areas counts whole in each of them, so areas are not added up.")
    static let indicators = Phrase(pl: "Wskaźniki", en: "Indicators")
    static let noIndicators = BilingualText(
        pl: "Żaden wskaźnik nie mówi o tym obszarze.", en: "No indicator speaks of this area.")
}
