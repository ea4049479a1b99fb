import Evidence
import Quantities
import Strategy

extension MissingPage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(MissingTexts.title, MissingTexts.lead)
        guard city.record.revision != nil else {
            return html.gap(reason: HomeTexts.noStrategy, remedy: HomeTexts.howToImport)
        }
        tally(&html)
        knowledge(&html)
        law(&html)
        for group in MissingGroup.allCases { section(group, &html) }
    }

    private func tally(_ html: inout HTML) {
        html.element("ul", .class("tally")) { html in
            for group in MissingGroup.allCases {
                html.element("li") { html in
                    html.element("a", .href(anchor: group.rawValue)) { html in
                        html.element("span", .class("w"), phrase: group.short)
                        html.element("b") { $0.number(count(group)) }
                    }
                }
            }
        }
    }

    private func knowledge(_ html: inout HTML) {
        guard !known.isEmpty else { return }
        html.element("section", .fixed("aria-labelledby", "known")) { html in
            html.element("h2", .id("known"), phrase: MissingTexts.known)
            html.element("figure") { html in
                html.element("ul", .class("key")) { html in
                    html.knowledgeKey("known-assessed", MissingTexts.assessed)
                    html.knowledgeKey("known-unassessed", MissingTexts.unassessed)
                    html.knowledgeKey("known-without", MissingTexts.without)
                }
                html.element("ul", .class("known-rows")) { html in
                    let most = known.map(\.total).max() ?? 0
                    for row in known { html.knowledge(row, most: most) }
                }
                html.element("figcaption", phrase: MissingTexts.knownCaption)
            }
            html.element("details") { html in
                html.element("summary", phrase: ChartTexts.table)
                table(&html)
            }
        }
    }

    private func table(_ html: inout HTML) {
        html.table(
            MissingTexts.known,
            [
                TableColumn(MissingTexts.goal), TableColumn(MissingTexts.assessed, number: true),
                TableColumn(MissingTexts.unassessed, number: true),
                TableColumn(MissingTexts.without, number: true),
            ], sortable: true
        ) { html in
            for row in known {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.code(row.goal.code)
                        html.words(row.goal.name)
                    }
                    for count in [row.assessed, row.unassessed, row.without] { html.numberCell(count) }
                }
            }
        }
    }

    /// The nine parts that the law demands, and where each was seen.
    private func law(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "law")) { html in
            html.element("h2", .id("law"), phrase: MissingTexts.law)
            html.element("p", phrase: MissingTexts.lawLead)
            html.table(
                MissingTexts.lawCaption,
                [
                    TableColumn(MissingTexts.point), TableColumn(MissingTexts.presence),
                    TableColumn(MissingTexts.whatIsKnown), TableColumn(MissingTexts.whereSeen),
                ]
            ) { html in
                for item in legalParts { part(item, &html) }
            }
        }
    }

    private func part(_ item: AuditItem, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.phrase(MissingTexts.pointShort)
                html.fixed("\u{A0}")
                html.text(item.subject.split(separator: ".").last.map(String.init) ?? item.subject)
            }
            html.element("td") { html in
                switch item.presence {
                case .present: html.mark(.onTrack, MissingTexts.present)
                case .mentioned: html.mark(.atRisk, MissingTexts.mentioned)
                case .notFound, nil: html.mark(.notAssessed, MissingTexts.notFound)
                }
            }
            html.element("td") { html in
                html.words(item.reason)
                if item.presence != .present {
                    html.fixed("<br><span class=\"soft small\">")
                    html.words(item.remedy)
                    html.fixed("</span>")
                }
            }
            html.element("td") { evidence(item.evidence, &$0) }
        }
    }

    private func evidence(_ quotes: [String], _ html: inout HTML) {
        guard quotes.count > 1 else {
            if let quote = quotes.first { html.polish(quote) } else { html.fixed("–") }
            return
        }
        html.element("details") { html in
            html.element("summary") { $0.count(quotes.count, MissingTexts.places) }
            html.element("ul") { html in
                for quote in quotes { html.element("li") { $0.polish(quote) } }
            }
        }
    }
}

extension HTML {
    /// One goal: its name, one cell for each indicator, the counts in words.
    fileprivate mutating func knowledge(_ row: GoalKnowledge, most: Int) {
        element("li") { html in
            html.link(row.goal.route, class: "name") { html in
                html.code(row.goal.code)
                html.words(row.goal.name)
            }
            html.element(
                "svg", .class("known-bar"), .text("viewBox", "0 0 \(max(most, 6) * 13) 14"),
                .fixed("preserveAspectRatio", "xMinYMid meet"), .fixed("aria-hidden", "true")
            ) { html in
                for place in 0..<row.total {
                    html.knowledgeCell(
                        place < row.assessed
                            ? "known-assessed"
                            : place < row.assessed + row.unassessed ? "known-unassessed" : "known-without",
                        x: Double(place) * 13 + 1)
                }
            }
            html.element("span", .class("counts"), text: MissingTexts.counts(row, html.language))
        }
    }

    fileprivate mutating func knowledgeKey(_ name: StaticString, _ words: Phrase) {
        element("li") { html in
            html.element("svg", .fixed("viewBox", "0 0 14 14"), .fixed("aria-hidden", "true")) { html in
                html.knowledgeCell(name, x: 1)
            }
            html.phrase(words)
        }
    }

    private mutating func knowledgeCell(_ name: StaticString, x: Double) {
        shape(
            "rect", .class(name), .at("x", x), .fixed("y", "2"), .fixed("width", "10"),
            .fixed("height", "10"))
    }
}
