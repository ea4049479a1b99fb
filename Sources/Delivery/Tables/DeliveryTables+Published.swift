import Quantities

extension DeliveryTables {
    static let publishedTotals = DeliveryTable.list(
        "published-totals", pl: "Kwoty ogłoszone", en: "Published totals", \.publishedTotals,
        blank: PublishedTotal(id: "", subject: BilingualText(""), amount: .zero, years: 0...0),
        [identifier(\.id)]
            + Field.both(
                "subject", \.subject, required: true, pl: "Czego dotyczy", en: "Subject",
                meaning: BilingualText(pl: "Co ta kwota obejmuje.", en: "What the amount is of."))
            + [
                money("amount", \.amount, pl: "Kwota", en: "Amount"),
                year("first_year", \.firstYear, pl: "Od roku", en: "First year"),
                year("last_year", \.lastYear, pl: "Do roku", en: "Last year"),
                Field(
                    "rounded", \.isRounded, .flag, pl: "Zaokrąglona", en: "Rounded",
                    meaning: BilingualText(
                        pl: "Źródło samo zaokrągla albo pisze „około”.",
                        en: "The source itself rounds it or says “about”.")),
                Field(
                    "part_of", \.partOf, .reference("published-totals"), pl: "Część kwoty", en: "Part of",
                    meaning: BilingualText(
                        pl: "Kwota, której jest częścią.", en: "The total of which it is a part.")),
                projectIfAny(\.project),
            ]
            + Field.both(
                "note", \.note, pl: "Uwaga", en: "Note",
                meaning: BilingualText(
                    pl: "Co jeszcze mówi źródło.", en: "What else the source says."))
            + [
                Field(
                    "published", \.published, .date, pl: "Data źródła", en: "Date of source",
                    meaning: BilingualText(
                        pl: "Puste, jeśli źródło jej nie podaje.", en: "Empty where the source has none.")),
                Field(
                    "address", \.address, .text, pl: "Adres", en: "Address",
                    meaning: BilingualText(pl: "Gdzie to ogłoszono.", en: "Where it was published.")),
            ] + provenance(\.provenance.isExample, \.provenance.source))
}
