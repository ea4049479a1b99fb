public import Computation

/// The methods of this installation: analyses with their parameters, and the articles that describe them.
public struct MethodShelf: Sendable {
    let analyses: [Analysis]
    /// Articles by id, in the order of their ids.
    let articles: [(id: String, text: Markdown)]

    /// - Parameters:
    ///   - analyses: of the catalogue.
    ///   - articles: Markdown by id, as it stands under docs/methods without ending.
    public init(analyses: [Analysis], articles: [String: String]) {
        self.analyses = analyses
        self.articles = articles.sorted { $0.key < $1.key }.map { ($0.key, Markdown($0.value)) }
    }

    /// The article known by this id, by the id of an analysis, or by a name that its title gives.
    func article(_ id: String) -> (id: String, text: Markdown)? {
        let plain = WhyPage.page(of: id)
        let names = [id, plain] + analyses.filter { $0.id == id || $0.id == plain }.map(\.page)
        for name in names {
            if let found = articles.first(where: { $0.id == name }) { return found }
        }
        return articles.first { $0.text.aliases.contains(plain) }
    }

    /// The analyses that an article describes.
    func analyses(ofPage page: String) -> [Analysis] { analyses.filter { $0.page == page } }

    /// An analysis by its id, with or without its version.
    func analysis(_ id: String) -> Analysis? {
        let plain = WhyPage.page(of: id)
        return analyses.first { $0.id == id || $0.id == plain }
    }
}
