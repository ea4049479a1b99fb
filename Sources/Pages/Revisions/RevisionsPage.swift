import Evidence
public import Quantities
import Strategy

/// Every recorded revision of the strategy with its legal standing.
public struct RevisionsPage: Page {
    /// A revision and the label of the one before it.
    struct Entry: Sendable {
        var revision: StrategyRevision
        var previous: String?
        var isInForce: Bool
    }

    /// Newest first.
    let entries: [Entry]

    public init(_ context: PageContext) {
        let revisions = context.city.record.revisions
        entries = revisions.enumerated().map { place, revision in
            Entry(
                revision: revision, previous: place > 0 ? revisions[place - 1].label : nil,
                isInForce: place == revisions.count - 1)
        }.reversed()
    }

    public func title(_ language: Language) -> String { RevisionTexts.title.text(language) }
    public func description(_ language: Language) -> String { RevisionTexts.lead.text(language) }
}
