import Delivery
import Evidence
import Formats
import HTTPTypes
import Pages
import Quantities
import Reporting
import Strategy

extension Site {
    /// The latest entries of the ledger and imports of readings as an Atom feed.
    /// - Source: RFC 4287.
    func feed(_ request: SiteRequest, _ language: Language) async throws -> SiteResponse {
        let standing = try await shelf.latest()
        var response = answer(
            request, kind: "feed", .atom, caching: .revalidate,
            tag: Site.tag(standing, "feed", language.rawValue)
        ) { ChangesFeed(standing, language, origin: settings.origin).bytes }
        response.fields[.contentLanguage] = language.rawValue
        return response
    }
}

/// What changed lately, newest first.
struct ChangesFeed {
    struct Item {
        var id: String
        var updated: Timestamp
        var author: String
        var title: String
        var summary: String
        var path: String
    }

    /// Items of the feed; readers fetch it more often than the city changes.
    static let maximumItems = 60

    let bytes: [UInt8]

    init(_ standing: Standing, _ language: Language, origin: String) {
        let items = ChangesFeed.items(standing, language)
        let city = standing.overview.profile
        let own = Resource.changesFeed(language).path
        let moment = items.first?.updated ?? Timestamp(startOf: standing.state.today)
        func escaped(_ text: String) -> String { XMLText.escaped(text) }
        let title = language == .polish ? "Zmiany w strategii" : "Changes of the strategy"
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
            <title>\(escaped("\(title) · \(city.name[language])"))</title>
            <id>\(escaped("urn:horyzont:\(city.id):changes:\(language.rawValue)"))</id>
            <updated>\(moment)</updated>
            <author><name>\(escaped(city.name[language]))</name></author>
            <link rel="self" type="application/atom+xml" href="\(escaped(origin + own))"/>
            <link rel="alternate" type="text/html" href="\(escaped(origin + Route.changes.path(language)))"/>

            """
        if city.isFictional {
            let note = language == .polish ? "Miasto zmyślone." : "Fictional city."
            text += "<subtitle>\(note)</subtitle>\n"
        }
        for item in items {
            text += """
                <entry><id>\(escaped("urn:horyzont:\(city.id):\(item.id)"))</id>
                <title>\(escaped(item.title))</title><updated>\(item.updated)</updated>
                <author><name>\(escaped(item.author))</name></author>
                <link href="\(escaped(origin + item.path))"/><summary>\(escaped(item.summary))</summary></entry>

                """
        }
        bytes = Array((text + "</feed>\n").utf8)
    }

    private static func items(_ standing: Standing, _ language: Language) -> [Item] {
        let edits = standing.overview.recent.map { entry in
            Item(
                id: "ledger:\(entry.sequence)", updated: entry.recorded,
                author: Authors().words(entry.author)[language],
                title: title(of: entry, standing, language), summary: entry.reason,
                path: route(of: entry.subject, standing).path(language))
        }
        let imports = standing.state.revisions.values.map { revision in
            Item(
                id: "dataset:\(revision.number)", updated: revision.recorded,
                author: Authors().words(revision.author)[language],
                title: language == .polish
                    ? "Zbiór „\(revision.dataset)”: wczytano wierszy: \(revision.rows)"
                    : "Dataset “\(revision.dataset)”: \(revision.rows) rows read",
                summary: revision.reason, path: Route.datasets.path(language))
        }
        return Array(
            (edits + imports).sorted { ($0.updated, $0.id) > ($1.updated, $1.id) }.prefix(maximumItems))
    }

    private static func title(of entry: LedgerEntry, _ standing: Standing, _ language: Language) -> String {
        let isRetired = entry.value == nil
        let what =
            switch entry.subject {
            case .profile: language == .polish ? "Profil miasta" : "City profile"
            case .impacts: language == .polish ? "Oddziaływania" : "Impacts"
            case .strategy(let label):
                language == .polish ? "Strategia, rewizja \(label)" : "Strategy, revision \(label)"
            case .indicator(let id): standing.record.indicator(id)?.name[language] ?? id
            case .variable(let id): standing.record.variables.first { $0.id == id }?.name[language] ?? id
            case .standard(let id): standing.record.standards.first { $0.id == id }?.title[language] ?? id
            case .source(let id): standing.record.source(id)?.name[language] ?? id
            case .delivery(let list, let id): "\(list.name[language]) \(id)"
            case .reporting(let list, let id): "\(list.name[language]) \(id)"
            }
        switch (isRetired, language) {
        case (true, .polish): return "Wycofano: \(what)"
        case (true, .english): return "Retired: \(what)"
        case (false, .polish): return "Zapisano: \(what)"
        case (false, .english): return "Recorded: \(what)"
        }
    }

    private static func route(of subject: Subject, _ standing: Standing) -> Route {
        switch subject {
        case .indicator(let id) where standing.overview.indicator(id) != nil: .indicator(id)
        case .strategy: .revisions
        case .source: .sources
        case .impacts: .impacts
        default: .changes
        }
    }
}
