import Quantities

enum ChangeTexts {
    static let title = Phrase(pl: "Ostatnie zmiany", en: "Latest changes")
    static let lead = Phrase(
        pl:
            "Co zapisano, kto i dlaczego. Dziennik tylko rośnie: każdy wpis nosi skrót poprzedniego, więc niczego nie da się zmienić po cichu.",
        en:
            "What was recorded, by whom and why. The ledger only grows: every entry carries the digest of the one before, so nothing can be altered unnoticed."
    )
    static let feed = Phrase(pl: "Kanał zmian (Atom)", en: "Feed of changes (Atom)")
    static let none = BilingualText(pl: "Niczego jeszcze nie zapisano.", en: "Nothing has been recorded yet.")
    static let recorded = Phrase(pl: "Zapisano", en: "Recorded")
    static let retired = Phrase(pl: "Wycofano", en: "Retired")
    static let imported = Phrase(pl: "Wczytano dane", en: "Data imported")
    static let profile = Phrase(pl: "profil miasta", en: "the city’s profile")
    static let strategy = Phrase(pl: "strategia, rewizja", en: "strategy, revision")
    static let older = Phrase(
        pl: "Starsze wpisy są w dzienniku; polecenie horyzont verify sprawdza cały łańcuch.",
        en: "Older entries stand in the ledger; the command horyzont verify checks the whole chain.")
}
