import Accounts
import Delivery
import Evidence
import Quantities
import Reporting
import Strategy

extension Route {
    /// Appends the address; every byte that is not plain is percent-encoded, so it needs no further escaping.
    func write(into bytes: inout ByteBuffer, _ language: Language, ampersand: StaticString) {
        var printer = Printer(language: language, ampersand: ampersand)
        printer.write(self)
        bytes.append(printer.bytes)
    }
}

private struct Printer: ~Copyable {
    var bytes = ByteBuffer(capacity: 96)
    let language: Language
    let ampersand: StaticString
    var hasQuery = false

    init(language: Language, ampersand: StaticString) {
        self.language = language
        self.ampersand = ampersand
    }

    mutating func write(_ route: Route) {
        if language == .english { fixed("/en") }
        switch route {
        case .home: if language == .polish { fixed("/") }
        case .priority(let code): path(.priorities, code.description)
        case .goal(let code): path(.goals, code.description)
        case .goalWhy(let code): path(.goals, code.description, .why)
        case .indicators(let filter): write(filter)
        case .indicator(let id): path(.indicators, id)
        case .indicatorWhy(let id): path(.indicators, id, .why)
        case .indicatorEmbed(let id): path(.indicators, id, .embed)
        case .lines(let filter): write(filter)
        case .line(let code): path(.lines, code.description)
        case .areas: word(.areas)
        case .area(let id): path(.areas, id)
        case .districts: word(.districts)
        case .district(let id): path(.districts, id)
        case .impacts: word(.impacts)
        case .missing: word(.missing)
        case .council: word(.council)
        case .debate(let debate): write(debate)
        case .projects(let filter): write(filter, at: .projects)
        case .project(let id): path(.projects, id)
        case .projectYear(let id, let year): path(.projects, id, then: String(year))
        case .update(let code): path(.update, code)
        case .programmes: word(.programmes)
        case .programme(let id): path(.programmes, id)
        case .units: word(.units)
        case .unit(let id): path(.units, id)
        case .alignment: word(.alignment)
        case .attention: word(.attention)
        case .comparison(let filter): write(filter, at: .comparison)
        case .deliveryChanges(let filter): write(filter)
        case .money: word(.money)
        case .coverage: word(.coverage)
        case .sources: word(.sources)
        case .datasets: word(.data)
        case .datasetImport:
            word(.data)
            word(.bringIn)
        case .revisions: word(.revisions)
        case .revisionDifference(let from, let to): path(.revisions, from, then: to)
        case .methods: word(.methods)
        case .method(let id):
            word(.methods)
            segments(id)
        case .search(let words):
            word(.search)
            if !words.isEmpty { field(.words, words) }
        case .changes: word(.changes)
        case .history(let subject):
            word(.history)
            segments(subject)
        case .explorer(let view): write(view)
        case .indicatorMap(let id, let view):
            path(.indicators, id, .explorer)
            if !view.isEmpty { field(.whatIf, view.text) }
        case .accessStandards(let standard): writeStandard(standard)
        case .standardQuestion(let question): writeStandard(question.standard, question.typed)
        case .map(let address): write(address)
        case .about: word(.about)
        case .accessibility: word(.accessibility)
        case .reporting(let reporting): write(reporting)
        case .editing(let editing): write(editing)
        case .access(let access): write(access)
        case .people(let people): write(people)
        }
    }

    private mutating func writeStandard(_ id: String?, _ asked: [(name: QueryField, text: String)] = []) {
        word(.explorer)
        word(.standards)
        if let id { field(.standard, id) }
        for (name, text) in asked { field(name, text) }
    }

