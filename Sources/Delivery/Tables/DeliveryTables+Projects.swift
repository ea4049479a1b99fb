import Quantities
import Strategy

extension DeliveryTables {
    static let projectTables: [DeliveryTable] = [projects, lines, effects]

    private static let projects = DeliveryTable.list(
        "projects", pl: "Projekty", en: "Projects", \.projects,
        blank: Project(id: "", name: BilingualText(""), unit: "", status: .idea),
        [identifier(\.id)] + name(\.name)
            + Field.both(
                "summary", \.summary, pl: "Opis", en: "Summary",
                meaning: BilingualText(
                    pl: "Karta projektu w kilku zdaniach.", en: "The project card in a few sentences."))
            + [
                Field(
                    "programme", \.programme, .reference("programmes"), pl: "Program", en: "Programme",
                    meaning: BilingualText(
                        pl: "Program, do którego należy.", en: "The programme it is part of.")
                ),
                unit(\.unit),
                Field(
                    "partners", \.partners, .list(.reference("units")), pl: "Partnerzy", en: "Partners",
                    meaning: BilingualText(
                        pl: "Jednostki, które współpracują.", en: "Units that take part.")),
                status(\.status),
            ] + projectDates + [
                Field(
                    "areas", \.areas, .list(.identifier), pl: "Obszary interwencji",
                    en: "Areas of intervention",
                    meaning: BilingualText(
                        pl: "Obszary strategicznej interwencji.", en: "Areas of strategic intervention.")),
                Field(
                    "districts", \.districts, .list(.identifier), pl: "Dzielnice", en: "Districts",
                    meaning: BilingualText(pl: "Gdzie się dzieje.", en: "Where it happens.")),
            ] + provenance(\.provenance.isExample, \.provenance.source))

    private static let projectDates: [Field<Project>] = [
        Field(
            "baseline_start", \.baseline.start, .date, pl: "Początek pierwotny", en: "Baseline start",
            meaning: BilingualText(pl: "Jak najpierw postanowiono.", en: "As first decided.")),
        Field(
            "baseline_end", \.baseline.end, .date, pl: "Koniec pierwotny", en: "Baseline end",
            meaning: BilingualText(pl: "Jak najpierw postanowiono.", en: "As first decided.")),
        Field(
            "forecast_start", \.forecast.start, .date, pl: "Początek prognozowany", en: "Forecast start",
            meaning: BilingualText(pl: "Jak oczekuje się teraz.", en: "As expected now.")),
        Field(
            "forecast_end", \.forecast.end, .date, pl: "Koniec prognozowany", en: "Forecast end",
            meaning: BilingualText(pl: "Jak oczekuje się teraz.", en: "As expected now.")),
    ]

    private static let lines = DeliveryTable.parts(
        "project-lines", pl: "Kierunki projektów", en: "Lines of projects", of: \.projects,
        ownedBy: owner("project", "projects", pl: "Projekt", en: "Project"), \.lines, key: ["line"],
        blank: LineLink(blankCode, share: .nothing),
        [
            code("line", \.code, pl: "Kierunek działania", en: "Line of action"),
            Field(
                "share", \.share, .share, required: true, pl: "Udział", en: "Share",
                meaning: BilingualText(
                    pl: "Część pieniędzy projektu; razem 100.",
                    en: "Part of the project's money; together 100.")
            ),
        ] + why(\.why))

    private static let effects = DeliveryTable.parts(
        "project-effects", pl: "Efekty projektów", en: "Effects of projects", of: \.projects,
        ownedBy: owner("project", "projects", pl: "Projekt", en: "Project"), \.effects,
        key: ["indicator", "year"],
        blank: IndicatorEffect(indicator: "", change: 0, unit: "", by: 0, confidence: .low),
        [
            Field(
                "indicator", \.indicator, .identifier, required: true, pl: "Wskaźnik", en: "Indicator",
                meaning: BilingualText(
                    pl: "Wskaźnik, który ma się zmienić.", en: "The indicator that is to move.")),
            Field(
                "change", \.change, .number, required: true, pl: "Zmiana", en: "Change",
                meaning: BilingualText(
                    pl: "Oczekiwana różnica; ze znakiem.", en: "Expected difference, with its sign.")),
            Field(
                "measure", \.unit, .text, pl: "Jednostka miary", en: "Unit of measure",
                meaning: BilingualText(pl: "Jednostka zmiany.", en: "Unit of the change.")),
            year("year", \.year, pl: "Do roku", en: "By year"),
            Field(
                "confidence", \.confidence, pl: "Pewność", en: "Confidence",
                meaning: BilingualText(pl: "Jak pewne jest oczekiwanie.", en: "How sure that is.")),
        ] + why(\.why))
}
