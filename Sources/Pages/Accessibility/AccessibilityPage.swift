import Evidence
public import Quantities

/// The accessibility statement that Polish law demands of a public body's site.
///
/// The identifiers beginning with `a11y-` are those by which the authorities' programs look for its parts.
/// - Source: act of 4 April 2019 on digital accessibility of websites and mobile applications of public bodies,
///   arts. 10 to 12 and 18, and the technical conditions of publication issued under it.
public struct AccessibilityPage: Page {
    let statement: AccessibilityStatement

    public init(_ statement: AccessibilityStatement = AccessibilityStatement()) {
        self.statement = statement
    }

    public func title(_ language: Language) -> String { AccessibilityTexts.title.text(language) }
    public func description(_ language: Language) -> String { AccessibilityTexts.description.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { $0.element("h1", phrase: AccessibilityTexts.title) }
        introduction(&html, context)
        html.element("h2", phrase: AccessibilityTexts.status)
        html.element("p", .id("a11y-status")) { html in
            html.given(statement.status)
        }
        html.element("p", .class("small soft"), phrase: AccessibilityTexts.statusNote)
        list(AccessibilityTexts.aims, AccessibilityTexts.aimsList, &html)
        list(AccessibilityTexts.checked, AccessibilityTexts.checkedList, &html)
        list(AccessibilityTexts.unchecked, AccessibilityTexts.uncheckedList, &html)
        preparation(&html)
        html.element("h2", phrase: AccessibilityTexts.keys)
        html.element("p", phrase: AccessibilityTexts.keysText)
        contact(&html)
        html.element("h2", phrase: AccessibilityTexts.other)
        html.element("h3", phrase: AccessibilityTexts.building)
        html.element("p", .id("a11y-architektura")) { $0.given(statement.building) }
        html.element("h3", phrase: AccessibilityTexts.applications)
        html.element("p", .id("a11y-aplikacje"), phrase: AccessibilityTexts.noApplications)
    }

    private func introduction(_ html: inout HTML, _ context: PageContext) {
        html.element("p", .id("a11y-wstep")) { html in
            html.element("span", .id("a11y-podmiot")) { $0.given(statement.body) }
            html.space()
            html.phrase(AccessibilityTexts.undertakes)
            html.space()
            html.element("a", .id("a11y-url"), .href(.home, html.language)) { html in
                html.text(context.origin.isEmpty ? context.profile.name[html.language] : context.origin)
            }
            html.fixed(".")
        }
        if context.profile.isFictional {
            html.element("p", .class("note warn"), phrase: AccessibilityTexts.fictional)
        }
        html.element("dl", .class("facts")) { html in
            html.fact(AccessibilityTexts.published) { html in
                html.given(statement.published, "a11y-data-publikacja")
            }
            html.fact(AccessibilityTexts.updated) { $0.given(statement.updated, "a11y-data-aktualizacja") }
        }
    }

    private func preparation(_ html: inout HTML) {
        html.element("h2", phrase: AccessibilityTexts.preparation)
        html.element("dl", .class("facts")) { html in
            html.fact(AccessibilityTexts.prepared) { $0.given(statement.prepared, "a11y-data-sporzadzenie") }
            html.fact(AccessibilityTexts.reviewed) { $0.given(statement.reviewed, "a11y-data-przeglad") }
        }
        html.element("p", phrase: AccessibilityTexts.yearly)
    }

    private func contact(_ html: inout HTML) {
        html.element("h2", .id("a11y-kontakt"), phrase: AccessibilityTexts.contact)
        html.element("dl", .class("facts")) { html in
            html.fact(AccessibilityTexts.person) { html in
                html.element("span", .id("a11y-osoba")) { $0.given(BilingualText(statement.contact)) }
            }
            html.fact(AccessibilityTexts.email) { html in
                html.element("span", .id("a11y-email")) { $0.given(BilingualText(statement.email)) }
            }
            html.fact(AccessibilityTexts.phone) { html in
                html.element("span", .id("a11y-telefon")) { $0.given(BilingualText(statement.phone)) }
            }
        }
        html.element("h2", .id("a11y-procedura"), phrase: AccessibilityTexts.procedure)
        for sentence in AccessibilityTexts.procedureText { html.element("p", phrase: sentence) }
        html.element("p") { html in
            html.phrase(AccessibilityTexts.ombudsman)
            html.space()
            html.externalLink("https://bip.brpo.gov.pl/", text: "Rzecznik Praw Obywatelskich")
            html.fixed(".")
        }
    }

    private func list(_ heading: Phrase, _ sentences: [Phrase], _ html: inout HTML) {
        html.element("h2", phrase: heading)
        html.element("ul") { html in
            for sentence in sentences { html.element("li", phrase: sentence) }
        }
    }
}

extension HTML {
    /// What the city stated, or that it still has to.
    fileprivate mutating func given(_ words: BilingualText) {
        if words.isEmpty {
            element("span", .class("to-complete"), phrase: AccessibilityTexts.toComplete)
        } else {
            self.words(words)
        }
    }

    fileprivate mutating func given(_ date: CalendarDate?, _ id: StaticString) {
        guard let date else {
            return element("span", .id(id), .class("to-complete"), phrase: AccessibilityTexts.toComplete)
        }
        element(
            "time", .id(id), .text("datetime", date.description), text: CalendarWords.date(date, language))
    }
}
