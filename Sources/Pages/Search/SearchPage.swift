import Delivery
public import Evidence
public import Quantities
import Strategy

/// What was found for some words, or where else to look.
public struct SearchPage: Page {
    /// A hit with the page it leads to.
    struct Found: Sendable {
        var hit: SearchHit
        var route: Route
    }

    let words: String
    let found: [Found]
    /// Whether there may be more than is shown.
    let isCut: Bool
    let city: CityOverview

    /// - Parameters:
    ///   - words: what was asked, as typed.
    ///   - hits: what the index found, best first, in the page's language.
    ///   - limit: the most hits that were asked for; as many as that mean that there may be more.
    public init(_ words: String, hits: [SearchHit], limit: Int = 50, _ context: PageContext) {
        self.words = words
        city = context.city
        let city = context.city
        found = hits.compactMap { hit in
            SearchPage.route(of: hit.document, city).map { Found(hit: hit, route: $0) }
        }
        isCut = hits.count >= limit
    }

    var isEmptyQuestion: Bool { words.allSatisfy(\.isWhitespace) }

    /// The page of a document; nil where the city no longer has it.
    public static func route(of document: SearchDocument, _ city: CityOverview) -> Route? {
        switch document.kind {
        case .goal: StrategyCode(document.id).flatMap { city.goal($0)?.route }
        case .line:
            StrategyCode(document.id).flatMap { code in
                city.goal(holding: code) == nil ? nil : .lines(LineFilter(words: code.description))
            }
        case .indicator: city.indicator(document.id).map { _ in .indicator(document.id) }
        case .project: city.delivery.projects[document.id].map { _ in .project(document.id) }
        case .unit: city.delivery.units[document.id].map { _ in .unit(document.id) }
        case .source: city.record.source(document.id).map { _ in .sources }
        case .standard:
            city.record.accessStandards.contains { $0.id == document.id }
                ? .accessStandards(document.id) : nil
        case .method: .method(document.id)
        }
    }

    public func title(_ language: Language) -> String {
        isEmptyQuestion
            ? SearchTexts.title.text(language)
            : "\(SearchTexts.title.text(language)): \(SearchTexts.quoted(words, language))"
    }

    public func description(_ language: Language) -> String { SearchTexts.lead.text(language) }
}
