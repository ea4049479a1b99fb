import Quantities

extension FormPage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", words: heading)
            html.element("p", .class("lead"), words: lead)
        }
        body(&html, context)
    }

    /// The form alone, where a page holds more than it.
    func body(_ html: inout HTML, _ context: PageContext) {
        if problemCount > 0 { summary(&html) }
        if let conflict { show(conflict, &html) }
        html.element(
            "form", .class("edit"), .action(action, html.language), .fixed("method", "post"),
            .fixed("enctype", "multipart/form-data").when(carriesFile), .flag("novalidate")
        ) { html in
            hiddenField("token", context.formToken, &html)
            for (name, value) in hidden { hiddenField(name, value, &html) }
            for field in fields { row(field, &html) }
            html.element("p") { html in
                html.element("button", .fixed("type", "submit"), words: button)
                if let back {
                    html.space()
                    html.link(back.route, phrase: FormTexts.cancel)
                }
            }
        }
    }

    private func hiddenField(_ name: String, _ value: String, _ html: inout HTML) {
        html.void("input", .fixed("type", "hidden"), .text("name", name), .text("value", value))
    }

    private func summary(_ html: inout HTML) {
        html.element("section", .class("notice problems"), .fixed("role", "alert")) { html in
            html.element("h2") { html in html.count(problemCount, FormTexts.problems) }
            html.element("ul") { html in
                for finding in problems { html.element("li") { html in words(finding, &html) } }
                for field in fields where !field.problems.isEmpty {
                    for finding in field.problems {
                        html.element("li") { html in
                            html.element("a", .href(anchor: "field-\(field.name)"), words: field.label)
                            html.fixed(": ")
                            words(finding, &html)
                        }
                    }
                }
            }
        }
    }

    private func words(_ finding: Finding, _ html: inout HTML) {
        if let line = finding.line, line > 0, carriesFile {
            html.phrase(FormTexts.line)
            html.space()
            html.number(line)
            html.fixed(": ")
        }
        html.words(finding.reason)
        html.space()
        html.words(finding.remedy)
    }

    private func show(_ conflict: Conflict, _ html: inout HTML) {
        html.element("section", .class("notice conflict"), .fixed("role", "alert")) { html in
            html.element("h2", phrase: FormTexts.conflict)
            html.element("p") { html in
                html.phrase(FormTexts.conflictMeaning)
                html.space()
                html.text("\(conflict.author), \(conflict.recorded): \(conflict.reason)")
            }
            html.element("div", .class("scroll"), .fixed("tabindex", "0")) { html in
                html.element("table") { html in
                    html.element("thead") { html in
                        html.element("tr") { html in
                            for phrase in [FormTexts.field, FormTexts.recorded, FormTexts.typed] {
                                html.element("th", .fixed("scope", "col"), phrase: phrase)
                            }
                        }
                    }
                    html.element("tbody") { html in
                        for row in conflict.rows {
                            html.element("tr") { html in
                                html.element("th", .fixed("scope", "row"), words: row.label)
                                html.element("td", text: row.recorded)
                                html.element("td", text: row.typed)
                            }
                        }
                    }
                }
            }
        }
    }

    private func row(_ field: Field, _ html: inout HTML) {
        let id = "field-\(field.name)"
        html.element("div", .class("field")) { html in
            html.element("label", .text("for", id)) { html in
                html.words(field.label)
                if field.isRequired {
                    html.space()
                    html.phrase(FormTexts.required)
                }
            }
            if !field.hint.isEmpty { html.element("p", .class("hint"), .id(id + "-hint"), words: field.hint) }
            if !field.problems.isEmpty {
                html.element("p", .class("problem"), .id(id + "-problem")) { html in
                    for finding in field.problems {
                        words(finding, &html)
                        html.space()
                    }
                }
            }
            control(field, id, &html)
        }
    }

    private func typed(
        _ type: StaticString, _ autocomplete: StaticString, _ field: Field, _ id: String, _ html: inout HTML,
        _ help: Attribute, _ wrong: Attribute, _ required: Attribute
    ) {
        // A password typed once is not sent back to the page.
        let isSecret = field.isSecret
        html.void(
            "input", .fixed("type", type), .id(id), .text("name", field.name),
            .text("value", field.value).when(!isSecret), .fixed("autocomplete", autocomplete), help, wrong,
            required)
    }

    private func control(_ field: Field, _ id: String, _ html: inout HTML) {
        var described: [String] = []
        if !field.hint.isEmpty { described.append(id + "-hint") }
        if !field.problems.isEmpty { described.append(id + "-problem") }
        let help = Attribute.text("aria-describedby", described.joined(separator: " ")).when(
            !described.isEmpty)
        let wrong = Attribute.fixed("aria-invalid", "true").when(!field.problems.isEmpty)
        let required = Attribute.flag("required", field.isRequired)
        switch field.control {
        case .line:
            html.void(
                "input", .fixed("type", "text"), .id(id), .text("name", field.name),
                .text("value", field.value),
                .fixed("autocomplete", "off"), help, wrong, required)
        case .email: typed("email", "username", field, id, &html, help, wrong, required)
        case .newSecret: typed("password", "new-password", field, id, &html, help, wrong, required)
        case .oneTimeCode: typed("text", "one-time-code", field, id, &html, help, wrong, required)
        case .day: typed("date", "off", field, id, &html, help, wrong, required)
        case .check:
            html.void(
                "input", .fixed("type", "checkbox"), .id(id), .text("name", field.name), .fixed("value", "1"),
                .flag("checked", field.value == "1"), help, wrong)
        case .secret:
            html.void(
                "input", .fixed("type", "password"), .id(id), .text("name", field.name),
                .fixed("autocomplete", "current-password"), help, wrong, required)
        case .file:
            html.void(
                "input", .fixed("type", "file"), .id(id), .text("name", field.name), help, wrong, required)
        case .paragraph:
            html.element(
                "textarea", .id(id), .text("name", field.name), .integer("rows", 4), help, wrong, required
            ) { html in
                // A line feed directly after the tag is dropped by browsers.
                html.fixed("\n")
                html.text(field.value)
            }
        case .choice(let options):
            html.element("select", .id(id), .text("name", field.name), help, wrong, required) { html in
                for option in options {
                    html.element(
                        "option", .text("value", option.value),
                        .flag("selected", option.value == field.value),
                        words: option.words)
                }
            }
        }
    }
}

extension FormPage.Field {
    fileprivate var isSecret: Bool {
        switch control {
        case .secret, .newSecret: true
        default: false
        }
    }
}

enum FormTexts {
    static let problems = CountPhrase(
        pl: ("rzecz do poprawy", "rzeczy do poprawy", "rzeczy do poprawy"),
        en: ("thing to mend", "things to mend"))
    static let required = Phrase(pl: "(wymagane)", en: "(required)")
    static let cancel = Phrase(pl: "Wróć bez zapisywania", en: "Go back without saving")
    static let line = Phrase(pl: "wiersz", en: "line")
    static let conflict = Phrase(pl: "Ktoś zmienił to w międzyczasie", en: "Somebody changed this meanwhile")
    static let conflictMeaning = Phrase(
        pl:
            "Niczego nie zapisano. Porównaj obie wersje i wyślij formularz ponownie, jeśli Twoja ma obowiązywać.",
        en: "Nothing was recorded. Compare both versions and send the form again if yours is to stand.")
    static let field = Phrase(pl: "Pole", en: "Field")
    static let recorded = Phrase(pl: "Zapisano", en: "Recorded")
    static let typed = Phrase(pl: "Twoja wersja", en: "Your version")
}
