import Accounts
import Delivery
import Evidence
public import Quantities

/// Drafts of others that wait for an approval: each with its comparison, and a choice to approve several at once.
public struct ApprovalsPage: Page {
    let cards: [DraftCard]
    let filter: DraftFilter
    /// What became of the drafts chosen before: title and outcome.
    let outcomes: [(title: BilingualText, words: BilingualText)]

    public init(
        _ cards: [DraftCard], _ filter: DraftFilter,
        outcomes: [(title: BilingualText, words: BilingualText)] = []
    ) {
        self.cards = cards
        self.filter = filter
        self.outcomes = outcomes
    }

    public func title(_ language: Language) -> String { DraftTexts.inbox.text(language) }
    public func description(_ language: Language) -> String { DraftTexts.inboxLead.text(language) }
    public var trail: [Crumb] { [Crumb(.editing(.overview), EditingTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(DraftTexts.inbox, DraftTexts.inboxLead)
        if !outcomes.isEmpty {
            html.element("section", .class("notice"), .fixed("role", "status")) { html in
                html.element("h2", phrase: DraftTexts.told)
                html.element("ul") { html in
                    for outcome in outcomes {
                        html.element("li") { html in
                            html.words(outcome.title)
                            html.fixed(": ")
                            html.words(outcome.words)
                        }
                    }
                }
            }
        }
        filterForm(&html, context)
        guard !cards.isEmpty else { return html.element("p", .class("soft"), words: DraftTexts.inboxNone) }
        html.element(
            "form", .action(.editing(.work(.approvals(filter))), html.language), .fixed("method", "post")
        ) { html in
            html.hidden("token", context.formToken)
            for card in cards { row(card, &html) }
            html.element("p") { html in
                html.element(
                    "button", .fixed("type", "submit"), .fixed("name", "step"), .fixed("value", "approve"),
                    phrase: DraftTexts.bulk)
            }
        }
    }

    private func filterForm(_ html: inout HTML, _ context: PageContext) {
        let route = Route.editing(.work(.approvals(DraftFilter())))
        html.element(
            "form", .class("filters"), .action(route, html.language), .fixed("method", "get"),
            .text("aria-label", DraftTexts.filter.text(html.language))
        ) { html in
            let language = html.language
            html.field(.unit, DraftTexts.unit) { html, id in
                html.select(
                    id, .unit, context.city.record.delivery.units.map { ($0.id, $0.name[language]) },
                    filter.unit)
            }
            html.field(.kind, DraftTexts.kind) { html, id in
                html.select(
                    id, .kind, DraftKind.allCases.map { ($0.rawValue, $0.name[language]) },
                    filter.kind?.rawValue)
            }
            html.filterButtons(route, isFiltered: !filter.isEmpty)
        }
    }

    private func row(_ card: DraftCard, _ html: inout HTML) {
        html.element("section", .class("draft")) { html in
            html.element("h2") { html in
                html.link(.editing(.work(.draft(card.draft.id))), words: card.title)
            }
            html.element("p") { html in
                html.words(card.draft.kind.name)
                html.fixed(" · ")
                html.words(card.name(card.draft.author))
                if let unit = card.unit {
                    html.fixed(" · ")
                    html.words(unit)
                }
                html.fixed(" · ")
                html.count(card.missingApprovals, DraftTexts.approvals)
            }
            html.element("p") { html in
                html.element("strong", phrase: DraftTexts.reason)
                html.fixed(": ")
                html.text(card.draft.reason)
            }
            html.element("details") { html in
                html.element("summary", phrase: DraftTexts.changes)
                html.changes(card.changes, before: DraftTexts.before, after: DraftTexts.after)
            }
            guard card.actions.contains(.approve) else { return }
            html.element("p") { html in
                html.element("label") { html in
                    html.void(
                        "input", .fixed("type", "checkbox"), .fixed("name", "chosen"),
                        .text("value", "\(card.draft.id) \(card.draft.version)"))
                    html.space()
                    html.phrase(DraftTexts.choose)
                    html.element("span", .class("unseen")) { html in
                        html.fixed(": ")
                        html.words(card.title)
                    }
                }
            }
        }
    }
}
