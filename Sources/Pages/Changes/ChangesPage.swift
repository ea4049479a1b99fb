import Delivery
import Evidence
public import Quantities
import Reporting
import Strategy

/// What was recorded lately: entries of the ledger and imports of data, newest first.
public struct ChangesPage: Page {
    /// One thing recorded.
    enum Event: Sendable {
        case entry(LedgerEntry)
        case dataset(DatasetRevision)

        var recorded: Timestamp {
            switch self {
            case .entry(let entry): entry.recorded
            case .dataset(let revision): revision.recorded
            }
        }

        /// Parts events of the same moment: the later number stands first.
        var number: Int {
            switch self {
            case .entry(let entry): entry.sequence
            case .dataset(let revision): revision.number
            }
        }
    }

    /// More than this nobody reads; the feed and the programming interface have the rest.
    static let maximumEvents = 200

    let days: [(day: CalendarDate, events: [Event])]
    let isCut: Bool
    let city: CityOverview
    let authors: Authors

    /// Shows the entries that the overview carries.
    public init(_ context: PageContext) {
        city = context.city
        authors = context.authors
        let all =
            context.city.recent.map { Event.entry($0) } + context.city.datasets.map { Event.dataset($0) }
        let sorted = all.sorted { ($0.recorded, $0.number) > ($1.recorded, $1.number) }
        let shown = sorted.prefix(Self.maximumEvents)
        isCut = sorted.count > shown.count || (context.city.recent.last?.sequence ?? 1) > 1
        var days: [(day: CalendarDate, events: [Event])] = []
        for event in shown {
            let day = event.recorded.date
            if days.last?.day == day {
                days[days.count - 1].events.append(event)
            } else {
                days.append((day, [event]))
            }
        }
        self.days = days
    }

    public func title(_ language: Language) -> String { ChangeTexts.title.text(language) }
    public func description(_ language: Language) -> String { ChangeTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(ChangeTexts.title, ChangeTexts.lead)
        html.element("ul", .class("actions")) { html in
            html.element("li") { html in
                html.element("a", .href(.changesFeed(html.language)), phrase: ChangeTexts.feed)
            }
            html.element("li") { $0.link(.revisions, phrase: RevisionTexts.title) }
            html.element("li") { $0.link(.datasets, phrase: DatasetTexts.title) }
        }
        guard !days.isEmpty else { return html.gap(reason: ChangeTexts.none) }
        for (day, events) in days {
            html.element("section", .class("entry")) { html in
                html.element("h2") { $0.date(day) }
                html.element("ul", .class("plain-list")) { html in
                    for event in events { html.element("li") { self.event(event, &$0) } }
                }
            }
        }
        if isCut { html.element("p", .class("soft"), phrase: ChangeTexts.older) }
    }

    private func event(_ event: Event, _ html: inout HTML) {
        switch event {
        case .entry(let entry):
            html.phrase(entry.value == nil ? ChangeTexts.retired : ChangeTexts.recorded)
            html.fixed(": ")
            subject(entry.subject, &html)
            note(entry.reason, &html) { html in
                html.words(authors.words(entry.author))
                html.fixed(" · ")
                html.phrase(WhyTexts.entry)
                html.fixed("\u{A0}")
                html.number(entry.sequence)
                html.fixed(" · ")
                html.digest(entry.digest)
            }
        case .dataset(let revision):
            html.phrase(ChangeTexts.imported)
            html.fixed(": ")
            html.link(.datasets, text: revision.dataset)
            html.fixed(", ")
            html.count(revision.rows, ComponentTexts.rows)
            html.fixed(" (")
            html.phrase(revision.mode.words)
            html.fixed(")")
            note(revision.reason, &html) { html in
                html.words(authors.words(revision.author))
                html.fixed(" · ")
                html.phrase(WhyTexts.revision)
                html.fixed("\u{A0}")
                html.number(revision.number)
                html.fixed(" · ")
                html.text(revision.origin)
                html.fixed(" · ")
                html.digest(revision.digest)
            }
        }
    }

    private func note(_ reason: String, _ html: inout HTML, _ rest: (inout HTML) -> Void) {
        if !reason.isEmpty { html.element("p", .class("small")) { $0.words(Remark.words(reason)) } }
        html.element("p", .class("small soft")) { rest(&$0) }
    }

    private func subject(_ subject: Subject, _ html: inout HTML) {
        switch subject {
        case .profile: html.phrase(ChangeTexts.profile)
        case .impacts: html.link(.impacts, phrase: ImpactTexts.matrix)
        case .strategy(let label):
            html.link(.revisions) { html in
                html.phrase(ChangeTexts.strategy)
                html.space()
                html.text(label)
            }
        case .indicator(let id):
            if let summary = city.indicator(id) {
                html.link(.indicator(id), words: summary.indicator.name)
            } else {
                html.element("code", text: id)
            }
        case .variable(let id):
            if let variable = city.record.variables.first(where: { $0.id == id }) {
                html.words(variable.name)
            } else {
                html.element("code", text: id)
            }
        case .standard(let id):
            if let standard = city.record.standards.first(where: { $0.id == id }) {
                html.link(.accessStandards(id), words: standard.title)
            } else {
                html.element("code", text: id)
            }
        case .delivery(let list, let id):
            html.words(list.name)
            html.space()
            html.element("code", text: id)
        case .reporting(let list, let id):
            html.words(list.name)
            html.space()
            html.element("code", text: id)
        case .source(let id):
            html.link(.sources) { html in
                if let source = city.record.source(id) { html.words(source.name) } else { html.text(id) }
            }
        }
    }
}
