import Pages
import Publishing
import Quantities
import Reporting

extension FormPage {
    static func reportText(_ text: ReportText, title: BilingualText) -> FormPage {
        let hint = BilingualText(
            pl:
                "Markdown: ## nagłówek, - lista, **ważne**. HTML jest pokazywany jako tekst. Dane wstawia {{liczba wskaźnik}} w zdaniu oraz w osobnym wierszu {{wykres wskaźnik}}, {{tabela wskaźnik}}, {{mapa projects}}.",
            en:
                "Markdown: ## heading, - list, **strong**. HTML is shown as text. Evidence is inserted by {{number indicator}} in a sentence and, on a line of its own, by {{chart indicator}}, {{table indicator}}, {{map projects}}."
        )
        return FormPage(
            BilingualText(pl: "Tekst raportu: \(title.pl)", en: "Text of the report: \(title[.english])"),
            lead: BilingualText(
                pl: "Liczby, tabele i wykresy dochodzą same z rejestru; tu stoi to, co mówią o nich ludzie.",
                en:
                    "Figures, tables and charts come from the record by themselves; here stands what people say of them."
            ), action: .editing(.report(.text(text.year, text.part))), back: back(text.year),
            fields: both("text", "Tekst", "Text", text.text, .paragraph, hint: hint) + [reason],
            button: BilingualText(pl: "Zapisz", en: "Save"))
    }

    static func signOff(_ year: Int, _ chapter: ReportChapter) -> FormPage {
        FormPage(
            BilingualText(pl: "Podpis: \(chapter.name.pl)", en: "Sign-off: \(chapter.name[.english])"),
            lead: BilingualText(
                pl:
                    "Podpis dotyczy rozdziału w dzisiejszym brzmieniu. Gdy treść się zmieni, trzeba podpisać ponownie.",
                en:
                    "The sign-off is for the chapter as it stands today. Once it changes it has to be signed again."
            ),
            action: .editing(.report(.sign(year, chapter))), back: back(year), fields: [reason],
            button: BilingualText(pl: "Podpisz", en: "Sign"))
    }

    static func freeze(_ year: Int, missing: [UnfinishedPart]) -> FormPage {
        FormPage(
            BilingualText(pl: "Zamrożenie raportu za \(year)", en: "Freezing the report on \(year)"),
            lead: missing.isEmpty
                ? BilingualText(
                    pl: "Wszystkie części są gotowe. Opublikowany raport już się nie zmieni.",
                    en: "All parts are ready. A published report does not change any more.")
                : BilingualText(
                    pl:
                        "Niedokończonych części: \(missing.count). Zostaną w raporcie nazwane. Opublikowany raport już się nie zmieni.",
                    en:
                        "Unfinished parts: \(missing.count). The report will name them. A published report does not change any more."
                ), action: .editing(.report(.freeze(year))), back: back(year), fields: [reason],
            button: BilingualText(pl: "Zamroź i opublikuj", en: "Freeze and publish"))
    }

    static func dates(_ cycle: YearCycle) -> FormPage {
        FormPage(
            BilingualText(pl: "Terminy raportu za \(cycle.year)", en: "Dates of the report on \(cycle.year)"),
            lead: BilingualText(
                pl: "Prawo ustala dwa: raport do 31 maja i debatę do 30 czerwca.",
                en: "The law fixes two: the report by 31 May and the debate by 30 June."),
            action: .editing(.report(.dates(cycle.year))),
            back: Crumb(.reporting(.year(cycle.year)), BilingualText(String(cycle.year))),
            fields: cycle.steps.flatMap { step in
                dates(of: step).map { field in
                    var field = field
                    field.group = step.name
                    return field
                }
            } + [reason], button: BilingualText(pl: "Zapisz", en: "Save"))
    }

    private static func dates(of step: YearCycle.Step) -> [Field] {
        [
            Field(
                "opens-\(step.id)", BilingualText(pl: "Od", en: "From"), .day, value: "\(step.opens)",
                required: true),
            Field(
                "due-\(step.id)", BilingualText(pl: "Do", en: "To"), .day, value: "\(step.due)",
                required: true),
            Field(
                "closed-\(step.id)", BilingualText(pl: "Zamknięto", en: "Closed"), .day,
                value: step.closed?.description ?? "",
                hint: BilingualText(
                    pl: "Tylko krok, którego postępu nie da się policzyć.",
                    en: "Only for a step whose progress cannot be counted.")),
        ]
    }