    private mutating func write(_ editing: Route.Editing) {
        word(.editing)
        switch editing {
        case .overview: break
        case .signIn: word(.signIn)
        case .signOut: word(.signOut)
        case .reading(let id): path(.readings, id)
        case .target(let id): path(.targets, id)
        case .indicator(let id): path(.indicators, id)
        case .project(let id): path(.projects, id)
        case .workbook(let unit): path(.workbooks, unit)
        case .report(let form): write(form)
        case .weights(let goal): path(.weights, goal.description)
        case .impacts: word(.impacts)
        case .work(let work): write(work)
        }
    }

    private mutating func write(_ work: Route.Work) {
        switch work {
        case .drafts: word(.drafts)
        case .draft(let id): path(.drafts, id)
        case .draftForm(let id): path(.drafts, id, .form)
        case .approvals(let filter):
            word(.approvals)
            if let unit = filter.unit { field(.unit, unit) }
            if let kind = filter.kind { field(.kind, kind.rawValue) }
        case .items(let table): path(.items, table)
        case .newItem(let table): path(.newItem, table)
        case .item(let table, let key):
            path(.items, table)
            segments(key)
        case .undo(let sequence): path(.undo, String(sequence))
        case .audit(let filter):
            word(.audit)
            write(filter)
        case .auditFile(let filter, let format):
            path(.audit, format.rawValue)
            write(filter)
        }
    }

    private mutating func write(_ filter: AuditFilter) {
        if let from = filter.from { field(.from, from.description) }
        if let until = filter.until { field(.until, until.description) }
        if !filter.author.isEmpty { field(.author, filter.author) }
        if !filter.subject.isEmpty { field(.subject, filter.subject) }
        if let kind = filter.kind { field(.kind, kind.rawValue) }
        if filter.page > 1 { field(.page, String(filter.page)) }
    }

    private mutating func write(_ access: Route.Access) {
        word(.account)
        switch access {
        case .account: break
        case .code: word(.code)
        case .invitation(let code):
            word(.invitation)
            if !code.isEmpty { field(.code, code) }
        case .forgotten: word(.forgotten)
        case .reset(let code):
            word(.newPassword)
            if !code.isEmpty { field(.code, code) }
        case .settings: word(.settings)
        case .password: word(.password)
        case .secondFactor: word(.secondFactor)
        case .sessions: word(.sessions)
        case .tokens: word(.tokens)
        case .ownData: word(.ownData)
        }
    }

    private mutating func write(_ people: Route.People) {
        word(.people)
        if let person = people.person { segment(person.digits) }
        if let last = people.word { word(last) }
    }

    private mutating func write(_ reporting: Route.Reporting) {
        word(.report)
        switch reporting {
        case .all: break
        case .draft(let year): segment(String(year))
        case .frozen(let year, let digest):
            segment(String(year))
            segment(digest)
        case .rebuild(let year, let digest):
            segment(String(year))
            segment(digest)
            word(.rebuild)
        case .file(let year, let digest, let file):
            segment(String(year))
            if let digest { segment(digest) }
            word(.file)
            segment(file.rawValue)
        case .comparison(let year, let earlier):
            segment(String(year))
            word(.comparison)
            if earlier != year - 1 { segment(String(earlier)) }
        case .year(let year):
            segment(String(year))
            word(.yearSteps)
        case .dataCall(let year, let unit):
            segment(String(year))
            word(.yearSteps)
            if let unit { segment(unit) } else { word(.office) }
        }
    }

    private mutating func write(_ debate: Route.Debate) {
        word(.council)
        switch debate {
        case .session(let year): path(.debate, String(year))
        case .ask(let year): path(.debate, String(year), .speakingRequest)
        case .receipt: word(.speakingRequest)
        case .requests(let year): path(.debate, String(year), .speakingRequests)
        case .paper(let year):
            path(.debate, String(year), .speakingRequests)
            word(.newItem)
        case .request(let year, let id):
            path(.debate, String(year), .speakingRequests)
            segment(id)
        case .signatures(let year, let id):
            path(.debate, String(year), .speakingRequests)
            segment(id)
            word(.signatures)
        }
    }

