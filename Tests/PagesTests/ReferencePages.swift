import Computation
import Evidence
import Pages
import Quantities
import Strategy
import TestCity

/// The pages of reference that need more than the context, for the made-up town.
enum ReferencePages {
    static let routes: [Route] = [
        .missing, .sources, .datasets, .revisions, difference, .methods, .method("path-and-delay"),
        .method("test/by-hand"), .search(""), .search("drzewa"), .search("nie ma"), .changes, .about,
        .accessibility,
    ]

    /// From the draft to the revision in force.
    static let difference: Route = {
        let labels = TestCity.record.revisions.map(\.label)
        return .revisionDifference(from: labels[0], to: labels[labels.count - 1])
    }()

    static let articles = [
        "path-and-delay": """
        # Path and delay (`path-ratio`)

        Is an indicator as far as it should be by now?

        **Formula.** A = (x − x0)/(xT − x0). See [another method](by-hand.md#top) and
        [a paper](https://example.org/paper).

        | state | rule |
        |---|--:|
        | on track | ρ ≥ 0.95 |
        """,
        "by-hand": "# Worked out by hand\n\n- one\n- two",
    ]

    static let shelf = MethodShelf(analyses: TestCity.catalogue.analyses, articles: articles)

    static func page(_ context: PageContext) -> [UInt8]? {
        switch context.route {
        case .datasets: context.render(DatasetsPage(summaries(context.city.datasets), context))
        case .methods: context.render(MethodsPage(shelf))
        case .method(let id): MethodPage(id, shelf).map { context.render($0) }
        case .search(let words):
            context.render(SearchPage(words, hits: hits(words, context.language), context))
        default: nil
        }
    }

    static func summaries(_ revisions: [DatasetRevision]) -> [DatasetSummary] {
        revisions.map { revision in
            DatasetSummary(
                current: revision, revisions: 1, rows: revision.rows,
                series: TestCity.indicators.map(\.id) + TestCity.variables.map(\.id),
                first: .year(2018), last: .year(2025), sources: ["office", "inspectorate"])
        }
    }

    static func hits(_ words: String, _ language: Language) -> [SearchHit] {
        guard words == "drzewa" else { return [] }
        let documents = [
            SearchDocument(
                kind: .goal, id: "COH.1.1", language: language,
                title: language == .polish ? "COH.1.1 Czyste powietrze i zieleń" : "COH.1.1 Clean air",
                body: ""),
            SearchDocument(
                kind: .line, id: "COH.1.1.1", language: language, title: "COH.1.1.1", body: ""),
            SearchDocument(
                kind: .indicator, id: "green-area", language: language, title: "green-area", body: ""),
            SearchDocument(kind: .source, id: "office", language: language, title: "office", body: ""),
            SearchDocument(
                kind: .method, id: "path-and-delay", language: language, title: "Path and delay", body: ""),
            SearchDocument(kind: .goal, id: "X.9.9", language: language, title: "gone", body: ""),
        ]
        return documents.map { document in
            SearchHit(
                document: document,
                excerpt: [
                    SearchHit.Run(text: "<b>one</b> ", isMatch: false),
                    SearchHit.Run(text: "tree", isMatch: true),
                ])
        }
    }
}
