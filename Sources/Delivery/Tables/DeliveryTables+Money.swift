import Quantities

extension DeliveryTables {
    static let moneyTables: [DeliveryTable] = [
        undertakings, limits, budget, changes, publishedTotals,
    ]

    private static let undertakings = DeliveryTable.list(
        "undertakings", pl: "Przedsięwzięcia WPF", en: "Undertakings of the forecast", \.undertakings,
        blank: Undertaking(
            id: "", name: BilingualText(""), unit: "", years: 0...0, kind: .current, totalOutlay: .zero),
        [identifier(\.id)] + name(\.name)
            + Field.both(
                "aim", \.aim, pl: "Cel", en: "Aim",
                meaning: BilingualText(
                    pl: "Cel przedsięwzięcia według załącznika WPF.",
                    en: "Its aim as the annex of the forecast states it."))
            + [
                unit(\.unit), year("first_year", \.firstYear, pl: "Od roku", en: "First year"),
                year("last_year", \.lastYear, pl: "Do roku", en: "Last year"),
                Field(
                    "kind", \.kind, pl: "Rodzaj", en: "Kind",
                    meaning: BilingualText(pl: "Bieżące czy majątkowe.", en: "Current or capital.")),
                money("total", \.totalOutlay, pl: "Łączne nakłady", en: "Total outlay"),
                money("commitment_limit", \.commitmentLimit, pl: "Limit zobowiązań", en: "Commitment limit"),
                projectIfAny(\.project),
            ] + provenance(\.provenance.isExample, \.provenance.source))

    private static let limits = DeliveryTable.parts(
        "undertaking-limits", pl: "Limity przedsięwzięć", en: "Limits of undertakings", of: \.undertakings,
        ownedBy: owner("undertaking", "undertakings", pl: "Przedsięwzięcie", en: "Undertaking"),
        \.limits.entries, key: ["year"], blank: YearlyAmounts.Entry(year: 0, amount: .zero),
        [
            year("year", \.year, pl: "Rok", en: "Year"),
            money("amount", \.amount, pl: "Limit wydatków", en: "Limit of spending"),
        ])

    private static let budget = DeliveryTable.list(
        "budget", pl: "Budżet", en: "Budget", \.budget,
        blank: BudgetLine(
            id: "", year: 0, classification: BudgetClassification(division: "", chapter: "", paragraph: ""),
            unit: "", plan: .zero),
        [
            identifier(\.id), year("year", \.year, pl: "Rok", en: "Year"),
            Field(
                "division", \.classification.division, .digits(3), required: true, pl: "Dział",
                en: "Division",
                meaning: BilingualText(
                    pl: "Dział klasyfikacji budżetowej.", en: "Division of the budget classification.")),
            Field(
                "chapter", \.classification.chapter, .digits(5), required: true, pl: "Rozdział",
                en: "Chapter",
                meaning: BilingualText(
                    pl: "Zaczyna się od działu.", en: "Begins with the division.")),
            Field(
                "paragraph", \.classification.paragraph, .digits(4), required: true, pl: "Paragraf",
                en: "Paragraph",
                meaning: BilingualText(
                    pl: "Z czwartą cyfrą źródła finansowania.",
                    en: "With the fourth digit of the financing source.")),
            Field(
                "side", \.side, pl: "Strona", en: "Side",
                meaning: BilingualText(pl: "Dochód czy wydatek.", en: "Income or spending.")),
            unit(\.unit), projectIfAny(\.project),
            Field(
                "undertaking", \.undertaking, .reference("undertakings"), pl: "Przedsięwzięcie",
                en: "Undertaking",
                meaning: BilingualText(
                    pl: "Przedsięwzięcie WPF, które finansuje.", en: "The undertaking that it pays for.")),
            Field(
                "funding", \.funding, pl: "Źródło finansowania", en: "Source of funding",
                meaning: BilingualText(pl: "Skąd są pieniądze.", en: "Where the money comes from.")),
            money("plan", \.plan, pl: "Plan uchwalony", en: "Adopted plan"),
            money("execution", \.execution, pl: "Wykonanie", en: "Execution"),
        ] + provenance(\.provenance.isExample, \.provenance.source))

    private static let changes = DeliveryTable.parts(
        "budget-changes", pl: "Zmiany planu", en: "Changes of the plan", of: \.budget,
        ownedBy: owner("budget_line", "budget", pl: "Pozycja budżetu", en: "Budget line"), \.changes,
        key: ["date", "act"], blank: BudgetLine.Change(date: blankDate, amount: .zero, act: ""),
        [
            date("date", \.date, pl: "Data", en: "Date"),
            money("amount", \.amount, pl: "Kwota zmiany", en: "Amount"),
            Field(
                "act", \.act, .text, required: true, pl: "Uchwała lub zarządzenie", en: "Act",
                meaning: BilingualText(pl: "Numer aktu.", en: "Number of the resolution or order.")),
        ])
}
