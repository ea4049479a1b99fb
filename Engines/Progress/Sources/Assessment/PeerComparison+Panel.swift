import Computation
import Evidence
import Quantities
import Strategy

extension PeerComparison {
    /// Compares the places of a panel in the latest period of the city.
    /// - Complexity: O(places · log periods).
    init(of indicator: Indicator, in panel: Panel, profile: CityProfile) throws(Refusal) {
        guard let latest = panel[profile.area].last else { throw .noReading(of: profile.name[.english]) }
        let period = latest.period
        func value(_ area: AreaCode) -> Double? { panel[area].last { $0.period == period }?.value }
        let places = ([profile.area] + profile.peers).compactMap { area in
            value(area).map { Place(area: area, period: period, value: $0) }
        }
        let field = (profile.ranking?.areas ?? []).compactMap(value).sorted()
        let rank: Int? =
            switch indicator.direction {
            case .more: field.isEmpty ? nil : 1 + field.count { $0 > latest.value }
            case .less: field.isEmpty ? nil : 1 + field.count { $0 < latest.value }
            case .range: nil
            }
        let middle = field.count / 2
        let median =
            field.isEmpty
            ? nil : field.count % 2 == 1 ? field[middle] : (field[middle - 1] + field[middle]) / 2
        self.init(
            indicator: indicator.id, unit: panel.unit, period: period, places: places,
            rank: field.count > 1 ? rank : nil, ranked: field.count, median: median)
    }
}

extension Refusal {
    fileprivate static func noReading(of name: String) -> Refusal {
        Refusal(
            code: "no-readings",
            reason: .init(pl: "Nie ma odczytu: \(name).", en: "There is no reading: \(name)."),
            remedy: .init(pl: "Zaimportuj dane.", en: "Import data."))
    }
}
