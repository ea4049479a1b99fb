import Quantities

/// Words of the pages of the year and its report.
enum ReportTexts {
    static let reports = Phrase(pl: "Raport o stanie gminy", en: "Report on the state of the commune")
    static let reportsLead = Phrase(
        pl:
            "Co rok, do 31 maja, podsumowanie poprzedniego roku: realizacja strategii, programów, uchwał i budżetu obywatelskiego (art. 28aa ustawy o samorządzie gminnym).",
        en:
            "Every year, by 31 May, a summary of the year before: strategy, programmes, resolutions and participatory budget (art. 28aa of the act on municipal government)."
    )
    static let draft = Phrase(pl: "Wersja robocza", en: "Draft")
    static let draftMeaning = Phrase(
        pl: "Liczby zmieniają się z każdym zapisem, aż raport zostanie zamrożony.",
        en: "Figures follow the record until the report is frozen.")
    static let frozen = Phrase(pl: "Opublikowano", en: "Published")
    static let frozenMeaning = Phrase(
        pl: "Ten raport już się nie zmienia. Można go odtworzyć z rejestru co do bajtu.",
        en: "This report does not change any more. It can be made again from the ledger, to the byte.")
    static let rebuild = Phrase(pl: "Odtwórz i porównaj", en: "Rebuild and compare")
    static let rebuildLead = Phrase(
        pl:
            "Raport powstaje jeszcze raz z tej samej rewizji strategii, tych samych wpisów rejestru i odczytów.",
        en:
            "The report is made once more of the same revision of the strategy, entries of the ledger and readings."
    )
    static let rebuiltSame = Phrase(
        pl: "Odtworzony raport jest co do bajtu ten sam.", en: "The report came out the same, to the byte.")
    static let rebuiltOther = Phrase(
        pl: "Odtworzony raport różni się od opublikowanego.",
        en: "The report came out different from what was published.")
    static let rebuilt = Phrase(pl: "Odtworzono:", en: "Rebuilt:")
    static let digests = Phrase(pl: "Skróty SHA-256", en: "SHA-256 digests")
    static let part = Phrase(pl: "Część", en: "Part")
    static let then = Phrase(pl: "Wtedy", en: "Then")
    static let now = Phrase(pl: "Teraz", en: "Now")
    static let polishText = Phrase(pl: "Tekst polski", en: "Polish text")
    static let englishText = Phrase(pl: "Tekst angielski", en: "English text")
    static let partsOfReport = Phrase(pl: "Części raportu", en: "Parts of the report")
    static let sameParts = Phrase(pl: "Takie same części:", en: "Parts that are the same:")
    static let differingParts = Phrase(pl: "Części, które się różnią", en: "Parts that differ")
    static let cover = Phrase(pl: "Okładka", en: "Cover")
    static let isSame = Phrase(pl: "to samo", en: "the same")
    static let isOther = Phrase(pl: "różni się", en: "different")
    static let citation = Phrase(pl: "Jak cytować", en: "How to cite")
    static let digest = Phrase(pl: "Skrót SHA-256", en: "SHA-256 digest")
    static let madeOf = Phrase(pl: "Z czego powstał", en: "What it is made of")
    static let strategyRevision = Phrase(pl: "Rewizja strategii", en: "Revision of the strategy")
    static let ledgerEntry = Phrase(pl: "Wpis rejestru", en: "Entry of the ledger")
    static let moment = Phrase(pl: "Stan wiedzy", en: "Known as of")
    static let definitions = Phrase(pl: "Definicje wskaźników", en: "Definitions of indicators")
    static let datasets = Phrase(pl: "Rewizje zbiorów", en: "Revisions of datasets")
    static let mapWords = Phrase(
        pl: "Numery obszarów i ich wartości są te same co w tabeli pod mapą.",
        en: "Numbers of areas and their values are those of the table below the map.")
    static let highest = Phrase(pl: "Najwięcej", en: "Highest")
    static let lowest = Phrase(pl: "Najmniej", en: "Lowest")
    static let below = Phrase(pl: "poniżej", en: "under")
    static let unknownValue = Phrase(pl: "nie wiadomo", en: "not known")
    static let syntheticMap = Phrase(
        pl: "Dane syntetyczne: granice na tej mapie są zmyślone.",
        en: "Synthetic data: the borders on this map are made up.")
    static let drawnFrom = Phrase(pl: "Narysowano z warstwy:", en: "Drawn from the layer:")
    static let layerRevision = Phrase(pl: "rewizja", en: "revision")
    static let layers = Phrase(pl: "Rewizje warstw mapy", en: "Revisions of map layers")
    static let programs = Phrase(pl: "Program", en: "Program")
    static let files = Phrase(pl: "Pobierz", en: "Download")
    static let contents = Phrase(pl: "Spis treści", en: "Contents")
    static let unfinished = Phrase(pl: "Niedokończone części", en: "Unfinished parts")
    static let nothingUnfinished = Phrase(pl: "Niczego nie brakuje.", en: "Nothing is missing.")
    static let unfinishedCount = CountPhrase(
        pl: ("niedokończona część", "niedokończone części", "niedokończonych części"),
        en: ("unfinished part", "unfinished parts"))
    static let andMore = Phrase(pl: "i jeszcze:", en: "and further:")
    static let write = Phrase(pl: "Napisz", en: "Write")
    static let edit = Phrase(pl: "Zmień tekst", en: "Edit the text")
    static let sign = Phrase(pl: "Podpisz rozdział", en: "Sign the chapter")
    static let freeze = Phrase(pl: "Zamroź i opublikuj", en: "Freeze and publish")
    static let remedy = Phrase(pl: "Uzupełnij", en: "Fill in")
    static let year = Phrase(pl: "Rok", en: "Year")
    static let calendar = Phrase(pl: "Kalendarz i postęp", en: "Calendar and progress")
    static let calendarLead = Phrase(
        pl: "Kroki od zamrożenia definicji do debaty: kto co jest winien, do kiedy i ile już jest.",
        en:
            "The steps from the freeze of definitions to the debate: who owes what, by when, and how much is there."
    )
    static let step = Phrase(pl: "Krok", en: "Step")
    static let opens = Phrase(pl: "Od", en: "From")
    static let due = Phrase(pl: "Do", en: "To")
    static let owed = Phrase(pl: "Co jest do oddania", en: "What is owed")
    static let done = Phrase(pl: "Oddano", en: "Delivered")
    static let units = Phrase(pl: "Jednostki", en: "Units")
    static let unit = Phrase(pl: "Jednostka", en: "Unit")
    static let office = Phrase(pl: "Zespół raportu", en: "Report team")
    static let late = Phrase(pl: "Po terminie", en: "Overdue")
    static let stateOfItem = Phrase(pl: "Stan", en: "State")
    static let isDone = Phrase(pl: "oddano", en: "delivered")
    static let isOpen = Phrase(pl: "do oddania", en: "owed")
    static let isLate = Phrase(pl: "po terminie", en: "overdue")
    static let dataCallLead = Phrase(
        pl: "Wszystko, co jednostka wnosi do raportu, z odnośnikami do formularzy.",
        en: "Everything that the unit brings to the report, with links to the forms.")
    static let what = Phrase(pl: "Co", en: "What")
    static let item = Phrase(pl: "Pozycja", en: "Item")
    static let nothingOwed = Phrase(pl: "Nie ma nic do oddania.", en: "Nothing is owed.")
    static let comparison = Phrase(
        pl: "Porównanie z rokiem wcześniejszym", en: "Comparison with an earlier year")
    static let compareWith = Phrase(pl: "Porównaj z innym rokiem:", en: "Compare with another year:")
    static let comparisonLead = Phrase(
        pl: "Te same liczby w dwóch raportach, oraz co z zapowiedzi wcześniejszego raportu się stało.",
        en: "The same figures in two reports, and what became of what the earlier one announced.")
    static let figure = Phrase(pl: "Liczba", en: "Figure")
    static let difference = Phrase(pl: "Różnica", en: "Difference")
    static let promises = Phrase(
        pl: "Co zapowiadano i co się stało", en: "What was announced and what became of it")
    static let noPromises = Phrase(
        pl: "Wcześniejszy raport niczego nie zapowiadał.", en: "The earlier report announced nothing.")
    static let announcement = Phrase(pl: "Zapowiedź", en: "Announcement")
    static let outcome = Phrase(pl: "Co się stało", en: "What became of it")
    static let basis = Phrase(pl: "Na jakiej podstawie", en: "By what")
    static let publications = Phrase(pl: "Publikacje", en: "Publications")
    static let noPublication = Phrase(pl: "jeszcze nie", en: "not yet")
    static let editDates = Phrase(pl: "Zmień terminy", en: "Change the dates")
    static let addRequirement = Phrase(pl: "Dodaj wymaganie rady", en: "Add a requirement of the council")
    static let addAnnouncement = Phrase(pl: "Dodaj zapowiedź", en: "Add an announcement")
    static let sources = Phrase(pl: "Źródła:", en: "Sources:")
    static let values = Phrase(pl: "Wartości wykresu", en: "Values of the chart")
    static let basedOnDraft = Phrase(
        pl: "Nie opublikowano jeszcze raportu za ten rok; obok stoi to, co rejestr wie o nim dziś.",
        en: "No report on that year has been published; beside it stands what the ledger knows of it today.")
}
