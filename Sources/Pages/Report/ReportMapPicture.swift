import Publishing
import Quantities

/// The areas of a report's map, darker where the value is higher; each carries its number and its value, so that nothing
/// depends on colour alone.
struct ReportMapPicture {
    let map: ReportMap

    /// From one line of an area's words to the next.
    /// - Unit: those of the sheet
    private static let lineHeight = 15.0

    init(_ map: ReportMap) { self.map = map }

    func write(_ html: inout HTML) {
        let (title, description) = ("\(map.table.id)-title", "\(map.table.id)-description")
        html.element(
            "svg", .class("report-areas"), .text("viewBox", "0 0 \(map.width) \(map.height)"),
            .fixed("role", "img"), .text("aria-labelledby", title), .text("aria-describedby", description)
        ) { html in
            html.element("title", .id(title), text: "\(map.title) (\(map.unit))")
            html.element("desc", .id(description), text: summary(html.language))
            for area in map.areas where !area.outline.isEmpty { shape(area, &html) }
            for area in map.areas where !area.outline.isEmpty { words(area, &html) }
        }
    }

    /// How dark a class is: also where no stylesheet reaches.
    static func opacity(_ step: Int?, of count: Int) -> String {
        guard let step else { return "0" }
        return count < 2 ? "0.3" : "0.\(10 + 38 * step / (count - 1))"
    }

    private func shape(_ area: ReportMap.Area, _ html: inout HTML) {
        html.element(
            "path", .class("unknown").when(area.value == nil), .text("d", area.outline),
            .fixed("fill", "currentColor"), .fixed("fill-rule", "evenodd"),
            .text("fill-opacity", Self.opacity(area.step, of: map.steps.count)),
            .fixed("stroke", "currentColor")
        ) { html in
            html.element("title", text: "\(area.number). \(area.name): \(value(of: area, html.language))")
        }
    }

    private func words(_ area: ReportMap.Area, _ html: inout HTML) {
        let (x, y) = (Double(area.x), Double(area.y))
        html.element("text", .class("number"), .at("x", x), .at("y", y - 2), .fixed("text-anchor", "middle"))
        {
            $0.number(area.number)
        }
        html.element(
            "text", .at("x", x), .at("y", y - 2 + Self.lineHeight), .fixed("text-anchor", "middle"),
            text: value(of: area, html.language))
    }

    private func value(of area: ReportMap.Area, _ language: Language) -> String {
        area.value.map { NumberFormat.text($0, decimals: map.decimals, language) } ?? "–"
    }

    /// What the map shows, for those who cannot see it; the table says it in full.
    private func summary(_ language: Language) -> String {
        let known = map.areas.filter { $0.value != nil }.sorted { ($0.value ?? 0) > ($1.value ?? 0) }
        guard let first = known.first, let last = known.last else {
            return ReportTexts.mapWords.text(language)
        }
        let highest = "\(ReportTexts.highest.text(language)): \(first.name), \(value(of: first, language))"
        let lowest = "\(ReportTexts.lowest.text(language)): \(last.name), \(value(of: last, language))"
        return "\(ReportTexts.mapWords.text(language)) \(highest); \(lowest)."
    }
}
