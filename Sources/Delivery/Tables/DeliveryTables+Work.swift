import Quantities

extension DeliveryTables {
    static let workTables: [DeliveryTable] = [milestones, workItems, risks, decisions, documents]

    private static let milestones = DeliveryTable.list(
        "milestones", pl: "Kamienie milowe", en: "Milestones", \.milestones,
        blank: Milestone(id: "", project: "", name: BilingualText(""), baseline: blankDate),
        [identifier(\.id), project(\.project)] + name(\.name) + [
            Field(
                "weight", \.weight, .integer(0...1_000_000), required: true, pl: "Waga", en: "Weight",
                meaning: BilingualText(
                    pl: "Względem innych kamieni tego projektu.",
                    en: "Relative to the other milestones of the project.")),
            date("baseline", \.baseline, pl: "Termin pierwotny", en: "Baseline"),
            date("forecast", \.forecast, pl: "Termin prognozowany", en: "Forecast"),
            done(\.done),
            Field(
                "percent", \.percentDone, .integer(0...100), required: true, pl: "Procent wykonania",
                en: "Percent done",
                meaning: BilingualText(pl: "Jak ocenia właściciel.", en: "As its owner judges it.")),
        ])

    private static let workItems = DeliveryTable.list(
        "work-items", pl: "Zadania", en: "Work items", \.workItems,
        blank: WorkItem(id: "", project: "", name: BilingualText(""), unit: "", due: blankDate),
        [
            identifier(\.id), project(\.project),
            Field(
                "milestone", \.milestone, .reference("milestones"), pl: "Kamień milowy", en: "Milestone",
                meaning: BilingualText(pl: "Dokąd zadanie prowadzi.", en: "The milestone it leads to.")),
        ] + name(\.name) + [
            unit(\.unit), date("due", \.due, pl: "Termin", en: "Due"), done(\.done),
        ])

    private static let risks = DeliveryTable.list(
        "risks", pl: "Ryzyka", en: "Risks", \.risks,
        blank: Risk(id: "", project: "", name: BilingualText(""), probability: 0, impact: 0, owner: ""),
        [identifier(\.id), project(\.project)] + name(\.name) + [
            Field(
                "probability", \.probability, .integer(1...5), required: true, pl: "Prawdopodobieństwo",
                en: "Probability",
                meaning: BilingualText(
                    pl: "1 rzadkie, 5 prawie pewne.", en: "1 rare, 5 almost certain.")),
            Field(
                "impact", \.impact, .integer(1...5), required: true, pl: "Skutek", en: "Impact",
                meaning: BilingualText(pl: "1 mały, 5 projekt upada.", en: "1 slight, 5 the project fails.")
            ),
        ]
            + Field.both(
                "response", \.response, pl: "Reakcja", en: "Response",
                meaning: BilingualText(pl: "Co się z tym robi.", en: "What is done about it."))
            + [
                Field(
                    "owner", \.owner, .reference("units"), required: true, pl: "Właściciel", en: "Owner",
                    meaning: BilingualText(pl: "Jednostka, która pilnuje.", en: "The unit that watches it.")),
                Field(
                    "state", \.state, pl: "Stan", en: "State",
                    meaning: BilingualText(pl: "Czy nadal grozi.", en: "Whether it still threatens.")),
            ])

    private static let decisions = DeliveryTable.list(
        "decisions", pl: "Potrzebne decyzje", en: "Decisions needed", \.decisions,
        blank: DecisionNeeded(id: "", project: "", subject: BilingualText(""), decider: "", due: blankDate),
        [identifier(\.id), project(\.project)]
            + Field.both(
                "subject", \.subject, required: true, pl: "Czego dotyczy", en: "Subject",
                meaning: BilingualText(
                    pl: "Co trzeba rozstrzygnąć.", en: "What has to be decided."))
            + [
                Field(
                    "decider", \.decider, .reference("units"), required: true, pl: "Kto decyduje",
                    en: "Decider",
                    meaning: BilingualText(
                        pl: "Jednostka lub organ.", en: "The unit or body that decides.")),
                date("due", \.due, pl: "Termin", en: "Due"),
                Field(
                    "state", \.state, pl: "Stan", en: "State",
                    meaning: BilingualText(pl: "Czy już podjęta.", en: "Whether it has been taken.")),
            ])

    private static let documents = DeliveryTable.list(
        "documents", pl: "Dokumenty", en: "Documents", \.documents,
        blank: DeliveryDocument(id: "", title: BilingualText(""), address: ""),
        [identifier(\.id)]
            + Field.both(
                "title", \.title, required: true, pl: "Tytuł", en: "Title",
                meaning: BilingualText(pl: "Jak dokument się nazywa.", en: "What it is called."))
            + [
                Field(
                    "address", \.address, .text, required: true, pl: "Adres", en: "Address",
                    meaning: BilingualText(
                        pl: "Adres w sieci lub nazwa pliku.", en: "Web address or file name.")),
                Field(
                    "date", \.date, .date, pl: "Data", en: "Date",
                    meaning: BilingualText(pl: "Dzień wydania.", en: "The day of issue.")),
                Field(
                    "project", \.project, .reference("projects"), pl: "Projekt", en: "Project",
                    meaning: BilingualText(
                        pl: "Projekt, do którego należy.", en: "The project it belongs to.")
                ),
                Field(
                    "programme", \.programme, .reference("programmes"), pl: "Program", en: "Programme",
                    meaning: BilingualText(
                        pl: "Program, do którego należy.", en: "The programme it belongs to.")),
            ])
}
