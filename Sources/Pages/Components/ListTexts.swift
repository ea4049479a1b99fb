import Quantities

enum ListTexts {
    static let words = Phrase(pl: "Słowa", en: "Words")
    static let goal = Phrase(pl: "Cel", en: "Goal")
    static let state = Phrase(pl: "Stan", en: "State")
    static let topic = Phrase(pl: "Temat", en: "Topic")
    static let area = Phrase(pl: "Obszar interwencji", en: "Intervention area")
    static let nothing = Phrase(pl: "Nic nie pasuje do tego wyboru.", en: "Nothing fits this choice.")
    static let indicatorLead = Phrase(
        pl:
            "Po czym poznajemy, czy cele się przybliżają: ostatnia wartość, przebieg i ocena każdego wskaźnika.",
        en:
            "How we see whether the goals come nearer: latest value, course and assessment of every indicator."
    )
    static let lines = Phrase(pl: "Kierunki działania", en: "Lines of action")
    static let linesLead = Phrase(
        pl:
            "Co miasto postanowiło robić. Krótkie etykiety są opisem redakcji; pod nimi stoi treść uchwalona.",
        en:
            "What the city has resolved to do. Short labels are the editors’ own; the adopted wording, in Polish, stands below them."
    )
    static let noWording = Phrase(
        pl: "Nie wczytano jeszcze uchwalonego dokumentu, dlatego widać tylko etykiety.",
        en: "The adopted document has not been read in yet, so only the labels are shown.")
}
