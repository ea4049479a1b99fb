import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy

/// The forms by which something is tried out, and the list of what is.
extension IndicatorMapPage {
    func tryOut(_ html: inout HTML) {
        html.element("section", .class("try-out"), .fixed("aria-labelledby", "try-out")) { html in
            html.element("h2", .id("try-out"), phrase: IndicatorMapTexts.tryOut)
            for finding in findings {
                html.gap(reason: finding.reason, remedy: finding.remedy)
            }
            form(&html)
            html.element("p", .class("hint"), phrase: IndicatorMapTexts.pointing)
            if !model.settings.isEmpty {
                html.element("h3", phrase: IndicatorMapTexts.ifItWere)
                html.element("div", .class("standards")) { html in
                    for setting in model.settings { form(setting, &html) }
                }
            }
            guard !shown.isEmpty else { return }
            html.element("h3", phrase: IndicatorMapTexts.changes)
            html.element("ul", .class("changes")) { html in
                for (number, change) in shown.changes.enumerated() { row(number, change, &html) }
                for (name, value) in shown.numbers.sorted(by: { $0.key < $1.key }) { row(name, value, &html) }
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
            "form", .class("filters"),
            .action(.indicatorMap(indicator.id, IndicatorMapView()), html.language),
            .fixed("method", "get")
        ) { html in
            html.element("div", .class("field")) { html in
                html.element("label", .fixed("for", "try-kind"), phrase: IndicatorMapTexts.kind)
                html.element(
                    "select", .id("try-kind"), .text("name", QueryField.kind.text(html.language).description)
                ) { html in
                    for kind in model.kinds { options(kind.role, kind.category, &html) }
                    guard model.mayChangePaths else { return }
                    html.element(
                        "option", .text("value", IndicatorMapView.Wanted.path), phrase: IndicatorMapTexts.path
                    )
                    html.element(
                        "option", .text("value", IndicatorMapView.Wanted.closing),
                        phrase: IndicatorMapTexts.closing)
                }
            }
            html.element("div", .class("field")) { html in
                html.element("label", .fixed("for", "try-place"), phrase: IndicatorMapTexts.whereTo)
                html.void(
                    "input", .fixed("type", "text"), .id("try-place"), .flag("required"),
                    .text("name", QueryField.place.text(html.language).description),
                    .text("value", shown.wanted?.words ?? ""))
            }
            if model.mayChangePaths {
                html.element("div", .class("field")) { html in
                    html.element("label", .fixed("for", "try-end"), phrase: IndicatorMapTexts.end)
                    html.void(
                        "input", .fixed("type", "text"), .id("try-end"),
                        .text("name", QueryField.to.text(html.language).description),
                        .text("value", shown.wanted?.end ?? ""))
                }
            }
            keep(&html)
            html.element("button", .fixed("type", "submit"), phrase: IndicatorMapTexts.add)
        }
    }

    private func options(_ role: LayerRole, _ category: String, _ html: inout HTML) {
        guard role == .green else {
            return html.element(
                "option", .text("value", "\(role)/\(category)"),
                text: ServiceNames.name(of: category)[html.language])
        }
        for size in ["0.5", "1", "3", "20"] {
            html.element(
                "option", .text("value", "green/\(size)"),
                text: size.replacing(".", with: html.language == .polish ? "," : ".") + " "
                    + IndicatorMapTexts.hectare.text(html.language))
        }
    }

    /// A number of the calculation: another standard.
    private func form(_ setting: IndicatorMapModel.Setting, _ html: inout HTML) {
        let parameter = setting.parameter
        let value = shown.numbers[parameter.name] ?? setting.own
        html.element(
            "form", .class("filters"),
            .action(.indicatorMap(indicator.id, IndicatorMapView()), html.language),
            .fixed("method", "get")
        ) { html in
            html.element("div", .class("field")) { html in
                html.element("label", .text("for", "set-\(parameter.name)")) { html in
                    html.words(parameter.meaning)
                    if parameter.unit != .one {
                        html.text(" (\(parameter.unit.displayName(html.language)))")
                    }
                }
                html.void(
                    "input", .fixed("type", "number"), .text("id", "set-\(parameter.name)"),
                    .flag("required"),
                    .text("name", QueryField.number.text(html.language).description),
                    .text("value", Self.plain(value)), .text("min", Self.plain(parameter.range.lowerBound)),
                    .text("max", Self.plain(parameter.range.upperBound)), .fixed("step", "any"))
            }
            html.hidden(QueryField.kind.text(html.language).description, parameter.name)
            keep(&html)
            html.element("button", .fixed("type", "submit")) { html in
                html.phrase(IndicatorMapTexts.reckon)
                html.element("span", .class("unseen")) { html in
                    html.fixed(": ")
                    html.words(parameter.meaning)
                }
            }
        }
    }

    /// As a field for numbers reads it in every language.
    private static func plain(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }

    /// What is tried out already stays.
    private func keep(_ html: inout HTML) {
        guard !shown.isEmpty else { return }
        html.hidden(QueryField.whatIf.text(html.language).description, shown.text)
    }

    private func row(_ number: Int, _ change: Scenario.Change, _ html: inout HTML) {
        html.element("li") { html in
            switch change {
            case .addPlace(_, let category, let place):
                html.phrase(IndicatorMapTexts.added)
                html.space()
                html.words(ServiceNames.name(of: category))
                whereabouts(number, [place], &html)
            case .addGround(_, let hectares, let place):
                html.phrase(IndicatorMapTexts.added)
                html.space()
                html.number(hectares, decimals: hectares == hectares.rounded() ? 0 : 1)
                html.space()
                html.phrase(IndicatorMapTexts.hectare)
                whereabouts(number, [place], &html)
            case .addPath(let course):
                html.phrase(IndicatorMapTexts.added)
                html.space()
                html.phrase(IndicatorMapTexts.path)
                html.fixed(", ")
                html.number(Earth.length(of: course), decimals: 0)
                html.fixed(" m")
                whereabouts(number, course, &html)
            case .removeFeature(.streets, let id):
                html.phrase(IndicatorMapTexts.closed)
                html.space()
                html.text(model.closedName(id))
            case .removeFeature(let role, let id):
                html.phrase(IndicatorMapTexts.removed)
                html.space()
                let gone = model.places.first { $0.role == role && $0.id == id }
                html.words(ServiceNames.name(of: gone?.category ?? role.rawValue))
                html.text(" " + (gone?.name ?? id))
            case .replaceReading, .replaceTarget, .setParameter, .setStandard: break
            }
            html.fixed(" · ")
            html.link(.indicatorMap(indicator.id, shown.without(number))) { html in
                html.phrase(IndicatorMapTexts.undo)
                html.element("span", .class("unseen"), text: " \(number + 1)")
            }
        }
    }

    private func whereabouts(_ number: Int, _ places: [Coordinate], _ html: inout HTML) {
        html.element("span", .class("soft"), .integer("data-where", number)) { html in
            html.text(" (\(places.map(IndicatorMapView.text).joined(separator: ",")))")
        }
    }

    private func row(_ name: String, _ value: Double, _ html: inout HTML) {
        let setting = model.settings.first { $0.parameter.name == name }
        html.element("li") { html in
            setting.map { html.words($0.parameter.meaning) } ?? html.text(name)
            html.text(": " + MethodTexts.number(value, html.language))
            if let setting, setting.parameter.unit != .one {
                html.text(" " + setting.parameter.unit.displayName(html.language))
            }
            if let setting {
                html.fixed(" (")
                html.phrase(IndicatorMapTexts.insteadOf)
                html.text(" \(MethodTexts.number(setting.own, html.language)))")
            }
            html.fixed(" · ")
            html.link(.indicatorMap(indicator.id, shown.without(number: name))) { html in
                html.phrase(IndicatorMapTexts.undo)
                html.element("span", .class("unseen"), text: " " + name)
            }
        }
    }
}
