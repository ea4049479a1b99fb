import Computation
import Evidence
import Layers
import Quantities
import Strategy

/// What an indicator says of one district, and beside it of the whole city at the same time.
struct DistrictReading {
    var value: Double
    var city: Double?
    var period: Period
    /// Whether it was measured on synthetic layers and is no more than an example.
    var isExample: Bool
}

extension CityPlaces {
    /// The latest value for a district: measured on the map, else of the series.
    /// - Returns: nil where none is known.
    func reading(
        of summary: IndicatorSummary, in district: District, _ city: CityOverview
    ) -> DistrictReading? {
        let mapped: MappedSeries? = city.outcomes[Key(.mapped, summary.indicator.id)]?.value()
        if let mapped, let year = mapped.years.last,
            let value = year.areas.first(where: { $0.id == district.id })?.value
        {
            return DistrictReading(
                value: value, city: year.areas.first?.value, period: .year(year.year),
                isExample: !mapped.syntheticLayers.isEmpty)
        }
        guard let panel = summary.series.value else { return nil }
        func last(_ code: AreaCode) -> Panel.Point? { panel[code].last { $0.status != .withdrawn } }
        guard let point = district.codes(in: city.profile).lazy.compactMap(last).first else { return nil }
        let whole = panel[city.profile.area].last { $0.period == point.period && $0.status != .withdrawn }
        return DistrictReading(
            value: point.value, city: whole?.value, period: point.period, isExample: false)
    }

    /// Whether an indicator has a value for any part of the city, so that its map shows something.
    func hasValues(of summary: IndicatorSummary, _ city: CityOverview) -> Bool {
        let mapped: MappedSeries? = city.outcomes[Key(.mapped, summary.indicator.id)]?.value()
        return mapped != nil
            || allDistricts.contains { reading(of: summary, in: $0, city) != nil }
    }
}
