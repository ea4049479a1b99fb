import Geometry
import Layers
import Publishing
import Quantities

/// The parts of the city, darker where the value is higher, each with its value in words; streets beneath, places above.
struct IndicatorMapPicture {
    let model: IndicatorMapModel
    let frame: MapFrame
    /// Streets, so that one knows where one is.
    let backdrop: LayerOutline?
    let decimals: Int
    let isAfter: Bool

    func write(_ html: inout HTML) {
        let steps = model.steps
        let moment = isAfter ? IndicatorMapTexts.would : IndicatorMapTexts.today
        html.element(
            "svg", .text("class", "indicator-areas \(isAfter ? "after" : "before")"),
            .text("viewBox", "0 0 \(Int(frame.width)) \(Int(frame.height))"), .fixed("role", "img"),
            .text(
                "aria-label",
                IndicatorMapTexts.picture.text(html.language) + ": " + moment.text(html.language).lowercased()
            )
        ) { html in
            for area in model.areas { fill(area, steps, &html) }
            if let backdrop {
                html.shape(
                    "path", .class("streets"), .text("d", String(decoding: backdrop.lines, as: UTF8.self)))
            }
            if isAfter {
                for path in model.closed { line(path, "closed-street", &html) }
                for path in model.added { line(path, "added-path", &html) }
            }
            for place in model.places { dot(place, &html) }
            if isAfter {
                for path in model.added { ends(of: path, &html) }
            }
            for area in model.areas { words(of: area, &html) }
        }
    }

    func value(_ area: IndicatorMapModel.Area) -> Double? { isAfter ? area.after : area.before }

    private func fill(_ area: IndicatorMapModel.Area, _ steps: MapSteps, _ html: inout HTML) {
        guard let shape = area.shape else { return }
        let value = value(area)
        html.element(
            "path", .class("unknown").when(value == nil), .text("data-area", area.id),
            .text("d", String(decoding: LayerOutline(shape, in: frame).areas, as: UTF8.self)),
            .fixed("fill", "currentColor"), .fixed("fill-rule", "evenodd"),
            .text("fill-opacity", ReportMapPicture.opacity(value.flatMap(steps.step), of: steps.steps.count)),
            .fixed("stroke", "currentColor")
        ) { html in
            html.element("title", text: area.name + ": " + text(value, html.language))
        }
    }

    private func words(of area: IndicatorMapModel.Area, _ html: inout HTML) {
        guard let place = area.shape?.placeForWords() else { return }
        let (x, y) = frame.place(place)
        html.element(
            "text", .text("data-words", area.id), .at("x", x), .at("y", y), .fixed("text-anchor", "middle"),
            text: text(value(area), html.language))
    }

    private func text(_ value: Double?, _ language: Language) -> String {
        value.map { NumberFormat.text($0, decimals: decimals, language) } ?? "–"
    }

    private func line(_ path: IndicatorMapModel.Path, _ kind: StaticString, _ html: inout HTML) {
        html.shape(
            "polyline", .class(kind), .integer("data-line", path.change),
            .text(
                "points",
                path.course.map { place in
                    let (x, y) = frame.place(place)
                    return "\((x * 10).rounded() / 10),\((y * 10).rounded() / 10)"
                }.joined(separator: " ")))
    }

    private func ends(of path: IndicatorMapModel.Path, _ html: inout HTML) {
        for (number, place) in path.course.enumerated() {
            let (x, y) = frame.place(place)
            html.element(
                "circle", .class("added"), .integer("data-change", path.change),
                .integer("data-corner", number),
                .at("cx", x), .at("cy", y), .fixed("r", "9")
            ) { html in
                html.element("title") { html in
                    html.phrase(IndicatorMapTexts.path)
                    html.text(", \(number + 1)/\(path.course.count)")
                }
            }
        }
    }

    private func dot(_ place: IndicatorMapModel.Place, _ html: inout HTML) {
        let (x, y) = frame.place(place.place)
        switch place.standing {
        case .there:
            html.shape("circle", .class("place"), .at("cx", x), .at("cy", y), .fixed("r", "3"))
        case .removed:
            guard isAfter else {
                return html.shape("circle", .class("place"), .at("cx", x), .at("cy", y), .fixed("r", "3"))
            }
            html.shape("circle", .class("gone"), .at("cx", x), .at("cy", y), .fixed("r", "9"))
        case .added(let number):
            guard isAfter else { return }
            html.element(
                "circle", .class("added"), .integer("data-change", number), .at("cx", x), .at("cy", y),
                .fixed("r", "12")
            ) { html in
                html.element("title", words: ServiceNames.name(of: place.category))
            }
        }
    }
}
