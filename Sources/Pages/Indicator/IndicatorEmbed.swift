import Evidence
import Quantities
import Strategy

/// The chart of an indicator alone, with its source, to stand in a frame of another site.
public struct IndicatorEmbed: Sendable {
    private let summary: IndicatorSummary
    private let context: PageContext

    /// - Returns: nil where there is no such indicator.
    public init?(_ id: String, _ context: PageContext) {
        guard let summary = context.city.indicator(id) else { return nil }
        self.summary = summary
        self.context = context
    }

    /// The whole document as UTF-8. It may be framed anywhere; it holds no form and no session.
    public func render() -> [UInt8] {
        var html = HTML(context.language)
        html.fixed("<!DOCTYPE html>\n<html lang=\"")
        html.text(context.language.rawValue)
        html.fixed(
            "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        )
        html.element("title", text: summary.indicator.name[context.language])
        html.fixed("<meta name=\"robots\" content=\"noindex\">")
        html.void("link", .fixed("rel", "stylesheet"), .href(.stylesheet))
        html.void("script", .fixed("type", "module"), .src(.script))
        html.fixed("</script></head>")
        html.element("body", .class("embed")) { html in
            Frame.icons(&html)
            html.element("main") { html in
                html.element("h1", .class("embed-title"), words: summary.indicator.name)
                html.element("p") { html in html.badge(summary.state) }
                if let figures = context.city.figures(of: summary, html.language) {
                    html.drawing(figures.large)
                } else {
                    html.gap(of: summary.series, howToGet: summary.indicator.howToGet)
                }
                source(&html)
            }
        }
        html.fixed("</html>\n")
        return html.bytes
    }

    private func source(_ html: inout HTML) {
        html.element("p", .class("small")) { html in
            if context.profile.isFictional {
                html.element("strong", phrase: FrameTexts.fictional)
                html.space()
            }
            html.phrase(IndicatorTexts.embedSource)
            html.space()
            html.element(
                "a", .href(origin: context.origin, .indicator(summary.indicator.id), html.language),
                .fixed("target", "_top")
            ) { html in
                html.text("Horyzont · ")
                html.words(context.profile.name)
            }
            if let source = summary.source {
                html.fixed(" · ")
                html.words(source.licence.attribution.isEmpty ? source.publisher : source.licence.attribution)
            }
            if summary.isJudgedByExample {
                html.space()
                html.exampleMark()
            }
        }
    }
}
