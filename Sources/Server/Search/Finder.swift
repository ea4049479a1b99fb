import Delivery
import Evidence
import Pages
import Quantities
import Strategy
import Synchronization

/// Finds what people look for; the index follows the record and is made when somebody searches.
final class Finder: Sendable {
    /// Longer questions are no searches that a person types.
    static let maximumWords = Route.maximumWords
    static let maximumHits = 50

    private let archive: any CityArchive
    private struct Index {
        /// The version that it stands for, and the digest of its documents.
        var version: Digest?
        var contents: Digest?
    }

    private let indexed = Mutex(Index())

    init(archive: any CityArchive) { self.archive = archive }

    func search(
        _ words: String, _ language: Language, limit: Int = maximumHits, in standing: Standing,
        methods: [String: String]
    ) throws -> [SearchHit] {
        guard words.contains(where: { !$0.isWhitespace }) else { return [] }
        let version = standing.state.version
        try indexed.withLock {
            guard $0.version != version else { return }
            // Most edits change nothing that can be found: then the index stays as it is.
            let documents = SearchDocument.all(of: standing.overview, methods: methods)
            let contents = Digest(of: documents.map(\.text).joined(separator: "\u{1E}"))
            if $0.contents != contents { try archive.rebuildSearch(documents) }
            $0 = Index(version: version, contents: contents)
        }
        return try archive.search(String(words.prefix(Finder.maximumWords)), language: language, limit: limit)
    }
}

extension SearchDocument {
    fileprivate var text: String {
        [kind.rawValue, id, language.rawValue, title, body].joined(separator: "\u{1F}")
    }

    /// Everything of a city that can be found, in both languages.
    static func all(of city: CityOverview, methods: [String: String]) -> [SearchDocument] {
        var documents: [SearchDocument] = []
        for language in Language.allCases {
            documents += city.goals.map { goal(of: $0, city, language) }
            documents += lines(city, language)
            documents += indicators(city, language)
            for source in city.record.sources {
                documents.append(
                    SearchDocument(
                        kind: .source, id: source.id, language: language, title: source.name[language],
                        body: "\(source.publisher[language]). \(source.notes[language])"))
            }
            for project in city.record.delivery.projects {
                documents.append(
                    SearchDocument(
                        kind: .project, id: project.id, language: language, title: project.name[language],
                        body: project.summary[language]))
            }
            for unit in city.record.delivery.units {
                documents.append(
                    SearchDocument(
                        kind: .unit, id: unit.id, language: language, title: unit.name[language],
                        body: unit.kind.name[language]))
            }
            for standard in city.record.accessStandards {
                documents.append(
                    SearchDocument(
                        kind: .standard, id: standard.id, language: language,
                        title: "\(StandardsPage.name[language]): \(standard.title[language])",
                        body: standard.source[language]))
            }
            for (id, article) in methods.sorted(by: { $0.key < $1.key }) {
                documents.append(
                    SearchDocument(
                        kind: .method, id: id, language: language, title: title(of: article) ?? id,
                        body: article))
            }
        }
        return documents
    }

    private static func goal(of goal: GoalSummary, _ city: CityOverview, _ language: Language)
        -> SearchDocument
    {
        let texts =
            city.strategy.priorities.first { $0.code == goal.code }?.rationale
            ?? city.strategy.strategicGoals.first { $0.code == goal.code }?.narrative
            ?? city.strategy.operationalGoals.first { $0.code == goal.code }?.narrative ?? []
        return SearchDocument(
            kind: .goal, id: goal.code.description, language: language,
            title: "\(goal.code) \(goal.name[language])", body: texts.joined(separator: "\n"))
    }

    private static func lines(_ city: CityOverview, _ language: Language) -> [SearchDocument] {
        let topics = Dictionary(
            city.strategy.topics.map { ($0.id, $0.name[language]) }, uniquingKeysWith: { $1 })
        return city.strategy.linesOfAction.map { line in
            SearchDocument(
                kind: .line, id: line.code.description, language: language,
                title: "\(line.code) \(line.title(language))",
                body: ([line.label[language], line.wording] + line.topics.compactMap { topics[$0] })
                    .joined(separator: "\n"))
        }
    }

    private static func indicators(_ city: CityOverview, _ language: Language) -> [SearchDocument] {
        city.indicators.map { summary in
            let indicator = summary.indicator
            return SearchDocument(
                kind: .indicator, id: indicator.id, language: language, title: indicator.name[language],
                body: "\(indicator.meaning[language]) \(indicator.validity[language])")
        }
    }

    private static func title(of article: String) -> String? {
        article.split(separator: "\n").first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
    }
}
