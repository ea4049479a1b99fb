import Delivery
import Evidence
import Quantities

extension ProjectPage {
    func money(_ html: inout HTML) {
        let undertakings = city.delivery.undertakings(of: project.id)
        let lines = city.delivery.budget(of: project.id)
        html.element("h2", .id("money"), phrase: DeliveryTexts.moneyTitle)
        guard !undertakings.isEmpty || !lines.isEmpty else { return html.gap(reason: DeliveryTexts.noMoney) }
        if !undertakings.isEmpty { html.undertakings(undertakings, city) }
        if !lines.isEmpty { html.budget(lines, city) }
        earned(&html)
    }

    /// The earned-value figures, each with the reason where it cannot be given.
    private func earned(_ html: inout HTML) {
        html.element("h3", phrase: DeliveryTexts.earned)
        let value: EarnedValue
        do throws(DeliveryGap) { value = try figures.earnedValue() } catch {
            return html.gap(reason: error.reason)
        }
        html.table(
            DeliveryTexts.earned,
            EarnedTexts.columns.map { TableColumn($0, number: true) }
        ) { html in
            html.element("tr") { html in
                html.moneyCell(value.planned)
                html.moneyCell(value.earned)
                html.moneyCell(value.actual)
                html.moneyCell(value.budget)
                ratio(&html) { () throws(DeliveryGap) in try value.schedulePerformance() }
                ratio(&html) { () throws(DeliveryGap) in try value.costPerformance() }
                html.moneyCell { () throws(DeliveryGap) in try value.estimateAtCompletion() }
            }
        }
        html.element("p", .class("small")) {
            $0.link(.method("earned-value"), phrase: DeliveryTexts.earnedMethod)
        }
    }

    private func ratio(_ html: inout HTML, _ value: () throws(DeliveryGap) -> Double) {
        html.element("td", .class("num")) { html in
            do throws(DeliveryGap) {
                html.number(try value(), decimals: 3)
            } catch {
                html.element("span", .class("soft small"), words: error.reason)
            }
        }
    }

    /// Risks, decisions, work items and documents.
    func open(_ html: inout HTML) {
        let risks = city.delivery.risks(of: project.id).sorted { $0.rank > $1.rank }
        if !risks.isEmpty {
            html.element("h2", phrase: DeliveryTexts.risks)
            html.table(
                DeliveryTexts.risks,
                [
                    TableColumn(EarnedTexts.risk), TableColumn(EarnedTexts.rank, number: true),
                    TableColumn(EarnedTexts.response), TableColumn(DeliveryTexts.owner),
                    TableColumn(EarnedTexts.state),
                ]
            ) { html in
                for risk in risks {
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "row"), words: risk.name)
                        html.element(
                            "td", .class("num"), text: "\(risk.probability) × \(risk.impact) = \(risk.rank)")
                        html.element("td", words: risk.response)
                        html.element("td") { $0.unit(risk.owner, city) }
                        html.element("td", words: risk.state.name)
                    }
                }
            }
        }
        let dates = city.delivery.openDates(within: project).filter { $0.kind != .milestone }
            .sorted { $0.date < $1.date }
        if !dates.isEmpty {
            html.element("h2", phrase: EarnedTexts.openDates)
            html.dates(dates, EarnedTexts.openDates, city)
        }
        html.documents(city.record.delivery.documents.filter { $0.project == project.id })
    }

    /// What its owner said: yearly reports and updates, latest first.
    func said(_ html: inout HTML) {
        let reports = city.delivery.reports(of: project.id).sorted { $0.year > $1.year }
        let updates = city.delivery.updates(of: project.id).sorted { $0.date > $1.date }
        if !reports.isEmpty {
            html.element("h2", phrase: DeliveryTexts.reports)
            for report in reports {
                html.element("h3") { html in
                    html.link(.projectYear(project.id, report.year), text: String(report.year))
                }
                html.yearReport(report)
            }
        }
        guard !updates.isEmpty else { return }
        html.element("h2", phrase: DeliveryTexts.updates)
        for update in updates {
            html.element("h3") { $0.date(update.date) }
            statement(update.status, update.done, update.next, update.spent, &html)
        }
    }

    private func statement(
        _ status: Project.Status, _ done: BilingualText, _ next: BilingualText, _ spent: Money?,
        _ html: inout HTML
    ) {
        html.element("p") { $0.badge(status) }
        for (name, words) in [(DeliveryTexts.done, done), (EarnedTexts.next, next)] where !words.isEmpty {
            html.element("p") { html in
                html.element("strong", phrase: name)
                html.fixed(": ")
                html.words(words)
            }
        }
        if let spent {
            html.element("p") { html in
                html.element("strong", phrase: EarnedTexts.spent)
                html.fixed(": ")
                html.money(spent)
            }
        }
    }
}

/// Words of a project's money, risks and statements.
enum EarnedTexts {
    static let columns = [
        Phrase(pl: "Planowana (PV)", en: "Planned (PV)"), Phrase(pl: "Wypracowana (EV)", en: "Earned (EV)"),
        Phrase(pl: "Wydana (AC)", en: "Actual (AC)"), Phrase(pl: "Całość (BAC)", en: "Whole (BAC)"),
        Phrase(pl: "Tempo (SPI)", en: "Pace (SPI)"), Phrase(pl: "Koszt (CPI)", en: "Cost (CPI)"),
        Phrase(pl: "Prognoza całości (EAC)", en: "Estimate (EAC)"),
    ]
    static let risk = Phrase(pl: "Ryzyko", en: "Risk")
    static let rank = Phrase(pl: "Prawdopodobieństwo × skutek", en: "Probability × impact")
    static let response = Phrase(pl: "Reakcja", en: "Response")
    static let state = Phrase(pl: "Stan", en: "State")
    static let openDates = Phrase(pl: "Otwarte terminy", en: "Open dates")
    static let next = Phrase(pl: "Dalej", en: "Next")
    static let spent = Phrase(pl: "Wydano", en: "Spent")
}
