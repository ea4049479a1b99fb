import Quantities
import Strategy

extension RevisionsPage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(RevisionTexts.title, RevisionTexts.lead)
        guard !entries.isEmpty else {
            return html.gap(reason: HomeTexts.noStrategy, remedy: HomeTexts.howToImport)
        }
        for entry in entries { revision(entry, &html) }
    }

    private func revision(_ entry: Entry, _ html: inout HTML) {
        let revision = entry.revision
        html.element("section", .class("entry")) { html in
            html.element("h2") { html in
                html.text(revision.label)
                if entry.isInForce {
                    html.fixed(" <span class=\"quiet\">")
                    html.phrase(RevisionTexts.shown)
                    html.fixed("</span>")
                }
            }
            html.element("dl", .class("facts")) { html in
                html.fact(RevisionTexts.state) { $0.phrase(revision.state.words) }
                html.fact(RevisionTexts.resolution, revision.resolution ?? "")
                html.fact(RevisionTexts.date) { html in
                    guard let date = revision.date else { return html.phrase(RevisionTexts.notStated) }
                    html.date(date)
                }
                html.fact(RevisionTexts.adoptedBy, revision.adoptedBy)
                html.fact(RevisionTexts.contents) { contents(revision.strategy, &$0) }
                html.fact(RevisionTexts.document) { document(revision, &$0) }
            }
            if let previous = entry.previous {
                html.element("p") { html in
                    html.link(.revisionDifference(from: previous, to: revision.label)) { html in
                        html.phrase(RevisionTexts.compare)
                        html.fixed(" ")
                        html.text(previous)
                    }
                }
            }
        }
    }

    private func contents(_ strategy: DevelopmentStrategy, _ html: inout HTML) {
        html.count(strategy.priorities.count, RevisionTexts.priorities)
        html.fixed(", ")
        html.count(strategy.strategicGoals.count, ComponentTexts.strategicGoals)
        html.fixed(", ")
        html.count(strategy.operationalGoals.count, ComponentTexts.operationalGoals)
        html.fixed(", ")
        html.count(strategy.linesOfAction.count, ComponentTexts.lines)
    }

    private func document(_ revision: StrategyRevision, _ html: inout HTML) {
        guard let name = revision.document else { return html.phrase(RevisionTexts.fromFolder) }
        html.text(name)
        if let digest = revision.documentDigest {
            html.fixed("<br>SHA-256 ")
            html.element("code", .class("digest"), text: digest.description)
        }
        guard !revision.lines.isEmpty else { return }
        let unread = revision.lines.count { $0.kind == .notUnderstood }
        html.fixed("<br>")
        html.count(revision.lines.count, RevisionTexts.linesRead)
        html.fixed(", ")
        html.phrase(RevisionTexts.notUnderstood)
        html.fixed(": ")
        html.number(unread)
    }
}
