import Evidence
import Intake
import Pages
import Quantities

extension FormPage {
    /// The form that sends a file of figures.
    static func datasetImport(_ record: CityRecord) -> FormPage {
        var page = FormPage(
            BilingualText(pl: "Wczytaj zbiór odczytów", en: "Import a dataset of readings"),
            lead: BilingualText(
                pl:
                    "CSV, XLSX lub ODS, także spakowany gzip: kolumny eksportu albo tablica GUS; najwyżej 20 MB. Przed zapisem zobaczysz podgląd zmian.",
                en:
                    "CSV, XLSX or ODS, also packed with gzip: columns of the export or a table of Statistics Poland; at most 20 MB. You see a preview before it is recorded."
            ),
            action: .datasetImport,
            back: Crumb(.datasets, BilingualText(pl: "Zbiory danych", en: "Datasets")),
            fields: [
                Field(
                    "file", BilingualText(pl: "Plik", en: "File"), .file,
                    hint: BilingualText(
                        pl: "Kolumny eksportu: \(ReadingIntake.columns.joined(separator: ", "))",
                        en: "Columns of the export: \(ReadingIntake.columns.joined(separator: ", "))"),
                    required: true),
                Field(
                    "dataset", BilingualText(pl: "Zbiór", en: "Dataset"),
                    hint: BilingualText(
                        pl: "Małe litery, cyfry i łącznik.", en: "Small letters, digits and hyphens."),
                    required: true),
                Field(
                    "mode", BilingualText(pl: "Sposób", en: "Mode"),
                    .choice([
                        Field.Option(
                            "complete",
                            BilingualText(
                                pl: "cały zbiór (zastępuje poprzedni)",
                                en: "whole dataset (replaces the last)")),
                        Field.Option("amendment", BilingualText(pl: "uzupełnienie", en: "amendment")),
                    ]), value: "complete"),
            ] + whatATableLeavesOut(record) + [reason],
            button: BilingualText(pl: "Pokaż podgląd", en: "Show the preview"))
        page.carriesFile = true
        return page
    }

    /// Only for tables that do not say it themselves.
    private static func whatATableLeavesOut(_ record: CityRecord) -> [Field] {
        let asInFile = Field.Option("", BilingualText(pl: "jak w pliku", en: "as the file says"))
        let areas = record.profile?.areas ?? []
        return [
            Field(
                "series", BilingualText(pl: "Szereg", en: "Series"),
                hint: BilingualText(
                    pl: "Identyfikator wskaźnika lub zmiennej, jeśli tablica dotyczy jednego szeregu.",
                    en: "Identifier of an indicator or variable, where the table holds one series.")),
            Field(
                "source", BilingualText(pl: "Źródło", en: "Source"),
                .choice([asInFile] + record.sources.map { Field.Option($0.id, $0.name) })),
            Field(
                "period", BilingualText(pl: "Okres", en: "Period"),
                hint: BilingualText(
                    pl: "Jeśli tablica go nie podaje: 2024, 2024-Q2, 2024-05.",
                    en: "Where the table does not say: 2024, 2024-Q2, 2024-05.")),
            Field(
                "area", BilingualText(pl: "Miejsce", en: "Place"),
                .choice([asInFile] + areas.map { Field.Option($0.code.description, BilingualText($0.name)) })),
            Field(
                "until", BilingualText(pl: "Nie później niż", en: "Not later than"),
                hint: BilingualText(
                    pl: "Pomija wartości po tym okresie: prognozy nie są odczytami.",
                    en: "Leaves out values after this period: projections are no readings.")),
        ]
    }
}
