import Computation
import Evidence
import Quantities
import Strategy

extension MissingPage {
    /// Longer lists are folded.
    private static let openRows = 12

    func section(_ group: MissingGroup, _ html: inout HTML) {
        html.element("section", .text("aria-labelledby", group.rawValue)) { html in
            html.element("h2", .id(group.rawValue)) { html in
                html.phrase(group.title)
                html.fixed(" <span class=\"quiet\">")
                html.number(count(group))
                html.fixed("</span>")
            }
            html.element("p", phrase: group.meaning)
            if count(group) == 0 {
                return html.element("p", .class("soft"), phrase: MissingTexts.nothingMissing)
            }
            if group == .data { return data(&html) }
            for kind in group.kinds { block(kind, items(kind), &html) }
        }
    }

    /// Indicators without data, why, and how to get them.
    private func data(_ html: inout HTML) {
        folded(silent.count, &html) { html in
            html.element("ul", .class("plain-list")) { html in
                for summary in silent {
                    html.element("li") { html in
                        html.link(.indicator(summary.indicator.id), words: summary.indicator.name)
                        html.element("p", .class("small soft")) { $0.words(reason(summary)) }
                        howToGet(summary, &html)
                    }
                }
            }
        }
    }

    private func howToGet(_ summary: IndicatorSummary, _ html: inout HTML) {
        let indicator = summary.indicator
        var way = indicator.howToGet
        if way.isEmpty, case .refused(let refusal) = summary.series { way = refusal.remedy }
        guard !way.isEmpty || !indicator.owner.isEmpty else { return }
        html.element("p", .class("small")) { html in
            if !way.isEmpty {
                html.phrase(ComponentTexts.remedy)
                html.space()
                html.words(way)
                html.space()
            }
            if !indicator.owner.isEmpty {
                html.phrase(MissingTexts.owner)
                html.space()
                html.words(indicator.owner)
                html.fixed(".")
            }
        }
    }

    private func reason(_ summary: IndicatorSummary) -> BilingualText {
        switch summary.series {
        case .known: MissingTexts.otherPlacesOnly
        case .refused(let refusal): refusal.reason
        case .blocked(let keys): ComponentTexts.missing(keys)
        case .absent: ComponentTexts.nothingCalculates
        }
    }

    /// All items of one kind: what they have in common is said once.
    private func block(_ kind: AuditItem.Kind, _ items: [AuditItem], _ html: inout HTML) {
        guard let first = items.first else { return }
        let sameReason = items.count > 1 && items.allSatisfy { $0.reason == first.reason }
        let sameRemedy = items.count > 1 && items.allSatisfy { $0.remedy == first.remedy }
        html.element("h3") { html in
            html.phrase(kind.words)
            html.fixed(" <span class=\"quiet\">")
            html.number(items.count)
            html.fixed("</span>")
        }
        if sameReason || sameRemedy {
            html.element("p", .class("small")) { html in
                if sameReason {
                    html.words(first.reason)
                    html.space()
                }
                if sameRemedy { html.words(first.remedy) }
            }
        }
        folded(items.count, &html) { html in
            html.element("ul", .fixed("class", sameReason && sameRemedy ? "index-list" : "plain-list")) {
                html in
                for item in items {
                    html.element("li") { html in
                        subject(item.subject, &html)
                        guard !sameReason || !sameRemedy else { return }
                        html.element("p", .class("small soft")) { html in
                            if !sameReason {
                                html.words(item.reason)
                                html.space()
                            }
                            if !sameRemedy { html.words(item.remedy) }
                        }
                    }
                }
            }
        }
    }

    /// The goal, line of action or indicator that an item is about.
    private func subject(_ subject: String, _ html: inout HTML) {
        if let summary = city.indicator(subject) {
            return html.link(.indicator(subject), words: summary.indicator.name)
        }
        guard let code = StrategyCode(subject), let goal = city.goal(holding: code) else {
            return html.element("code", text: subject)
        }
        let line = city.strategy.operationalGoals.first { $0.code == goal.code }?.lines
            .first { $0.code == code }
        html.link(goal.route) { html in
            html.code(code)
            guard let line else { return html.words(goal.name) }
            if line.label.isEmpty { html.polish(line.wording) } else { html.words(line.label) }
        }
    }

    private func folded(_ count: Int, _ html: inout HTML, content: (inout HTML) -> Void) {
        guard count > Self.openRows else { return content(&html) }
        html.element("details") { html in
            html.element("summary") { html in
                html.phrase(MissingTexts.showAll)
                html.fixed(" (")
                html.number(count)
                html.fixed(")")
            }
            content(&html)
        }
    }
}
