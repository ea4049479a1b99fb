import Delivery
import Evidence
public import Quantities
import Strategy

/// Plan, forecast and fact of projects: money and dates, summed by goal and unit, by year, and one by one.
public struct ComparisonPage: Page {
    /// More projects than these nobody compares at once; filters lead to the rest.
    static let shownProjects = 60

    let filter: ProjectFilter
    let city: CityOverview
    let rows: [ProjectComparison]

    public init(_ filter: ProjectFilter, _ context: PageContext) {
        self.filter = filter
        let city = context.city
        self.city = city
        rows = city.projects(fitting: filter).map {
            ProjectComparison($0, in: city.delivery, on: city.today)
        }
    }

    public func title(_ language: Language) -> String { ComparisonTexts.title.text(language) }
    public func description(_ language: Language) -> String { ComparisonTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.projects(ProjectFilter()), DeliveryTexts.projects)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(ComparisonTexts.title, ComparisonTexts.lead)
        guard !city.record.delivery.projects.isEmpty else {
            return html.gap(reason: DeliveryTexts.noProjects, remedy: DeliveryTexts.howToAdd)
        }
        html.projectFilters(filter, of: .comparison(ProjectFilter()), city)
        html.element("p", .class("small")) { html in
            html.link(.method("earned-value"), phrase: ComparisonTexts.method)
            html.fixed(" · ")
            html.link(.method("money-by-goal"), phrase: MoneyTexts.method)
        }
        html.element("p") { html in
            html.count(rows.count, DeliveryTexts.projectCount)
            html.fixed("; ")
            html.phrase(ComparisonTexts.comparable)
            html.fixed(": ")
            html.number(rows.count { $0.estimate != nil })
            html.fixed(". ")
            html.phrase(ComparisonTexts.onlyThose)
        }
        guard !rows.isEmpty else { return html.element("p", phrase: DeliveryTexts.nothingFits) }
        sums(.operationalGoal, ComparisonTexts.byGoal, &html)
        sums(.unit, ComparisonTexts.byUnit, &html)
        html.element("h2", phrase: MoneyTexts.heading(.year))
        html.element("p", .class("small soft"), phrase: ComparisonTexts.yearNote)
        let ids = Set(rows.map(\.project))
        html.moneyByYear(city) { part in part.project.map(ids.contains) ?? false }
        projects(&html)
    }

    private func sums(_ dimension: MoneyDimension, _ heading: Phrase, _ html: inout HTML) {
        let sums = ComparisonSum.sums(rows, by: dimension, in: city.delivery, city.paths)
        let keys = city.ordered(Set(sums.keys), by: dimension)
        html.element("h2", phrase: heading)
        html.element("figure") { html in
            let language = html.language
            ComparisonPicture(
                rows: keys.compactMap { key in
                    guard let sum = sums[key], sum.compared > 0 else { return nil }
                    return .init(name: city.name(of: key, dimension, language), sum: sum)
                }
            ).write(&html)
            html.element("figcaption", phrase: ComparisonTexts.key)
        }
        html.table(
            heading, [TableColumn(MoneyTexts.key(dimension))] + ComparisonTexts.sumColumns, underHeading: true
        ) { html in
            for key in keys {
                guard let sum = sums[key] else { continue }
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { $0.moneyKey(key, dimension, city) }
                    cells(sum, &html)
                }
            }
            html.element("tr", .class("total")) { html in
                html.element("th", .fixed("scope", "row"), phrase: MoneyTexts.total)
                // Under one key each project stands once, so nothing counts twice.
                cells(
                    ComparisonSum.sums(rows, by: .year, in: city.delivery, city.paths)["0"]
                        ?? ComparisonSum(), &html)
            }
        }
    }

    private func cells(_ sum: ComparisonSum, _ html: inout HTML) {
        html.element("td", .class("num")) { html in
            html.number(sum.compared)
            html.fixed("\u{A0}/\u{A0}")
            html.number(sum.projects)
        }
        for amount in [sum.budget, sum.estimate, sum.spent] {
            html.moneyCell(sum.compared > 0 ? amount : nil)
        }
        html.element("td", .class("num")) { html in
            guard sum.compared > 0 else { return html.fixed("–") }
            html.difference(sum.estimate - sum.budget)
        }
        html.element("td", .class("num")) { html in
            html.number(sum.late)
            html.fixed("\u{A0}/\u{A0}")
            html.number(sum.dated)
        }
        html.element("td", .class("num")) { html in
            if sum.longest > 0 { html.slippage(sum.longest) } else { html.fixed("–") }
        }
    }

    /// One by one, the largest difference of money first, then the longest delay.
    private func projects(_ html: inout HTML) {
        let sorted = rows.sorted {
            (abs($0.overrun?.grosze ?? 0), $0.slippage ?? 0, $1.project)
                > (abs($1.overrun?.grosze ?? 0), $1.slippage ?? 0, $0.project)
        }
        html.element("h2", phrase: ComparisonTexts.oneByOne)
        if sorted.count > Self.shownProjects {
            html.element("p", .class("small soft")) { html in
                html.phrase(ComparisonTexts.largest)
                html.space()
                html.number(Self.shownProjects)
                html.fixed(".")
            }
        }
        html.table(
            ComparisonTexts.oneByOne,
            [TableColumn(DeliveryTexts.project)] + ComparisonTexts.projectColumns, underHeading: true
        ) { html in
            for row in sorted.prefix(Self.shownProjects) { project(row, &html) }
        }
    }

    private func project(_ row: ProjectComparison, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { $0.project(row.project, city) }
            html.moneyCell(row.budget)
            html.element("td", .class("num")) { html in
                if let estimate = row.estimate {
                    html.money(estimate)
                } else if let gap = row.gap {
                    html.element("span", .class("soft small"), words: gap.reason)
                }
            }
            html.moneyCell(row.spent)
            html.moneyCell(row.planned)
            html.moneyCell(row.earned)
            html.element("td", .class("num")) { html in
                if let over = row.overrun { html.difference(over) } else { html.fixed("–") }
            }
            for day in [row.baselineEnd, row.completion] {
                html.element("td") { if let day { $0.date(day) } else { $0.fixed("–") } }
            }
            html.element("td") { html in
                if let days = row.slippage { html.slippage(days) } else { html.fixed("–") }
            }
        }
    }
}

