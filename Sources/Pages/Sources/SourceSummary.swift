import Computation
import Evidence
import Quantities
import Strategy

/// A source with what the city has of it.
struct SourceSummary: Sendable {
    var source: DataSource
    var indicators: [(summary: IndicatorSummary, freshness: Freshness)]
    /// Series that feed formulas and are no indicators.
    var variables: Int
    /// Recorded values of all places in the series of this source.
    var readings: Int
    var latest: Period?

    /// The worst of its indicators that have data; no data where none has; nil where no indicator uses it.
    var freshness: Freshness? {
        let withData = indicators.map(\.freshness).filter { $0 != .noData }
        return withData.max() ?? (indicators.isEmpty ? nil : .noData)
    }

    var isUsed: Bool { !indicators.isEmpty || variables > 0 || readings > 0 }

    /// - Complexity: O(rows of the panels of its series).
    init(_ source: DataSource, _ city: CityOverview) {
        self.source = source
        indicators = city.indicators.filter { $0.indicator.source == source.id }.map { summary in
            let indicator = summary.indicator
            return (
                summary,
                Freshness(
                    latest: summary.points.last?.period, frequency: indicator.frequency,
                    lagDays: indicator.publicationLagDays, today: city.today)
            )
        }
        let variables = city.record.variables.filter { $0.source == source.id }
        self.variables = variables.count
        var readings = 0
        var latest: Period?
        let recorded = city.record.indicators.filter {
            $0.source == source.id && $0.formula.isEmpty && $0.calculation == nil
        }
        for id in recorded.map(\.id) + variables.map(\.id) {
            guard let panel = Answer<Panel>(Key(.series, id), in: city.outcomes).value else { continue }
            for row in panel.rows {
                readings += row.points.count
                guard let last = row.points.last?.period else { continue }
                if latest.map({ $0.lastDay < last.lastDay }) ?? true { latest = last }
            }
        }
        self.readings = readings
        self.latest = latest
    }

    func count(_ freshness: Freshness) -> Int { indicators.count { $0.freshness == freshness } }
}
