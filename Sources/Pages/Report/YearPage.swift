import Delivery
import Evidence
public import Publishing
public import Quantities
import Reporting

/// The steps of a year's report: dates, what is owed, how much has been delivered, and by which units.
public struct YearPage: Page {
    private let call: DataCall
    private let city: CityOverview

    public init(_ call: DataCall, _ context: PageContext) {
        self.call = call
        city = context.city
    }

    public func title(_ language: Language) -> String {
        "\(ReportTexts.calendar.text(language)): \(call.year)"
    }
    public func description(_ language: Language) -> String { ReportTexts.calendarLead.text(language) }
    public var trail: [Crumb] {
        [
            Crumb(.reporting(.all), ReportTexts.reports),
            Crumb(.reporting(.draft(call.year)), BilingualText(String(call.year))),
        ]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", text: title(html.language))
            html.element("p", .class("lead"), phrase: ReportTexts.calendarLead)
        }
        steps(&html)
        if context.isEditor {
            html.element("p") { $0.link(.editing(.report(.dates(call.year))), phrase: ReportTexts.editDates) }
        }
        html.element("h2", phrase: ReportTexts.units)
        html.table(
            ReportTexts.units,
            [
                TableColumn(ReportTexts.unit), TableColumn(ReportTexts.owed, number: true),
                TableColumn(ReportTexts.done, number: true), TableColumn(ReportTexts.late, number: true),
            ], underHeading: true
        ) { html in
            for unit in call.units { row(unit, &html) }
            row(nil, &html)
        }
    }

    private func steps(_ html: inout HTML) {
        html.table(
            ReportTexts.calendar,
            [
                TableColumn(ReportTexts.step), TableColumn(ReportTexts.opens), TableColumn(ReportTexts.due),
                TableColumn(ReportTexts.owed),
            ], underHeading: true
        ) { html in
            for step in call.cycle.steps {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), words: step.name)
                    html.element("td") { $0.date(step.opens) }
                    html.element("td") { $0.date(step.due) }
                    html.element("td") { html in
                        html.element("ul", .class("plain")) { html in
                            for owed in step.owed { html.element("li") { progress(of: owed, in: step, &$0) } }
                        }
                    }
                }
            }
        }
    }

    private func progress(of owed: OwedItem, in step: YearCycle.Step, _ html: inout HTML) {
        let items = call.items.filter { $0.kind == owed && $0.due == step.due }
        let done = items.count(where: \.isDone)
        html.words(owed.name)
        html.fixed(": ")
        if owed == .closing || owed == .definitions || owed == .publication {
            html.state(of: done == items.count, isLate: step.due < city.today)
        } else {
            html.number(done)
            html.fixed("\u{A0}/\u{A0}")
            html.number(items.count)
        }
    }

    private func row(_ unit: String?, _ html: inout HTML) {
        let items = call.items(of: unit)
        guard !items.isEmpty else { return }
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(.reporting(.dataCall(call.year, unit))) { html in
                    if let unit { html.words(city.unitName(unit)) } else { html.phrase(ReportTexts.office) }
                }
            }
            html.numberCell(items.count)
            html.numberCell(items.count(where: \.isDone))
            html.numberCell(items.count { !$0.isDone && $0.due < city.today })
        }
    }
}

extension CityOverview {
    func unitName(_ id: String) -> BilingualText { delivery.units[id]?.name ?? BilingualText(id) }
}

extension HTML {
    /// Whether something owed was delivered, in a word with its colour and sign.
    mutating func state(of isDone: Bool, isLate: Bool) {
        if isDone {
            mark(.onTrack, ReportTexts.isDone)
        } else if isLate {
            mark(.offTrack, ReportTexts.isLate)
        } else {
            mark(.notAssessed, ReportTexts.isOpen)
        }
    }
}
