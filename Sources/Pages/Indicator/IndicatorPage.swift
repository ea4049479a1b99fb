import Evidence
public import Quantities
import Strategy

/// One indicator: its course, its target, how sure that is, where it comes from.
public struct IndicatorPage: Page {
    let summary: IndicatorSummary
    let city: CityOverview
    let isEditor: Bool

    /// - Returns: nil where there is no such indicator.
    public init?(_ id: String, _ context: PageContext) {
        guard let summary = context.city.indicator(id) else { return nil }
        self.summary = summary
        city = context.city
        isEditor = context.isEditor
    }

    var indicator: Indicator { summary.indicator }

    public func title(_ language: Language) -> String { indicator.name[language] }

    public func description(_ language: Language) -> String {
        var text =
            "\(indicator.name[language]) (\(indicator.unitText(language))): \(summary.state.word[language])."
        if let last = summary.points.last {
            text += " \(CalendarWords.period(last.period, language)): "
            text += "\(NumberFormat.text(last.value, decimals: indicator.decimals, language))."
        }
        return text
    }

    public var trail: [Crumb] {
        guard let service = indicator.goals.first, let goal = city.goal(service.goal) else {
            return [Crumb(.indicators(IndicatorFilter()), GoalTexts.indicators)]
        }
        return city.trail(to: goal) + [
            Crumb(
                goal.route,
                BilingualText(
                    pl: "\(goal.code) \(goal.name[.polish])", en: "\(goal.code) \(goal.name[.english])"))
        ]
    }
}
