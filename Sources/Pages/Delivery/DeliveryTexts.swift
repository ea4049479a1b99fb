import Delivery
import Quantities

/// Words of the pages about who does what by when with what money.
enum DeliveryTexts {
    static let projects = Phrase(pl: "Projekty", en: "Projects")
    static let projectsLead = Phrase(
        pl: "Co miasto robi, żeby cele się spełniły: kto, do kiedy, za ile i jak daleko.",
        en: "What the city does so that the goals come true: who, by when, for how much, and how far along.")
    static let noProjects = BilingualText(
        pl: "Nie zapisano żadnych projektów.", en: "No projects are recorded.")
    static let howToAdd = BilingualText(
        pl: "Dodaj tabele w folderze delivery miasta albo użyj „horyzont delivery import”.",
        en: "Add tables to the city’s folder delivery, or use “horyzont delivery import”.")
    static let nothingFits = Phrase(
        pl: "Żaden projekt nie pasuje do filtrów.", en: "No project fits the filters.")
    static let unit = Phrase(pl: "Jednostka", en: "Unit")
    static let goal = Phrase(pl: "Cel", en: "Goal")
    static let status = Phrase(pl: "Status", en: "Status")
    static let words = Phrase(pl: "Słowa", en: "Words")
    static let late = Phrase(pl: "Tylko opóźnione", en: "Late only")
    static let lateYes = Phrase(pl: "tak", en: "yes")
    static let project = Phrase(pl: "Projekt", en: "Project")
    static let end = Phrase(pl: "Koniec", en: "End")
    static let slip = Phrase(pl: "Przesunięcie", en: "Slippage")
    static let progress = Phrase(pl: "Postęp", en: "Progress")
    static let money = Phrase(pl: "Całość nakładów", en: "Total outlay")
    static let schedule = Phrase(pl: "Harmonogram", en: "Schedule")
    static let scheduleKey = Phrase(
        pl:
            "Pasek: prognoza; cienka linia: termin pierwotny; romb: kamień milowy (pełny osiągnięty, pusty przed nami, czerwony spóźniony); linia pionowa: dziś. Te same terminy są w tabeli.",
        en:
            "Bar: forecast; thin line: as first planned; diamond: milestone (filled: reached, empty: ahead, red: late); vertical line: today. The same dates stand in the table."
    )
    static let firstOf = Phrase(pl: "Na rysunku pierwsze:", en: "The picture shows the first:")
    static let next = Phrase(pl: "Następne", en: "Next")
    static let previous = Phrase(pl: "Poprzednie", en: "Previous")
    static let table = Phrase(pl: "Projekty w tabeli", en: "Projects as a table")
    static let inTime = Phrase(pl: "w terminie", en: "in time")
    static let today = Phrase(pl: "dziś", en: "today")
    static let unknown = Phrase(pl: "nie wiadomo", en: "not known")

    static let projectCount = CountPhrase(
        pl: ("projekt", "projekty", "projektów"), en: ("project", "projects"))
    static let days = CountPhrase(pl: ("dzień", "dni", "dni"), en: ("day", "days"))

