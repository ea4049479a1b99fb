import Delivery
import Evidence
public import Quantities
import Strategy

/// One programme: its standing in law and in life, what it serves, its projects, money, indicators and documents.
public struct ProgrammePage: Page {
    let programme: Programme
    let projects: [Project]
    let city: CityOverview

    /// - Returns: nil where there is no such programme.
    public init?(_ id: String, _ context: PageContext) {
        guard let programme = context.city.delivery.programmes[id] else { return nil }
        self.programme = programme
        city = context.city
        projects = context.city.record.delivery.projects.filter { $0.programme == id }
    }

    public func title(_ language: Language) -> String { programme.name[language] }
    public func description(_ language: Language) -> String { DeliveryTexts.programmesLead.text(language) }
    public var trail: [Crumb] { [Crumb(.programmes, DeliveryTexts.programmes)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("p", .class("kicker"), words: programme.kind.name)
            html.element("h1", words: programme.name)
            if programme.provenance.isExample { html.element("p") { $0.exampleMark() } }
        }
        life(&html)
        facts(&html)
        serves(&html)
        html.element("h2", phrase: ProgrammeTexts.plan)
        if projects.isEmpty {
            html.gap(reason: ProgrammeTexts.noProjects)
        } else {
            html.schedule(projects, city)
            html.projectTable(projects, city)
        }
        html.element("h2", phrase: DeliveryTexts.moneyTitle)
        let ids = Set(projects.map(\.id))
        html.moneyByYear(city) { part in part.project.map(ids.contains) ?? false }
        indicators(&html)
        html.documents(
            city.record.delivery.documents.filter {
                $0.programme == programme.id || $0.id == programme.document
            })
    }

    /// The stages of its life, in order, with the day where it is recorded.
    private func life(_ html: inout HTML) {
        html.element("h2", phrase: ProgrammeTexts.life)
        let last: Programme.Stage = programme.stage == .replaced ? .replaced : .ended
        let stages: [(stage: Programme.Stage, day: CalendarDate?)] = [
            (.drafted, nil), (.consulted, nil), (.adopted, programme.resolutionDate),
            (.inForce, programme.period.start), (last, programme.period.end),
        ]
        let current = stages.firstIndex { $0.stage == programme.stage } ?? 0
        html.element("ol", .class("steps")) { html in
            for (place, step) in stages.enumerated() {
                html.element(
                    "li", .fixed("class", place < current ? "past" : place == current ? "now" : "ahead"),
                    .fixed("aria-current", "step").when(place == current)
                ) { html in
                    html.element("strong", words: step.stage.name)
                    html.element("span", .class("small soft")) { html in
                        if let day = step.day { html.date(day) } else { html.phrase(ProgrammeTexts.noDay) }
                    }
                }
            }
        }
    }

    private func facts(_ html: inout HTML) {
        html.element("dl", .class("facts")) { html in
            html.fact(DeliveryTexts.owner) { $0.unit(programme.owner, city) }
            html.fact(DeliveryTexts.period) { $0.span(programme.period) }
            html.fact(DeliveryTexts.basis) { html in
                if programme.legalBasis.isEmpty {
                    html.phrase(DeliveryTexts.unknown)
                } else {
                    html.polish(programme.legalBasis)
                }
            }
            html.fact(DeliveryTexts.resolution) { html in
                guard let resolution = programme.resolution else {
                    return html.phrase(ProgrammeTexts.noResolution)
                }
                html.text(resolution)
                if let day = programme.resolutionDate {
                    html.fixed(", ")
                    html.date(day)
                }
            }
            if let other = programme.replacedBy {
                html.fact(ProgrammeTexts.replacedBy) { $0.programme(other, city) }
            }
            let replaced = city.record.delivery.programmes.filter { $0.replacedBy == programme.id }
            if !replaced.isEmpty {
                html.fact(ProgrammeTexts.replaces) { $0.list(replaced) { $1.programme($0.id, city) } }
            }
            if !programme.provenance.source.isEmpty {
                html.fact(DeliveryTexts.source) { $0.text(programme.provenance.source) }
            }
        }
    }

    private func serves(_ html: inout HTML) {
        html.element("h2", phrase: DeliveryTexts.serves)
        guard !programme.serves.isEmpty else { return html.gap(reason: ProgrammeTexts.servesNothing) }
        html.element("ul", .class("plain-list")) { html in
            for code in programme.serves {
                html.element("li") { html in
                    html.codeLink(code, city)
                    html.subject(of: code, city)
                }
            }
        }
    }

    /// Those of the goals and lines that it serves, and those that its projects are to move.
    private func indicators(_ html: inout HTML) {
        html.element("h2", phrase: AreaTexts.indicators)
        let codes = Set(programme.serves)
        let moved = Set(projects.flatMap { $0.effects.map(\.indicator) })
        let summaries = city.indicators.filter { summary in
            moved.contains(summary.indicator.id) || !codes.isDisjoint(with: summary.indicator.lines)
                || summary.indicator.goals.contains { codes.contains($0.goal) }
        }
        guard !summaries.isEmpty else { return html.gap(reason: ProgrammeTexts.noIndicators) }
        html.indicatorList(summaries)
    }
}

private enum ProgrammeTexts {
    static let life = Phrase(pl: "Cykl życia", en: "Life cycle")
    static let noDay = Phrase(pl: "daty nie zapisano", en: "no date recorded")
    static let noResolution = Phrase(pl: "nie zapisano", en: "not recorded")
    static let replacedBy = Phrase(pl: "Zastąpił go", en: "Replaced by")
    static let replaces = Phrase(pl: "Zastąpił", en: "Replaces")
    static let servesNothing = BilingualText(
        pl: "Program nie wskazuje żadnego celu ani kierunku.", en: "The programme names no goal and no line.")
    static let plan = Phrase(pl: "Plan działań: projekty", en: "Action plan: projects")
    static let noProjects = BilingualText(
        pl: "Żaden projekt nie należy do tego programu.", en: "No project belongs to this programme.")
    static let noIndicators = BilingualText(
        pl: "Żaden wskaźnik nie mówi o tym, czemu program służy.",
        en: "No indicator speaks of what the programme serves.")
}
