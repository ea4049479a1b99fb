import Evidence
import Quantities
import Strategy

extension HTML {
    /// What an edit changes, field by field, with the words that came or went marked.
    mutating func changes(_ changes: [FieldChange], before: Phrase, after: Phrase) {
        guard !changes.isEmpty else { return element("p", .class("soft"), phrase: DraftTexts.same) }
        table(
            DraftTexts.changes, [TableColumn(DraftTexts.field), TableColumn(before), TableColumn(after)],
            underHeading: true
        ) { html in
            for change in changes.prefix(DraftTexts.mostChanges) {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), words: change.label)
                    let runs = WordDiff.runs(
                        from: change.before[html.language], to: change.after[html.language])
                    html.element("td", .class("wording")) { $0.runs(runs, without: .inserted) }
                    html.element("td", .class("wording")) { $0.runs(runs, without: .deleted) }
                }
            }
        }
        guard changes.count > DraftTexts.mostChanges else { return }
        element("p", .class("soft")) { html in
            html.phrase(DraftTexts.moreChanges)
            html.space()
            html.number(changes.count - DraftTexts.mostChanges)
        }
    }

    private mutating func runs(_ runs: [WordDiff.Run], without left: WordDiff.Run.Kind) {
        let shown = runs.filter { $0.kind != left }
        guard !shown.isEmpty else { return fixed("–") }
        for (index, run) in shown.enumerated() {
            if index > 0 { space() }
            switch run.kind {
            case .kept: text(run.text)
            case .inserted: inserted { $0.text(run.text) }
            case .deleted: deleted { $0.text(run.text) }
            }
        }
    }

    /// Words that came in; what sighted readers see by colour and line, others hear.
    mutating func inserted(_ content: (inout HTML) -> Void) {
        element("ins") { html in
            html.element("span", .class("unseen")) { html in
                html.fixed("[")
                html.phrase(DifferenceTexts.insertedWord)
                html.fixed(" ")
            }
            content(&html)
            html.fixed("<span class=\"unseen\">]</span>")
        }
    }

    /// Words that went, in the same way.
    mutating func deleted(_ content: (inout HTML) -> Void) {
        element("del") { html in
            html.element("span", .class("unseen")) { html in
                html.fixed("[")
                html.phrase(DifferenceTexts.deletedWord)
                html.fixed(" ")
            }
            content(&html)
            html.fixed("<span class=\"unseen\">]</span>")
        }
    }
}
