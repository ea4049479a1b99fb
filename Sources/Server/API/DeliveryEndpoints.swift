import Delivery
import Evidence
import Formats
import Intake
import Pages
import Quantities

/// Who does what by when with what money: tables, sums, calendars.
enum DeliveryEndpoints {
    static let all = [table, tableFile, tableBook, unitBook, money, calendar, alignment, comparison, changes]

    private static let names = DeliveryTables.all.map(\.id)

    private static let table = Endpoint(
        path: "/delivery/{table}", summary: "One list of delivery, a row an item",
        description: "Cells are texts, in the order of the columns, exactly as the table is imported.",
        parameters: [tableName, .limit, .offset, .asOf],
        representations: [
            .init(
                type: .json,
                schema: .object([
                    ("columns", .array(.named("DeliveryColumn"))), ("items", .array(.array(.string))),
                    ("total", .integer), ("limit", .integer), ("offset", .integer),
                    ("next", .nullable(.string)),
                ]))
        ]
    ) { call in
        let table = try call.deliveryTable()
        let rows = table.rows(call.standing.record.delivery)
        let limit = call.count("limit", standard: SiteLimit.items)
        let offset = call.count("offset", standard: 0)
        let shown = rows.dropFirst(offset).prefix(limit)
        return call.page(
            shown.map { .array($0.map { .string($0) }) }, total: rows.count,
            hasMore: offset + shown.count < rows.count,
            before: [.init("columns", .array(table.columns.map { JSONValue($0) }))])
    }

    private static let tableFile = Endpoint(
        path: "/delivery/{table}.csv", summary: "One list of delivery as CSV, as it can be imported again",
        description:
            "A text that a spreadsheet would run as a formula has an apostrophe before it; the import takes it away.",
        parameters: [tableName, .asOf],
        representations: [.init(type: .csv, schema: .string)]
    ) { call in
        let table = try call.deliveryTable()
        var writer = CSVWriter(neutralisesFormulas: true)
        writer.append(table.columns.map(\.key))
        for row in table.rows(call.standing.record.delivery) { writer.append(row) }
        return Endpoint.Answer(csv: writer.bytes, fileName: "\(table.id).csv")
    }

    private static let tableBook = Endpoint(
        path: "/delivery/{table}.xlsx",
        summary: "One list of delivery as a workbook, as it can be imported again",
        description: "Every text is a text, never a formula; a second sheet explains the columns.",
        parameters: [tableName, .asOf],
        representations: [.init(type: .workbook, schema: .string)]
    ) { call in
        let table = try call.deliveryTable()
        let book = Workbook([table], of: call.standing.record.delivery, title: table.title.pl, .polish)
        return try call.answer(book, fileName: "\(table.id).xlsx")
    }

    private static let unitBook = Endpoint(
        path: "/units/{unit}/workbook.xlsx",
        summary: "The workbook that a unit fills: its projects, milestones and risks",
        description:
            "It carries the state of the record it was made from, so that edits made meanwhile are seen.",
        parameters: [
            .path("unit", .text(maximum: 100), "Identifier of a unit.", example: "green"),
            .query(
                "language", .choice(["pl", "en"], standard: "pl"), "Language of the texts.", example: "pl"),
        ],
        representations: [.init(type: .workbook, schema: .string)]
    ) { call in
        let id = call.required("unit")
        guard let unit = call.standing.overview.delivery.units[id] else {
            throw Problem.notFound(
                BilingualText(pl: "Nie ma jednostki „\(id)”.", en: "There is no unit “\(id)”."))
        }
        let language: Language = call["language"] == "en" ? .english : .polish
        let record = call.standing.record
        let book = UnitWorkbook(unit: id, sequence: record.sequence).workbook(
            of: record.delivery, title: unit.name[language], language)
        return try call.answer(book, fileName: "\(FieldList.encode(id)).xlsx")
    }

