import Quantities
import Strategy

/// The pictures of a state of the city in one language, drawn once and put into every page that shows them.
struct CityDrawings: Sendable {
    /// All operational goals at once.
    let horizon: Drawing
    /// The small figure of each indicator that has readings, with its table, by identifier.
    let figures: [String: Drawing]

    init(_ city: CityOverview, _ language: Language) {
        horizon = Drawing(language, ids: "h") { HorizonPicture(city: city).write(&$0) }
        var figures: [String: Drawing] = [:]
        for summary in city.indicators {
            guard let chart = TimeSeriesChart(summary, city, language) else { continue }
            let id = summary.indicator.id
            figures[id] = Drawing(language, ids: "d-\(id)-") {
                TimeSeriesFigure(chart: chart, summary: summary, city: city).writeSmall(&$0)
            }
        }
        self.figures = figures
    }
}
