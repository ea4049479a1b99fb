import Computation
import Evidence
import Strategy

/// Whether an indicator has a map: it is measured on one, or known for parts of the city.
enum IndicatorMapLink {
    static func leads(to summary: IndicatorSummary, in city: CityOverview) -> Bool {
        let mapped: MappedSeries? = city.outcomes[Key(.mapped, summary.indicator.id)]?.value()
        return mapped != nil
    }
}
