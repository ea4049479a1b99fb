import Quantities
public import Strategy

extension TestCity {
    /// The strategy in force: adopted, with the official wording of every line of action.
    public static var revision: StrategyRevision {
        StrategyRevision(
            label: "2025", state: .adopted, resolution: "VII/12/2025", date: day(2025, 1, 30),
            adoptedBy: BilingualText(pl: "Rada Miasta Modelowo", en: "Modelowo Town Council"),
            strategy: strategy,
            document: "modelowo-2040.txt", documentDigest: Digest(of: "modelowo-2040"))
    }

    /// The draft before it: one line of action fewer, another worded differently.
    public static var earlierRevision: StrategyRevision {
        var draft = strategy
        draft.priorities[0].goals[0].goals[0].lines.removeLast()
        draft.priorities[0].goals[0].goals[0].lines[0].wording = "Sadzenie drzew wzdłuż głównych ulic."
        return StrategyRevision(label: "projekt-2024", state: .draft, date: day(2024, 6, 3), strategy: draft)
    }

    /// The development strategy of Modelowo.
    public static var strategy: DevelopmentStrategy {
        DevelopmentStrategy(
            title: BilingualText(
                pl: "Strategia rozwoju miasta Modelowo 2040", en: "Modelowo 2040 development strategy"),
            horizon: 2040, introduction: ["Modelowo jest miastem zmyślonym."],
            priorities: [
                Priority(
                    code: code("PH"), name: BilingualText(pl: "Dobre miejsce", en: "A good place"),
                    rationale: ["Dobre miejsce łączy wszystkie cele."], goals: [compactTown]),
                Priority(
                    code: code("P1"), name: BilingualText(pl: "Praca i dom", en: "Work and home"),
                    rationale: ["Praca i dom decydują, czy ludzie zostają."], goals: [economy, homes]),
            ],
            interventionAreas: [
                InterventionArea(id: "rzeka", name: BilingualText(pl: "Dolina Rzeki", en: "River Valley")),
                InterventionArea(id: "rynek", name: BilingualText(pl: "Rynek", en: "Market Square")),
            ],
            topics: [
                Topic(id: "nature", name: BilingualText(pl: "przyroda", en: "nature")),
                Topic(id: "business", name: BilingualText(pl: "firmy i praca", en: "business and jobs")),
                Topic(id: "housing", name: BilingualText(pl: "mieszkania", en: "housing")),
            ])
    }

    private static var compactTown: StrategicGoal {
        StrategicGoal(
            code: code("CH.1"), scope: .horizontal,
            name: BilingualText(pl: "Miasto zielone", en: "Green town"), horizon: 2040,
            narrative: ["Zieleń jest blisko każdego domu."],
            goals: [
                goal(
                    "COH.1.1", "Czyste powietrze i zieleń", "Clean air and greenery", "nature", "rzeka",
                    [
                        (
                            "Sadzenie drzew wzdłuż wszystkich ulic i placów.", "Drzewa przy ulicach",
                            "Trees along streets"
                        ),
                        ("Wymiana kotłów na paliwo stałe.", "Wymiana kotłów", "Replacing coal boilers"),
                        ("Park linearny w Dolinie Rzeki.", "Park nad rzeką", "A park by the river"),
                    ])
            ])
    }

    private static var economy: StrategicGoal {
        StrategicGoal(
            code: code("C1.1"), scope: .sectoral,
            name: BilingualText(pl: "Silna gospodarka", en: "Strong economy"), horizon: 2040,
            goals: [
                goal(
                    "CO1.1.1", "Więcej dobrych miejsc pracy", "More good jobs", "business", "rynek",
                    [
                        ("Uzbrojenie terenów pod firmy.", "Tereny dla firm", "Land for business"),
                        ("Doradztwo dla nowych firm.", "Doradztwo dla firm", "Advice for new firms"),
                        ("Staże uczniów w zakładach.", "Staże uczniów", "Work placements for pupils"),
                    ]),
                goal(
                    "CO1.1.2", "Równowaga pokoleń", "Balance of generations", "business", "rynek",
                    [
                        ("Opieka nad dziećmi do lat trzech.", "Żłobki", "Nurseries"),
                        (
                            "Praca dla osób po sześćdziesiątce.", "Praca dla starszych",
                            "Work for older people"
                        ),
                        ("Centrum spotkań pokoleń na Rynku.", "Centrum pokoleń", "A centre for generations"),
                    ]),
            ])
    }

    private static var homes: StrategicGoal {
        StrategicGoal(
            code: code("C1.2"), scope: .sectoral,
            name: BilingualText(pl: "Dom dla każdego", en: "A home for everyone"), horizon: 2040,
            goals: [
                goal(
                    "CO1.2.1", "Dostępne mieszkania", "Affordable homes", "housing", "rynek",
                    [
                        ("Budowa mieszkań komunalnych.", "Mieszkania komunalne", "Council homes"),
                        ("Remont pustostanów.", "Remont pustostanów", "Repairing empty homes"),
                        (
                            "Grunty pod spółdzielnie mieszkaniowe.", "Grunty dla spółdzielni",
                            "Land for co-operatives"
                        ),
                    ])
            ])
    }

    private static func goal(
        _ name: String, _ polish: String, _ english: String, _ topic: String, _ area: String,
        _ lines: [(wording: String, pl: String, en: String)]
    ) -> OperationalGoal {
        let goal = code(name)
        return OperationalGoal(
            code: goal, name: BilingualText(pl: polish, en: english), horizon: 2030,
            lines: lines.enumerated().map { number, line in
                LineOfAction(
                    code: goal.child(number + 1), wording: line.wording,
                    label: BilingualText(pl: line.pl, en: line.en), topics: [topic],
                    areas: number == 2 ? [area] : [])
            })
    }

    /// Who acts on whom: two helps and one strain.
    public static var impacts: ImpactMatrix {
        ImpactMatrix(
            origin: .example, note: BilingualText(pl: "Przykładowa ocena.", en: "An example judgement."),
            impacts: [
                Impact(
                    from: code("CO1.2.1"), to: code("CH.1"), sign: .positive, strength: 2,
                    confidence: .medium,
                    why: BilingualText(
                        pl: "Mieszkania blisko centrum skracają drogi.",
                        en: "Homes near the centre shorten trips.")),
                Impact(
                    from: code("CO1.1.1"), to: code("COH.1.1"), sign: .negative, strength: 1,
                    confidence: .low,
                    why: BilingualText(
                        pl: "Nowe zakłady przyciągają ruch ciężarówek.", en: "New works bring lorry traffic.")
                ),
                Impact(
                    from: code("COH.1.1"), to: code("CO1.2.1"), sign: .positive, strength: 3,
                    confidence: .high,
                    why: BilingualText(
                        pl: "Zieleń podnosi wartość mieszkania.", en: "Greenery makes homes worth more.")),
            ],
            none: [
                ImpactMatrix.Pair(
                    from: code("CO1.1.2"), to: code("COH.1.1"),
                    why: BilingualText(pl: "Brak bezpośredniego wpływu.", en: "No direct effect."))
            ])
    }
}