    static func requirement(_ known: CouncilRequirement?) -> FormPage {
        FormPage(
            BilingualText(pl: "Wymaganie rady", en: "Requirement of the council"),
            lead: BilingualText(
                pl: "Rada może uchwałą określić szczegółowe wymogi raportu (art. 28aa ust. 3).",
                en: "The council may set detailed requirements by resolution (art. 28aa(3))."),
            action: .editing(.report(.requirement(known?.id))),
            back: Crumb(.reporting(.all), BilingualText(pl: "Raport o stanie gminy", en: "Report")),
            fields: both("text", "Treść", "Text", known?.text ?? BilingualText(""), .line)
                + [
                    Field(
                        "resolution", BilingualText(pl: "Numer uchwały", en: "Number of the resolution"),
                        value: known?.resolution ?? ""),
                    Field(
                        "since", BilingualText(pl: "Od raportu za rok", en: "From the report on the year"),
                        .amount, value: known.map { String($0.since) } ?? "", required: true),
                ]
                + ReportChapter.allCases.map { chapter in
                    var field = Field(
                        "chapter-\(chapter.rawValue)",
                        BilingualText(
                            pl: "\(chapter.number). \(chapter.name.pl)",
                            en: "\(chapter.number). \(chapter.name[.english])"), .check,
                        value: known?.chapters.contains(chapter) == true ? "1" : "")
                    field.group = BilingualText(
                        pl: "Rozdziały, które je spełniają", en: "Chapters that meet it")
                    return field
                } + [reason], button: BilingualText(pl: "Zapisz", en: "Save"))
    }

    static func announcement(_ year: Int, _ known: Announcement?) -> FormPage {
        let endings =
            [Field.Option("", BilingualText(pl: "według rejestru", en: "as the record shows"))]
            + Announcement.Ending.allCases.map { Field.Option($0.rawValue, $0.name) }
        return FormPage(
            BilingualText(pl: "Zapowiedź w raporcie za \(year)", en: "Announcement in the report on \(year)"),
            lead: BilingualText(
                pl: "Za rok raport powie, co się z nią stało.",
                en: "In a year the report will say what became of it."),
            action: .editing(.report(.announcement(year, known?.id))), back: back(year),
            fields: both("text", "Treść", "Text", known?.text ?? BilingualText(""), .line)
                + [
                    Field(
                        "due", BilingualText(pl: "Termin", en: "Due"), .day,
                        value: known?.due.description ?? "", required: true),
                    Field(
                        "project", BilingualText(pl: "Projekt (identyfikator)", en: "Project (identifier)"),
                        value: known?.project ?? ""),
                    Field(
                        "milestone",
                        BilingualText(pl: "Kamień milowy (identyfikator)", en: "Milestone (identifier)"),
                        value: known?.milestone ?? ""),
                    Field(
                        "ending", BilingualText(pl: "Co się stało", en: "What became of it"),
                        .choice(endings), value: known?.ending?.rawValue ?? ""),
                ]
                + both(
                    "explanation", "Wyjaśnienie", "Explanation", known?.explanation ?? BilingualText(""),
                    .paragraph)
                + [reason], button: BilingualText(pl: "Zapisz", en: "Save"))
    }

    private static func back(_ year: Int) -> Crumb {
        Crumb(.reporting(.draft(year)), BilingualText(pl: "Raport za \(year)", en: "Report on \(year)"))
    }

    /// A text in both languages.
    private static func both(
        _ name: String, _ pl: String, _ en: String, _ text: BilingualText, _ control: Field.Control,
        hint: BilingualText = BilingualText("")
    ) -> [Field] {
        [
            Field(
                "\(name)-pl", BilingualText(pl: "\(pl) po polsku", en: "\(en) in Polish"), control,
                value: text.pl, hint: hint),
            Field(
                "\(name)-en", BilingualText(pl: "\(pl) po angielsku", en: "\(en) in English"), control,
                value: text.en, hint: hint),
        ]
    }
}
