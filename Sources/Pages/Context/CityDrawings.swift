import Quantities
import Strategy

/// The pictures of a state of the city in one language, drawn once and put into every page that shows them.
struct CityDrawings: Sendable {
    /// An indicator's course, each with its table: small among others, large on its own page.
    struct Figures: Sendable {
        let small: Drawing
        let large: Drawing
    }

    /// All operational goals at once: their scores, or what is known of them while none has a score.
    let horizon: Drawing
    /// The figures of each indicator that has readings, by identifier.
    let figures: [String: Figures]

    init(_ city: CityOverview, _ language: Language) {
        horizon = Drawing(language, ids: "h") { html in
            if city.hasScores {
                HorizonPicture(city: city).write(&html)
            } else {
                KnowledgePicture(city: city).write(&html)
            }
        }
        var figures: [String: Figures] = [:]
        for summary in city.indicators {
            guard let chart = TimeSeriesChart(summary, city, language) else { continue }
            let figure = TimeSeriesFigure(chart: chart, summary: summary, city: city)
            let id = summary.indicator.id
            figures[id] = Figures(
                small: Drawing(language, ids: "d-\(id)-") { figure.writeSmall(&$0) },
                large: Drawing(language, ids: "d-\(id)-") { figure.writeLarge(&$0) })
        }
        self.figures = figures
    }
}
