import Accounts
import Evidence
import HTTPTypes
import Logging
import Pages
import Quantities
import Reporting

extension Site {
    /// Pages of a debate and of requests to speak in it: open to everybody, but for what the office does.
    func debate(
        _ debate: Route.Debate, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        guard request.isReading || request.method == .post else {
            throw Problem.method(allowed: [.get, .head, .post])
        }
        let desk = SpeakingDesk(
            site: self, standing: try await shelf.latest(), language: language, route: debate,
            request: request, editor: try await editor(of: request))
        switch debate {
        case .session(let year): return try desk.session(try desk.debate(year))
        case .ask(let year): return try desk.ask(in: try desk.debate(year))
        case .receipt: return try desk.receipt()
        case .requests, .paper, .request, .signatures: break
        }
        guard let editor = desk.editor else {
            guard request.isReading else { throw Problem.foreignForm }
            return toSignIn(request, language)
        }
        try require(.handleRequests, in: nil, of: editor, subject: Route.debate(debate).path(.english))
        return try desk.handle(editor)
    }
}

/// One request to a page of a debate.
struct SpeakingDesk: Sendable {
    let site: Site
    let standing: Standing
    let language: Language
    let route: Route.Debate
    let request: SiteRequest
    let editor: Editor?

    var people: any PeopleArchive { site.people }
    /// The law counts days where the commune is.
    var today: CalendarDate { site.clock().centralEuropeanDate }

    func debate(_ year: Int) throws -> DebateSession {
        guard let debate = standing.record.reporting.debates.first(where: { $0.year == year }) else {
            throw Problem.notFound
        }
        return debate
    }

    func page(_ page: some Page, _ status: HTTPResponse.Status = .ok) -> SiteResponse {
        site.form(page, standing, .debate(route), language, editor, status)
    }

    func entries(_ debate: DebateSession) throws -> [SpeakingEntry] {
        SpeakingEntry.all(try people.speakingRequests(for: debate.year), for: debate)
    }

    func isOpen(_ debate: DebateSession) -> Bool { today <= SpeakingRules.lastDay(before: debate.date) }

    // MARK: Residents

    func session(_ debate: DebateSession) throws -> SiteResponse {
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        return page(DebatePage(debate, try entries(debate), isOpen: isOpen(debate)))
    }

    func ask(in debate: DebateSession) throws -> SiteResponse {
        let form = FormPage.ask(in: debate)
        guard isOpen(debate) else {
            return page(
                ReceiptPage(
                    SpeakingRefusal.lateHeading, SpeakingRefusal.late(debate),
                    next: Crumb(.debate(.session(debate.year)), form.heading)),
                request.isReading ? .ok : .unprocessableContent)
        }
        guard !request.isReading else { return page(form) }
        // It has no session, so only where it comes from is checked.
        try site.checkOrigin(request)
        let (sent, file) = try site.sentForm(request)
        try site.admit([.address(request.client)], "request-to-speak")
        let now = site.clock()
        let code = PrintedCode(randomBytes: Array(site.secret().prefix(PrintedCode.byteCount)))
        let asked = SpeakingRequest(
            sent, in: debate, received: today, entered: now, id: requestID, code: code.digest)
        var findings = asked.findings
        let needed = SpeakingRules.signatures(residents: debate.residents)
        if (0..<needed).contains(asked.claimed) { findings.append(.lacksSignatures(needed)) }
        if sent["agreed"] != "1" { findings.append(.notAgreed) }
        let scan = SignatureList(file, isRequired: true, &findings)
        if findings.isEmpty {
            do {
                try people.add(asked, scan)
                site.logger.info("request to speak", metadata: ["request": "\(asked.id)"])
                return page(
                    OncePage(
                        SpeakingRefusal.takenHeading, lead: SpeakingRefusal.taken, codes: [code.text],
                        address: site.address(of: .debate(.receipt), language),
                        next: Crumb(.debate(.session(debate.year)), form.heading)))
            } catch SpeakingRefusal.full { findings.append(.tooManyRequests) }
        }
        return again(form, sent, findings)
    }

    /// What became of a request, for whoever has its code; the code travels in the body, never in an address.
    func receipt() throws -> SiteResponse {
        guard !request.isReading else { return page(FormPage.speakingCode) }
        let fields = try site.openFields(request)
        try site.admit([.address(request.client)], "request-to-speak")
        guard let typed = PrintedCode(typed: fields["code"] ?? ""),
            var found = try people.speakingRequest(code: typed.digest)
        else {
            var form = FormPage.speakingCode
            form.show([.refused(.unknown)])
            return page(form, .unprocessableContent)
        }
        try people.forgive([.address(request.client)])
        if fields["withdraw"] == "1", !found.isWithdrawn {
            let step = SpeakingRequest.Step(.withdrawn, at: site.clock(), by: nil)
            // Where the office was quicker, the page shows what it did and asks again.
            do { try people.add(step, to: found.id, after: found.steps.count) } catch SpeakingRefusal.stale {}
            guard let now = try people.speakingRequest(code: typed.digest) else { throw Problem.notFound }
            found = now
        }
        let debate = try debate(found.year)
        guard let entry = try entries(debate).first(where: { $0.id == found.id }) else {
            throw Problem.notFound
        }
        let mayWithdraw = !found.isWithdrawn && !found.isRefused && today <= debate.date
        return page(
            SpeakingReceiptPage(
                debate, entry, withdrawal: mayWithdraw ? FormPage.withdraw(code: typed.text) : nil))
    }

    // MARK: The office

