import Evidence
import Formats
import Pages
import Quantities
import Strategy

/// The record itself: sources, datasets, the ledger, search.
enum RecordEndpoints {
    static let all = [sources, datasets, datasetRevisions, datasetFile, changes, search]

    private static let sources = Endpoint(
        path: "/sources", summary: "Sources with their licences", parameters: [.limit, .offset],
        representations: [.init(type: .json, schema: .list(of: .named("Source")))]
    ) { call in call.page(call.standing.record.sources) { JSONValue($0) } }

    private static let datasets = Endpoint(
        path: "/datasets", summary: "Datasets of readings", parameters: [.limit, .offset],
        representations: [.init(type: .json, schema: .list(of: .named("Dataset")))]
    ) { call in call.page(call.standing.state.datasets) { JSONValue($0) } }

    private static let datasetRevisions = Endpoint(
        path: "/datasets/{dataset}/revisions", summary: "What was imported into a dataset, and when",
        parameters: [
            .path("dataset", .text(maximum: 100), "Identifier of a dataset.", example: "modelowo"), .limit,
            .offset,
        ],
        representations: [.init(type: .json, schema: .list(of: .named("DatasetRevision")))]
    ) { call in
        let id = try call.dataset()
        let all = call.standing.state.revisions.values.filter { $0.dataset == id }
        return call.page(all.sorted { $0.number > $1.number }) { JSONValue($0) }
    }

    private static let datasetFile = Endpoint(
        path: "/datasets/{dataset}.csv",
        summary: "All rows in force of a dataset, as they can be imported again",
        parameters: [.path("dataset", .text(maximum: 100), "Identifier of a dataset.", example: "modelowo")],
        representations: [.init(type: .csv, schema: .string)]
    ) { call in
        let id = try call.dataset()
        var table = ReadingTable()
        try call.site.archive.export(dataset: id) { table.append($0) }
        return Endpoint.Answer(csv: table.bytes, fileName: "\(FieldList.encode(id)).csv")
    }

    private static let changes = Endpoint(
        path: "/changes", summary: "The ledger, newest first",
        description:
            "Each entry carries the digest of the one before it, so nothing can be altered unnoticed.",
        parameters: [
            .query(
                "before", .count(1...Int(Int32.max), standard: Int(Int32.max)),
                "Only entries with a lower sequence.",
                example: "5"),
            .limit, .offset,
        ],
        representations: [.init(type: .json, schema: .list(of: .named("Change")))]
    ) { call in
        let limit = call.count("limit", standard: SiteLimit.items)
        let offset = call.count("offset", standard: 0)
        let top = min(call["before"].flatMap { Int($0) } ?? Int.max, call.standing.record.sequence + 1)
        // Sequences have no gaps, so passing over entries is a matter of counting.
        let before = max(top - offset, 1)
        let entries = try call.site.archive.recentEntries(limit: limit, before: before)
        return call.page(
            entries.map { JSONValue($0) }, total: max(top - 1, 0), hasMore: (entries.last?.sequence ?? 1) > 1)
    }

    private static let search = Endpoint(
        path: "/search", summary: "Finds goals, lines of action, indicators, sources and methods",
        description: "Polish inflection and missing diacritics do not matter.",
        parameters: [
            .query(
                "q", .text(maximum: Route.maximumWords), "What to look for.", example: "zieleń",
                required: true),
            .query(
                "language", .choice(["pl", "en"], standard: "pl"), "Language of the texts.", example: "pl"),
            .query(
                "limit", .count(1...Finder.maximumHits, standard: 20), "How many hits to give.",
                example: "5"),
        ],
        representations: [
            .init(type: .json, schema: .object([("items", .array(.named("Hit"))), ("limit", .integer)]))
        ]
    ) { call in
        let language = call["language"].flatMap { Language(rawValue: $0) } ?? .polish
        let limit = call.count("limit", standard: 20)
        let hits = try call.site.finder.search(
            call.required("q"), language, limit: limit, in: call.standing,
            methods: call.site.settings.methodArticles)
        return Endpoint.Answer(
            .make([
                "items": .array(hits.map { JSONValue($0, in: call.standing.overview) }),
                "limit": .integer(limit),
            ]))
    }
}

extension Endpoint.Call {
    /// The dataset that the path names.
    func dataset() throws -> String {
        let id = required("dataset")
        guard standing.state.datasets.contains(where: { $0.current.dataset == id }) else {
            throw Problem.notFound(
                BilingualText(pl: "Nie ma zbioru „\(id)”.", en: "There is no dataset “\(id)”."))
        }
        return id
    }
}

extension JSONValue {
    /// Something found, with the address of its page.
    init(_ hit: SearchHit, in city: CityOverview) {
        let document = hit.document
        self = .make([
            "kind": .string(document.kind.rawValue), "id": .string(document.id),
            "title": .string(document.title),
            "path": JSONValue(SearchPage.route(of: document, city)?.path(document.language)),
            "excerpt": .array(
                hit.excerpt.map { .make(["text": .string($0.text), "isMatch": .boolean($0.isMatch)]) }),
        ])
    }
}
