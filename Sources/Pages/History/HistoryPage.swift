public import Evidence
public import Quantities

/// Every entry about one subject, newest first: when, by whom, why, and what it changed.
public struct HistoryPage: Page {
    /// One entry with its author in words that the reader may see.
    public struct Step: Sendable {
        public var entry: LedgerEntry
        public var author: BilingualText
        public var changes: [FieldChange]

        public init(_ entry: LedgerEntry, author: BilingualText, changes: [FieldChange]) {
            self.entry = entry
            self.author = author
            self.changes = changes
        }
    }

    let subject: Subject
    let name: BilingualText
    let item: Route?
    let steps: [Step]

    /// - Parameter steps: newest first.
    public init(_ subject: Subject, name: BilingualText, item: Route?, steps: [Step]) {
        self.subject = subject
        self.name = name
        self.item = item
        self.steps = steps
    }

    public func title(_ language: Language) -> String {
        "\(HistoryTexts.title.text(language)): \(name[language])"
    }

    public func description(_ language: Language) -> String { HistoryTexts.lead.text(language) }
    public var trail: [Crumb] { item.map { [Crumb($0, name)] } ?? [Crumb(.changes, ChangeTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", text: title(html.language))
            html.element("p", .class("lead"), phrase: HistoryTexts.lead)
        }
        for step in steps {
            html.element("section", .class("entry")) { html in
                html.element("h2") { html in
                    html.moment(step.entry.recorded)
                    html.space()
                    html.element("span", .class("small soft")) { html in
                        html.phrase(WhyTexts.entry)
                        html.fixed("\u{A0}")
                        html.number(step.entry.sequence)
                    }
                }
                html.element("p") { html in
                    html.words(step.author)
                    if !step.entry.reason.isEmpty {
                        html.fixed(": ")
                        html.words(Remark.words(step.entry.reason))
                    }
                }
                if step.entry.value == nil { html.element("p", phrase: ChangeTexts.retired) }
                html.changes(step.changes, before: DraftTexts.was, after: DraftTexts.became)
                if context.isEditor, canUndo {
                    html.element("p") { html in
                        html.link(.editing(.work(.undo(step.entry.sequence))), phrase: HistoryTexts.undo)
                    }
                }
            }
        }
    }

    /// What was adopted is not taken back by a form.
    private var canUndo: Bool {
        switch subject {
        case .strategy, .profile: false
        default: true
        }
    }
}

extension HTML {
    /// The way to the history of an item.
    mutating func history(of subject: Subject) {
        element("p", .class("small")) { $0.link(.history(subject.description), phrase: HistoryTexts.link) }
    }
}

enum HistoryTexts {
    static let title = Phrase(pl: "Historia", en: "History")
    static let lead = Phrase(
        pl: "Każdy wpis rejestru o tej pozycji: kiedy, kto, dlaczego i co zmienił.",
        en: "Every entry of the ledger about this item: when, who, why and what it changed.")
    static let undo = Phrase(pl: "Przywróć stan sprzed tego wpisu", en: "Put back what was before this entry")
    static let link = Phrase(pl: "Historia zmian tej pozycji", en: "History of this item")
}
