import Delivery
import Evidence
import Quantities
import Strategy

extension IndicatorPage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        head(&html, context)
        verdict(&html)
        inWords(&html)
        course(&html)
        peers(&html)
        aim(&html)
        moving(&html)
        facts(&html)
        downloads(&html)
    }

    private func head(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("p", .class("kicker")) { html in
                html.phrase(IndicatorTexts.kicker)
                html.fixed(" · ")
                html.phrase(indicator.kind.words)
                html.fixed(" · ")
                html.phrase(indicator.direction.words)
            }
            html.element("h1", words: indicator.name)
            if !indicator.meaning.isEmpty { html.element("p", .class("lead"), words: indicator.meaning) }
            if IndicatorMapLink.leads(to: summary, in: context) {
                html.element("p") {
                    $0.link(.indicatorMap(indicator.id, IndicatorMapView()), phrase: IndicatorMapTexts.onMap)
                }
            }
        }
    }

    private func verdict(_ html: inout HTML) {
        html.element("div", .class("verdict")) { html in
            html.badge(summary.state)
            html.element("dl", .class("figures")) { html in
                if let last = summary.points.last {
                    html.figure(IndicatorTexts.latest) { html in
                        html.number(last.value, decimals: indicator.decimals)
                        html.fixed(" <small>")
                        html.text(indicator.unitText(html.language))
                        html.fixed(", ")
                        html.period(last.period)
                        html.fixed("</small>")
                    }
                }
                guard let assessment = summary.assessment else { return }
                if let share = assessment.attainment {
                    html.figure(IndicatorTexts.attainment) {
                        $0.text(NumberFormat.percent(share, $0.language))
                    }
                }
                if let chance = assessment.trend?.probability {
                    html.figure(IndicatorTexts.probability) {
                        $0.text(AssessmentWords.chance(chance, $0.language))
                    }
                }
                if let score = assessment.score {
                    html.figure(IndicatorTexts.score) { html in
                        html.text(NumberFormat.signed(score, decimals: 1, html.language))
                        if assessment.interval.count == 2 {
                            html.fixed(" <small>")
                            html.text(ComponentTexts.interval(assessment.interval, html.language))
                            html.fixed("</small>")
                        }
                    }
                }
            }
        }
    }

    private func inWords(_ html: inout HTML) {
        html.gap(of: summary.answer, howToGet: indicator.howToGet)
        guard let assessment = summary.assessment else { return }
        let words = AssessmentWords(indicator: indicator, assessment: assessment, language: html.language)
        html.element("section", .fixed("aria-labelledby", "words")) { html in
            html.element("h2", .id("words"), phrase: IndicatorTexts.inWords)
            html.element("p", .class("plain")) { html in
                html.badge(summary.state)
                html.fixed(" — ")
                html.phrase(summary.state.meaning)
            }
            for paragraph in words.paragraphs { html.element("p", text: paragraph.joined(separator: " ")) }
            html.gaps(assessment.gaps)
            html.element("p") { $0.link(.indicatorWhy(indicator.id), phrase: IndicatorTexts.why) }
        }
    }

    /// Projects that are to move it.
    private func moving(_ html: inout HTML) {
        guard !city.record.delivery.projects.isEmpty else { return }
        html.element("section", .fixed("aria-labelledby", "moving")) { html in
            html.element("h2", .id("moving"), phrase: ServingTexts.moves)
            let effects = city.effects(on: [indicator.id])
            guard !effects.isEmpty else { return html.gap(reason: ServingTexts.noPlanned) }
            html.effects(effects, city, showsIndicator: false)
        }
    }

    private func course(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "course")) { html in
            html.element("h2", .id("course"), phrase: IndicatorTexts.course)
            if let figures = city.figures(of: summary, html.language) {
                html.drawing(figures.large)
                breaks(&html)
            } else {
                html.gap(of: summary.series, howToGet: indicator.howToGet)
                if summary.series.value != nil {
                    html.gap(reason: CourseTexts.noneForCity, remedy: indicator.howToGet)
                }
            }
            refusals(&html)
        }
    }

    private func breaks(_ html: inout HTML) {
        let broken = summary.points.filter { $0.breakReason != nil }
        guard !broken.isEmpty else { return }
        html.element("h3", phrase: IndicatorTexts.breaks)
        html.element("ul") { html in
            for point in broken {
                html.element("li") { html in
                    html.period(point.period)
                    html.fixed(": ")
                    html.words(Remark.words(point.breakReason ?? ""))
                }
            }
        }
    }

    /// Periods for which a calculation gave no value, and why.
    private func refusals(_ html: inout HTML) {
        let gaps = summary.series.value?.gaps.filter { $0.area == city.profile.area } ?? []
        guard !gaps.isEmpty else { return }
        html.element("h3", phrase: IndicatorTexts.refusedPlaces)
        html.element("ul") { html in
            for gap in gaps.prefix(20) {
                html.element("li") { html in
                    if let period = gap.period {
                        html.period(period)
                        html.fixed(": ")
                    }
                    html.words(gap.reason)
                }
            }
        }
    }

    private func peers(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "peers")) { html in
            html.element("h2", .id("peers"), phrase: IndicatorTexts.peers)
            guard let comparison = summary.peers.value else {
                if case .refused = summary.peers { return html.gap(of: summary.peers) }
                return html.gap(reason: IndicatorTexts.noPeers)
            }
            html.element("p") { html in
                html.period(comparison.period)
                html.fixed(". ")
                if let rank = comparison.rank {
                    html.text(IndicatorTexts.rank(rank, comparison.ranked, html.language))
                    if let ranking = city.profile.ranking {
                        html.fixed(" (")
                        html.words(ranking.name)
                        html.fixed(")")
                    }
                    html.space()
                }
                if let median = comparison.median {
                    html.phrase(IndicatorTexts.median)
                    html.fixed(": ")
                    html.value(median, of: indicator)
                    html.fixed(".")
                }
            }
            html.element("figure") { html in
                PeersPlot(
                    comparison: comparison, city: city, decimals: indicator.decimals,
                    unit: indicator.unitText(html.language), name: indicator.name[html.language]
                ).write(&html)
            }
        }
    }
}
