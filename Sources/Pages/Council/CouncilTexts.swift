import Quantities

enum CouncilTexts {
    static let title = Phrase(pl: "Rada: uchwały i debata", en: "Council: resolutions and debate")
    static let lead = Phrase(
        pl: "Co rada uchwaliła i co z tego wynikło, debata nad raportem o stanie gminy i budżet obywatelski.",
        en:
            "What the council resolved and what came of it, the debate on the yearly report, and the participatory budget."
    )
    static let debates = Phrase(
        pl: "Debata nad raportem o stanie gminy", en: "Debate on the report on the state of the commune")
    static let reportYear = Phrase(pl: "Raport za rok", en: "Report for")
    static let day = Phrase(pl: "Dzień", en: "Day")
    static let begins = Phrase(pl: "Początek", en: "Begins")
    static let place = Phrase(pl: "Miejsce", en: "Place")
    static let agenda = Phrase(pl: "Porządek", en: "Agenda")
    static let presenter = Phrase(pl: "referuje", en: "presented by")
    static let howToSpeak = Phrase(pl: "Jak zabrać głos", en: "How to speak")
    static let written = Phrase(
        pl: "Zgłoszenie składa się na piśmie przewodniczącemu rady najpóźniej:",
        en: "Write to the chair of the council, at the latest on:")
    static let signatures = Phrase(
        pl: "Liczba podpisów mieszkańców, którzy popierają zgłoszenie:",
        en: "Signatures of residents that support the request:")
    static let speakers = Phrase(
        pl: "Liczba mieszkańców, którzy mogą zabrać głos (w kolejności zgłoszeń):",
        en: "Residents who may speak, in the order in which requests come:")
    static let source = Phrase(
        pl: "Podstawa: art. 28aa ustawy o samorządzie gminnym.",
        en: "Basis: art. 28aa of the act on municipal government.")
    static let results = Phrase(pl: "Przebieg i wyniki debat", en: "Debates and their results")
    static let requests = Phrase(pl: "Zgłoszenia", en: "Requests")
    static let admitted = Phrase(pl: "Dopuszczeni", en: "Admitted")
    static let spoke = Phrase(pl: "Zabrali głos", en: "Spoke")
    static let confidence = Phrase(pl: "Wotum zaufania", en: "Vote of confidence")
    static let absolutorium = Phrase(pl: "Absolutorium", en: "Absolutorium")
    static let votes = Phrase(pl: "za, przeciw, wstrzymało się", en: "ayes, noes, abstentions")
    static let notYet = Phrase(pl: "jeszcze nie głosowano", en: "no vote yet")
    static let secondRefusal = Phrase(
        pl:
            "Wotum zaufania odmówiono dwa lata z rzędu: rada może podjąć uchwałę o referendum w sprawie odwołania. Lata raportów:",
        en:
            "Confidence was refused two years running: the council may call a referendum on recalling the mayor. Years of the reports:"
    )
    static let resolutions = Phrase(pl: "Uchwały i ich wykonanie", en: "Resolutions and their execution")
    static let number = Phrase(pl: "Numer", en: "Number")
    static let about = Phrase(pl: "W sprawie", en: "Title")
    static let unit = Phrase(pl: "Jednostka", en: "Unit")
    static let execution = Phrase(pl: "Wykonanie", en: "Execution")
    static let done = Phrase(pl: "Co zrobiono", en: "What was done")
    static let goals = Phrase(pl: "Cele i kierunki", en: "Goals and lines")
    static let participatory = Phrase(pl: "Budżet obywatelski", en: "Participatory budget")
    static let edition = Phrase(pl: "Edycja", en: "Edition")
    static let project = Phrase(pl: "Projekt", en: "Project")
    static let cost = Phrase(pl: "Koszt", en: "Cost")
    static let votesCast = Phrase(pl: "Głosy", en: "Votes")
    static let state = Phrase(pl: "Stan", en: "State")
    static let spent = Phrase(pl: "Wydano", en: "Spent")
    static let nothing = BilingualText(
        pl: "Nic tu jeszcze nie zapisano.", en: "Nothing is recorded here yet.")
    static let howToAdd = BilingualText(
        pl: "Urząd wczytuje te listy poleceniem: horyzont council import.",
        en: "The office imports these lists with: horyzont council import.")
    static let download = Phrase(pl: "Do pobrania:", en: "Download:")
}
