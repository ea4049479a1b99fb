import Computation
import Evidence
import Strategy

/// Whether an indicator is measured on the map.
enum IndicatorMapLink {
    static func leads(to summary: IndicatorSummary, in city: CityOverview) -> Bool {
        let mapped: MappedSeries? = city.outcomes[Key(.mapped, summary.indicator.id)]?.value()
        return mapped != nil
    }
}
