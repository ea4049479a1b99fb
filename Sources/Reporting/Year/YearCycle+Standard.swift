import Quantities

extension YearCycle {
    /// The calendar of the report on `year`, where a city records none of its own.
    ///
    /// The law fixes two days only: the report by 31 May, and the debate at the session on the vote of discharge, by
    /// 30 June. The other steps are good practice.
    /// - Source: art. 28aa of the act on municipal government, art. 271 of the public finance act.
    public static func standard(_ year: Int) -> YearCycle {
        func step(
            _ id: String, _ pl: String, _ en: String, _ from: (Int, Int), _ to: (Int, Int), _ owed: [OwedItem]
        ) -> Step {
            Step(
                id: id, name: BilingualText(pl: pl, en: en), opens: day(from, after: year),
                due: day(to, after: year), owed: owed)
        }
        return YearCycle(
            year: year,
            steps: [
                step(
                    "definitions", "Zamrożenie definicji", "Freeze of definitions", (1, 1), (1, 31),
                    [.definitions]),
                step(
                    "data-call", "Zbieranie danych", "Data call", (2, 1), (2, 28),
                    [.readings, .projectReport, .update]),
                step(
                    "validation", "Sprawdzenie danych i wykonanie budżetu",
                    "Validation and execution of the budget", (3, 1), (3, 31), [.closing]),
                step(
                    "assessment", "Ocena celów i teksty", "Assessment of goals and texts", (4, 1), (4, 30),
                    [.chapters]),
                step(
                    "sign-off", "Podpisy i publikacja raportu", "Sign-off and publication of the report",
                    (5, 1), (5, 31), [.signOff, .publication]),
                step(
                    "debate", "Debata i głosowania", "Debate and votes", (6, 1), (6, 30), [.closing]),
                step(
                    "mid-year", "Przegląd półroczny i wnioski do budżetu", "Mid-year check and budget bids",
                    (7, 1), (9, 30), [.closing]),
                step(
                    "budget-draft", "Projekt budżetu i WPF", "Draft budget and financial forecast", (10, 1),
                    (11, 15), [.closing]),
                step(
                    "adoption", "Uchwalenie budżetu i kamienie milowe na następny rok",
                    "Adoption of the budget and next year's milestones", (12, 1), (12, 31), [.closing]),
            ])
    }

    private static func day(_ date: (month: Int, day: Int), after year: Int) -> CalendarDate {
        guard let day = CalendarDate(year: year + 1, month: date.month, day: date.day) else {
            preconditionFailure("The standard calendar names days that every year has.")
        }
        return day
    }
}
