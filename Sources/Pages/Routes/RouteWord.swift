import Quantities

/// The words of which addresses are made.
enum RouteWord: CaseIterable {
    case priorities, goals, indicators, lines, impacts, missing, sources, data, revisions, methods, search
    case changes, about, accessibility, editing
    case projects, update, programmes, units, money, coverage
    case history, drafts, approvals, items, newItem, form, undo, audit
    case account, code, invitation, forgotten, newPassword, settings, password, secondFactor, sessions, tokens
    case ownData, people, denied, role, endRole, close, erase
    /// The map's interfaces by the name of their standards.
    case ogc
    case explorer, standards
    case areas, districts, alignment, attention, comparison, deliveryChanges
    case council, workbooks
    case report, file, yearSteps, office, text, signOff, freeze, dates, requirement, announcement
    case rebuild
    case debate, speakingRequest, speakingRequests, signatures
    case why, embed, bringIn, signIn, signOut, readings, targets, weights

    func text(_ language: Language) -> StaticString {
        switch self {
        case .council, .workbooks, .report, .file, .yearSteps, .office, .text, .signOff, .freeze, .dates,
            .requirement, .announcement, .rebuild, .debate, .speakingRequest, .speakingRequests, .signatures:
            officeText(language)
        case .ogc: "ogc"
        case .explorer: language == .polish ? "mapa" : "map"
        case .standards: language == .polish ? "standardy" : "standards"
        case .priorities: language == .polish ? "priorytety" : "priorities"
        case .goals: language == .polish ? "cele" : "goals"
        case .indicators: language == .polish ? "wskazniki" : "indicators"
        case .lines: language == .polish ? "kierunki" : "lines"
        case .impacts: language == .polish ? "oddzialywania" : "impacts"
        case .missing: language == .polish ? "braki" : "missing"
        case .projects: language == .polish ? "projekty" : "projects"
        case .update: language == .polish ? "aktualizacja" : "update"
        case .programmes: language == .polish ? "programy" : "programmes"
        case .units: language == .polish ? "jednostki" : "units"
        case .money: language == .polish ? "pieniadze" : "money"
        case .coverage: language == .polish ? "pokrycie" : "coverage"
        case .sources: language == .polish ? "zrodla" : "sources"
        case .data: language == .polish ? "dane" : "data"
        case .revisions: language == .polish ? "rewizje" : "revisions"
        case .methods: language == .polish ? "metody" : "methods"
        case .search: language == .polish ? "szukaj" : "search"
        case .changes: language == .polish ? "zmiany" : "changes"
        case .history: language == .polish ? "historia" : "history"
        case .drafts: language == .polish ? "wersje-robocze" : "drafts"
        case .approvals: language == .polish ? "zatwierdzanie" : "approvals"
        case .items: language == .polish ? "pozycje" : "items"
        case .newItem: language == .polish ? "nowa" : "new"
        case .form: language == .polish ? "formularz" : "form"
        case .undo: language == .polish ? "przywrocenie" : "undo"
        case .audit: language == .polish ? "audyt" : "audit"
        case .about: language == .polish ? "o-serwisie" : "about"
        case .accessibility: language == .polish ? "dostepnosc" : "accessibility"
        case .editing: language == .polish ? "redakcja" : "edit"
        case .account: language == .polish ? "konto" : "account"
        case .code: language == .polish ? "kod" : "code"
        case .invitation: language == .polish ? "zaproszenie" : "invitation"
        case .forgotten: language == .polish ? "nie-pamietam-hasla" : "forgotten-password"
        case .newPassword: language == .polish ? "nowe-haslo" : "new-password"
        case .settings: language == .polish ? "ustawienia" : "settings"
        case .password: language == .polish ? "haslo" : "password"
        case .secondFactor: language == .polish ? "drugi-skladnik" : "second-factor"
        case .sessions: language == .polish ? "sesje" : "sessions"
        case .tokens: language == .polish ? "klucze-api" : "api-tokens"
        case .ownData: language == .polish ? "moje-dane" : "my-data"
        case .people: language == .polish ? "ludzie" : "people"
        case .denied: language == .polish ? "odmowy" : "denied"
        case .role: language == .polish ? "rola" : "role"
        case .endRole: language == .polish ? "koniec-roli" : "end-role"
        case .close: language == .polish ? "zamkniecie" : "close"
        case .erase: language == .polish ? "usuniecie" : "erase"
        case .areas: language == .polish ? "obszary" : "areas"
        case .districts: language == .polish ? "dzielnice" : "districts"
        case .alignment: language == .polish ? "spolki" : "companies"
        case .attention: language == .polish ? "pilne" : "attention"
        case .comparison: language == .polish ? "porownanie" : "comparison"
        case .deliveryChanges: language == .polish ? "co-sie-zmienilo" : "what-changed"
        case .why: language == .polish ? "dlaczego" : "why"
        case .embed: language == .polish ? "osadzenie" : "embed"
        case .bringIn: "import"
        case .signIn: language == .polish ? "logowanie" : "sign-in"
        case .signOut: language == .polish ? "wylogowanie" : "sign-out"
        case .readings: language == .polish ? "odczyty" : "readings"
        case .targets: language == .polish ? "wartosci-docelowe" : "targets"
        case .weights: language == .polish ? "wagi" : "weights"
        }
    }

