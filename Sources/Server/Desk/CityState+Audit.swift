import Computation
import Delivery
import Evidence
public import Strategy

extension CityState {
    /// What the strategy in force lacks: parts the law asks for, evidence, targets, links.
    public func audit() -> [AuditItem] {
        guard let revision = record.revision, let area = record.profile?.area else { return [] }
        let ids = record.indicators.map(\.id) + record.variables.map(\.id)
        let known = ids.filter { id in
            let panel: Panel? = outcomes.value(Key(.series, id))
            return panel.map { !$0[area].isEmpty } ?? false
        }
        return StrategyAudit.audit(
            StrategyAudit.Input(
                revision: revision, indicators: record.indicators, seriesWithReadings: Set(known),
                impacts: record.impacts.impacts, servedLines: record.delivery.servedCodes))
    }
}