    // A project
    static let card = Phrase(pl: "Karta projektu", en: "Project card")
    static let answersFor = Phrase(pl: "Odpowiada", en: "Responsible")
    static let programme = Phrase(pl: "Program", en: "Programme")
    static let partners = Phrase(pl: "Partnerzy", en: "Partners")
    static let planned = Phrase(pl: "Termin pierwotny", en: "As first planned")
    static let expected = Phrase(pl: "Prognoza", en: "Forecast")
    static let howCounted = Phrase(pl: "jak liczymy", en: "how this is counted")
    static let source = Phrase(pl: "Źródło", en: "Source")
    static let serves = Phrase(pl: "Czemu służy", en: "What it serves")
    static let share = Phrase(pl: "Udział", en: "Share")
    static let why = Phrase(pl: "Dlaczego", en: "Why")
    static let line = Phrase(pl: "Kierunek działania", en: "Line of action")
    static let noLines = BilingualText(
        pl: "Projekt nie wskazuje żadnego kierunku działania.", en: "The project names no line of action.")
    static let effects = Phrase(pl: "Jakie wskaźniki ma poruszyć", en: "Which indicators it is to move")
    static let noneServes = BilingualText(
        pl: "Żaden projekt nie służy temu kierunkowi.", en: "No project serves this line.")
    static let areas = Phrase(pl: "Obszary interwencji", en: "Areas of intervention")
    static let districts = Phrase(pl: "Dzielnice", en: "Districts")
    static let indicator = Phrase(pl: "Wskaźnik", en: "Indicator")
    static let change = Phrase(pl: "Oczekiwana zmiana", en: "Expected change")
    static let by = Phrase(pl: "Do roku", en: "By")
    static let confidence = Phrase(pl: "Pewność", en: "Confidence")
    static let milestones = Phrase(pl: "Kamienie milowe", en: "Milestones")
    static let milestone = Phrase(pl: "Kamień milowy", en: "Milestone")
    static let weight = Phrase(pl: "Waga", en: "Weight")
    static let reached = Phrase(pl: "Osiągnięty", en: "Reached")
    static let done = Phrase(pl: "Zrobiono", en: "Done")
    static let noMilestones = BilingualText(
        pl: "Nie zapisano kamieni milowych.", en: "No milestones are recorded.")
    static let moneyTitle = Phrase(pl: "Pieniądze", en: "Money")
    static let undertakings = Phrase(
        pl: "Przedsięwzięcia wieloletniej prognozy finansowej", en: "Undertakings of the multi-year forecast")
    static let undertaking = Phrase(pl: "Przedsięwzięcie", en: "Undertaking")
    static let outlay = Phrase(pl: "Łączne nakłady", en: "Total outlay")
    static let limits = Phrase(pl: "Limity w latach", en: "Limits by year")
    static let commitments = Phrase(pl: "Limit zobowiązań", en: "Commitment limit")
    static let budget = Phrase(pl: "Pozycje budżetu", en: "Budget lines")
    static let year = Phrase(pl: "Rok", en: "Year")
    static let classification = Phrase(pl: "Klasyfikacja", en: "Classification")
    static let plan = Phrase(pl: "Plan po zmianach", en: "Plan after changes")
    static let execution = Phrase(pl: "Wykonanie", en: "Execution")
    static let rate = Phrase(pl: "Wykonano", en: "Executed")
    static let funding = Phrase(pl: "Źródło pieniędzy", en: "Funding")
    static let noMoney = BilingualText(
        pl: "Nie zapisano pieniędzy na ten projekt.", en: "No money is recorded for this project.")
    static let earned = Phrase(pl: "Wartość wypracowana", en: "Earned value")
    static let earnedMethod = Phrase(pl: "Metoda", en: "Method")
    static let risks = Phrase(pl: "Ryzyka", en: "Risks")
    static let decisions = Phrase(pl: "Potrzebne decyzje", en: "Decisions needed")
    static let tasks = Phrase(pl: "Zadania", en: "Work items")
    static let reports = Phrase(pl: "Plany i sprawozdania roczne", en: "Yearly plans and reports")
    static let updates = Phrase(pl: "Aktualizacje", en: "Updates")
    static let documents = Phrase(pl: "Dokumenty", en: "Documents")

    static let update = Phrase(pl: "Zapisz, jak stoi projekt", en: "Record how the project stands")

    // Units
    static let units = Phrase(pl: "Kto za co odpowiada", en: "Who answers for what")
    static let unitsLead = Phrase(
        pl: "Wydziały, jednostki i spółki miasta oraz partnerzy, z tym, co prowadzą i co jest spóźnione.",
        en: "Departments, units and companies of the city, and partners, with what they run and what is late."
    )
    static let noUnits = BilingualText(pl: "Nie zapisano jednostek.", en: "No units are recorded.")
    static let runs = Phrase(pl: "Prowadzi projektów", en: "Projects run")
    static let lateItems = Phrase(pl: "Spóźnione", en: "Late")
    static let soon = Phrase(pl: "W ciągu 90 dni", en: "Within 90 days")
    static let cityShare = Phrase(pl: "Udział miasta", en: "City’s share")
    static let kind = Phrase(pl: "Rodzaj", en: "Kind")
    static let date = Phrase(pl: "Termin", en: "Date")
    static let what = Phrase(pl: "Co", en: "What")
    static let nothingLate = Phrase(pl: "Nic nie jest spóźnione.", en: "Nothing is late.")
    static let nothingSoon = Phrase(
        pl: "Nic nie przypada w ciągu 90 dni.", en: "Nothing falls due within 90 days.")
    static let silent = Phrase(pl: "Dawno bez wiadomości", en: "Nothing heard for long")
    static let calendar = Phrase(pl: "Kalendarz jednostki (iCalendar)", en: "The unit’s calendar (iCalendar)")
    static let roles = Phrase(pl: "Rola w strategii", en: "Role in the strategy")
    static let below = Phrase(pl: "Podległe", en: "Below it")

    // Programmes
    static let programmes = Phrase(pl: "Programy i polityki", en: "Programmes and policies")
    static let programmesLead = Phrase(
        pl: "Dokumenty, którymi strategia jest wykonywana: podstawa, uchwała, właściciel, etap, czemu służą.",
        en: "The documents that carry the strategy out: basis, resolution, owner, stage, what they serve.")
    static let noProgrammes = BilingualText(pl: "Nie zapisano programów.", en: "No programmes are recorded.")
    static let basis = Phrase(pl: "Podstawa", en: "Legal basis")
    static let resolution = Phrase(pl: "Uchwała", en: "Resolution")
    static let owner = Phrase(pl: "Właściciel", en: "Owner")
    static let stage = Phrase(pl: "Etap", en: "Stage")
    static let period = Phrase(pl: "Okres", en: "Period")
    static let replacedBy = Phrase(pl: "zastąpiony przez", en: "replaced by")
}