    private static let money = Endpoint(
        path: "/money", summary: "Money of the strategy, summed one way",
        description:
            "Every zloty counts once: a project's money is divided among its lines of action by its shares.",
        parameters: [
            .query(
                "by", .choice(MoneyDimension.allCases.map(\.rawValue), standard: "operational-goal"),
                "By what it is summed.", example: "year"),
            .query(
                "measure", .choice(MoneyAllocation.Measure.allCases.map(\.rawValue), standard: "plan"),
                "Which money.", example: "plan"),
            .asOf,
        ],
        representations: [
            .init(
                type: .json,
                schema: .object([
                    ("by", .string), ("measure", .string), ("unit", .string), ("total", .string),
                    (
                        "sums",
                        .array(
                            .object([
                                (
                                    "key",
                                    .describing("Null for what is linked to nothing.", .nullable(.string))
                                ),
                                ("amount", .describing("Exact decimal.", .string)),
                            ]))
                    ),
                ]))
        ]
    ) { call in
        let dimension = call["by"].flatMap { MoneyDimension(rawValue: $0) } ?? .operationalGoal
        let measure = call["measure"].flatMap { MoneyAllocation.Measure(rawValue: $0) } ?? .plan
        let overview = call.standing.overview
        let allocation = MoneyAllocation(measure, of: overview.delivery, along: overview.strategy)
        let sums = allocation.sums(by: dimension).sorted {
            ($0.key ?? "\u{10FFFF}") < ($1.key ?? "\u{10FFFF}")
        }
        return Endpoint.Answer(
            .make([
                "by": .string(dimension.rawValue), "measure": .string(measure.rawValue),
                "unit": .string("[PLN]"), "total": .string("\(allocation.total)"),
                "sums": .array(
                    sums.map { .make(["key": JSONValue($0.key), "amount": .string("\($0.value)")]) }),
            ]))
    }

    private static let calendar = Endpoint(
        path: "/units/{unit}/calendar.ics",
        summary: "Open dates of a unit and of those below it, as iCalendar",
        parameters: [
            .path("unit", .text(maximum: 100), "Identifier of a unit.", example: "green"),
            .query(
                "language", .choice(["pl", "en"], standard: "pl"), "Language of the texts.", example: "pl"),
        ],
        representations: [.init(type: .calendar, schema: .string)]
    ) { call in
        let overview = call.standing.overview
        let id = call.required("unit")
        guard let unit = overview.delivery.units[id] else {
            throw Problem.notFound(
                BilingualText(pl: "Nie ma jednostki „\(id)”.", en: "There is no unit “\(id)”."))
        }
        let language: Language = call["language"] == "en" ? .english : .polish
        let branch = Set(overview.delivery.tree.branch(of: id))
        let origin = call.site.settings.origin
        let events = overview.delivery.openDates().filter { branch.contains($0.unit) }.map { item in
            ICalendar.Event(
                id: "\(item.id)@\(overview.profile.id).horyzont", day: item.date,
                summary: "\(item.kind.name[language]): \(item.name[language])",
                description: item.project.flatMap { overview.delivery.projects[$0]?.name[language] } ?? "",
                url: origin.isEmpty
                    ? "" : item.project.map { origin + Route.project($0).path(language) } ?? "")
        }
        let stamp = overview.recent.first?.recorded ?? Timestamp(startOf: overview.today)
        return Endpoint.Answer(
            csv: ICalendar(name: unit.name[language], events: events, stamp: stamp).bytes,
            fileName: "\(FieldList.encode(id)).ics")
    }

    private static let tableName = Endpoint.Parameter.path(
        "table", .choice(names, standard: names[0]), "Name of the list.", example: "projects")
}

extension Endpoint.Call {
    fileprivate func deliveryTable() throws -> DeliveryTable {
        guard let table = DeliveryTables.table(required("table")) else { throw Problem.notFound }
        return table
    }
}

extension JSONValue {
    fileprivate init(_ column: Column) {
        self = .make([
            "key": .string(column.key), "title": JSONValue(column.title),
            "required": .boolean(column.isRequired), "meaning": JSONValue(column.meaning),
        ])
    }
}
