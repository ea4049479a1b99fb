import Quantities

/// What stands where there is nothing.
struct NotFoundPage: Page {
    private static let title = Phrase(pl: "Nie ma takiej strony", en: "There is no such page")
    private static let advice = Phrase(
        pl: "Adres mógł się zmienić wraz ze strategią. Zacznij od strony głównej albo poszukaj.",
        en: "The address may have changed with the strategy. Begin at the home page or search.")
    private static let home = Phrase(pl: "Strona główna", en: "Home page")
    private static let search = Phrase(pl: "Szukaj", en: "Search")

    func title(_ language: Language) -> String { Self.title.text(language) }
    func description(_ language: Language) -> String { Self.advice.text(language) }

    func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1", phrase: Self.title)
            html.element("p", .class("lead"), phrase: Self.advice)
        }
        html.element("ul", .class("actions")) { html in
            html.element("li") { $0.link(.home, phrase: Self.home) }
            html.element("li") { $0.link(.search(""), phrase: Self.search) }
        }
    }
}
