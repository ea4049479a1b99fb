import Quantities

extension HTML {
    /// A labelled field of a filter.
    mutating func field(_ name: QueryField, _ label: Phrase, control: (inout HTML, String) -> Void) {
        let id = "filter-" + name.text(language).description
        element("div", .class("field")) { html in
            html.element("label", .text("for", id), phrase: label)
            control(&html, id)
        }
    }

    /// A choice of one; the first option stands for all.
    mutating func select(
        _ id: String, _ name: QueryField, _ options: [(value: String, text: String)], _ chosen: String?
    ) {
        element("select", .id(id), .text("name", name.text(language).description)) { html in
            html.element("option", .fixed("value", ""), phrase: ComponentTexts.all)
            for option in options {
                html.element(
                    "option", .text("value", option.value), .flag("selected", option.value == chosen),
                    text: option.text)
            }
        }
    }

    /// A form that is one button, with what it is about in hidden fields.
    mutating func postButton(
        _ route: Route, _ fields: [(name: String, value: String)] = [], _ phrase: Phrase,
        about: String? = nil, _ context: PageContext
    ) {
        element("form", .class("one-button"), .action(route, language), .fixed("method", "post")) { html in
            for (name, value) in [("token", context.formToken)] + fields {
                html.void("input", .fixed("type", "hidden"), .text("name", name), .text("value", value))
            }
            let label = phrase.text(html.language)
            html.element(
                "button", .fixed("type", "submit"),
                .text("aria-label", about.map { "\(label): \($0)" } ?? "").when(about != nil), phrase: phrase)
        }
    }

    mutating func filterButtons(_ all: Route, isFiltered: Bool) {
        element("div", .class("field")) { html in
            html.element("button", .fixed("type", "submit"), phrase: ComponentTexts.show)
        }
        if isFiltered { element("p", .class("field")) { $0.link(all, phrase: ComponentTexts.clear) } }
    }
}
