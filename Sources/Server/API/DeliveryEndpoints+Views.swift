import Delivery
import Evidence
import Formats
import Pages
import Quantities
import Strategy

/// The views of delivery as data: alignment, comparison, changes.
extension DeliveryEndpoints {
    static let alignment = Endpoint(
        path: "/alignment",
        summary: "City companies, and units with programmes of their own, against the strategy",
        description:
            "A neglected part is one that the unit leads or supports while nothing of its work serves it.",
        parameters: [.asOf],
        representations: [.init(type: .json, schema: .object([("units", .array(alignedUnit))]))]
    ) { call in
        Endpoint.Answer(.make(["units": .array(call.standing.overview.alignment.map { JSONValue($0) })]))
    }

    static let comparison = Endpoint(
        path: "/comparison", summary: "Plan, forecast and fact of every project: money and dates",
        description: "Null is what is not known; `gap` says why there is no forecast of money.",
        parameters: [.limit, .offset, .asOf],
        representations: [
            .init(
                type: .json,
                schema: .object([
                    ("items", .array(comparedProject)), ("total", .integer), ("limit", .integer),
                    ("offset", .integer), ("next", .nullable(.string)),
                ]))
        ]
    ) { call in
        let overview = call.standing.overview
        let projects = overview.record.delivery.projects
        let limit = call.count("limit", standard: SiteLimit.items)
        let offset = call.count("offset", standard: 0)
        let shown = projects.dropFirst(offset).prefix(limit).map {
            JSONValue(ProjectComparison($0, in: overview.delivery, on: overview.today))
        }
        return call.page(
            shown, total: projects.count, hasMore: offset + shown.count < projects.count, before: [])
    }

    static let changes = Endpoint(
        path: "/delivery-changes", summary: "What changed in delivery between two days, before and after",
        description:
            "Latest first. The first filling of the record is no change. Without `from` the last 90 days are shown.",
        parameters: [
            .query(
                "from", .moment, "Changes recorded from the beginning of this day on.", example: "2026-02-01"),
            .query("to", .moment, "The last day that counts.", example: "2026-03-01"),
            .query("unit", .text(maximum: 100), "A unit with those below it.", example: "green"),
            .query("goal", .code, "A goal or line of action.", example: "COH.1.1"),
            .query(
                "kind", .choice(ChangeKind.allCases.map(\.rawValue), standard: ""), "Kind of change.",
                example: "dates"),
            .limit, .offset,
        ],
        representations: [
            .init(
                type: .json,
                schema: .object([
                    ("from", .string), ("to", .string), ("items", .array(change)), ("total", .integer),
                    ("limit", .integer), ("offset", .integer), ("next", .nullable(.string)),
                ]))
        ]
    ) { call in
        let day = { (name: String) in call[name].flatMap { Timestamp(endOf: $0) }?.date }
        let changes = try call.site.deliveryChanges(day("from"), day("to"), call.standing)
        let filter = ChangeFilter(
            unit: call["unit"], goal: call["goal"].flatMap { StrategyCode($0) },
            kind: call["kind"].flatMap { ChangeKind(rawValue: $0) })
        let fitting = call.standing.overview.changes(changes.items, fitting: filter)
        let limit = call.count("limit", standard: SiteLimit.items)
        let offset = call.count("offset", standard: 0)
        let shown = fitting.dropFirst(offset).prefix(limit)
        return call.page(
            shown.map { JSONValue($0) }, total: fitting.count,
            hasMore: offset + shown.count < fitting.count,
            before: [
                .init("from", .string(changes.from.description)),
                .init("to", .string(changes.to.description)),
            ])
    }
}

extension DeliveryEndpoints {
    private static let texts = Schema.array(.string)
    private static let amount = Schema.describing(
        "Exact decimal in złoty; null where not known.", .nullable(.string))

    private static let alignedUnit = Schema.object([
        ("unit", .string), ("programmes", texts), ("indicators", texts),
        (
            "parts",
            .array(
                .object([
                    ("code", .string), ("role", .nullable(.string)), ("programmes", texts),
                    ("projects", texts),
                    ("shared", .describing("Projects of others in which it takes part.", texts)),
                    ("money", amount), ("neglected", .boolean),
                ]))
        ),
    ])

    private static let comparedProject = Schema.object([
        ("project", .string), ("unit", .string), ("budget", amount), ("estimate", amount),
        ("spent", .string), ("planned", amount), ("earned", amount), ("baselineEnd", .nullable(.string)),
        ("completion", .nullable(.string)), ("slippageDays", .nullable(.integer)),
        ("gap", .nullable(.string)),
    ])

    private static let change = Schema.object([
        ("table", .string), ("key", .string), ("kinds", texts),
        (
            "cells",
            .array(.object([("column", .string), ("before", .string), ("after", .string)]))
        ),
        ("project", .nullable(.string)), ("unit", .nullable(.string)), ("recorded", .string),
        ("author", .string), ("reason", .string),
    ])
}

extension JSONValue {
    fileprivate init(_ unit: UnitAlignment) {
        self = .make([
            "unit": .string(unit.unit), "programmes": .array(unit.programmes.map { .string($0) }),
            "indicators": .array(unit.indicators.map { .string($0) }),
            "parts": .array(unit.rows.map { JSONValue($0) }),
        ])
    }

    private init(_ row: UnitAlignment.Row) {
        self = JSONValue.make {
            Member("code", .string(row.code.description))
            Member("role", JSONValue(row.role?.rawValue))
            Member("programmes", .array(row.programmes.map { .string($0) }))
            Member("projects", .array(row.projects.map { .string($0) }))
            Member("shared", .array(row.shared.map { .string($0) }))
            Member("money", JSONValue(row.money?.description))
            Member("neglected", .boolean(row.isNeglected))
        }
    }

    fileprivate init(_ row: ProjectComparison) {
        self = JSONValue.make {
            Member("project", .string(row.project))
            Member("unit", .string(row.unit))
            Member("budget", JSONValue(row.budget?.description))
            Member("estimate", JSONValue(row.estimate?.description))
            Member("spent", .string(row.spent.description))
            Member("planned", JSONValue(row.planned?.description))
            Member("earned", JSONValue(row.earned?.description))
            Member("baselineEnd", JSONValue(row.baselineEnd?.description))
            Member("completion", JSONValue(row.completion?.description))
            Member("slippageDays", JSONValue(row.slippage))
            Member("gap", JSONValue(row.gap?.rawValue))
        }
    }

    fileprivate init(_ item: DeliveryChanges.Item) {
        let cells = item.change.cells.map { cell in
            JSONValue.make([
                "column": .string(cell.column.key), "before": .string(cell.before),
                "after": .string(cell.after),
            ])
        }
        self = JSONValue.make {
            Member("table", .string(item.change.table))
            Member("key", .string(item.change.key))
            Member("kinds", .array(item.change.kinds.map(\.rawValue).sorted().map { .string($0) }))
            Member("cells", .array(cells))
            Member("project", JSONValue(item.project))
            Member("unit", JSONValue(item.unit))
            Member("recorded", .string(item.recorded.description))
            Member("author", .string(item.author))
            Member("reason", .string(item.reason))
        }
    }
}
