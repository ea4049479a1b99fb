import Computation
import Evidence
import Quantities
import Strategy

extension WhyPage {
    /// The page of a method: its id without the version.
    static func page(of method: String) -> String {
        guard let slash = method.lastIndex(of: "/"),
            method[method.index(after: slash)...].allSatisfy(\.isNumber)
        else {
            return method
        }
        return String(method[..<slash])
    }

    func name(of key: Key, _ language: Language) -> String {
        if let summary = city.indicator(key.name) { return summary.indicator.name[language] }
        if let variable = city.record.variables.first(where: { $0.id == key.name }) {
            return variable.name[language]
        }
        if let code = StrategyCode(key.name), let goal = city.goal(code) {
            return "\(code) \(goal.name[language])"
        }
        return key.kind == .day ? "" : key.name
    }

    func formula(of key: Key) -> String? {
        guard key.kind == .series, let formula = city.indicator(key.name)?.indicator.formula, !formula.isEmpty
        else {
            return nil
        }
        return formula
    }

    func decimals(of key: Key) -> Int { city.indicator(key.name)?.indicator.decimals ?? 2 }

    /// The recorded rows themselves.
    func rows(_ html: inout HTML) {
        guard !readings.isEmpty else { return }
        html.element("h2", .id("rows"), phrase: WhyTexts.rows)
        html.element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .fixed("aria-labelledby", "rows")
        ) { html in
            html.element("table", .fixed("data-sortable", "")) { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        for head in [GoalTexts.indicator, WhyTexts.place, ChartTexts.period] {
                            html.element("th", .fixed("scope", "col"), phrase: head)
                        }
                        html.element("th", .fixed("scope", "col"), .class("num"), phrase: ChartTexts.value)
                        for head in [ChartTexts.status, WhyTexts.source, WhyTexts.reference, WhyTexts.line] {
                            html.element("th", .fixed("scope", "col"), phrase: head)
                        }
                    }
                }
                html.element("tbody") { html in
                    for reading in readings { row(reading, &html) }
                }
            }
        }
    }

    private func row(_ reading: IndicatorReading, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("td") { $0.text(name(of: Key(.series, reading.series), $0.language)) }
            html.element("td", text: city.profile.name(of: reading.area))
            html.element("td") { $0.period(reading.period) }
            html.element("td", .class("num")) { html in
                if reading.status == .withdrawn {
                    html.fixed("–")
                } else {
                    html.number(reading.value, decimals: decimals(of: Key(.series, reading.series)))
                }
            }
            html.element("td", phrase: reading.status.words)
            html.element("td") { source(reading.source, &$0) }
            html.element("td") { html in
                html.text(reading.reference)
                if !reading.note.isEmpty {
                    html.fixed("<br><span class=\"soft small\">")
                    html.words(Remark.words(reading.note))
                    html.fixed("</span>")
                }
            }
            html.element("td") { html in if reading.line > 0 { html.number(reading.line) } }
        }
    }

    private func source(_ id: String, _ html: inout HTML) {
        guard let source = city.record.source(id) else { return html.text(id) }
        html.externalLink(source.url, text: source.name[html.language])
        html.fixed("<br><span class=\"soft small\">")
        html.words(source.licence.name)
        html.fixed("</span>")
    }
}
