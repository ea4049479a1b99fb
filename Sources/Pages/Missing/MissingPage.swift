import Delivery
import Evidence
public import Quantities
import Strategy

/// What the strategy, its indicators and their data lack, and how to get it.
public struct MissingPage: Page {
    let city: CityOverview
    /// Everything the audit found, in its order.
    let items: [AuditItem]
    let known: [GoalKnowledge]
    /// Indicators without any value for the city.
    let silent: [IndicatorSummary]

    public init(_ context: PageContext) {
        let city = context.city
        self.city = city
        silent = city.indicators.filter(\.points.isEmpty)
        known = city.operationalGoals.map { GoalKnowledge($0, city) }
        guard let revision = city.record.revision else {
            items = []
            return
        }
        items = StrategyAudit.audit(
            StrategyAudit.Input(
                revision: revision, indicators: city.record.indicators,
                seriesWithReadings: Set(
                    city.indicators.filter { !$0.points.isEmpty }.map(\.indicator.id)),
                impacts: city.record.impacts.impacts, servedLines: city.record.delivery.servedCodes))
    }

    var legalParts: [AuditItem] { items.filter { $0.kind == .legalPart } }

    func items(_ kind: AuditItem.Kind) -> [AuditItem] { items.filter { $0.kind == kind } }

    func count(_ group: MissingGroup) -> Int {
        group == .data ? silent.count : items.count { group.kinds.contains($0.kind) }
    }

    public func title(_ language: Language) -> String { MissingTexts.title.text(language) }
    public func description(_ language: Language) -> String { MissingTexts.lead.text(language) }
}
