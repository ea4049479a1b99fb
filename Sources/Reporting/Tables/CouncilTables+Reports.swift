import Delivery
import Quantities

/// What the council asks of the report, and what reports announced to it.
extension CouncilTables {
    static let requirements = ReportingTable.list(
        "requirements", pl: "Wymagania rady", en: "The council's requirements", \.requirements,
        blank: CouncilRequirement(id: "", text: BilingualText(""), resolution: "", chapters: [], since: 0),
        [DeliveryTables.identifier(\.id)]
            + Field.both(
                "text", \.text, required: true, pl: "Wymaganie", en: "Requirement",
                meaning: BilingualText(
                    pl: "Co raport ma zawierać.", en: "What the report is to contain.")) + [
                Field(
                    "resolution", \.resolution, .text, pl: "Uchwała", en: "Resolution",
                    meaning: BilingualText(pl: "Numer uchwały rady.", en: "Number of the resolution.")),
                Field(
                    "chapters", \.chapters, .list(.choice(of: ReportChapter.self)), pl: "Rozdziały",
                    en: "Chapters",
                    meaning: BilingualText(
                        pl: "Gdzie raport na nie odpowiada; puste to brak.",
                        en: "Where the report answers it; empty is a lack.")),
                DeliveryTables.year("since", \.since, pl: "Od roku", en: "Since"),
            ] + DeliveryTables.provenance(\.provenance.isExample, \.provenance.source))

    static let announcements = ReportingTable.list(
        "announcements", pl: "Zapowiedzi raportów", en: "Announcements of reports", \.announcements,
        blank: Announcement(id: "", year: 0, text: BilingualText(""), due: DeliveryTables.blankDate),
        [
            DeliveryTables.identifier(\.id),
            DeliveryTables.year("year", \.year, pl: "Rok raportu", en: "Year of the report"),
        ]
            + Field.both(
                "text", \.text, required: true, pl: "Zapowiedź", en: "Announcement",
                meaning: BilingualText(pl: "Co miało się stać.", en: "What was to come about.")) + [
                DeliveryTables.date("due", \.due, pl: "Do kiedy", en: "Due"),
                Field(
                    "serves", \.serves, .list(.code), pl: "Cele i kierunki", en: "Goals and lines",
                    meaning: BilingualText(pl: "Kody ze strategii.", en: "Codes of the strategy.")),
                DeliveryTables.projectIfAny(\.project),
                Field(
                    "milestone", \.milestone, .reference("milestones"), pl: "Kamień milowy", en: "Milestone",
                    meaning: BilingualText(
                        pl: "Który miał zostać osiągnięty.", en: "Which was to be reached.")),
                Field(
                    "reach", \.reach, .text, pl: "Wskaźnik i wartość", en: "Indicator and value",
                    meaning: BilingualText(
                        pl: "Wskaźnik i to, co miał osiągnąć, na przykład „pm10-annual-mean 24”.",
                        en: "An indicator and what it was to reach, such as “pm10-annual-mean 24”.")),
                Field(
                    ifAny: "ending", \.ending, pl: "Jak się skończyło", en: "How it ended",
                    meaning: BilingualText(
                        pl: "Tylko gdy zapis sam tego nie rozstrzyga.",
                        en: "Only where no record can judge it.")),
            ]
            + Field.both(
                "explanation", \.explanation, pl: "Dlaczego", en: "Why",
                meaning: BilingualText(pl: "Dlaczego tak się skończyło.", en: "Why it ended so."))
            + DeliveryTables.provenance(\.provenance.isExample, \.provenance.source))
}

extension ReportChapter: CellValue {
    package init?(cell: String) { self.init(rawValue: cell) }
    package var cell: String { rawValue }
}

extension Announcement.Reach: CellValue {
    /// The indicator and the value, with a space between them.
    package init?(cell: String) {
        let words = cell.split(separator: " ")
        guard words.count == 2, let value = Double(cell: String(words[1])) else { return nil }
        self.init(indicator: String(words[0]), value: value)
    }
    package var cell: String { "\(indicator) \(value.cell)" }
}
