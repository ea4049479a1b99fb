import Evidence
public import Quantities
import Strategy

/// What changed between two revisions of the strategy, and what became of the links of indicators and targets.
public struct DifferencePage: Page {
    let from: StrategyRevision
    let to: StrategyRevision
    /// What changed, level by level in document order.
    let changes: [(level: StrategyDiff.Level, entries: [StrategyDiff.Entry])]
    let counts: [(change: StrategyDiff.Entry.Change, count: Int)]
    let unchanged: Int
    let carried: CarryOver
    let city: CityOverview

    /// - Parameters:
    ///   - from: label of the older revision.
    ///   - to: label of the newer one.
    /// - Returns: nil where one of the two is not recorded.
    public init?(from: String, to: String, _ context: PageContext) {
        let revisions = context.city.record.revisions
        guard let old = revisions.first(where: { $0.label == from }),
            let new = revisions.first(where: { $0.label == to })
        else { return nil }
        self.from = old
        self.to = new
        city = context.city
        let difference = StrategyDiff(from: old.strategy, to: new.strategy)
        let changed = difference.entries.filter { !$0.isUnchanged }
        changes = StrategyDiff.Level.allCases.map { level in (level, changed.filter { $0.level == level }) }
            .filter { !$0.entries.isEmpty }
        counts = StrategyDiff.Entry.Change.allCases.map { ($0, difference.entries($0).count) }
        unchanged = difference.entries.count - changed.count
        carried = context.city.record.carryOver(from: old, to: new)
    }

    public func title(_ language: Language) -> String {
        "\(DifferenceTexts.title.text(language)): \(from.label) → \(to.label)"
    }

    public func description(_ language: Language) -> String { DifferenceTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.revisions, RevisionTexts.title)] }
}
