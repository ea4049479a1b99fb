import Computation
import Evidence
public import Layers
import Publishing
public import Quantities
import Strategy

/// An indicator by parts of the city as a map and a table, and what would change if places came or went.
public struct IndicatorMapPage: Page {
    let summary: IndicatorSummary
    let model: IndicatorMapModel
    let shown: IndicatorMapView
    let frame: MapFrame?
    let backdrop: LayerOutline?
    /// What is wrong with the changes, or what was not found.
    let findings: [Finding]
    /// Indicators and goals whose assessment the changes move.
    let effects: [IndicatorMapEffect]

    public init(
        _ summary: IndicatorSummary, _ model: IndicatorMapModel, _ view: IndicatorMapView, frame: MapFrame?,
        backdrop: LayerOutline?, findings: [Finding], effects: [IndicatorMapEffect]
    ) {
        self.summary = summary
        self.model = model
        shown = view
        self.frame = frame
        self.backdrop = backdrop
        self.findings = findings
        self.effects = effects
    }

    var indicator: Indicator { summary.indicator }

    public func title(_ language: Language) -> String {
        "\(IndicatorMapTexts.kicker.text(language)): \(indicator.name[language])"
    }
    public func description(_ language: Language) -> String { indicator.meaning[language] }
    public var trail: [Crumb] {
        [
            Crumb(.explorer(MapView()), ExplorerTexts.title), Crumb(.indicator(indicator.id), indicator.name),
        ]
    }
    public var scripts: [Resource] { model.kinds.isEmpty ? [] : [.indicatorMapScript] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("p", .class("kicker")) { html in
                html.phrase(IndicatorMapTexts.kicker)
                html.fixed(" · ")
                html.link(.indicatorWhy(indicator.id), phrase: WhyTexts.why)
            }
            html.element("h1", words: indicator.name)
            html.element("p", .class("lead"), words: indicator.meaning)
        }
        guard let city = model.areas.first, let frame else {
            return html.gap(reason: IndicatorMapTexts.nothing, remedy: IndicatorMapTexts.howToAdd)
        }
        if model.layers.contains(where: \.isSynthetic) {
            html.element("p", .class("note")) { html in
                html.element("strong", phrase: MapTexts.synthetic)
                html.space()
                html.phrase(IndicatorMapTexts.synthetic)
            }
        }
        if !model.kinds.isEmpty { tryOut(&html) }
        effect(city, &html)
        figure(frame, &html)
        table(&html)
        if !model.groups.isEmpty { groups(&html) }
        if !effects.isEmpty || model.isChanged { goals(&html, context) }
        if !model.places.isEmpty { places(&html) }
        provenance(&html)
    }

    private func tryOut(_ html: inout HTML) {
        html.element("section", .class("try-out"), .fixed("aria-labelledby", "try-out")) { html in
            html.element("h2", .id("try-out"), phrase: IndicatorMapTexts.tryOut)
            for finding in findings {
                html.gap(reason: finding.reason, remedy: finding.remedy)
            }
            form(&html)
            html.element("p", .class("hint"), phrase: IndicatorMapTexts.pointing)
            guard !shown.changes.isEmpty else { return }
            html.element("h3", phrase: IndicatorMapTexts.changes)
            html.element("ul", .class("changes")) { html in
                for (number, change) in shown.changes.enumerated() { row(number, change, &html) }
            }
            html.element("p", .class("small")) { html in
                html.link(.indicatorMap(indicator.id, IndicatorMapView()), phrase: IndicatorMapTexts.clear)
                html.fixed(". ")
                html.phrase(IndicatorMapTexts.share)
            }
        }
    }

    private func form(_ html: inout HTML) {
        html.element(
            "form", .class("filter"), .action(.indicatorMap(indicator.id, IndicatorMapView()), html.language),
            .fixed("method", "get")
        ) { html in
            html.element("label", .fixed("for", "try-kind"), phrase: IndicatorMapTexts.kind)
            html.space()
            html.element(
                "select", .id("try-kind"), .text("name", QueryField.kind.text(html.language).description)
            ) { html in
                for kind in model.kinds {
                    if kind.role == .green {
                        for size in ["0.5", "1", "3", "20"] {
                            html.element(
                                "option", .text("value", "green/\(size)"),
                                text: size.replacing(".", with: html.language == .polish ? "," : ".") + " "
                                    + IndicatorMapTexts.hectare.text(html.language))
                        }
                    } else {
                        html.element(
                            "option", .text("value", "\(kind.role)/\(kind.category)"),
                            text: ServiceNames.name(of: kind.category)[html.language])
                    }
                }
            }
            html.space()
            html.element("label", .fixed("for", "try-place"), phrase: IndicatorMapTexts.whereTo)
            html.space()
            html.void(
                "input", .fixed("type", "text"), .id("try-place"), .flag("required"),
                .text("name", QueryField.place.text(html.language).description),
                .text("value", shown.wanted?.words ?? ""))
            if !shown.changes.isEmpty {
                html.hidden(QueryField.whatIf.text(html.language).description, shown.text)
            }
            html.space()
            html.element("button", .fixed("type", "submit"), phrase: IndicatorMapTexts.add)
        }
    }

    private func row(_ number: Int, _ change: Scenario.Change, _ html: inout HTML) {
        html.element("li") { html in
            switch change {
            case .addPlace(_, let category, let place):
                html.phrase(IndicatorMapTexts.added)
                html.space()
                html.words(ServiceNames.name(of: category))
                html.element("span", .class("soft"), .integer("data-where", number)) { html in
                    html.text(" (\(IndicatorMapView.text(place)))")
                }
            case .addGround(_, let hectares, let place):
                html.phrase(IndicatorMapTexts.added)
                html.space()
                html.number(hectares, decimals: hectares == hectares.rounded() ? 0 : 1)
                html.space()
                html.phrase(IndicatorMapTexts.hectare)
                html.element("span", .class("soft"), .integer("data-where", number)) { html in
                    html.text(" (\(IndicatorMapView.text(place)))")
                }
            case .removeFeature(let role, let id):
                html.phrase(IndicatorMapTexts.removed)
                html.space()
                let gone = model.places.first { $0.role == role && $0.id == id }
                html.words(ServiceNames.name(of: gone?.category ?? role.rawValue))
                html.text(" " + (gone?.name ?? id))
            case .replaceReading, .replaceTarget: break
            }
            html.fixed(" · ")
            html.link(.indicatorMap(indicator.id, shown.without(number))) { html in
                html.phrase(IndicatorMapTexts.undo)
                html.element("span", .class("unseen"), text: " \(number + 1)")
            }
        }
    }

    /// The city as a whole, and how many people gain or lose.
    private func effect(_ city: IndicatorMapModel.Area, _ html: inout HTML) {
        html.element("div", .class("verdict"), .fixed("aria-live", "polite"), .id("effect")) { html in
            html.element("dl", .class("figures")) { html in
                html.figure(model.isChanged ? IndicatorMapTexts.today : IndicatorMapTexts.city) { html in
                    number(city.before, &html)
                    if let year = model.year { html.text(" \(year)") }
                }
                guard model.isChanged else { return }
                html.figure(IndicatorMapTexts.would) { html in
                    html.element("span", .text("data-city", "after")) { number(city.after, &$0) }
                }
                if let before = city.metBefore, let after = city.metAfter {
                    html.figure(IndicatorMapTexts.gain) { html in
                        html.element(
                            "span", .text("data-city", "change"),
                            text: NumberFormat.signed(Double(after - before), decimals: 0, html.language))
                    }
                }
            }
        }
    }

    private func number(_ value: Double?, _ html: inout HTML) {
        guard let value else { return html.fixed("–") }
        html.number(value, decimals: indicator.decimals)
        html.fixed(" <small>")
        html.text(indicator.unitText(html.language))
        html.fixed("</small>")
    }
}