extension HTML {
    /// How much more or less; more is shown as what it is: over plan.
    mutating func difference(_ money: Money) {
        guard money != .zero else { return self.money(money) }
        element("span", .fixed("class", money > .zero ? "state offTrack" : "state onTrack")) { html in
            html.text((money > .zero ? "+" : "") + MoneyFormat.text(money, html.language))
        }
    }
}

/// Words of the comparison of plan, forecast and fact.
enum ComparisonTexts {
    static let title = Phrase(pl: "Plan, prognoza, wykonanie", en: "Plan, forecast, fact")
    static let lead = Phrase(
        pl:
            "Ile projekty miały kosztować, ile będą, jeśli pieniądze dalej pójdą tak jak dotąd, i ile już wydano; kiedy miały się skończyć i kiedy się skończą.",
        en:
            "What projects were to cost, what they will cost if money goes on buying as much as so far, and what is spent; when they were to end and when they will."
    )
    static let method = Phrase(
        pl: "Jak liczymy prognozę i przesunięcie", en: "How forecast and slippage are counted")
    static let comparable = Phrase(pl: "koszt da się prognozować w", en: "cost can be forecast for")
    static let onlyThose = Phrase(
        pl: "Kwoty w sumach obejmują tylko te projekty, żeby dało się je porównać.",
        en: "Amounts in sums are of these projects only, so that they can be compared.")
    static let byGoal = Phrase(pl: "Według celów operacyjnych", en: "By operational goal")
    static let byUnit = Phrase(pl: "Według jednostek", en: "By unit")
    static let picture = Phrase(pl: "Plan, prognoza i wydane pieniądze", en: "Plan, forecast and money spent")
    static let key = Phrase(
        pl:
            "Jasny pasek: plan całości; ciemny: wydano; kreska: prognoza całości, czerwona ponad planem, z jej kwotą obok. Te same kwoty są w tabeli.",
        en:
            "Light bar: plan of the whole; dark: spent; stroke: forecast of the whole, red above plan, with its amount beside it. The same amounts stand in the table."
    )
    static let yearNote = Phrase(
        pl:
            "Plan uchwalony, plan po zmianach, wykonanie i limity to te same pieniądze widziane czterema sposobami.",
        en: "Adopted plan, plan after changes, execution and limits are the same money seen four ways.")
    static let oneByOne = Phrase(pl: "Projekt po projekcie", en: "Project by project")
    static let largest = Phrase(
        pl: "Największe różnice; z filtrem widać resztę. Pokazano:",
        en: "The largest differences; filters show the rest. Shown:")
    static let whole = Phrase(pl: "Plan całości (BAC)", en: "Plan of the whole (BAC)")
    static let estimate = Phrase(pl: "Prognoza całości (EAC)", en: "Forecast of the whole (EAC)")
    static let spent = Phrase(pl: "Wydano (AC)", en: "Spent (AC)")
    static let difference = Phrase(pl: "Prognoza − plan", en: "Forecast − plan")

    static let sumColumns = [
        TableColumn(Phrase(pl: "Porównane / wszystkie", en: "Compared / all"), number: true),
        TableColumn(whole, number: true), TableColumn(estimate, number: true),
        TableColumn(spent, number: true),
        TableColumn(difference, number: true),
        TableColumn(Phrase(pl: "Opóźnione / z datą", en: "Late / dated"), number: true),
        TableColumn(Phrase(pl: "Najdłuższe opóźnienie", en: "Longest delay"), number: true),
    ]
    static let projectColumns = [
        TableColumn(whole, number: true), TableColumn(estimate, number: true),
        TableColumn(spent, number: true),
        TableColumn(EarnedTexts.columns[0], number: true), TableColumn(EarnedTexts.columns[1], number: true),
        TableColumn(difference, number: true), TableColumn(DeliveryTexts.planned),
        TableColumn(DeliveryTexts.expected), TableColumn(DeliveryTexts.slip),
    ]
}
