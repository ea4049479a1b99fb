import Evidence
import Quantities
import Strategy

/// Another limit or size of the selected standard: the form that asks, and the answer beside today's numbers.
extension StandardsPage {
    /// Whether the numbers answer a question rather than say how the city stands.
    var isTrying: Bool { tried?.report != nil }

    func ask(_ html: inout HTML) {
        html.element("section", .class("try-out"), .fixed("aria-labelledby", "ask")) { html in
            html.element("h3", .id("ask"), phrase: StandardsTexts.ask)
            if let findings = tried?.findings, !findings.isEmpty { faults(findings, &html) }
            form(&html)
            if isTrying, let tried { meaning(of: tried, &html) }
        }
    }

    private func faults(_ findings: [Finding], _ html: inout HTML) {
        html.element("div", .class("note warn"), .fixed("role", "alert")) { html in
            for finding in findings {
                html.element("p") { html in
                    html.element("strong", words: finding.reason)
                    html.space()
                    html.words(finding.remedy)
                }
            }
        }
    }

    /// The answer is read where the question was asked, not at the head of the page.
    private func form(_ html: inout HTML) {
        let standard = selected.standard
        let asked = tried?.asked ?? standard
        html.element(
            "form", .class("filters"),
            .action(.accessStandards(nil), html.language, anchor: "ask"), .fixed("method", "get")
        ) { html in
            html.hidden(QueryField.standard.text(html.language).description, standard.id)
            switch asked.limit {
            case .metres(let metres):
                field(.metres, StandardsTexts.limitInMetres, metres, AccessStandard.metres, &html)
            case .minutes(let minutes):
                field(.minutes, StandardsTexts.limitInMinutes, minutes, AccessStandard.minutes, &html)
            }
            if let hectares = asked.wantedHectares {
                field(.hectares, StandardsTexts.sizeInHectares, hectares, AccessStandard.hectares, &html)
            }
            html.element("button", .fixed("type", "submit"), phrase: IndicatorMapTexts.reckon)
        }
    }

    private func field(
        _ name: QueryField, _ label: Phrase, _ value: Double, _ range: ClosedRange<Double>,
        _ html: inout HTML
    ) {
        let text = name.text(html.language).description
        html.element("div", .class("field")) { html in
            html.element("label", .text("for", "ask-\(text)"), phrase: label)
            html.void(
                "input", .fixed("type", "number"), .id("ask-\(text)"), .flag("required"),
                .text("name", text), .text("value", plain(value)), .text("min", plain(range.lowerBound)),
                .text("max", plain(range.upperBound)), .fixed("step", "any"))
        }
    }

    /// As a field for numbers reads it in every language.
    private func plain(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }

    /// What was asked and instead of what, how to keep the question and how to leave it.
    private func meaning(of tried: TriedStandard, _ html: inout HTML) {
        html.element("div", .class("note warn")) { html in
            html.element("p") { html in
                html.element("strong", phrase: StandardsTexts.onlyAQuestion)
                html.space()
                if tried.asked == selected.standard {
                    html.phrase(StandardsTexts.sameAsToday)
                } else {
                    html.phrase(StandardsTexts.answersAre)
                    html.text(" \(StandardsTexts.asks(tried.asked, html.language)). ")
                    html.phrase(StandardsTexts.todayIs)
                    html.text(" \(StandardsTexts.asks(selected.standard, html.language)).")
                }
            }
            html.element("p") { html in
                html.link(.accessStandards(selected.standard.id), phrase: StandardsTexts.backToToday)
                html.fixed(" · ")
                html.link(.standardQuestion(tried.question), phrase: StandardsTexts.linkToQuestion)
            }
        }
    }

    func comparedFigures(_ city: StandardReport.Area, _ html: inout HTML) {
        html.element("dl", .class("figures")) { html in
            if let residents = city.residents, let then = residents.share {
                figure(StandardsTexts.residentsNow, residents.shareToday, &html)
                figure(StandardsTexts.residentsThen, then, &html)
                html.figure(StandardsTexts.gain) { $0.number(residents.change?.gained ?? 0) }
                html.figure(StandardsTexts.lose) { $0.number(residents.change?.lost ?? 0) }
            }
            if let parcels = city.parcels, let then = parcels.share {
                figure(StandardsTexts.parcelsNow, parcels.shareToday, &html)
                figure(StandardsTexts.parcelsThen, then, &html)
            }
        }
    }

    private func figure(_ name: Phrase, _ share: Double?, _ html: inout HTML) {
        html.figure(name) { html in
            html.text(share.map { NumberFormat.percent($0, decimals: 1, html.language) } ?? "–")
        }
    }

    /// Today and the answer side by side, one row for each area.
    func comparedTable(
        _ caption: Phrase, _ heading: Phrase, _ areas: [StandardReport.Area], _ html: inout HTML,
        name: (StandardReport.Area, inout HTML) -> Void
    ) {
        html.table(
            caption,
            [TableColumn(heading)] + Self.comparedColumns + [
                TableColumn(StandardsTexts.parcelsNow, number: true),
                TableColumn(StandardsTexts.parcelsThen, number: true),
            ], sortable: true, underHeading: true
        ) { html in
            for area in areas {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { name(area, &$0) }
                    compared(area.residents, &html)
                    html.share(area.parcels?.shareToday)
                    html.share(area.parcels?.share)
                }
            }
        }
    }

    static let comparedColumns = [
        TableColumn(StandardsTexts.all, number: true),
        TableColumn(StandardsTexts.residentsNow, number: true),
        TableColumn(StandardsTexts.residentsThen, number: true),
        TableColumn(StandardsTexts.gain, number: true), TableColumn(StandardsTexts.lose, number: true),
    ]

    func compared(_ tally: StandardReport.Tally?, _ html: inout HTML) {
        html.optionalNumber(tally?.all)
        html.share(tally?.shareToday)
        html.share(tally?.share)
        html.optionalNumber(tally.map { $0.change?.gained ?? 0 })
        html.optionalNumber(tally.map { $0.change?.lost ?? 0 })
    }
}

extension StandardReport.Tally {
    /// From 0 to 1, before the question; nil where nobody was asked about.
    fileprivate var shareToday: Double? { all > 0 ? Double(metToday ?? met) / Double(all) : nil }
}
