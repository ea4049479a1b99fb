import Delivery
import Evidence
import Formats
import Intake
import Pages
import Quantities
import Reporting

/// The council's register as files: resolutions, debates with their agenda, participatory budget.
enum CouncilEndpoints {
    static let all = [file, workbook, calendar]

    private static let names = CouncilTables.all.map(\.id)
    private static let tableName = Endpoint.Parameter.path(
        "table", .choice(names, standard: names[0]), "Name of the list.", example: "resolutions")

    private static let file = Endpoint(
        path: "/council/{table}.csv", summary: "One list of the council's register as CSV",
        description:
            "A text that a spreadsheet would run as a formula has an apostrophe before it; the import takes it away.",
        parameters: [tableName, .asOf],
        representations: [.init(type: .csv, schema: .string)]
    ) { call in
        let table = try table(call)
        var writer = CSVWriter(neutralisesFormulas: true)
        writer.append(table.columns.map(\.key))
        for row in table.rows(call.standing.record.reporting) { writer.append(row) }
        return Endpoint.Answer(csv: writer.bytes, fileName: "\(table.id).csv")
    }

    private static let workbook = Endpoint(
        path: "/council/{table}.xlsx", summary: "One list of the council's register as a workbook",
        description: "Every text is a text, never a formula; another sheet explains the columns.",
        parameters: [tableName, .asOf],
        representations: [.init(type: .workbook, schema: .string)]
    ) { call in
        let table = try table(call)
        let book = Workbook([table], of: call.standing.record.reporting, title: table.title.pl, .polish)
        return try call.answer(book, fileName: "\(table.id).xlsx")
    }

    private static let calendar = Endpoint(
        path: "/council/debates.ics", summary: "Debates on the report with their agenda, as iCalendar",
        parameters: [
            .query(
                "language", .choice(["pl", "en"], standard: "pl"), "Language of the texts.", example: "pl")
        ],
        representations: [.init(type: .calendar, schema: .string)]
    ) { call in
        let overview = call.standing.overview
        let language: Language = call["language"] == "en" ? .english : .polish
        let origin = call.site.settings.origin
        let events = call.standing.record.reporting.debates.map { debate in
            let agenda = debate.agenda.sorted { $0.number < $1.number }
            let lines = ["\(debate.begins) \(debate.place[language])".trimmed]
            return ICalendar.Event(
                id: "debate-\(debate.year)@\(overview.profile.id).horyzont", day: debate.date,
                summary: SpeakingTexts.debate(debate.year)[language],
                description: (lines + agenda.map { "\($0.number). \($0.subject[language])" })
                    .filter { !$0.isEmpty }.joined(separator: "\n"),
                url: origin.isEmpty ? "" : origin + Route.debate(.session(debate.year)).path(language))
        }
        let stamp = overview.recent.first?.recorded ?? Timestamp(startOf: overview.today)
        let calendar = ICalendar(
            name: overview.profile.name[language], events: events, stamp: stamp)
        return Endpoint.Answer(csv: calendar.bytes, fileName: "debates.ics")
    }

    private static func table(_ call: Endpoint.Call) throws -> ReportingTable {
        guard let table = CouncilTables.table(call.required("table")) else { throw Problem.notFound }
        return table
    }
}

extension Endpoint.Call {
    /// A workbook as a file; its moment is that of the last entry it can know, so that equal data are equal bytes.
    func answer(_ book: Workbook, fileName: String) throws -> Endpoint.Answer {
        let overview = standing.overview
        let stamp = overview.recent.first?.recorded ?? Timestamp(startOf: overview.today)
        let encoded = book.encoded(created: stamp)
        guard let bytes = encoded.value else { throw Problem.input(encoded.findings) }
        return Endpoint.Answer(csv: bytes, fileName: fileName)
    }
}
