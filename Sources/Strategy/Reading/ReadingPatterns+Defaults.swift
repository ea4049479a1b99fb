extension ReadingPatterns {
    /// The words of Polish strategies and of strategies in English.
    public static let defaults = ReadingPatterns(
        priority: Level(phrases: [
            "priorytet tematyczny", "priorytet rozwojowy", "priorytet", "os priorytetowa",
            "obszar priorytetowy",
            "obszar strategiczny", "obszar tematyczny", "filar", "wymiar", "priority area", "priority axis",
            "strategic priority", "priority", "pillar", "strategic area", "theme",
        ]),
        strategicGoal: Level(phrases: [
            "dziedzinowy cel strategiczny", "sektorowy cel strategiczny", "cel strategiczny",
            "cel dziedzinowy",
            "strategic goal", "strategic objective", "strategic aim", "sectoral goal",
        ]),
        horizontalGoal: Level(phrases: [
            "cel horyzontalny", "horyzontalny cel strategiczny", "strategiczny cel horyzontalny",
            "cel strategiczny horyzontalny", "cel przekrojowy", "przekrojowy cel strategiczny",
            "horizontal strategic goal", "horizontal strategic objective", "horizontal goal",
            "horizontal objective", "cross-cutting strategic goal", "cross-cutting goal",
            "cross-cutting objective",
        ]),
        operationalGoal: Level(phrases: [
            "cel operacyjny", "cel szczegolowy", "operational goal", "operational objective",
            "operational aim",
            "specific goal", "specific objective", "operating goal",
        ]),
        lineOfAction: Level(phrases: [
            "kierunek dzialania", "kierunek dzialan", "kierunek interwencji", "kierunek rozwoju", "kierunek",
            "dzialanie strategiczne", "dzialanie kluczowe", "dzialanie", "zadanie", "line of action",
            "direction of action", "course of action", "key action", "action line", "action", "measure",
        ]),
        anyGoal: ["cel glowny", "cel", "goal", "objective", "aim"],
        lineLists: [
            "kierunki dzialan*", "kierunki interwencji", "kierunki rozwoju", "glowne kierunki dzialan*",
            "planowane dzialania", "dzialania", "zadania", "planowane kierunki dzialan*",
            "kluczowe dzialania",
            "lines of action", "line of actions", "directions of action", "courses of action", "key actions",
            "planned actions", "actions", "measures",
        ],
        otherLists: [
            "wskaznik*", "miernik*", "rezultat*", "oczekiwan* rezultat*", "planowan* rezultat*", "efekt*",
            "oczekiwan* efekt*", "podmiot*", "odpowiedzialn*", "partner*", "zrodl* finansowania",
            "interesariusz*",
            "jednostk*", "finansowanie", "uzasadnienie", "diagnoza", "wyzwania", "mocne strony",
            "slabe strony",
            "projekty kluczowe", "kluczowe projekty", "indicator*", "expected result*", "expected outcome*",
            "result*", "outcome*", "responsible", "owner*", "partners", "source* of funding", "funding",
            "financing", "stakeholder*", "challenges", "rationale", "key projects", "monitoring indicator*",
        ],
        chapters: [
            "rozdzial", "zalacznik*", "aneks", "czesc", "wdrazanie", "system wdrazania", "system realizacji",
            "realizacja strategii", "monitoring", "monitorowanie", "ewaluacja", "ramy finansowe",
            "zrodla finansowania", "model struktury", "model funkcjonalno*",
            "obszary strategicznej interwencji",
            "ustalenia i rekomendacje", "spojnosc", "zgodnosc", "diagnoza", "wnioski z diagnozy",
            "podsumowanie",
            "slownik", "spis tabel", "spis rysunkow", "bibliografia", "oczekiwane rezultaty", "wstep",
            "wprowadzenie", "cele strategiczne", "cele operacyjne", "cele horyzontalne", "cele i kierunki",
            "cele rozwoju", "plan strategiczny", "czesc strategiczna",
            "wizja", "misja", "chapter", "annex", "appendix", "part", "implementation", "monitoring",
            "evaluation", "financial framework", "sources of funding", "spatial structure",
            "areas of strategic intervention", "conclusions", "summary", "glossary", "references",
            "introduction",
            "foreword", "vision", "mission", "strategic goals", "strategic objectives", "operational goals",
            "operational objectives", "goals and actions", "development goals", "strategic plan",
        ],
        contents: ["spis tresci", "table of contents", "contents"],
        bullets: [
            "-", "–", "—", "•", "*", "▪", "◦", "●", "○", "‣", "·", "■", "□", "➢", "✓", "→", "\u{F0B7}",
            "\u{F0A7}", "+",
        ],
        horizonWords: [
            "do", "perspektyw*", "horyzon*", "rok*", "by", "until", "to", "towards", "horizon*",
            "perspective",
        ],
        areaMarkers: ["OSI", "obszar strategicznej interwencji", "area of strategic intervention"])
}