    /// The words of the council's and the report's addresses.
    private func officeText(_ language: Language) -> StaticString {
        switch self {
        case .council: language == .polish ? "rada" : "council"
        case .workbooks: language == .polish ? "arkusze" : "workbooks"
        case .report: language == .polish ? "raport" : "report"
        case .file: language == .polish ? "plik" : "file"
        case .yearSteps: language == .polish ? "rok" : "year"
        case .office: language == .polish ? "urzad" : "office"
        case .text: language == .polish ? "tekst" : "text"
        case .signOff: language == .polish ? "podpis" : "sign-off"
        case .freeze: language == .polish ? "zamrozenie" : "freeze"
        case .dates: language == .polish ? "terminy" : "dates"
        case .requirement: language == .polish ? "wymaganie" : "requirement"
        case .announcement: language == .polish ? "zapowiedz" : "announcement"
        case .rebuild: language == .polish ? "odtworzenie" : "rebuild"
        case .debate: language == .polish ? "debata" : "debate"
        case .speakingRequest: language == .polish ? "zgloszenie" : "request"
        case .speakingRequests: language == .polish ? "zgloszenia" : "requests"
        case .signatures: language == .polish ? "podpisy" : "signatures"
        default: ""
        }
    }

    static func named(_ text: String, _ language: Language) -> RouteWord? {
        allCases.first { $0.text(language).description == text }
    }
}

/// The names of fields in a query.
enum QueryField: CaseIterable {
    case topic, area, goal, state, words, unit, status, late, page, code
    case kind, from, to, project, until, author, subject, layers, place, number
    case whatIf, standard, metres, minutes, hectares

    /// - Unit: characters; more is cut off.
    var longest: Int { self == .whatIf ? IndicatorMapView.longest : Route.maximumWords }

    func text(_ language: Language) -> StaticString {
        switch self {
        case .topic: language == .polish ? "temat" : "topic"
        case .area: language == .polish ? "obszar" : "area"
        case .layers: language == .polish ? "warstwy" : "layers"
        case .whatIf: language == .polish ? "co-jesli" : "what-if"
        case .place: language == .polish ? "miejsce" : "place"
        case .number: language == .polish ? "liczba" : "number"
        case .goal: language == .polish ? "cel" : "goal"
        case .state: language == .polish ? "stan" : "state"
        case .words: "q"
        case .standard: "standard"
        case .metres: language == .polish ? "metry" : "metres"
        case .minutes: language == .polish ? "minuty" : "minutes"
        case .hectares: language == .polish ? "hektary" : "hectares"
        case .unit: language == .polish ? "jednostka" : "unit"
        case .status: "status"
        case .late: language == .polish ? "opoznione" : "late"
        case .kind: language == .polish ? "rodzaj" : "kind"
        case .from: language == .polish ? "od" : "from"
        case .until: language == .polish ? "do" : "until"
        case .author: language == .polish ? "autor" : "author"
        case .subject: language == .polish ? "przedmiot" : "subject"
        case .code: language == .polish ? "kod" : "code"
        case .to: language == .polish ? "do" : "to"
        case .project: language == .polish ? "projekt" : "project"
        case .page: language == .polish ? "strona" : "page"
        }
    }
}
