public import Delivery
public import Quantities
import Strategy

/// A list of the council's register.
public typealias ReportingTable = RecordTable<ReportingRecord>

/// The council's resolutions, debates, participatory budget, and what it asks of and was told in the report, as flat
/// tables, written and read the same way as those of delivery.
public enum CouncilTables {
    /// In an order in which every table stands after those it points to.
    public static let all: [ReportingTable] = [
        resolutions, debates, agenda, participatory, requirements, announcements,
    ]

    /// The table of that name.
    public static func table(_ id: String) -> ReportingTable? { all.first { $0.id == id } }

    /// Reads sheets into a record, all of them or nothing.
    /// - Parameter delivery: the units and projects that rows may name.
    /// - Returns: the new record, nil where any finding is an error; and what is to be said of each row.
    public static func read(
        _ sheets: [Sheet], into base: ReportingRecord = .empty, _ reading: TableReading = .replacing,
        beside delivery: DeliveryRecord
    ) -> (record: ReportingRecord?, findings: [Finding]) {
        RecordTable.read(sheets, by: all, into: base, reading) { record, named in
            var known = named
            known["units"] = Set(delivery.units.map(\.id))
            known["projects"] = Set(delivery.projects.map(\.id))
            known["milestones"] = Set(delivery.milestones.map(\.id))
            return CellCheck.problems(in: record, by: all, alsoKnown: known)
                + CouncilCheck.problems(in: record)
        }
    }

    private static let resolutions = ReportingTable.list(
        "resolutions", pl: "Uchwały rady", en: "Resolutions", \.resolutions,
        blank: CouncilResolution(
            id: "", number: "", date: DeliveryTables.blankDate, title: BilingualText(""), execution: .notBegun
        ),
        [
            DeliveryTables.identifier(\.id),
            Field(
                "number", \.number, .text, required: true, pl: "Numer", en: "Number",
                meaning: BilingualText(pl: "Jak wydrukowano.", en: "As printed.")),
            DeliveryTables.date("date", \.date, pl: "Data", en: "Date"),
        ]
            + Field.both(
                "title", \.title, required: true, pl: "W sprawie", en: "Title",
                meaning: BilingualText(pl: "Czego dotyczy.", en: "What it is about.")) + [
                unit(\.unit),
                Field(
                    "execution", \.execution, pl: "Wykonanie", en: "Execution",
                    meaning: BilingualText(pl: "Jak dalece wykonana.", en: "How far it is carried out.")),
                Field(
                    "ended", \.ended, .date, pl: "Zakończono", en: "Ended",
                    meaning: BilingualText(
                        pl: "Dzień wykonania, uchylenia lub unieważnienia.",
                        en: "The day it was carried out, repealed or annulled.")),
            ]
            + Field.both(
                "note", \.note, pl: "Co zrobiono", en: "What was done",
                meaning: BilingualText(pl: "W jednym zdaniu.", en: "In a sentence.")) + [
                Field(
                    "serves", \.serves, .list(.code), pl: "Cele i kierunki", en: "Goals and lines",
                    meaning: BilingualText(pl: "Kody ze strategii.", en: "Codes of the strategy.")),
                Field(
                    "address", \.address, .text, pl: "Adres", en: "Address",
                    meaning: BilingualText(pl: "Gdzie ją ogłoszono.", en: "Where it is published.")),
            ] + DeliveryTables.provenance(\.provenance.isExample, \.provenance.source))

    private static let participatory = ReportingTable.list(
        "participatory-budget", pl: "Budżet obywatelski", en: "Participatory budget", \.participatory,
        blank: ParticipatoryProject(
            id: "", edition: 0, name: BilingualText(""), cost: .zero, state: .proposed),
        [
            DeliveryTables.identifier(\.id),
            DeliveryTables.year("edition", \.edition, pl: "Edycja", en: "Edition"),
        ] + DeliveryTables.name(\.name) + [
            Field(
                "district", \.district, .text, pl: "Dzielnica", en: "District",
                meaning: BilingualText(
                    pl: "Gdzie; puste dla całego miasta.", en: "Where; empty for the whole city.")),
            unit(\.unit),
            DeliveryTables.projectIfAny(\.project),
            DeliveryTables.money("cost", \.cost, pl: "Koszt", en: "Cost"),
            count("votes", \.votes, pl: "Głosy", en: "Votes"),
            Field(
                "state", \.state, pl: "Stan", en: "State",
                meaning: BilingualText(pl: "Jak daleko doszedł.", en: "How far it came.")),
            DeliveryTables.money("spent", \.spent, pl: "Wydano", en: "Spent"),
        ] + DeliveryTables.provenance(\.provenance.isExample, \.provenance.source))

    private static func unit<Row>(_ path: Path<Row, String?>) -> Field<Row> {
        Field(
            "unit", path, .reference("units"), pl: "Jednostka", en: "Unit",
            meaning: BilingualText(pl: "Jednostka, która wykonuje.", en: "The unit that carries it out."))
    }

    /// More than any city has residents.
    private static let highestCount = 10_000_000

    static func count<Row>(
        _ key: String, _ path: Path<Row, Int?>, pl: String, en: String
    ) -> Field<Row> {
        Field(
            key, path, .integer(0...highestCount), pl: pl, en: en,
            meaning: BilingualText(pl: "Liczba; puste, póki nieznana.", en: "A count; empty until known."))
    }

    static func count<Row>(
        _ key: String, _ path: Path<Row, Int>, pl: String, en: String, meaning: BilingualText
    ) -> Field<Row> {
        Field(key, path, .integer(0...highestCount), required: true, pl: pl, en: en, meaning: meaning)
    }
}
