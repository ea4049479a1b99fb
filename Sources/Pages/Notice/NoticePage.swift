public import Quantities

/// Says that something is no longer there, not allowed or not possible, and where to go on.
public struct NoticePage: Page {
    /// What happened.
    public enum Kind: Sendable {
        /// It was there once and has been taken out of the record.
        case retired
        case forbidden
        case tooLarge
        case tooMany
        case badRequest
        case broken
    }

    let kind: Kind
    /// What exactly, where it can be said.
    let detail: BilingualText
    let findings: [Finding]

    public init(_ kind: Kind, detail: BilingualText = BilingualText(""), findings: [Finding] = []) {
        self.kind = kind
        self.detail = detail
        self.findings = findings
    }

    public func title(_ language: Language) -> String { kind.title.text(language) }
    public func description(_ language: Language) -> String { kind.meaning.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", phrase: kind.title)
            html.element("p", .class("lead"), phrase: kind.meaning)
        }
        if !detail.isEmpty { html.element("p", words: detail) }
        if !findings.isEmpty {
            html.element("ul") { html in
                for finding in findings {
                    html.element("li") { html in
                        html.words(finding.reason)
                        html.space()
                        html.words(finding.remedy)
                    }
                }
            }
        }
        html.element("p") { html in
            html.link(.home, phrase: NoticeTexts.home)
            html.fixed(" · ")
            html.link(.search(""), phrase: NoticeTexts.search)
        }
    }
}

extension NoticePage.Kind {
    var title: Phrase {
        switch self {
        case .retired: Phrase(pl: "To zostało wycofane", en: "This has been retired")
        case .forbidden: Phrase(pl: "Nie wolno", en: "Not allowed")
        case .tooLarge: Phrase(pl: "Za dużo danych", en: "Too much data")
        case .tooMany: Phrase(pl: "Za wiele prób", en: "Too many attempts")
        case .badRequest: Phrase(pl: "Nie udało się zrozumieć formularza", en: "The form was not understood")
        case .broken: Phrase(pl: "Serwer nie mógł odpowiedzieć", en: "The server could not answer")
        }
    }

    var meaning: Phrase {
        switch self {
        case .retired:
            Phrase(
                pl: "Było tu kiedyś coś, czego miasto już nie prowadzi. Historia zmian to zachowuje.",
                en: "Something stood here that the city no longer keeps. The history of changes preserves it."
            )
        case .forbidden:
            Phrase(
                pl: "Formularz nie pochodzi z tej sesji. Otwórz stronę ponownie i wyślij go jeszcze raz.",
                en: "The form does not come from this session. Open its page again and send it once more.")
        case .tooLarge:
            Phrase(
                pl: "Plik lub formularz przekracza dozwolony rozmiar.",
                en: "The file or form exceeds the size allowed.")
        case .tooMany:
            Phrase(pl: "Odczekaj minutę i spróbuj ponownie.", en: "Wait a minute and try again.")
        case .badRequest:
            Phrase(
                pl: "Wróć do strony z formularzem i wyślij go ponownie.",
                en: "Go back to the form and send it again.")
        case .broken:
            Phrase(
                pl: "To błąd po naszej stronie. Niczego nie utracono; szczegóły są w dzienniku serwera.",
                en: "The fault is ours. Nothing was lost; details are in the server's log.")
        }
    }
}

private enum NoticeTexts {
    static let home = Phrase(pl: "Strategia w skrócie", en: "The strategy at a glance")
    static let search = Phrase(pl: "Szukaj", en: "Search")
}
