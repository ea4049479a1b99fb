enum KnowledgeTexts {
    static let title = Phrase(
        pl: "Co wiadomo o celach operacyjnych", en: "What is known of the operational goals")
    static let caption = Phrase(
        pl: """
            Każdy znak to jeden wskaźnik celu: pełny ma ocenę, półpełny ma odczyty, lecz są zbyt stare albo \
            brakuje wartości docelowej, pusty nie ma odczytu. Żaden cel nie ma jeszcze oceny, bo wymaga ona \
            świeżych danych dla co najmniej 60\u{A0}% wagi wskaźników.
            """,
        en: """
            Each mark is an indicator of the goal: a full one is assessed, a half-full one has readings that are \
            too old or no target to judge by, an empty one has no reading. No goal is assessed yet, for that takes \
            fresh evidence for at least 60% of the indicators’ weight.
            """)
    static let assessed = Phrase(pl: "oceniony", en: "assessed")
    static let unassessed = Phrase(pl: "odczyt bez oceny", en: "reading, no assessment")
    static let without = Phrase(pl: "bez odczytu", en: "no reading")
}
