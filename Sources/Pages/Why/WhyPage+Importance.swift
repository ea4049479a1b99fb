import Evidence
import Quantities
import Strategy

/// What the parts of a goal weigh, and what they really move.
extension WhyPage {
    /// The weights of a goal's parts beside their effect; nothing for indicators and goals without a score.
    func importance(_ html: inout HTML) {
        guard case .goal(let code) = subject, let goal = city.goal(code)?.assessment, goal.score != nil else {
            return
        }
        html.element("h2", phrase: ImportanceTexts.heading)
        html.element("p") { html in
            html.phrase(ImportanceTexts.lead)
            html.space()
            html.link(.method("uncertainty-and-sensitivity"), phrase: ImportanceTexts.method)
        }
        if goal.parts.contains(where: { $0.influence != nil }) {
            ImportancePicture(parts: goal.parts.map { (name(of: $0), $0) }).write(&html)
        } else {
            html.gap(reason: ImportanceTexts.unknown)
        }
        table(goal, &html)
    }

    private func table(_ goal: GoalAssessment, _ html: inout HTML) {
        let columns = [
            TableColumn(ImportanceTexts.part), TableColumn(ImportanceTexts.weight, number: true),
            TableColumn(ImportanceTexts.firstOrder, number: true),
            TableColumn(ImportanceTexts.totalOrder, number: true),
            TableColumn(ImportanceTexts.effect, number: true),
        ]
        html.table(ImportanceTexts.heading, columns, underHeading: true) { html in
            for part in goal.parts {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        if let summary = city.indicator(part.id) {
                            html.link(.indicator(part.id), words: summary.indicator.name)
                        } else {
                            html.words(name(of: part))
                        }
                    }
                    for share in [part.weight, part.influence, part.totalInfluence] {
                        html.element("td", .class("num")) { html in
                            html.text(share.map { NumberFormat.percent($0, html.language) } ?? "–")
                        }
                    }
                    let effect = part.scoreWithout.flatMap { without in goal.score.map { $0 - without } }
                    html.element("td", .class("num")) { $0.optional(effect.map { ($0, signed: true) }) }
                }
            }
        }
    }

    private func name(of part: GoalAssessment.Part) -> BilingualText {
        if let summary = city.indicator(part.id) { return summary.indicator.name }
        guard let code = StrategyCode(part.id), let goal = city.goal(code) else {
            return BilingualText(pl: part.id, en: part.id)
        }
        return BilingualText(pl: "\(code) \(goal.name[.polish])", en: "\(code) \(goal.name[.english])")
    }
}

/// Each part's weight and its effective importance on one line; the table below says the same in numbers.
struct ImportancePicture {
    let parts: [(name: BilingualText, part: GoalAssessment.Part)]

    private static let (left, right, row) = (8.0, 392.0, 46.0)
    /// - Unit: letters of a name that surely fit beside each other.
    private static let letters = 52

    func write(_ html: inout HTML) {
        let (title, description) = (html.freshID(), html.freshID())
        html.element(
            "svg", .class("dots"), .text("viewBox", "0 0 400 \(Int(Self.row * Double(parts.count)) + 8)"),
            .fixed("role", "img"), .text("aria-labelledby", "\(title) \(description)")
        ) { html in
            html.element("title", .id(title), phrase: ImportanceTexts.heading)
            html.element("desc", .id(description), phrase: ImportanceTexts.picture)
            for (index, (name, part)) in parts.enumerated() {
                line(name[html.language], part, y: Self.row * Double(index) + 32, &html)
            }
        }
        html.element("p", .class("small"), phrase: ImportanceTexts.picture)
    }

    private func line(_ name: String, _ part: GoalAssessment.Part, y: Double, _ html: inout HTML) {
        func place(_ share: Double) -> Double { Self.left + (Self.right - Self.left) * min(max(share, 0), 1) }
        let short = name.count > Self.letters ? name.prefix(Self.letters - 1) + "…" : name[...]
        html.element("text", .at("x", Self.left), .at("y", y - 14), text: String(short))
        html.shape(
            "line", .class("rule"), .at("x1", Self.left), .at("x2", Self.right), .at("y1", y), .at("y2", y))
        if let share = part.influence {
            html.shape(
                "circle", .class("own"), .at("cx", place(share)), .at("cy", y), .fixed("r", "7"))
        }
        html.shape(
            "circle", .class("other"), .at("cx", place(part.weight)), .at("cy", y), .fixed("r", "5"))
    }
}

enum ImportanceTexts {
    static let heading = Phrase(
        pl: "Wagi i to, co naprawdę znaczą", en: "Weights and what they really amount to")
    static let lead = Phrase(
        pl:
            "Waga to decyzja miasta. Znaczenie mówi, jaka część niepewności wyniku celu bierze się z niepewności tej części: część o dużej wadze i pewnych danych niewiele go zmienia.",
        en:
            "A weight is the city's decision. Importance says how much of the uncertainty of the goal's score comes from the uncertainty of this part: one with a large weight and sure data moves it little."
    )
    static let method = Phrase(pl: "Metoda.", en: "The method.")
    static let unknown = BilingualText(
        pl:
            "Znaczenia nie można policzyć: mniej niż dwie części mają wynik o znanej niepewności. Pokazujemy wagi i skutek pominięcia.",
        en:
            "Importance cannot be computed: fewer than two parts have a score of known uncertainty. Weights and the effect of leaving out are shown."
    )
    static let part = Phrase(pl: "Część", en: "Part")
    static let weight = Phrase(pl: "Waga", en: "Weight")
    static let firstOrder = Phrase(pl: "Znaczenie (sama)", en: "Importance (alone)")
    static let totalOrder = Phrase(pl: "Znaczenie (z innymi)", en: "Importance (with others)")
    static let effect = Phrase(pl: "O ile zmienia wynik", en: "Changes the score by")
    static let picture = Phrase(
        pl: "Od 0 do 100%: małe koło to waga, duże to znaczenie.",
        en: "From 0 to 100%: the small dot is the weight, the large one the importance.")
}
