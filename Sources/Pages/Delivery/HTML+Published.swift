import Delivery
import Evidence
import Quantities

extension HTML {
    /// Totals that sources publish, beside what is recorded item by item.
    mutating func publishedTotals(_ city: CityOverview) {
        let totals = city.record.delivery.publishedTotals
        guard !totals.isEmpty else { return }
        element("h2", .id("published"), phrase: PublishedTexts.title)
        element("p", .class("small soft"), phrase: PublishedTexts.meaning)
        table(
            PublishedTexts.title,
            [
                TableColumn(PublishedTexts.subject), TableColumn(DeliveryTexts.year),
                TableColumn(PublishedTexts.amount, number: true), TableColumn(DeliveryTexts.source),
                TableColumn(PublishedTexts.date),
            ],
            underHeading: true
        ) { html in
            for total in totals where total.partOf == nil {
                html.published(total, depth: 0, city)
            }
        }
    }

    /// A total, its parts, and what the source does not break down.
    private mutating func published(_ total: PublishedTotal, depth: Int, _ city: CityOverview) {
        element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.branch(depth)
                html.words(total.subject)
                if total.provenance.isExample {
                    html.space()
                    html.exampleMark()
                }
                if !total.note.isEmpty { html.element("div", .class("small soft"), words: total.note) }
                if let project = total.project {
                    html.element("div", .class("small")) { $0.project(project, city) }
                }
            }
            html.element(
                "td",
                text: total.firstYear == total.lastYear
                    ? String(total.firstYear) : "\(total.firstYear)–\(total.lastYear)")
            html.element("td", .class("num")) { html in
                if total.isRounded { html.phrase(PublishedTexts.about) }
                html.money(total.amount)
            }
            html.element("td") { html in
                html.externalLink(total.address, text: total.provenance.source)
            }
            html.element("td") { html in
                if let day = total.published { html.date(day) } else { html.phrase(PublishedTexts.noDate) }
            }
        }
        // A table that names a part of itself is refused, so this ends; the depth is bounded all the same.
        guard depth < PublishedTexts.deepest else { return }
        for part in city.record.delivery.publishedTotals where part.partOf == total.id {
            published(part, depth: depth + 1, city)
        }
        guard let rest = city.record.delivery.notBrokenDown(total), rest != .zero else { return }
        element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.branch(depth + 1)
                html.phrase(PublishedTexts.rest)
            }
            html.element("td", text: "")
            html.moneyCell(rest)
            html.element("td", .fixed("colspan", "2"), phrase: PublishedTexts.reckoned)
        }
    }

    /// The sign that a row stands below another one.
    mutating func branch(_ depth: Int) {
        for _ in 0..<depth { fixed("<span class=\"depth\" aria-hidden=\"true\">└ </span>") }
    }
}

private enum PublishedTexts {
    /// Deeper than this no published budget is broken down.
    static let deepest = 6

    static let title = Phrase(pl: "Kwoty ogłoszone", en: "Published totals")
    static let meaning = Phrase(
        pl:
            "Sumy tak, jak podają je źródła. Źródła nie rozbijają ich na zadania ani klasyfikację, więc nie są pozycjami budżetu i nie dodajemy ich do tego, co zapisano pozycja po pozycji.",
        en:
            "Sums as the sources state them. The sources do not break them down to tasks or classification, so they are no budget lines and are not added to what is recorded item by item."
    )
    static let subject = Phrase(pl: "Czego dotyczy", en: "Subject")
    static let amount = Phrase(pl: "Kwota", en: "Amount")
    static let date = Phrase(pl: "Data źródła", en: "Date of source")
    static let noDate = Phrase(pl: "źródło nie podaje", en: "not stated by the source")
    static let about = Phrase(pl: "ok.\u{A0}", en: "about\u{A0}")
    static let rest = Phrase(
        pl: "reszta, nierozbita w źródłach", en: "the rest, not broken down in the sources")
    static let reckoned = Phrase(
        pl: "wyliczona: całość minus części", en: "reckoned: the whole less its parts")
}
