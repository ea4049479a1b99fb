public import Quantities

/// The documentation of the programming interface for people, made from the same table as that for programs.
public struct InterfacePage: Page {
    /// One parameter of an address.
    public struct Parameter: Sendable {
        var name: String
        var place: String
        var meaning: String
        var example: String
        var isRequired: Bool

        public init(name: String, place: String, meaning: String, example: String, isRequired: Bool) {
            self.name = name
            self.place = place
            self.meaning = meaning
            self.example = example
            self.isRequired = isRequired
        }
    }

    /// One address.
    public struct Entry: Sendable {
        var method: String
        var path: String
        var summary: String
        var description: String
        var parameters: [Parameter]
        /// Media types of the answer.
        var forms: [String]

        public init(
            method: String, path: String, summary: String, description: String, parameters: [Parameter],
            forms: [String]
        ) {
            self.method = method
            self.path = path
            self.summary = summary
            self.description = description
            self.parameters = parameters
            self.forms = forms
        }
    }

    let entries: [Entry]

    public init(_ entries: [Entry]) { self.entries = entries }

    public func title(_ language: Language) -> String { InterfaceTexts.title.text(language) }
    public func description(_ language: Language) -> String { InterfaceTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", phrase: InterfaceTexts.title)
            html.element("p", .class("lead"), phrase: InterfaceTexts.lead)
        }
        html.element("p") { html in
            html.phrase(InterfaceTexts.machine)
            html.fixed(" <code>/api/openapi.json</code> (OpenAPI 3.1) · <code>/catalog</code> (DCAT-AP)")
        }
        html.element("p", phrase: InterfaceTexts.rules)
        for entry in entries { section(entry, &html) }
    }

    private func section(_ entry: Entry, _ html: inout HTML) {
        html.element("section") { html in
            html.element("h2") { html in
                html.element("code") { html in
                    html.text(entry.method)
                    html.space()
                    html.text(entry.path)
                }
            }
            html.element("p", text: entry.summary + ".")
            if !entry.description.isEmpty { html.element("p", text: entry.description) }
            if !entry.parameters.isEmpty {
                html.element("dl", .class("facts")) { html in
                    for parameter in entry.parameters { row(parameter, &html) }
                }
            }
            html.element("p") { html in
                html.phrase(InterfaceTexts.gives)
                html.space()
                html.element("code", text: entry.forms.joined(separator: ", "))
            }
        }
    }

    private func row(_ parameter: Parameter, _ html: inout HTML) {
        html.element("dt") { html in
            html.element("code", text: parameter.name)
            if parameter.isRequired {
                html.space()
                html.phrase(InterfaceTexts.required)
            }
        }
        html.element("dd") { html in
            html.text(parameter.meaning)
            if !parameter.example.isEmpty {
                html.space()
                html.phrase(InterfaceTexts.example)
                html.space()
                html.element("code", text: parameter.example)
            }
        }
    }
}

private enum InterfaceTexts {
    static let title = Phrase(pl: "API: dane dla programów", en: "API: data for programs")
    static let lead = Phrase(
        pl: "Cele, wskaźniki, odczyty i oceny bez klucza i bez rejestracji.",
        en: "Goals, indicators, readings and assessments without a key and without registration.")
    static let machine = Phrase(pl: "Opis dla programów:", en: "Description for programs:")
    static let rules = Phrase(
        pl:
            "Listy dają 100 pozycji, najwyżej 1000; dalszy ciąg podaje „next”. Błędy to application/problem+json.",
        en: "Lists give 100 items, at most 1,000; “next” names the rest. Errors are application/problem+json."
    )
    static let gives = Phrase(pl: "Postać odpowiedzi:", en: "Form of the answer:")
    static let required = Phrase(pl: "(wymagany)", en: "(required)")
    static let example = Phrase(pl: "Na przykład:", en: "For example:")
}
