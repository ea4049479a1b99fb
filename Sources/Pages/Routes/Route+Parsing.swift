import Delivery
import Evidence
public import Quantities
import Strategy

extension Route {
    /// Longer words are no search that a person types.
    public static let maximumWords = 200

    /// Reads the path and query of a request.
    ///
    /// - Parameter query: without the question mark; empty where there is none. Unknown fields are passed
    ///   over.
    /// - Returns: nil where no page has this address.
    public static func parse(path: String, query: String = "") -> (route: Route, language: Language)? {
        guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= 1_000, query.utf8.count <= 2_000 else {
            return nil
        }
        var parts: [String] = []
        for raw in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let part = PercentCoding.decode(raw) else { return nil }
            parts.append(part)
        }
        if parts.last == "" { parts.removeLast() }
        guard !parts.contains("") else { return nil }
        var language = Language.polish
        if parts.first == "en" {
            language = .english
            parts.removeFirst()
        }
        if parts.first == RouteWord.ogc.text(language).description {
            return (.map(MapAddress(Array(parts.dropFirst()), query: MapAddress.fields(query))), language)
        }
        let fields = Fields(query, language)
        return parse(parts, fields, language).map { ($0, language) }
    }

    private static func parse(_ parts: [String], _ fields: Fields, _ language: Language) -> Route? {
        guard let first = parts.first else { return .home }
        guard let word = RouteWord.named(first, language) else { return nil }
        let rest = Array(parts.dropFirst())
        switch word {
        case .priorities: return rest.count == 1 ? StrategyCode(rest[0]).map { .priority($0) } : nil
        case .goals: return goal(rest, language)
        case .indicators: return indicator(rest, fields, language)
        case .update: return rest.count == 1 ? .update(code: rest[0]) : nil
        case .lines, .areas, .districts, .projects, .programmes, .units: return delivery(word, rest, fields)
        case .explorer:
            if rest.isEmpty { return .explorer(MapView(fields)) }
            guard rest.count == 1, RouteWord.named(rest[0], language) == .standards else { return nil }
            return StandardQuestion(fields).map { .standardQuestion($0) }
                ?? .accessStandards(fields[.standard])
        case .data:
            if rest.isEmpty { return .datasets }
            return rest.count == 1 && RouteWord.named(rest[0], language) == .bringIn ? .datasetImport : nil
        case .revisions:
            if rest.isEmpty { return .revisions }
            return rest.count == 2 ? .revisionDifference(from: rest[0], to: rest[1]) : nil
        case .methods: return rest.isEmpty ? .methods : .method(rest.joined(separator: "/"))
        case .history: return rest.isEmpty ? nil : .history(rest.joined(separator: "/"))
        case .editing: return editing(rest, fields, language).map { .editing($0) }
        case .council: return rest.isEmpty ? .council : parseDebate(rest, language).map { .debate($0) }
        case .report: return parseReporting(rest, language).map { .reporting($0) }
        case .account:
            return parseAccess(rest, code: fields[.code] ?? "", language).map { .access($0) }
        case .people: return parsePeople(rest, language).map { .people($0) }
        default: return rest.isEmpty ? single(word, fields) : nil
        }
    }

    /// A year as it is printed: four digits, no sign.
    static func year(_ text: String) -> Int? {
        text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    /// A list, or one thing of it.
    private static func delivery(_ word: RouteWord, _ rest: [String], _ fields: Fields) -> Route? {
        guard let id = rest.first else {
            switch word {
            case .lines: return .lines(LineFilter(fields))
            case .areas: return .areas
            case .districts: return .districts
            case .projects: return .projects(ProjectFilter(fields))
            case .programmes: return .programmes
            default: return .units
            }
        }
        if rest.count == 2, word == .projects { return year(rest[1]).map { .projectYear(id, $0) } }
        guard rest.count == 1 else { return nil }
        switch word {
        case .lines: return StrategyCode(id).map { .line($0) }
        case .areas: return .area(id)
        case .districts: return .district(id)
        case .projects: return .project(id)
        case .programmes: return .programme(id)
        default: return .unit(id)
        }
    }

    private static func single(_ word: RouteWord, _ fields: Fields) -> Route? {
        switch word {
        case .impacts: .impacts
        case .missing: .missing
        case .alignment: .alignment
        case .attention: .attention
        case .comparison: .comparison(ProjectFilter(fields))
        case .deliveryChanges: .deliveryChanges(ChangeFilter(fields))
        case .money: .money
        case .coverage: .coverage
        case .sources: .sources
        case .search: .search(fields[.words] ?? "")
        case .changes: .changes
        case .about: .about
        case .accessibility: .accessibility
        default: nil
        }
    }

    private static func goal(_ rest: [String], _ language: Language) -> Route? {
        guard let first = rest.first, let code = StrategyCode(first) else { return nil }
        if rest.count == 1 { return .goal(code) }
        return rest.count == 2 && RouteWord.named(rest[1], language) == .why ? .goalWhy(code) : nil
    }

    private static func indicator(_ rest: [String], _ fields: Fields, _ language: Language) -> Route? {
        guard let id = rest.first else {
            return .indicators(
                IndicatorFilter(
                    goal: fields[.goal].flatMap { StrategyCode($0) },
                    state: fields[.state].flatMap { ProgressState(rawValue: $0) }, words: fields[.words] ?? ""
                ))
        }
        if rest.count == 1 { return .indicator(id) }
        guard rest.count == 2 else { return nil }
        switch RouteWord.named(rest[1], language) {
        case .why: return .indicatorWhy(id)
        case .embed: return .indicatorEmbed(id)
        case .explorer: return .indicatorMap(id, IndicatorMapView(fields))
        default: return nil
        }
    }

    private static func editing(_ rest: [String], _ fields: Fields, _ language: Language) -> Editing? {
        guard let first = rest.first else { return .overview }
        if let work = Work(rest, fields, language) { return .work(work) }
        let word = RouteWord.named(first, language)
        if word == .report { return parseReportForm(Array(rest.dropFirst()), language).map { .report($0) } }
        if rest.count == 1 {
            switch word {
            case .signIn: return .signIn
            case .signOut: return .signOut
            case .impacts: return .impacts
            default: return nil
            }
        }
        guard rest.count == 2 else { return nil }
        switch word {
        case .readings: return .reading(indicator: rest[1])
        case .targets: return .target(indicator: rest[1])
        case .indicators: return .indicator(rest[1])
        case .projects: return .project(rest[1])
        case .workbooks: return .workbook(unit: rest[1])
        case .weights: return StrategyCode(rest[1]).map { .weights(goal: $0) }
        default: return nil
        }
    }
}

