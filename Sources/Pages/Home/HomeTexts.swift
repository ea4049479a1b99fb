import Quantities

enum HomeTexts {
    static let glance = Phrase(pl: "Strategia na pierwszy rzut oka", en: "The strategy at a glance")
    static let seeMissing = Phrase(pl: "Zobacz, czego brakuje.", en: "See what is missing.")
    static let attention = Phrase(pl: "Wymaga uwagi", en: "Needs attention")
    static let changes = Phrase(pl: "Co się zmieniło", en: "What changed")
    static let allChanges = Phrase(pl: "Wszystkie zmiany", en: "All changes")
    static let goals = Phrase(pl: "Wszystkie cele", en: "All goals")
    static let revision = Phrase(pl: "Strategia, uchwała", en: "Strategy, resolution")
    static let stale = Phrase(
        pl: "Dane zbyt stare, aby oceniać, z okresem ostatniego odczytu:",
        en: "Data too old to assess, with the period of the last reading:")
    static let nothingUrgent = Phrase(
        pl: "Żaden oceniony cel nie pogarsza się ani nie stoi w miejscu.",
        en: "No assessed goal gets worse or stands still.")
    static let cannotSay = Phrase(
        pl: "Nie da się powiedzieć: żaden cel nie ma jeszcze oceny.",
        en: "That cannot be said: no goal has been assessed yet.")
    static let noStrategy = BilingualText(
        pl: "Nie wczytano jeszcze żadnej strategii.", en: "No strategy has been read in yet.")
    static let howToImport = BilingualText(
        pl: "horyzont strategy import PLIK", en: "horyzont strategy import FILE")

    static func coverage(_ known: Int, _ assessed: Int, of all: Int, _ language: Language) -> String {
        guard language == .polish else {
            return
                "There are readings for \(known) of \(all) operational goals, and \(assessed) can be judged by them"
                + (assessed == all
                    ? "." : "; for the others too little is known, or what is known is too old.")
        }
        return
            "Odczyty są dla \(known) z \(ComponentTexts.genitiveOperational(all)), ocenić na ich podstawie można \(assessed)"
            + (assessed == all ? "." : "; o pozostałych wiadomo za mało albo dane są zbyt stare.")
    }

    static func description(_ all: Int, _ known: Int, _ language: Language) -> String {
        language == .polish
            ? "Stan strategii: \(ComponentTexts.operationalGoals.text(all, language)), dane istnieją dla \(known). Źródła, metody i niepewność każdej liczby."
            : "The state of the strategy: \(ComponentTexts.operationalGoals.text(all, language)), evidence for \(known). Sources, methods and uncertainty of every number."
    }
}
