import Evidence
import Quantities

extension HTML {
    /// A table with its caption; it scrolls sideways where the screen is too narrow.
    ///
    /// - Parameter underHeading: the caption says what the heading above it says, so that only programs that
    ///   read pages aloud need it.
    mutating func table(
        _ caption: String, _ columns: [TableColumn], sortable: Bool = false, underHeading: Bool = false,
        rows: (inout HTML) -> Void
    ) {
        let id = freshID()
        element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .text("aria-labelledby", id)
        ) { html in
            html.element("table", .fixed("data-sortable", "").when(sortable)) { html in
                html.element("caption", .id(id), .class("unseen").when(underHeading), text: caption)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for column in columns {
                            html.element(
                                "th", .fixed("scope", "col"), .class("num").when(column.isNumber)
                            ) { html in
                                if let year = column.year {
                                    html.text(String(year))
                                } else {
                                    html.phrase(column.heading)
                                }
                            }
                        }
                    }
                }
                html.element("tbody") { rows(&$0) }
            }
        }
    }

    mutating func table(
        _ caption: Phrase, _ columns: [TableColumn], sortable: Bool = false, underHeading: Bool = false,
        rows: (inout HTML) -> Void
    ) {
        table(
            caption.text(language), columns, sortable: sortable, underHeading: underHeading, rows: rows)
    }

    /// A number in a cell of its own.
    mutating func numberCell(_ value: Int) { element("td", .class("num")) { $0.number(value) } }

    /// A word with the icon and colour of a state, where the word is not the state's own.
    mutating func mark(_ state: ProgressState, _ word: Phrase) {
        fixed("<span class=\"")
        fixed(state.className)
        fixed("\">")
        fixed(state.icon)
        fixed("<span>")
        phrase(word)
        fixed("</span></span>")
    }

    /// The heading of a page with the sentence below it.
    mutating func hero(_ title: Phrase, _ lead: Phrase) {
        element("div", .class("hero")) { html in
            html.element("h1", phrase: title)
            html.element("p", .class("lead"), phrase: lead)
        }
    }

    /// A moment as its day, with the full time for programs.
    mutating func moment(_ moment: Timestamp) {
        let words = CalendarWords.date(moment.date, language)
        element("time", .text("datetime", moment.description), text: words)
    }

    /// The first digits of a digest, the whole of it on demand.
    mutating func digest(_ digest: Digest) {
        element("code", .class("digest"), .text("title", "SHA-256 \(digest)"), text: digest.short)
    }
}
