public import Evidence
public import Quantities

/// The imported datasets with their revisions.
public struct DatasetsPage: Page {
    /// One dataset with all its imports, newest first.
    struct Entry: Sendable {
        var summary: DatasetSummary
        var revisions: [DatasetRevision]
    }

    let entries: [Entry]
    let city: CityOverview
    let authors: Authors

    /// - Parameter datasets: all datasets in force, as the archive sums them up.
    public init(_ datasets: [DatasetSummary], _ context: PageContext) {
        city = context.city
        authors = context.authors
        let revisions = Dictionary(grouping: context.city.datasets, by: \.dataset)
        entries = datasets.sorted { $0.current.dataset < $1.current.dataset }.map { summary in
            let known = revisions[summary.current.dataset] ?? [summary.current]
            return Entry(summary: summary, revisions: known.sorted { $0.number > $1.number })
        }
    }

    public func title(_ language: Language) -> String { DatasetTexts.title.text(language) }
    public func description(_ language: Language) -> String { DatasetTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.sources, SourceTexts.title)] }
}
