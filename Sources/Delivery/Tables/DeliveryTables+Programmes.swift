import Quantities

extension DeliveryTables {
    static let programmeTables: [DeliveryTable] = [programmes]

    private static let programmes = DeliveryTable.list(
        "programmes", pl: "Programy", en: "Programmes", \.programmes,
        blank: Programme(id: "", name: BilingualText(""), kind: .thematic, owner: "", stage: .drafted),
        [identifier(\.id)] + name(\.name) + [
            Field(
                "kind", \.kind, pl: "Rodzaj", en: "Kind",
                meaning: BilingualText(pl: "Jaki to dokument.", en: "What document it is.")),
            Field(
                "legal_basis", \.legalBasis, .text, pl: "Podstawa prawna", en: "Legal basis",
                meaning: BilingualText(
                    pl: "Przepis, na którym się opiera.", en: "The provision on which it rests.")),
            Field(
                "resolution", \.resolution, .text, pl: "Uchwała", en: "Resolution",
                meaning: BilingualText(
                    pl: "Numer uchwały lub zarządzenia.", en: "Number of the resolution or order.")),
            Field(
                "resolution_date", \.resolutionDate, .date, pl: "Data uchwały", en: "Date of resolution",
                meaning: BilingualText(pl: "Dzień przyjęcia.", en: "The day of adoption.")),
            Field(
                "owner", \.owner, .reference("units"), required: true, pl: "Właściciel", en: "Owner",
                meaning: BilingualText(
                    pl: "Jednostka, która odpowiada.", en: "The unit that answers for it.")),
            Field(
                "start", \.period.start, .date, pl: "Od", en: "From",
                meaning: BilingualText(pl: "Początek okresu.", en: "First day of its period.")),
            Field(
                "end", \.period.end, .date, pl: "Do", en: "To",
                meaning: BilingualText(pl: "Koniec okresu.", en: "Last day of its period.")),
            Field(
                "stage", \.stage, pl: "Stan", en: "Stage",
                meaning: BilingualText(pl: "Miejsce w cyklu życia.", en: "Where in its life it is.")),
            Field(
                "replaced_by", \.replacedBy, .reference("programmes"), pl: "Zastąpiony przez",
                en: "Replaced by",
                meaning: BilingualText(
                    pl: "Program, który zajął jego miejsce.", en: "The programme that took its place.")),
            Field(
                "serves", \.serves, .list(.code), pl: "Realizuje", en: "Serves",
                meaning: BilingualText(
                    pl: "Cele i kierunki, które realizuje.", en: "Goals and lines that it carries out.")),
            Field(
                "document", \.document, .reference("documents"), pl: "Dokument", en: "Document",
                meaning: BilingualText(pl: "Treść programu.", en: "The text of the programme.")),
        ] + provenance(\.provenance.isExample, \.provenance.source))
}
