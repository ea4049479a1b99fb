import Evidence
import Formats
import Intake
import Pages
import Quantities
import Strategy

/// Indicators, their recorded readings and their series.
enum IndicatorEndpoints {
    static let all = [
        indicators, indicator, readings, readingsAs(.csv), readingsAs(.json), series, peers, allPeers,
    ]

    private static let indicators = Endpoint(
        path: "/indicators", summary: "Definitions of all indicators",
        parameters: [
            .query("goal", .code, "Only those that speak directly for this goal.", example: "COH.1.1"),
            .limit, .offset,
        ],
        representations: [.init(type: .json, schema: .list(of: .named("Indicator")))]
    ) { call in
        let goal = call["goal"]
        let all = call.standing.record.indicators.filter { indicator in
            goal == nil || indicator.goals.contains { $0.goal.description == goal }
        }
        return call.page(all) { JSONValue($0) }
    }

    private static let indicator = Endpoint(
        path: "/indicators/{id}", summary: "Definition of one indicator", parameters: [.indicatorID],
        representations: [.init(type: .json, schema: .named("Indicator"))]
    ) { call in Endpoint.Answer(JSONValue(try call.indicator().indicator)) }

    private static let filters: [Endpoint.Parameter] = [
        .indicatorID, .query("area", .area, "Only this place.", example: "9901"),
        .query("period", .period, "Only this period.", example: "2024"), .limit, .offset, .asOf,
    ]

    private static let readings = Endpoint(
        path: "/indicators/{id}/readings",
        summary: "Recorded readings in force, with the revision each came in",
        description: "A calculated indicator has none of its own: see its series and its explanation.",
        parameters: filters,
        representations: [
            .init(type: .json, schema: .list(of: .named("Reading"))), .init(type: .csv, schema: .string),
        ]
    ) { try give($0, as: $0.type) }

    private static func readingsAs(_ type: ContentType) -> Endpoint {
        let schema: Schema = type == .csv ? .string : .list(of: .named("Reading"))
        return Endpoint(
            path: "/indicators/{id}/readings.\(type == .csv ? "csv" : "json")",
            summary: "The same readings as \(type == .csv ? "CSV, in the format of an import" : "JSON")",
            parameters: filters, representations: [.init(type: type, schema: schema)]
        ) { try give($0, as: type) }
    }

    private static func give(_ call: Endpoint.Call, as type: ContentType) throws -> Endpoint.Answer {
        let id = try call.indicator().indicator.id
        let limit = call.count("limit", standard: type == .csv ? SiteLimit.maximumItems : SiteLimit.items)
        let query = ReadingQuery(
            series: id, area: call["area"].map { AreaCode($0) },
            period: call["period"].flatMap { Period($0) },
            asOf: call["as-of"].flatMap { Timestamp(endOf: $0) }, limit: limit + 1,
            offset: call.count("offset", standard: 0))
        let found = try call.site.archive.readings(query)
        guard type == .csv else {
            return call.page(
                found.prefix(limit).map { JSONValue($0) }, total: nil, hasMore: found.count > limit)
        }
        var writer = ReadingTable()
        for row in found.prefix(limit) { writer.append(row.reading) }
        return Endpoint.Answer(csv: writer.bytes, fileName: "\(FieldList.encode(id)).csv")
    }

    private static let series = Endpoint(
        path: "/indicators/{id}/series",
        summary: "The series that is judged: recorded, calculated or by formula",
        parameters: [
            .indicatorID, .query("area", .area, "Only this place.", example: "9901"), .limit, .offset, .asOf,
        ],
        representations: [.init(type: .json, schema: .list(of: .named("Point")))]
    ) { call in
        let summary = try call.indicator()
        let area = call["area"].map { AreaCode($0) }
        let rows = summary.series.value?.rows.filter { area == nil || $0.area == area } ?? []
        let points = rows.flatMap { row in row.points.map { (row.area, $0) } }
        return call.page(points) { area, point in
            .make([
                "area": .string(area.description), "period": .string(point.period.description),
                "value": .number(point.value), "unit": .string(summary.indicator.unit.code),
                "status": .string(point.status.rawValue), "break": JSONValue(point.breakReason),
            ])
        }
    }

    private static let peers = Endpoint(
        path: "/indicators/{id}/peers", summary: "The city beside its peers",
        parameters: [.indicatorID, .asOf],
        representations: [
            .init(
                type: .json,
                schema: .object([
                    ("peers", .nullable(.named("Peers"))), ("refusal", .nullable(.named("Text"))),
                ]))
        ]
    ) { call in
        let summary = try call.indicator()
        return Endpoint.Answer(
            .make([
                "peers": summary.peers.value.map { JSONValue($0, profile: call.standing.record.profile) }
                    ?? .null,
                "refusal": summary.peers.refusalText.map { JSONValue($0) } ?? .null,
            ]))
    }

    private static let allPeers = Endpoint(
        path: "/peers", summary: "All comparisons with peers for which data exist",
        parameters: [.limit, .offset, .asOf],
        representations: [.init(type: .json, schema: .list(of: .named("Peers")))]
    ) { call in
        call.page(call.standing.overview.indicators.compactMap(\.peers.value)) {
            JSONValue($0, profile: call.standing.record.profile)
        }
    }
}

/// Readings as CSV in the house's own format: what is exported can be imported again.
struct ReadingTable {
    private var writer = CSVWriter(neutralisesFormulas: true)

    init() { writer.append(ReadingIntake.columns) }

    var bytes: [UInt8] { writer.bytes }

    mutating func append(_ reading: IndicatorReading) {
        let value = reading.status == .withdrawn ? "" : ReadingTable.number(reading.value)
        writer.append([
            reading.series, reading.area.description, reading.period.description, value,
            reading.status.rawValue,
            reading.breakReason, reading.source, reading.reference, reading.note,
        ])
    }

    /// The shortest digits that read back as the same number.
    static func number(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") && value != 0 ? String(text.dropLast(2)) : text
    }
}