    private mutating func write(_ form: Route.ReportForm) {
        word(.report)
        switch form {
        case .text(let year, let part):
            word(.text)
            segment(String(year))
            for segment in part.description.split(separator: "/") { self.segment(String(segment)) }
        case .sign(let year, let chapter):
            word(.signOff)
            segment(String(year))
            segment(chapter.rawValue)
        case .freeze(let year): path(.freeze, String(year))
        case .dates(let year): path(.dates, String(year))
        case .requirement(let id):
            word(.requirement)
            if let id { segment(id) }
        case .announcement(let year, let id):
            path(.announcement, String(year))
            if let id { segment(id) }
        }
    }

    private mutating func write(_ filter: LineFilter) {
        word(.lines)
        if let topic = filter.topic { field(.topic, topic) }
        if let area = filter.area { field(.area, area) }
        if let goal = filter.goal { field(.goal, goal.description) }
        if !filter.words.isEmpty { field(.words, filter.words) }
    }

    private mutating func write(_ filter: IndicatorFilter) {
        word(.indicators)
        if let goal = filter.goal { field(.goal, goal.description) }
        if let state = filter.state { field(.state, state.rawValue) }
        if !filter.words.isEmpty { field(.words, filter.words) }
    }

    private mutating func write(_ filter: ChangeFilter) {
        word(.deliveryChanges)
        if let from = filter.from { field(.from, from.description) }
        if let to = filter.to { field(.to, to.description) }
        if let unit = filter.unit { field(.unit, unit) }
        if let goal = filter.goal { field(.goal, goal.description) }
        if let kind = filter.kind { field(.kind, kind.rawValue) }
        if let project = filter.project { field(.project, project) }
    }

    private mutating func write(_ filter: ProjectFilter, at first: RouteWord) {
        word(first)
        if let unit = filter.unit { field(.unit, unit) }
        if let goal = filter.goal { field(.goal, goal.description) }
        if let status = filter.status { field(.status, status.rawValue) }
        if filter.isLate { field(.late, "1") }
        if !filter.words.isEmpty { field(.words, filter.words) }
        if filter.page > 1 { field(.page, String(filter.page)) }
    }

    private mutating func write(_ view: MapView) {
        word(.explorer)
        if let layers = view.layersText { field(.layers, layers) }
        if let place = view.placeText { field(.place, place) }
        if !view.words.isEmpty { field(.words, view.words) }
    }

    private mutating func write(_ address: MapAddress) {
        word(.ogc)
        for part in address.segments { segment(part) }
        for field in address.query {
            if hasQuery { fixed(ampersand) } else { fixed("?") }
            hasQuery = true
            PercentCoding.append(field.name, to: &bytes)
            fixed("=")
            PercentCoding.append(field.value, to: &bytes)
        }
    }

    private mutating func path(_ first: RouteWord, _ middle: String, _ last: RouteWord? = nil) {
        word(first)
        segment(middle)
        if let last { word(last) }
    }

    private mutating func path(_ first: RouteWord, _ middle: String, then last: String) {
        path(first, middle)
        segment(last)
    }

    private mutating func word(_ word: RouteWord) {
        bytes.append(UInt8(ascii: "/"))
        fixed(word.text(language))
    }

    private mutating func segments(_ text: String) {
        for part in text.split(separator: "/", omittingEmptySubsequences: false) { segment(String(part)) }
    }

    private mutating func segment(_ text: String) {
        bytes.append(UInt8(ascii: "/"))
        PercentCoding.append(text, to: &bytes)
    }

    private mutating func field(_ name: QueryField, _ value: String) {
        if hasQuery { fixed(ampersand) } else { fixed("?") }
        hasQuery = true
        fixed(name.text(language))
        fixed("=")
        PercentCoding.append(value, to: &bytes)
    }

    private mutating func fixed(_ text: StaticString) { bytes.append(text) }
}
