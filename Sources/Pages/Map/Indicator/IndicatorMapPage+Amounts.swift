import Computation
import Evidence
import Quantities
import Strategy

extension IndicatorMapPage {
    /// What the values are made of, the unknown among them; nothing where the measure tells of people alone.
    func amounts(_ html: inout HTML, _ context: PageContext) {
        let mapped: MappedSeries? = context.city.outcomes[Key(.mapped, indicator.id)]?.value()
        guard let mapped, !mapped.amounts.isEmpty, let year = mapped.years.last else { return }
        html.element("section", .fixed("aria-labelledby", "amounts")) { html in
            html.element("h2", .id("amounts"), phrase: IndicatorAmountTexts.title)
            html.element(
                "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
                .fixed("aria-labelledby", "amounts")
            ) { html in
                html.element("table") { html in
                    html.element("thead") { heads(mapped.amounts, &$0) }
                    html.element("tbody") { html in
                        for area in year.areas { row(area, &html) }
                    }
                }
            }
        }
    }

    private func heads(_ amounts: [MappedSeries.Amount], _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "col"), phrase: IndicatorMapTexts.area)
            for amount in amounts {
                html.element("th", .fixed("scope", "col"), .class("num")) { html in
                    html.words(amount.name)
                    let unit = amount.unit.displayName(html.language)
                    if !unit.isEmpty { html.text(" (\(unit))") }
                }
            }
        }
    }

    private func row(_ area: MappedSeries.Area, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                if area.id.isEmpty {
                    html.phrase(IndicatorMapTexts.city)
                } else {
                    html.text(area.name)
                }
            }
            for value in area.amounts {
                html.element("td", .class("num")) { $0.number(value, decimals: 0) }
            }
        }
    }
}

private enum IndicatorAmountTexts {
    static let title = Phrase(pl: "Z czego powstaje wartość", en: "What the value is made of")
}
