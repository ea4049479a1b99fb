import Accounts
public import Quantities

/// One draft: what it changes, who did what with it, and what its reader may do next.
public struct DraftPage: Page {
    let card: DraftCard
    /// What stood in the way of the last step.
    let problem: BilingualText?

    public init(_ card: DraftCard, problem: BilingualText? = nil) {
        self.card = card
        self.problem = problem
    }

    public func title(_ language: Language) -> String { card.title[language] }
    public func description(_ language: Language) -> String { card.draft.kind.name[language] }
    public var trail: [Crumb] {
        [Crumb(.editing(.overview), EditingTexts.title), Crumb(.editing(.work(.drafts)), DraftTexts.mine)]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", words: card.title)
            html.element("p", .class("lead")) { html in
                html.words(card.draft.kind.name)
                html.fixed(" · ")
                html.words(card.draft.state.name)
            }
        }
        if let problem {
            html.element("section", .class("notice problems"), .fixed("role", "alert")) {
                $0.element("p", words: problem)
            }
        }
        facts(&html)
        if card.isUnfinished {
            html.element("p", .class("notice conflict"), phrase: DraftTexts.unfinished)
        }
        let isOvertaken = card.draft.overtaking != nil
        if isOvertaken {
            html.element("section", .class("notice conflict")) { html in
                html.element("h2", phrase: DraftTexts.overtaken)
                html.element("p", phrase: DraftTexts.overtakenMeaning)
            }
        }
        if !card.isUnfinished {
            html.element("h2", phrase: DraftTexts.changes)
            html.changes(
                card.changes, before: isOvertaken ? DraftTexts.meanwhile : DraftTexts.before,
                after: isOvertaken ? DraftTexts.yours : DraftTexts.after)
        }
        actions(&html, context)
        history(&html)
    }

    private func facts(_ html: inout HTML) {
        html.element("dl", .class("facts")) { html in
            fact(DraftTexts.author, &html) { $0.words(card.name(card.draft.author)) }
            fact(DraftTexts.reason, &html) { html in
                card.draft.reason.isEmpty ? html.fixed("–") : html.text(card.draft.reason)
            }
            fact(DraftTexts.unit, &html) { html in
                if let unit = card.unit { html.words(unit) } else { html.phrase(DraftTexts.city) }
            }
            if card.draft.state == .submitted {
                fact(DraftTexts.state, &html) { $0.count(card.missingApprovals, DraftTexts.approvals) }
            }
        }
        html.element("ul", .class("actions")) { html in
            if card.hasForm {
                html.element("li") { html in
                    html.link(.editing(.work(.draftForm(card.draft.id))), phrase: DraftTexts.form)
                }
            }
            if let item = card.item { html.element("li") { $0.link(item, phrase: DraftTexts.item) } }
        }
    }

    private func fact(_ label: Phrase, _ html: inout HTML, _ value: (inout HTML) -> Void) {
        html.element("dt", phrase: label)
        html.element("dd", content: value)
    }

    private func actions(_ html: inout HTML, _ context: PageContext) {
        guard !card.actions.isEmpty else { return }
        html.element("h2", phrase: DraftTexts.actions)
        html.element(
            "form", .class("edit"), .action(.editing(.work(.draft(card.draft.id))), html.language),
            .fixed("method", "post")
        ) { html in
            html.hidden("token", context.formToken)
            html.hidden("version", String(card.draft.version))
            html.element("div", .class("field")) { html in
                html.element("label", .fixed("for", "comment"), phrase: DraftTexts.comment)
                if card.actions.contains(.giveBack) {
                    html.element("p", .class("hint"), .id("comment-hint"), phrase: DraftTexts.commentHint)
                }
                html.element(
                    "textarea", .id("comment"), .fixed("name", "comment"), .integer("rows", 3),
                    .fixed("aria-describedby", "comment-hint").when(card.actions.contains(.giveBack))
                ) { _ in }
            }
            html.element("p", .class("buttons")) { html in
                for action in card.actions {
                    html.element(
                        "button", .fixed("type", "submit"), .fixed("name", "step"),
                        .text("value", action.rawValue),
                        .class("second").when(action != card.actions.first), phrase: action.name)
                    html.space()
                }
            }
        }
    }

    private func history(_ html: inout HTML) {
        html.element("h2", phrase: DraftTexts.history)
        html.element("ol", .class("plain-list course")) { html in
            for event in card.draft.history {
                html.element("li") { html in
                    html.moment(event.at)
                    html.fixed(": ")
                    html.words(card.name(event.person))
                    html.fixed(" – ")
                    html.phrase(event.step.name)
                    guard !event.comment.isEmpty else { return }
                    if event.step == .published || event.step == .overtaken {
                        html.fixed(" (")
                        html.phrase(DraftTexts.entry)
                        html.space()
                        html.text(event.comment)
                        html.fixed(")")
                    } else {
                        html.element("blockquote", text: event.comment)
                    }
                }
            }
        }
    }
}

extension HTML {
    /// A field of a form that nobody sees.
    mutating func hidden(_ name: String, _ value: String) {
        void("input", .fixed("type", "hidden"), .text("name", name), .text("value", value))
    }
}