extension LineFilter {
    fileprivate init(_ fields: Fields) {
        self.init(
            topic: fields[.topic], area: fields[.area], goal: fields[.goal].flatMap { StrategyCode($0) },
            words: fields[.words] ?? "")
    }
}

extension ChangeFilter {
    fileprivate init(_ fields: Fields) {
        self.init(
            from: fields[.from].flatMap { CalendarDate($0) }, to: fields[.to].flatMap { CalendarDate($0) },
            unit: fields[.unit], goal: fields[.goal].flatMap { StrategyCode($0) },
            kind: fields[.kind].flatMap { ChangeKind(rawValue: $0) }, project: fields[.project])
    }
}

extension ProjectFilter {
    fileprivate init(_ fields: Fields) {
        self.init(
            unit: fields[.unit], goal: fields[.goal].flatMap { StrategyCode($0) },
            status: fields[.status].flatMap { Project.Status(rawValue: $0) }, isLate: fields[.late] != nil,
            words: fields[.words] ?? "",
            page: fields[.page].flatMap { Int($0) }.map { min(max($0, 1), ProjectFilter.lastPage) } ?? 1)
    }

    /// More pages than any list of projects has.
    private static let lastPage = 10_000
}

/// The fields of a query that pages know; the first of each name counts, an empty one is none.
struct Fields {
    private var values: [QueryField: String] = [:]

    init(_ query: String, _ language: Language) {
        for pair in query.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, let value = PercentCoding.decode(halves[1], plus: true), !value.isEmpty,
                let field = QueryField.allCases.first(where: { $0.text(language).description == halves[0] }),
                values[field] == nil
            else { continue }
            values[field] = String(value.prefix(field.longest))
        }
    }

    subscript(field: QueryField) -> String? { values[field] }
}
