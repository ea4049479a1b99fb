import Quantities

extension DeliveryTables {
    static let reportTables: [DeliveryTable] = [reports, updates]

    private static let reports = DeliveryTable.list(
        "reports", pl: "Plany i sprawozdania roczne", en: "Yearly plans and reports", \.reports,
        key: ["project", "year"], blank: YearReport(project: "", year: 0, status: .idea),
        [project(\.project), year("year", \.year, pl: "Rok", en: "Year")]
            + Field.both(
                "planned", \.planned, pl: "Plan roku", en: "Plan of the year",
                meaning: BilingualText(
                    pl: "Co zamierzono na ten rok.", en: "What was intended for the year."))
            + [
                Field(
                    "planned_spending", \.plannedSpending, .money, pl: "Planowane wydatki",
                    en: "Planned spending",
                    meaning: BilingualText(
                        pl: "Pieniądze zamierzone na ten rok.", en: "Money intended for the year.")),
                status(\.status),
            ] + doneAndNext(\.done, \.next) + [spent(\.spent)])

    private static let updates = DeliveryTable.list(
        "updates", pl: "Bieżące informacje", en: "Status updates", \.updates, key: ["project", "date"],
        blank: StatusUpdate(project: "", date: blankDate, status: .idea),
        [project(\.project), date("date", \.date, pl: "Data", en: "Date"), status(\.status)]
            + doneAndNext(\.done, \.next) + [spent(\.spent)])

    private static func doneAndNext<Row>(
        _ done: Path<Row, BilingualText>,
        _ next: Path<Row, BilingualText>
    ) -> [Field<Row>] {
        Field.both(
            "done", done, pl: "Co zrobiono", en: "Done",
            meaning: BilingualText(pl: "Co już zrobiono.", en: "What has been done."))
            + Field.both(
                "next", next, pl: "Co dalej", en: "Next",
                meaning: BilingualText(pl: "Co będzie następne.", en: "What comes next."))
    }

    private static func spent<Row>(_ path: Path<Row, Money?>) -> Field<Row> {
        Field(
            "spent", path, .money, pl: "Wydano", en: "Spent",
            meaning: BilingualText(pl: "Od początku roku.", en: "Since the beginning of the year."))
    }
}
