import Accounts
public import Quantities

/// The drafts of whoever has signed in, latest first.
public struct DraftsPage: Page {
    let cards: [DraftCard]

    public init(_ cards: [DraftCard]) { self.cards = cards }

    public func title(_ language: Language) -> String { DraftTexts.mine.text(language) }
    public func description(_ language: Language) -> String { DraftTexts.mineLead.text(language) }
    public var trail: [Crumb] { [Crumb(.editing(.overview), EditingTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(DraftTexts.mine, DraftTexts.mineLead)
        guard !cards.isEmpty else { return html.element("p", .class("soft"), words: DraftTexts.mineNone) }
        html.table(
            DraftTexts.mine,
            [
                TableColumn(DraftTexts.change), TableColumn(DraftTexts.state), TableColumn(DraftTexts.kind),
                TableColumn(DraftTexts.changed),
            ], underHeading: true
        ) { html in
            for card in cards {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.link(.editing(.work(.draft(card.draft.id))), words: card.title)
                    }
                    html.element("td") { html in
                        html.words(card.draft.state.name)
                        if card.draft.state == .returned, let comment = card.draft.history.last?.comment,
                            card.draft.overtaking == nil
                        {
                            html.element("span", .class("small soft")) { html in
                                html.fixed(" – ")
                                html.text(comment)
                            }
                        }
                    }
                    html.element("td", words: card.draft.kind.name)
                    html.element("td") { html in if let changed = card.changed { html.moment(changed) } }
                }
            }
        }
    }
}
