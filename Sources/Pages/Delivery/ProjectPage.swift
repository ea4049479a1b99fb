import Delivery
import Evidence
public import Quantities
import Strategy

/// One project: its card, what it serves, its milestones, money, risks and reports.
public struct ProjectPage: Page {
    let project: Project
    let city: CityOverview
    let figures: ProjectFigures
    let places: CityPlaces

    /// - Returns: nil where there is no such project.
    public init?(_ id: String, _ context: PageContext) {
        guard let project = context.city.delivery.projects[id] else { return nil }
        self.project = project
        city = context.city
        places = context.places
        figures = ProjectFigures(project, in: context.city.delivery, on: context.city.today)
    }

    public func title(_ language: Language) -> String { project.name[language] }

    public func description(_ language: Language) -> String {
        project.summary.isEmpty ? DeliveryTexts.projectsLead.text(language) : project.summary[language]
    }

    public var trail: [Crumb] { [Crumb(.projects(ProjectFilter()), DeliveryTexts.projects)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("p", .class("kicker")) { html in
                html.phrase(DeliveryTexts.project)
                html.fixed(" · ")
                html.text(project.id)
            }
            html.element("h1", words: project.name)
            if !project.summary.isEmpty { html.element("p", .class("lead"), words: project.summary) }
            html.element("p") { html in
                html.badge(project.status)
                if project.provenance.isExample {
                    html.space()
                    html.exampleMark()
                }
            }
        }
        card(&html)
        html.places(of: project, places, city)
        lines(&html)
        effects(&html)
        milestones(&html)
        money(&html)
        open(&html)
        said(&html)
        html.element("ul", .class("actions")) { html in
            html.element("li") { html in
                html.link(
                    .deliveryChanges(ChangeFilter(project: project.id)), phrase: ChangesTexts.ofProject)
            }
        }
        html.history(of: .delivery(.project, project.id))
        guard context.isEditor else { return }
        html.element("ul", .class("actions")) { html in
            html.element("li") { $0.link(.editing(.project(project.id)), phrase: DeliveryTexts.update) }
        }
    }

    private func card(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "card")) { html in
            html.element("h2", .id("card"), phrase: DeliveryTexts.card)
            html.element("dl", .class("facts")) { html in
                html.fact(DeliveryTexts.answersFor) { $0.unit(project.unit, city) }
                if let programme = project.programme {
                    html.fact(DeliveryTexts.programme) { $0.programme(programme, city) }
                }
                if !project.partners.isEmpty {
                    html.fact(DeliveryTexts.partners) { $0.list(project.partners) { $1.unit($0, city) } }
                }
                html.fact(DeliveryTexts.planned) { $0.span(project.baseline) }
                html.fact(DeliveryTexts.expected) { html in
                    html.span(project.forecast)
                    if let days = try? figures.slippage() {
                        html.fixed(" · ")
                        html.slippage(days)
                        html.space()
                        html.link(.method("earned-value"), class: "small", phrase: DeliveryTexts.howCounted)
                    }
                }
                place(&html)
                if !project.provenance.source.isEmpty {
                    html.fact(DeliveryTexts.source) { $0.text(project.provenance.source) }
                }
            }
        }
    }

    /// Areas of intervention and districts.
    private func place(_ html: inout HTML) {
        if !project.areas.isEmpty {
            html.fact(DeliveryTexts.areas) { html in
                html.list(project.areas) { id, html in
                    guard let area = city.strategy.interventionAreas.first(where: { $0.id == id }) else {
                        return html.element("code", text: id)
                    }
                    html.link(.area(id), words: area.name)
                }
            }
        }
        guard !project.districts.isEmpty else { return }
        html.fact(DeliveryTexts.districts) { html in
            html.list(project.districts) { id, html in
                guard let district = places.district(id) else { return html.element("code", text: id) }
                html.link(.district(id), text: district.name)
            }
        }
    }

    private func lines(_ html: inout HTML) {
        html.element("h2", phrase: DeliveryTexts.serves)
        guard !project.lines.isEmpty else { return html.gap(reason: DeliveryTexts.noLines) }
        html.table(
            DeliveryTexts.serves,
            [
                TableColumn(DeliveryTexts.line), TableColumn(DeliveryTexts.share, number: true),
                TableColumn(DeliveryTexts.why),
            ],
            underHeading: true
        ) { html in
            for link in project.lines {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.codeLink(link.code, city)
                        html.subject(of: link.code, city)
                    }
                    html.element("td", .class("num"), text: "\(link.share)\u{A0}%")
                    html.element("td", words: link.why)
                }
            }
        }
    }

    private func effects(_ html: inout HTML) {
        guard !project.effects.isEmpty else { return }
        html.element("h2", phrase: DeliveryTexts.effects)
        html.table(
            DeliveryTexts.effects,
            [
                TableColumn(DeliveryTexts.indicator), TableColumn(DeliveryTexts.change, number: true),
                TableColumn(DeliveryTexts.by, number: true), TableColumn(DeliveryTexts.confidence),
                TableColumn(DeliveryTexts.why),
            ],
            underHeading: true
        ) { html in
            for effect in project.effects {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.indicator(effect.indicator, city)
                    }
                    html.effectCells(effect)
                }
            }
        }
    }

    private func milestones(_ html: inout HTML) {
        html.element("h2", phrase: DeliveryTexts.milestones)
        let milestones = city.delivery.milestones(of: project.id).sorted { $0.date < $1.date }
        guard !milestones.isEmpty else { return html.gap(reason: DeliveryTexts.noMilestones) }
        html.element("figure") { html in
            GanttPicture(rows: city.delivery.ganttRows([project], on: city.today), today: city.today)
                .write(&html)
            html.element("figcaption", phrase: DeliveryTexts.scheduleKey)
        }
        html.table(
            DeliveryTexts.milestones,
            [
                TableColumn(DeliveryTexts.milestone), TableColumn(DeliveryTexts.weight, number: true),
                TableColumn(DeliveryTexts.planned), TableColumn(DeliveryTexts.expected),
                TableColumn(DeliveryTexts.slip), TableColumn(DeliveryTexts.reached),
                TableColumn(DeliveryTexts.progress, number: true),
            ],
            underHeading: true
        ) { html in
            for milestone in milestones {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), words: milestone.name)
                    html.numberCell(milestone.weight)
                    html.element("td") { $0.date(milestone.baseline) }
                    html.element("td") { $0.date(milestone.forecast) }
                    html.element("td") { html in
                        html.slippage(milestone.date.dayNumber - milestone.baseline.dayNumber)
                    }
                    html.element("td") { html in
                        if let done = milestone.done { html.date(done) } else { html.fixed("–") }
                    }
                    html.element("td", .class("num"), text: "\(milestone.progress)\u{A0}%")
                }
            }
        }
    }
}
