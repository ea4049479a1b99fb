public import Computation
import Evidence
public import Publishing
public import Quantities
import Strategy

/// The standards of access: who has what the city promises, which parcels meet it, where and by how much it is missed.
public struct StandardsPage: Page {
    /// What the page is called.
    public static let name = BilingualText(
        pl: StandardsTexts.title.text(.polish), en: StandardsTexts.title.text(.english))

    /// One standard with what became of it.
    struct Entry {
        let standard: AccessStandard
        let outcome: Outcome?
        var report: StandardReport? { outcome?.value() }
    }

    let entries: [Entry]
    /// Whether the city has set them itself.
    let isOwn: Bool
    let selected: Entry
    /// What somebody asks of the selected one; nil where nobody asks anything.
    let tried: TriedStandard?
    let districts: DistrictSheet?
    /// Areas of strategic intervention as the strategy in force names them.
    let interventionAreas: [InterventionArea]
    let places: CityPlaces

    /// - Parameters:
    ///   - id: the standard that is shown in full; nil for the first.
    ///   - tried: what is asked of that standard.
    ///   - districts: the sheet of the layer of areas; nil where there is none.
    /// - Returns: nil where the city has no standard of that name.
    public init?(
        _ id: String?, trying tried: TriedStandard? = nil, districts: DistrictSheet?, _ context: PageContext
    ) {
        let record = context.city.record
        let entries = record.accessStandards.map { standard in
            Entry(standard: standard, outcome: context.city.outcomes[Key(.standard, standard.id)])
        }
        self.entries = entries
        isOwn = !record.standards.isEmpty
        guard let shown = id.map({ id in entries.first { $0.standard.id == id } }) ?? entries.first else {
            return nil
        }
        selected = shown
        self.tried = tried
        self.districts = districts
        interventionAreas = context.city.strategy.interventionAreas
        places = context.places
    }

    /// Why a standard has no numbers, and what to do.
    /// - Parameter outcome: nil where nothing measures it.
    public static func refusal(of outcome: Outcome?) -> Refusal {
        outcome?.refusal
            ?? Refusal(
                code: "no-layers", reason: StandardsTexts.noLayers, remedy: StandardsTexts.importLayers)
    }

    public func title(_ language: Language) -> String {
        let title = "\(StandardsTexts.title.text(language)): \(selected.standard.title[language])"
        return tried == nil ? title : "\(title) (\(StandardsTexts.aQuestion.text(language)))"
    }
    public var isIndexed: Bool { tried == nil }
    public func description(_ language: Language) -> String {
        (isOwn ? StandardsTexts.own : StandardsTexts.lawful).text(language)
    }
    public var trail: [Crumb] { [Crumb(.explorer(MapView()), ExplorerTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(StandardsTexts.title, isOwn ? StandardsTexts.own : StandardsTexts.lawful)
        if entries.contains(where: { $0.report?.isExample ?? false }) {
            html.element("p", .class("note")) { html in
                html.element("strong", phrase: MapTexts.synthetic)
                html.space()
                html.phrase(IndicatorMapTexts.synthetic)
            }
        }
        if entries.allSatisfy({ $0.report == nil }) { html.refusals(of: entries) }
        overview(&html)
        further(&html)
        detail(&html)
    }

    private func overview(_ html: inout HTML) {
        html.element("section", .class("promises"), .fixed("aria-labelledby", "standards")) { html in
            html.element("h2", .id("standards"), phrase: StandardsTexts.overview)
            html.table(
                StandardsTexts.overview,
                [
                    TableColumn(StandardsTexts.standard), TableColumn(StandardsTexts.asks),
                    TableColumn(StandardsTexts.residents, number: true),
                    TableColumn(StandardsTexts.parcels, number: true),
                    TableColumn(StandardsTexts.shortfall, number: true), TableColumn(StandardsTexts.source),
                ], underHeading: true
            ) { html in
                for entry in entries { row(entry, &html) }
            }
        }
    }

    private func row(_ entry: Entry, _ html: inout HTML) {
        let (standard, city) = (entry.standard, entry.report?.areas.first)
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) {
                $0.link(.accessStandards(standard.id), words: standard.title)
            }
            html.element("td", text: StandardsTexts.asks(standard, html.language))
            html.share(city?.residents)
            html.share(city?.parcels)
            html.shortfall(city?.residents ?? city?.parcels, entry.report?.unit)
            html.element("td", words: standard.source)
        }
    }

    /// Where nobody has decided for the city, what else it may decide.
    private func further(_ html: inout HTML) {
        guard !isOwn else { return }
        html.element("p", .class("small")) { html in
            html.phrase(StandardsTexts.further)
            let names = AccessStandard.furtherCategories.map { ServiceNames.name(of: $0)[html.language] }
            html.text(" " + names.joined(separator: ", ") + ".")
        }
    }
}

extension HTML {
    /// Why standards have no numbers, each reason once with the standards it is the reason for. Nothing where all have numbers.
    mutating func refusals(of entries: [StandardsPage.Entry]) {
        let refused = entries.filter { $0.report == nil }
        var written: Set<Refusal> = []
        for entry in refused {
            let refusal = StandardsPage.refusal(of: entry.outcome)
            guard written.insert(refusal).inserted else { continue }
            let alike = refused.filter { StandardsPage.refusal(of: $0.outcome) == refusal }
            guard alike.count < entries.count else {
                return gap(reason: refusal.reason, remedy: refusal.remedy)
            }
            let titles = alike.map(\.standard.title)
            gap(
                reason: BilingualText(
                    pl: "\(titles.map(\.pl).joined(separator: ", ")): \(refusal.reason.pl)",
                    en: "\(titles.map { $0[.english] }.joined(separator: ", ")): \(refusal.reason[.english])"),
                remedy: refusal.remedy)
        }
    }

    /// A share in a cell of its own; a dash where it is not known.
    mutating func share(_ tally: StandardReport.Tally?) {
        share(tally?.share)
    }

    /// The same of a share from 0 to 1.
    mutating func share(_ share: Double?) {
        element("td", .class("num")) { html in
            guard let share else { return html.fixed("–") }
            html.text(NumberFormat.percent(share, decimals: 1, html.language))
        }
    }

    /// How much is missing at the median in a cell of its own; a dash where nothing is, or where it is not known.
    mutating func shortfall(_ tally: StandardReport.Tally?, _ unit: UnitOfMeasure?) {
        element("td", .class("num")) { html in
            guard let shortfall = tally?.medianShortfall, let unit else { return html.fixed("–") }
            html.text(StandardsTexts.amount(shortfall, unit, html.language))
        }
    }
}
