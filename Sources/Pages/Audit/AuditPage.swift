public import Quantities

/// Everything that was recorded and everything that was refused, as an auditor reads it.
public struct AuditPage: Page {
    /// One thing recorded or refused.
    public struct Row: Sendable {
        public var at: Timestamp
        public var kind: AuditFilter.Kind
        /// Entry of the ledger or revision of readings; nil for an attempt.
        public var number: Int?
        /// The opaque author.
        public var author: String
        /// The author in words.
        public var name: BilingualText
        /// As the ledger calls it.
        public var subject: String
        /// What an entry says of its subject: recorded, retired, imported, refused.
        public var event: BilingualText
        public var reason: BilingualText
        /// Digest of an entry or of a file.
        public var digest: String

        public init(
            at: Timestamp, kind: AuditFilter.Kind, number: Int?, author: String, name: BilingualText,
            subject: String, event: BilingualText, reason: BilingualText, digest: String
        ) {
            self.at = at
            self.kind = kind
            self.number = number
            self.author = author
            self.name = name
            self.subject = subject
            self.event = event
            self.reason = reason
            self.digest = digest
        }
    }

    /// - Unit: rows on one page.
    public static let rowsPerPage = 100

    let filter: AuditFilter
    let rows: [Row]
    let count: Int
    let authors: [(author: String, name: BilingualText)]

    /// - Parameters:
    ///   - rows: those of the page that the filter names, newest first.
    ///   - count: rows on all pages.
    ///   - authors: everybody who may be chosen.
    public init(
        _ filter: AuditFilter, rows: [Row], count: Int, authors: [(author: String, name: BilingualText)]
    ) {
        self.filter = filter
        self.rows = rows
        self.count = count
        self.authors = authors
    }

    public func title(_ language: Language) -> String { AuditTexts.title.text(language) }
    public func description(_ language: Language) -> String { AuditTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.editing(.overview), EditingTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(AuditTexts.title, AuditTexts.lead)
        filterForm(&html)
        html.element("p") { html in
            html.count(count, AuditTexts.found)
            for (format, phrase) in [(AuditFormat.csv, AuditTexts.csv), (.json, AuditTexts.json)] {
                html.fixed(" · ")
                html.link(.editing(.work(.auditFile(filter.on(page: 1), format))), phrase: phrase)
            }
        }
        guard !rows.isEmpty else { return }
        html.table(AuditTexts.title, AuditTexts.columns.map { TableColumn($0) }, underHeading: true) { html in
            for row in rows { self.row(row, &html) }
        }
        pages(&html)
    }

    private func row(_ row: Row, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("td", text: row.at.description)
            html.element("td", words: row.event)
            html.element("td") { html in
                if let number = row.number { html.number(number) } else { html.fixed("–") }
            }
            html.element("td", words: row.name)
            html.element("td") { html in
                if row.kind == .ledger {
                    html.link(.history(row.subject), text: row.subject)
                } else {
                    html.text(row.subject)
                }
            }
            html.element("td", words: row.reason)
            html.element("td") {
                $0.element("code", .text("title", row.digest), text: String(row.digest.prefix(8)))
            }
        }
    }

    private func pages(_ html: inout HTML) {
        let last = max(1, (count + Self.rowsPerPage - 1) / Self.rowsPerPage)
        guard last > 1 else { return }
        html.element("p", .class("pager")) { html in
            if filter.page > 1 {
                html.link(.editing(.work(.audit(filter.on(page: filter.page - 1)))), phrase: AuditTexts.newer)
                html.space()
            }
            html.number(filter.page)
            html.fixed(" / ")
            html.number(last)
            if filter.page < last {
                html.space()
                html.link(.editing(.work(.audit(filter.on(page: filter.page + 1)))), phrase: AuditTexts.older)
            }
        }
    }

    private func filterForm(_ html: inout HTML) {
        let all = Route.editing(.work(.audit(AuditFilter())))
        html.element(
            "form", .class("filters"), .action(all, html.language), .fixed("method", "get"),
            .text("aria-label", AuditTexts.filter.text(html.language))
        ) { html in
            let language = html.language
            for (name, label, day) in [
                (QueryField.from, AuditTexts.from, filter.from), (.until, AuditTexts.until, filter.until),
            ] {
                html.field(name, label) { html, id in
                    html.void(
                        "input", .fixed("type", "date"), .id(id),
                        .text("name", name.text(language).description),
                        .text("value", day?.description ?? ""))
                }
            }
            html.field(.author, DraftTexts.author) { html, id in
                html.select(id, .author, authors.map { ($0.author, $0.name[language]) }, filter.author)
            }
            html.field(.subject, AuditTexts.subject) { html, id in
                html.void(
                    "input", .fixed("type", "text"), .id(id),
                    .text("name", QueryField.subject.text(language).description),
                    .text("value", filter.subject), .fixed("placeholder", "project/"))
            }
            html.field(.kind, DraftTexts.kind) { html, id in
                html.select(
                    id, .kind, AuditFilter.Kind.allCases.map { ($0.rawValue, $0.name.text(language)) },
                    filter.kind?.rawValue)
            }
            html.filterButtons(all, isFiltered: !filter.isEmpty)
        }
    }
}

extension AuditFilter.Kind {
    var name: Phrase {
        switch self {
        case .ledger: Phrase(pl: "wpis rejestru", en: "ledger entry")
        case .readings: Phrase(pl: "wczytanie odczytów", en: "import of readings")
        case .denied: Phrase(pl: "odmowa", en: "refusal")
        }
    }
}

enum AuditTexts {
    static let title = Phrase(pl: "Audyt", en: "Audit")
    static let lead = Phrase(
        pl:
            "Wpisy rejestru, wczytania odczytów i odmowy. Łańcuch skrótów rejestru sprawdza polecenie horyzont verify.",
        en:
            "Ledger entries, imports of readings and refusals. The command horyzont verify checks the ledger’s chain."
    )
    static let found = CountPhrase(
        pl: ("zdarzenie", "zdarzenia", "zdarzeń"), en: ("event", "events"))
    static let csv = Phrase(pl: "Pobierz CSV", en: "Download CSV")
    static let json = Phrase(pl: "Pobierz JSON", en: "Download JSON")
    static let from = Phrase(pl: "Od dnia", en: "From")
    static let until = Phrase(pl: "Do dnia", en: "Until")
    static let subject = Phrase(pl: "Przedmiot zaczyna się od", en: "Subject begins with")
    static let filter = Phrase(pl: "Wybór zdarzeń", en: "Choice of events")
    static let newer = Phrase(pl: "Nowsze", en: "Newer")
    static let older = Phrase(pl: "Starsze", en: "Older")
    static let columns = [
        Phrase(pl: "Kiedy", en: "When"), Phrase(pl: "Zdarzenie", en: "Event"),
        Phrase(pl: "Numer", en: "Number"), Phrase(pl: "Autor", en: "Author"),
        Phrase(pl: "Przedmiot", en: "Subject"), Phrase(pl: "Powód", en: "Reason"),
        Phrase(pl: "Skrót", en: "Digest"),
    ]
}
