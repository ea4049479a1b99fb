import Publishing
import Quantities

extension HTML {
    /// A map with its legend, what it was drawn from, and its table.
    mutating func map(_ map: ReportMap, _ medium: ReportMedium, table: (inout HTML) -> Void) {
        element("figure", .class("report-map")) { html in
            html.element("figcaption", text: "\(map.title) (\(map.unit))")
            if medium != .office {
                ReportMapPicture(map).write(&html)
                html.legend(of: map)
            }
            for source in map.sources { html.source(source) }
        }
        table(&self)
    }

    private mutating func legend(of map: ReportMap) {
        steps(map.steps, isPartial: map.areas.contains { $0.value == nil }, map.decimals)
    }

    /// What each shade of a map means.
    /// - Parameter isPartial: whether some areas have no value.
    mutating func steps(_ steps: [ReportMap.Step], isPartial: Bool, _ decimals: Int) {
        element("ul", .class("map-steps")) { html in
            for (place, step) in steps.enumerated() {
                html.element("li") { html in
                    html.swatch(ReportMapPicture.opacity(place, of: steps.count))
                    html.text(html.words(step, isLast: place == steps.count - 1, decimals))
                }
            }
            guard isPartial else { return }
            html.element("li") { html in
                html.swatch(ReportMapPicture.opacity(nil, of: steps.count))
                html.phrase(ReportTexts.unknownValue)
            }
        }
    }

    private mutating func swatch(_ opacity: String) {
        element(
            "svg", .class("swatch"), .fixed("viewBox", "0 0 16 16"), .fixed("width", "16"),
            .fixed("height", "16"), .fixed("aria-hidden", "true")
        ) { html in
            html.shape(
                "rect", .fixed("x", "1"), .fixed("y", "1"), .fixed("width", "14"), .fixed("height", "14"),
                .fixed("fill", "currentColor"), .text("fill-opacity", opacity),
                .fixed("stroke", "currentColor"))
        }
        space()
    }

    private func words(_ step: ReportMap.Step, isLast: Bool, _ decimals: Int) -> String {
        let (from, to) = (
            NumberFormat.text(step.from, decimals: decimals, language),
            NumberFormat.text(step.to, decimals: decimals, language)
        )
        guard step.from < step.to else { return from }
        return isLast ? "\(from)–\(to)" : "\(from) – \(ReportTexts.below.text(language)) \(to)"
    }

    private mutating func source(_ source: ReportMap.Source) {
        element("p", .class("small soft")) { html in
            if source.isSynthetic {
                html.element("strong", phrase: ReportTexts.syntheticMap)
                html.space()
            }
            html.phrase(ReportTexts.drawnFrom)
            html.text(
                " \(source.title) (\(source.id), \(ReportTexts.layerRevision.text(html.language)) \(source.revision)), "
            )
            html.text("\(source.attribution), \(source.licence). ")
            html.fixed("SHA-256: ")
            html.element("code", text: source.digest.description)
        }
    }
}
