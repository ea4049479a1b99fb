import Accounts
import Delivery
import Evidence
import HTTPTypes
import Logging
import Pages
import Quantities

/// One request of whoever manages people, or reads what was denied.
struct PeopleDesk: Sendable {
    let site: Site
    let editor: Editor
    let standing: Standing
    let language: Language
    let route: Route.People
    let request: SiteRequest

    /// More than anybody reads at once; the store keeps them all for two years.
    static let deniedShown = 500

    private var people: any PeopleArchive { site.people }
    private var units: [OrganisationUnit] { standing.record.delivery.units }

    func get() throws -> SiteResponse {
        switch route {
        case .list:
            let day = standing.state.today
            let inForce = try people.grants(of: nil).filter { $0.isInForce(on: day) }
            let roles = Dictionary(grouping: inForce, by: \.person).mapValues { $0.map(\.role) }
            return page(PeoplePage(try people.accounts(), roles: roles))
        case .invite: return page(FormPage.invite(units))
        case .denied:
            let names = Dictionary(
                try people.accounts().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            return page(
                DeniedPage(try people.deniedAttempts(limit: PeopleDesk.deniedShown), names: names))
        case .person(let id):
            return page(
                PersonPage(
                    try account(id), grants: try people.grants(of: id), today: standing.state.today))
        case .role(let id): return page(FormPage.role(try account(id), units, today: standing.state.today))
        case .close(let id): return page(FormPage.close(try account(id)))
        case .erase(let id): return page(FormPage.erase(try account(id)))
        case .endRole, .inviteAgain: throw Problem.method(allowed: [.post])
        }
    }

    func post(_ fields: FieldList) throws -> SiteResponse {
        switch route {
        case .invite: return try invite(fields)
        case .role(let id): return try give(fields, to: try account(id))
        case .endRole(let id): return try endRole(fields, of: try account(id))
        case .inviteAgain(let id): return try inviteAgain(try account(id))
        case .close(let id): return try close(try account(id))
        case .erase(let id): return try erase(try account(id))
        case .list, .denied, .person: throw Problem.method(allowed: [.get, .head])
        }
    }

    private func account(_ id: PersonID) throws -> Account {
        guard let account = try people.account(id) else { throw Problem.notFound }
        return account
    }

    private func page(_ page: some Page, _ status: HTTPResponse.Status = .ok) -> SiteResponse {
        site.form(page, standing, .people(route), language, editor, status)
    }

    private func done(_ next: Route.People, _ what: String, _ person: PersonID) -> SiteResponse {
        site.logger.info("\(what)", metadata: ["author": "\(editor.author)", "person": "\(person)"])
        return .redirect(.seeOther, to: Route.people(next).path(language))
    }

    // MARK: Invitations

    private func invite(_ fields: FieldList) throws -> SiteResponse {
        var findings: [Finding] = []
        let email = EmailAddress(fields["email"] ?? "")
        if email == nil { findings.append(.notEmail("email")) }
        let role = given("role", fields).flatMap { Role(rawValue: $0) }
        if role == nil, let typed = given("role", fields) { findings.append(.notChoice("role", typed)) }
        let chosen = Language(rawValue: fields["language"] ?? "")
        if chosen == nil { findings.append(.notChoice("language", fields["language"] ?? "")) }
        let by = fields["by"] ?? ""
        if by != "letter", by != "paper" { findings.append(.notChoice("by", by)) }
        let invitation = Invitation(
            name: (fields["name"] ?? "").trimmed, email: email, unit: given("works-in", fields),
            language: chosen ?? .polish, role: role, place: role == nil ? nil : given("unit", fields))
        findings += invitation.findings(units: standing.units)
        if findings.isEmpty {
            do {
                let (account, code) = try people.invite(
                    invitation, by: editor.actor, at: site.clock(), secret: site.secret)
                return try handOver(code, to: account, byLetter: by == "letter")
            } catch is AddressTaken { findings.append(.addressTaken) }
        }
        var form = FormPage.invite(units).filled(with: fields)
        form.show(findings)
        return page(form, .unprocessableContent)
    }

    private func inviteAgain(_ account: Account) throws -> SiteResponse {
        guard account.state == .invited else { throw Problem.notFound }
        let code = try people.issueCode(.invitation, to: account.id, at: site.clock(), secret: site.secret)
        return try handOver(code, to: account, byLetter: false)
    }

    private func handOver(_ code: PrintedCode, to account: Account, byLetter: Bool) throws -> SiteResponse {
        let invitation = Route.access(.invitation(code: ""))
        if byLetter, let email = account.email {
            let link = Route.access(.invitation(code: code.text))
            _ = try people.post(
                AccountLetter.invitation(
                    to: account, email, code: code, address: site.address(of: link, account.language),
                    id: site.letterID(), at: site.clock()))
            return done(.person(account.id), "person invited", account.id)
        }
        site.logger.info(
            "person invited", metadata: ["author": "\(editor.author)", "person": "\(account.id)"])
        return page(
            OncePage(
                BilingualText(pl: "Zaproszenie: \(account.name)", en: "Invitation: \(account.name)"),
                lead: BilingualText(
                    pl: "Przekaż ten kod osobiście. Działa raz, przez 14 dni.",
                    en: "Hand this code over in person. It works once, for 14 days."),
                codes: [code.text], address: site.address(of: invitation, account.language),
                next: .person(account)))
    }

    private func given(_ name: String, _ fields: FieldList) -> String? {
        fields[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    // MARK: Roles

    private func give(_ fields: FieldList, to account: Account) throws -> SiteResponse {
        guard account.state == .invited || account.state == .active else { throw Problem.notFound }
        var findings: [Finding] = []
        let role = Role(rawValue: fields["role"] ?? "")
        if role == nil { findings.append(.notChoice("role", fields["role"] ?? "")) }
        let from = CalendarDate(fields["from"] ?? "")
        if from == nil { findings.append(.notDay("from", fields["from"] ?? "")) }
        let until = given("until", fields).flatMap { CalendarDate($0) }
        if until == nil, let typed = given("until", fields) { findings.append(.notDay("until", typed)) }
        if let role, let from {
            let grant = Grant(
                person: account.id, role: role, unit: given("unit", fields), from: from, until: until,
                grantor: editor.actor)
            findings += grant.findings(units: standing.units)
            if findings.isEmpty {
                try people.give(grant)
                return done(.person(account.id), "role given", account.id)
            }
        }
        var form = FormPage.role(account, units, today: standing.state.today).filled(with: fields)
        form.show(findings)
        return page(form, .unprocessableContent)
    }

    private func endRole(_ fields: FieldList, of account: Account) throws -> SiteResponse {
        try refuseOneself(account.id)
        let grants = try people.grants(of: account.id)
        guard let role = Role(rawValue: fields["role"] ?? ""), let from = CalendarDate(fields["from"] ?? ""),
            let grant = grants.last(where: {
                $0.role == role && $0.from == from && $0.unit == given("unit", fields) && $0.ender == nil
            }), try people.end(grant, on: standing.state.today, by: editor.actor)
        else {
            throw Problem(
                .conflict, pl: "Tej roli już nie ma.", en: "That role is no longer there.")
        }
        return done(.person(account.id), "role ended", account.id)
    }

    // MARK: The end of an account

    private func close(_ account: Account) throws -> SiteResponse {
        try refuseOneself(account.id)
        guard account.state == .invited || account.state == .active else { throw Problem.notFound }
        var closed = account
        closed.state = .closed
        closed.closed = site.clock()
        try people.save(closed)
        return done(.person(account.id), "account closed", account.id)
    }

    private func erase(_ account: Account) throws -> SiteResponse {
        try refuseOneself(account.id)
        try people.erase(account.id, at: site.clock())
        return done(.list, "personal data erased", account.id)
    }

    /// Nobody takes away their own role or account: a slip would lock the office out.
    private func refuseOneself(_ person: PersonID) throws {
        guard person == editor.person else { return }
        let reason = BilingualText(
            pl: "Nikt nie odbiera sobie roli ani konta. Poproś innego administratora.",
            en: "Nobody takes away their own role or account. Ask another administrator.")
        try people.record(
            DeniedAttempt(
                at: site.clock(), person: person, right: .managePeople, unit: nil,
                subject: Route.people(route).path(.english), reason: reason))
        throw Problem(.forbidden, pl: reason.pl, en: reason.en)
    }
}

extension Site {
    /// Pages of people, for whoever manages them, and of denied attempts, for whoever reads the audit.
    func people(_ route: Route.People, _ language: Language, _ request: SiteRequest) async throws
        -> SiteResponse
    {
        guard request.isReading || request.method == .post else {
            throw Problem.method(allowed: [.get, .head, .post])
        }
        guard let editor = try await editor(of: request) else {
            guard request.isReading else { throw Problem.foreignForm }
            return toSignIn(request, language)
        }
        let fields = request.isReading ? nil : try verifiedFields(request, editor)
        try require(
            route == .denied ? .readAudit : .managePeople, in: nil, of: editor,
            subject: Route.people(route).path(.english))
        let desk = PeopleDesk(
            site: self, editor: editor, standing: try await shelf.latest(), language: language, route: route,
            request: request)
        return try fields.map { try desk.post($0) } ?? desk.get()
    }
}

extension Finding {
    static let addressTaken = Finding.error(
        "email", pl: "Tego adresu używa już inne konto.", en: "Another account uses this address.",
        doPl: "Znajdź to konto na liście.", doEn: "Find that account in the list.")

    static func notDay(_ place: String, _ text: String) -> Finding {
        .error(
            place, pl: "„\(text)” nie jest dniem.", en: "“\(text)” is not a day.",
            doPl: "Napisz na przykład 2026-12-31.", doEn: "Write for example 2026-12-31.")
    }
}
