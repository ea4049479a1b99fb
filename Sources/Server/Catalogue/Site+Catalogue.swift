import Evidence
import Formats
import HTTPTypes
import Pages
import Quantities
import Strategy

extension Site {
    /// The datasets of the city as a DCAT-AP catalogue in JSON-LD.
    func catalogue(_ request: SiteRequest) async throws -> SiteResponse {
        let offers: [(type: String, offer: Bool)] = [
            ("application/ld+json", true), ("application/json", true), ("text/html", true),
        ]
        guard Accept.choice(offers, in: request.fields[.accept]) != nil else {
            throw Problem(
                .notAcceptable, pl: "Katalog jest dostępny jako application/ld+json.",
                en: "The catalogue exists as application/ld+json.")
        }
        let standing = try await shelf.latest()
        var response = answer(
            request, kind: "catalogue", .jsonLD, caching: .revalidate, tag: Site.tag(standing, "catalogue")
        ) { DataCatalogue(standing, origin: settings.origin).document.encoded() }
        Site.allowOtherSites(&response)
        return response
    }
}

/// The catalogue of datasets.
/// - Source: DCAT-AP 3.0, https://semiceu.github.io/DCAT-AP/releases/3.0.0/
struct DataCatalogue {
    let document: JSONValue

    init(_ standing: Standing, origin: String) {
        let profile = standing.overview.profile
        let publisher = JSONValue.make([
            "@id": .string(origin + "/#city"), "@type": "foaf:Agent",
            "foaf:name": DataCatalogue.texts(profile.name),
        ])
        let strategy = standing.overview.strategy
        document = .make([
            "@context": DataCatalogue.context, "@id": .string(origin + "/catalog"), "@type": "dcat:Catalog",
            "dct:title": DataCatalogue.texts(
                BilingualText(pl: "Dane: \(strategy.title.pl)", en: "Data: \(strategy.title[.english])")),
            "dct:description": DataCatalogue.texts(
                BilingualText(
                    pl: "Odczyty wskaźników strategii ze źródłami i licencjami."
                        + (profile.isFictional ? " Miasto zmyślone." : ""),
                    en: "Readings of the strategy's indicators with sources and licences."
                        + (profile.isFictional ? " Fictional city." : ""))),
            "dct:publisher": publisher, "foaf:homepage": .make(["@id": .string(origin + "/")]),
            "dct:language": .array([
                .make(["@id": "http://publications.europa.eu/resource/authority/language/POL"]),
                .make(["@id": "http://publications.europa.eu/resource/authority/language/ENG"]),
            ]),
            "dct:modified": DataCatalogue.moment(
                standing.state.revisions.values.map(\.recorded).max()
                    ?? Timestamp(startOf: standing.state.today)),
            "dcat:service": .make([
                "@id": .string(origin + "/api"), "@type": "dcat:DataService", "dct:title": "API v1",
                "dcat:endpointURL": .make(["@id": .string(origin + "/api/v1")]),
                "dcat:endpointDescription": .make(["@id": .string(origin + "/api/openapi.json")]),
            ]),
            "dcat:dataset": .array(
                standing.state.datasets.map { DataCatalogue.dataset($0, standing, origin, publisher) }),
        ])
    }

    private static let context = JSONValue.make([
        "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
        "spdx": "http://spdx.org/rdf/terms#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    ])

    private static func dataset(
        _ summary: DatasetSummary, _ standing: Standing, _ origin: String, _ publisher: JSONValue
    ) -> JSONValue {
        let id = summary.current.dataset
        let sources = summary.sources.compactMap { standing.record.source($0) }
        let names = sources.map { $0.name }
        let title = BilingualText(
            pl: names.isEmpty ? id : names.map(\.pl).joined(separator: ", "),
            en: names.isEmpty ? id : names.map { $0[.english] }.joined(separator: ", "))
        return .make([
            "@id": .string("\(origin)/catalog#\(FieldList.encode(id))"), "@type": "dcat:Dataset",
            "dct:identifier": .string(id), "dct:title": texts(title),
            "dct:description": texts(
                BilingualText(
                    pl: "Odczyty szeregów: \(summary.series.joined(separator: ", "))",
                    en: "Readings of the series: \(summary.series.joined(separator: ", "))")),
            "dct:publisher": publisher, "dct:issued": moment(summary.current.recorded),
            "dct:modified": moment(summary.current.recorded),
            "dct:source": .array(sources.filter { !$0.url.isEmpty }.map { .make(["@id": .string($0.url)]) }),
            "dct:temporal": temporal(summary), "dcat:keyword": .array(summary.series.map { .string($0) }),
            "dcat:distribution": .make([
                "@id": .string("\(origin)/api/v1/datasets/\(FieldList.encode(id)).csv"),
                "@type": "dcat:Distribution", "dct:title": .string("\(id).csv"),
                "dcat:accessURL": .make([
                    "@id": .string("\(origin)/api/v1/datasets/\(FieldList.encode(id)).csv")
                ]),
                "dcat:downloadURL": .make([
                    "@id": .string("\(origin)/api/v1/datasets/\(FieldList.encode(id)).csv")
                ]),
                "dcat:mediaType": .make(["@id": "http://www.iana.org/assignments/media-types/text/csv"]),
                "dct:format": .make(["@id": "http://publications.europa.eu/resource/authority/file-type/CSV"]
                ),
                "dct:license": .array(sources.map { licence($0) }),
            ]),
        ])
    }

    private static func licence(_ source: DataSource) -> JSONValue {
        var members: [JSONValue.Member] = [.init("@type", "dct:LicenseDocument")]
        if !source.licence.url.isEmpty { members.insert(.init("@id", .string(source.licence.url)), at: 0) }
        members.append(.init("dct:title", texts(source.licence.name)))
        members.append(.init("rdfs:comment", texts(source.licence.attribution)))
        return .object(members)
    }

    private static func temporal(_ summary: DatasetSummary) -> JSONValue {
        guard let first = summary.first, let last = summary.last else { return .null }
        return .make([
            "@type": "dct:PeriodOfTime", "dcat:startDate": date(first.firstDay),
            "dcat:endDate": date(last.lastDay),
        ])
    }

    private static func texts(_ text: BilingualText) -> JSONValue {
        .array(
            [("pl", text.pl), ("en", text.en)].filter { !$0.1.isEmpty }.map {
                .make(["@language": .string($0.0), "@value": .string($0.1)])
            })
    }

    private static func moment(_ moment: Timestamp) -> JSONValue {
        .make(["@type": "xsd:dateTime", "@value": .string(moment.description)])
    }

    private static func date(_ date: CalendarDate) -> JSONValue {
        .make(["@type": "xsd:date", "@value": .string(date.description)])
    }
}
