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
        amounts(&html, context)
        centres(&html, context)
        if !model.groups.isEmpty { groups(&html) }
        if !effects.isEmpty || model.isChanged { goals(&html, context) }
        if !model.places.isEmpty { places(&html) }
        provenance(&html)
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