    func handle(_ editor: Editor) throws -> SiteResponse {
        switch route {
        case .requests(let year): return try list(try debate(year))
        case .paper(let year): return try paper(in: try debate(year), editor)
        case .request(let year, let id): return try decide(try debate(year), id, editor)
        case .signatures(let year, let id): return try signatures(try debate(year), id)
        case .session, .ask, .receipt: throw Problem.notFound
        }
    }

    private func list(_ debate: DebateSession) throws -> SiteResponse {
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        let entries = try entries(debate)
        let scanned = try people.signatureLists(of: debate.year)
        return page(SpeakingRequestsPage(debate, entries, scanned: scanned))
    }

    private func paper(in debate: DebateSession, _ editor: Editor) throws -> SiteResponse {
        let form = FormPage.paper(in: debate, today: today)
        guard !request.isReading else { return page(form) }
        let (sent, file) = try site.verifiedForm(request, editor)
        var findings: [Finding] = []
        let received = CalendarDate(sent["received"] ?? "")
        if received.map({ $0 > today }) ?? true { findings.append(.notReceived(today)) }
        let asked = SpeakingRequest(
            sent, in: debate, received: received ?? today, entered: site.clock(), id: requestID, code: nil)
        findings = asked.findings + findings
        let scan = SignatureList(file, isRequired: false, &findings)
        guard findings.isEmpty else { return again(form, sent, findings) }
        try people.add(asked, scan)
        return done("request to speak entered", asked.id, debate, editor)
    }

    private func decide(_ debate: DebateSession, _ id: String, _ editor: Editor) throws -> SiteResponse {
        guard let found = try people.speakingRequests(for: debate.year).first(where: { $0.id == id }) else {
            throw Problem.notFound
        }
        let form = FormPage.decide(found, in: debate)
        guard !request.isReading else { return page(form) }
        let fields = try site.verifiedFields(request, editor)
        let (reason, choice) = ((fields["reason"] ?? "").trimmed, fields["act"] ?? "")
        var findings: [Finding] = []
        if reason.count > SpeakingRequest.longestText { findings.append(.longReason) }
        var act: SpeakingRequest.Act?
        switch choice {
        case "counted":
            let count = Int(fields["valid"]?.trimmed ?? "")
            if let count, (0...SpeakingRequest.mostSignatures).contains(count) {
                act = .counted(count)
            } else {
                findings.append(.notACount)
            }
        case "refused":
            act = .refused
            if reason.isEmpty { findings.append(.noReason) }
        case "withdrawn": act = .withdrawn
        case "erase": break
        default: findings.append(.notChoice("act", choice))
        }
        if findings.isEmpty {
            do {
                if let act {
                    try people.add(
                        SpeakingRequest.Step(act, at: site.clock(), by: editor.actor, reason: reason), to: id,
                        after: Int(fields["steps"] ?? "") ?? -1)
                } else {
                    try people.eraseSpeakingRequest(id)
                }
                return done("request to speak \(choice)", id, debate, editor)
            } catch SpeakingRefusal.stale {
                var again = form.filled(with: fields)
                again.show([.staleRequest])
                return page(again, .conflict)
            }
        }
        var again = form.filled(with: fields)
        again.show(findings)
        return page(again, .unprocessableContent)
    }

    private func signatures(_ debate: DebateSession, _ id: String) throws -> SiteResponse {
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        guard try people.speakingRequests(for: debate.year).contains(where: { $0.id == id }),
            let list = try people.signatureList(of: id), let kind = Attachment.Kind(list.type)
        else { throw Problem.notFound }
        var response = SiteResponse(.ok, .text, list.bytes, kind: "file")
        response.fields[.contentType] = kind.rawValue
        response.fields[.contentDisposition] = "attachment; filename=\"\(id).\(kind.ending)\""
        response.fields[.cacheControl] = Caching.never.rawValue
        return response
    }

    // MARK: Forms

    private func done(
        _ what: String, _ id: String, _ debate: DebateSession, _ editor: Editor
    ) -> SiteResponse {
        site.logger.info("\(what)", metadata: ["author": "\(editor.author)", "request": "\(id)"])
        return .redirect(.seeOther, to: Route.debate(.requests(debate.year)).path(language))
    }

    private var requestID: String { String(Digest(of: site.secret()).description.prefix(16)) }

    private func again(_ form: FormPage, _ sent: FieldList, _ findings: [Finding]) -> SiteResponse {
        var form = form.filled(with: sent)
        form.show(findings)
        return page(form, .unprocessableContent)
    }
}

extension SpeakingRequest {
    /// What was typed; what is no number of signatures is out of range.
    fileprivate init(
        _ sent: FieldList, in debate: DebateSession, received: CalendarDate, entered: Timestamp, id: String,
        code: Digest?
    ) {
        func text(_ name: String) -> String { (sent[name] ?? "").trimmed }
        self.init(
            id: id, year: debate.year, received: received, entered: entered, name: text("name"),
            address: text("address"), contact: text("contact"), isNamePublic: text("public") == "1",
            claimed: Int(text("claimed")) ?? -1, code: code)
    }
}

extension SignatureList {
    /// The scan that was sent; nil where there is none or it cannot be taken.
    fileprivate init?(_ part: Multipart.Part?, isRequired: Bool, _ findings: inout [Finding]) {
        guard let part, !part.bytes.isEmpty else {
            if isRequired { findings.append(.noScan) }
            return nil
        }
        guard part.bytes.count <= Attachment.maximumBytes else {
            findings.append(.largeScan)
            return nil
        }
        guard let kind = Attachment.Kind(of: part.bytes), [.pdf, .png, .jpeg].contains(kind) else {
            findings.append(.noScan)
            return nil
        }
        self.init(type: kind.rawValue, bytes: part.bytes)
    }
}
