import Evidence
import Quantities
import Strategy

extension DifferencePage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1", text: title(html.language))
            html.element("p", .class("lead"), phrase: DifferenceTexts.lead)
        }
        tally(&html)
        html.element("p", .class("small")) { html in
            html.link(
                .revisionDifference(from: to.label, to: from.label), phrase: DifferenceTexts.otherWay)
        }
        if changes.isEmpty { html.element("p", phrase: DifferenceTexts.same) }
        for (level, entries) in changes {
            html.element("section", .text("aria-labelledby", level.rawValue)) { html in
                html.element("h2", .id(level.rawValue), phrase: level.words)
                html.element("ul", .class("plain-list")) { html in
                    for entry in entries { html.element("li") { self.entry(entry, &$0) } }
                }
            }
        }
        carryOver(&html)
    }

    private func tally(_ html: inout HTML) {
        html.element("ul", .class("tally")) { html in
            for (change, count) in counts { figure(count, change.words, &html) }
            figure(unchanged, DifferenceTexts.unchanged, &html)
        }
    }

    private func figure(_ count: Int, _ words: Phrase, _ html: inout HTML) {
        html.element("li") { html in
            html.element("b") { $0.number(count) }
            html.space()
            html.phrase(words)
        }
    }

    private func entry(_ entry: StrategyDiff.Entry, _ html: inout HTML) {
        html.element("ul", .class("changed")) { html in
            for change in StrategyDiff.Entry.Change.allCases where entry.changes.contains(change) {
                html.element("li", phrase: change.words)
            }
        }
        html.element("p", .class("wording-change")) { html in
            codes(entry.oldCode, entry.newCode, &html)
            if entry.changes.contains(.removed) {
                html.deleted { $0.polish(entry.oldText) }
            } else if entry.changes.contains(.added) {
                html.inserted { $0.polish(entry.newText) }
            } else if entry.changes.contains(.reworded) {
                words(entry.words, &html)
            } else {
                html.polish(entry.newText)
            }
        }
        guard entry.changes.contains(.moved) else { return }
        html.element("p", .class("small soft")) { html in
            html.phrase(DifferenceTexts.movedFrom)
            html.space()
            if let parent = entry.oldParent { html.code(parent) }
            html.phrase(DifferenceTexts.movedTo)
            html.space()
            if let parent = entry.newParent { html.code(parent) }
        }
    }

    private func codes(_ old: StrategyCode?, _ new: StrategyCode?, _ html: inout HTML) {
        if let old, let new, old != new {
            html.code(old)
            html.fixed("→ ")
            html.code(new)
        } else if let code = new ?? old {
            html.code(code)
        }
    }

    private func words(_ runs: [WordDiff.Run], _ html: inout HTML) {
        for (place, run) in runs.enumerated() {
            if place > 0 { html.space() }
            switch run.kind {
            case .kept: html.polish(run.text)
            case .deleted: html.deleted { $0.polish(run.text) }
            case .inserted: html.inserted { $0.polish(run.text) }
            }
        }
    }

    // MARK: Links of indicators

    private func carryOver(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "links")) { html in
            html.element("h2", .id("links"), phrase: DifferenceTexts.links)
            html.element("p", phrase: DifferenceTexts.linksLead)
            guard !carried.links.isEmpty else {
                return html.element("p", phrase: DifferenceTexts.noLinks)
            }
            html.element("ul", .class("tally")) { html in
                for fate in [CarryOver.Link.Fate.kept, .carried, .lost, .unknown] {
                    figure(carried.links.count { $0.fate == fate }, fate.words, &html)
                }
            }
            let told = carried.lost + carried.links.filter { $0.fate == .carried }
            guard !told.isEmpty else {
                return html.element("p", .class("soft"), phrase: DifferenceTexts.allKept)
            }
            html.table(
                DifferenceTexts.linksCaption,
                [
                    TableColumn(DifferenceTexts.holder), TableColumn(DifferenceTexts.link),
                    TableColumn(DifferenceTexts.before), TableColumn(DifferenceTexts.after),
                    TableColumn(DifferenceTexts.fate),
                ], sortable: true
            ) { html in
                for link in told { row(link, &html) }
            }
        }
    }

    private func row(_ link: CarryOver.Link, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                guard link.kind.isOfIndicator, let summary = city.indicator(link.holder) else {
                    return html.text(link.holder)
                }
                html.link(.indicator(link.holder), words: summary.indicator.name)
            }
            html.element("td") { html in
                html.phrase(link.kind.words)
                if let target = link.target {
                    html.space()
                    html.text(target)
                }
            }
            html.element("td") { $0.code(link.oldCode) }
            html.element("td") { html in
                if let code = link.newCode { html.code(code) } else { html.fixed("–") }
            }
            html.element("td") { html in
                let isLost = link.fate == .lost || link.fate == .unknown
                html.mark(isLost ? .offTrack : .onTrack, link.fate.words)
            }
        }
    }
}
