import Evidence
public import Quantities
import Strategy

/// Where the figures come from, under which terms, and whether they are as fresh as they could be.
public struct SourcesPage: Page {
    let used: [SourceSummary]
    let unused: [SourceSummary]
    let city: CityOverview

    public init(_ context: PageContext) {
        city = context.city
        let all = context.city.record.sources.map { SourceSummary($0, context.city) }
        used = all.filter(\.isUsed)
        unused = all.filter { !$0.isUsed }
    }

    public func title(_ language: Language) -> String { SourceTexts.title.text(language) }
    public func description(_ language: Language) -> String { SourceTexts.lead.text(language) }
}
