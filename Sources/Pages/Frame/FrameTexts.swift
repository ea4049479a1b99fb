import Quantities

enum FrameTexts {
    /// More than this and the footer becomes a list nobody reads; the page of sources has them all.
    static let attributionLimit = 8

    static let skip = Phrase(pl: "Przejdź do treści", en: "Skip to content")
    static let mainMenu = Phrase(pl: "Menu główne", en: "Main menu")
    static let footMenu = Phrase(pl: "O serwisie", en: "About this site")
    static let trail = Phrase(pl: "Jesteś tutaj", en: "You are here")
    static let strategy = Phrase(pl: "Strategia", en: "Strategy")
    static let search = Phrase(pl: "Szukaj w strategii", en: "Search the strategy")
    static let searchButton = Phrase(pl: "Szukaj", en: "Search")
    static let theme = Phrase(pl: "Jasny lub ciemny", en: "Light or dark")
    static let changesFeed = Phrase(pl: "Zmiany (Atom)", en: "Changes (Atom)")
    static let fictional = Phrase(pl: "Miasto zmyślone.", en: "Fictional city.")
    static let fictionalMeaning = Phrase(
        pl: "Wszystkie nazwy i liczby na tych stronach są wymyślone, aby pokazać, jak działa serwis.",
        en: "All names and figures on these pages are made up to show how the site works.")
    static let asOf = Phrase(pl: "Stan oceny na dzień", en: "Assessed as of")
    static let unknownIsUnknown = Phrase(
        pl: "Czego nie wiadomo, to jest tu nazwane niewiadomym.",
        en: "What is not known is called not known here.")
    static let sourcesAndLicences = Phrase(pl: "Źródła i licencje", en: "Sources and licences")
    static let openData = Phrase(pl: "Otwarte dane i API", en: "Open data and API")

    static let menu: [(route: Route, phrase: Phrase)] = [
        (.home, strategy),
        (.indicators(IndicatorFilter()), Phrase(pl: "Wskaźniki", en: "Indicators")),
        (.lines(LineFilter()), Phrase(pl: "Kierunki działania", en: "Lines of action")),
        (.projects(ProjectFilter()), DeliveryTexts.projects),
        (.explorer(MapView()), ExplorerTexts.title),
        (.impacts, Phrase(pl: "Oddziaływania", en: "Impacts")),
        (.missing, Phrase(pl: "Czego brakuje", en: "What is missing")),
        (.sources, Phrase(pl: "Źródła", en: "Sources")),
    ]

    static let footItems: [(route: Route, phrase: Phrase)] = [
        (.reporting(.all), ReportTexts.reports),
        (.methods, Phrase(pl: "Metody", en: "Methods")),
        (.attention, AttentionTexts.title),
        (.units, DeliveryTexts.units),
        (.areas, AreaTexts.title), (.districts, DistrictTexts.title),
        (.money, MoneyTexts.title),
        (.coverage, CoverageTexts.title),
        (.council, Phrase(pl: "Rada i debata", en: "Council and debate")),
        (.map(MapAddress()), MapTexts.title),
        (.datasets, Phrase(pl: "Zbiory danych", en: "Datasets")),
        (.revisions, Phrase(pl: "Rewizje strategii", en: "Revisions of the strategy")),
        (.changes, Phrase(pl: "Ostatnie zmiany", en: "Latest changes")),
        (.about, Phrase(pl: "O serwisie", en: "About")),
        (.accessibility, Phrase(pl: "Deklaracja dostępności", en: "Accessibility statement")),
        (.editing(.overview), Phrase(pl: "Redakcja", en: "Editing")),
    ]
}
