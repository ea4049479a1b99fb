import Evidence
import Quantities

/// What stands around every page: head, banners, header, way, footer.
struct Frame {
    let context: PageContext

    func write(_ page: some Page, into html: inout HTML) {
        html.fixed("<!DOCTYPE html>\n<html lang=\"")
        html.text(context.language.rawValue)
        html.fixed("\">")
        head(page, &html)
        html.element("body", .text("data-token", context.formToken).when(context.isEditor)) { html in
            Frame.icons(&html)
            html.fixed("<a class=\"skip\" href=\"#content\">")
            html.phrase(FrameTexts.skip)
            html.fixed("</a>")
            banner(&html)
            header(&html)
            html.element("main", .id("content"), .fixed("tabindex", "-1")) { html in
                if context.route != .home { trail(page, &html) }
                page.view(&html, context)
            }
            footer(&html)
        }
        html.fixed("</html>\n")
    }

    private func head(_ page: some Page, _ html: inout HTML) {
        let language = context.language
        html.element("head") { html in
            html.fixed("<meta charset=\"utf-8\">")
            html.fixed("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            html.element("title") { html in
                html.text(page.title(language))
                html.fixed(" · ")
                html.text(context.profile.name[language])
                html.fixed(" · Horyzont")
            }
            html.void("meta", .fixed("name", "description"), .text("content", page.description(language)))
            if !page.isIndexed { html.fixed("<meta name=\"robots\" content=\"noindex\">") }
            html.fixed("<meta name=\"color-scheme\" content=\"light dark\">")
            html.void("link", .fixed("rel", "stylesheet"), .href(.stylesheet))
            html.void("script", .fixed("type", "module"), .src(.script))
            html.fixed("</script>")
            for script in page.scripts {
                html.void("script", .fixed("type", "module"), .src(script))
                html.fixed("</script>")
            }
            if let library = page.library {
                html.void("link", .fixed("rel", "stylesheet"), .href(.mapStylesheet(library)))
                html.void("script", .fixed("type", "module"), .src(.mapScript))
                html.fixed("</script>")
            }
            html.void(
                "link", .fixed("rel", "canonical"), .href(origin: context.origin, context.route, language))
            for other in Language.allCases {
                html.void(
                    "link", .fixed("rel", "alternate"), .text("hreflang", other.rawValue),
                    .href(origin: context.origin, context.route, other))
            }
            html.void(
                "link", .fixed("rel", "alternate"), .fixed("type", "application/atom+xml"),
                .text("title", FrameTexts.changesFeed.text(language)), .href(.changesFeed(language)))
            html.fixed(
                """
                <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 \
                32'%3E%3Cpath d='M6 20a10 10 0 0 1 20 0z' fill='%23d98a1f'/%3E%3Cpath d='M1 22h30M5 26h22' \
                stroke='%230b4f6c' stroke-width='2.4'/%3E%3C/svg%3E">
                """)
        }
    }

    private func banner(_ html: inout HTML) {
        guard context.profile.isFictional else { return }
        html.element("aside", .class("banner"), .text("aria-label", FrameTexts.fictional.text(html.language)))
        { html in
            html.element("strong", phrase: FrameTexts.fictional)
            html.space()
            html.phrase(FrameTexts.fictionalMeaning)
        }
    }

    private func header(_ html: inout HTML) {
        html.element("header", .class("top")) { html in
            html.link(.home, class: "brand") { html in
                html.fixed(Frame.logo)
                html.fixed("<span class=\"wordmark\">Horyzont</span> <span class=\"city\">")
                html.words(context.profile.name)
                html.fixed("</span>")
            }
            html.element("nav", .class("main"), .text("aria-label", FrameTexts.mainMenu.text(html.language)))
            { html in
                html.element("ul") { html in
                    for item in FrameTexts.menu {
                        html.element("li") { html in
                            html.link(item.route, current: isCurrent(item.route), phrase: item.phrase)
                        }
                    }
                }
            }
            html.element("div", .class("tools")) { html in
                search(&html)
                html.element(
                    "button", .fixed("type", "button"), .class("theme"), .flag("hidden"),
                    .fixed("data-theme-switch", ""),
                    phrase: FrameTexts.theme)
                html.element(
                    "a", .href(context.route, context.language.other), .class("language"),
                    .text("hreflang", context.language.other.rawValue),
                    .text("lang", context.language.other.rawValue),
                    text: context.language == .polish ? "English" : "Polski")
            }
        }
    }

    private func search(_ html: inout HTML) {
        html.element(
            "form", .class("search"), .fixed("role", "search"), .action(.search(""), html.language),
            .fixed("method", "get")
        ) { html in
            html.element("label", .fixed("for", "site-search"), .class("unseen"), phrase: FrameTexts.search)
            html.void(
                "input", .fixed("type", "search"), .id("site-search"), .fixed("name", "q"),
                .text("placeholder", FrameTexts.search.text(html.language)), .fixed("autocomplete", "off"))
            html.element("button", .fixed("type", "submit")) { html in
                html.fixed(
                    "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-search\"/></svg><span class=\"unseen\">"
                )
                html.phrase(FrameTexts.searchButton)
                html.fixed("</span>")
            }
        }
    }

    private func isCurrent(_ route: Route) -> Bool {
        switch (route, context.route) {
        case (.home, .home), (.indicators, .indicators), (.lines, .lines), (.projects, .projects),
            (.explorer, .explorer):
            true
        default: route == context.route
        }
    }

    private func trail(_ page: some Page, _ html: inout HTML) {
        html.element("nav", .class("trail"), .text("aria-label", FrameTexts.trail.text(html.language))) {
            html in
            html.element("ol") { html in
                html.element("li") { html in html.link(.home, phrase: FrameTexts.strategy) }
                for crumb in page.trail {
                    html.element("li") { html in html.link(crumb.route, words: crumb.words) }
                }
                html.element("li", .fixed("aria-current", "page"), text: page.title(html.language))
            }
        }
    }

    private func footer(_ html: inout HTML) {
        html.element("footer", .class("foot")) { html in
            html.element("div", .class("foot-columns")) { html in
                html.element("div") { html in
                    html.element("p") { html in
                        html.phrase(FrameTexts.asOf)
                        html.space()
                        html.date(context.city.today)
                        html.fixed(". ")
                        html.phrase(FrameTexts.unknownIsUnknown)
                    }
                    attributions(&html)
                }
                html.element("nav", .text("aria-label", FrameTexts.footMenu.text(html.language))) { html in
                    html.element("ul") { html in
                        for item in FrameTexts.footItems {
                            html.element("li") { html in html.link(item.route, phrase: item.phrase) }
                        }
                        html.element("li") { html in
                            html.element("a", .href(.api), phrase: FrameTexts.openData)
                        }
                    }
                }
            }
        }
    }

    /// The lines that licences ask for, each once.
    private func attributions(_ html: inout HTML) {
        html.element("p", .class("attributions")) { html in
            html.link(.sources, phrase: FrameTexts.sourcesAndLicences)
            html.fixed(": ")
            var shown: [BilingualText] = []
            for source in context.city.record.sources {
                let words = source.licence.attribution.isEmpty ? source.publisher : source.licence.attribution
                guard !words.isEmpty, !shown.contains(words) else { continue }
                if shown.count == FrameTexts.attributionLimit {
                    html.fixed(" …")
                    return
                }
                if !shown.isEmpty { html.fixed(" · ") }
                html.words(words)
                shown.append(words)
            }
        }
    }
}
