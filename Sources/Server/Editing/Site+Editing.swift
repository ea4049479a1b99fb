import Evidence
import HTTPTypes
import Logging
import Pages
import Quantities

extension Site {
    /// Pages and forms for whoever holds the administrator token. They work without scripts.
    func editing(
        _ editing: Route.Editing, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        guard request.isReading || request.method == .post else {
            throw Problem.method(allowed: [.get, .head, .post])
        }
        if editing == .signIn { return try await signIn(language, request) }
        guard let editor = try await editor(of: request) else {
            guard request.isReading else { throw Problem.foreignForm }
            return toSignIn(request, language)
        }
        let standing = try await shelf.latest()
        var desk = EditDesk(
            site: self, editor: editor, standing: standing, language: language, route: .editing(editing),
            request: request)
        if !request.isReading { (desk.typed, desk.sent) = try verifiedForm(request, editor) }
        if case .work(let work) = editing { return try await self.work(work, desk) }
        if case .report(let form) = editing { return try await desk.report(form) }
        guard request.isReading else { return try await desk.post(editing, desk.typed) }
        if editing == .signOut { throw Problem.method(allowed: [.post]) }
        return try desk.get(editing)
    }

    /// A page with a form; it is for one reader and never kept.
    func form(
        _ page: some Page, _ standing: Standing, _ route: Route, _ language: Language,
        _ editor: Editor?, _ status: HTTPResponse.Status
    ) -> SiteResponse {
        let bytes: [UInt8]
        if let link = editor?.link, var form = page as? FormPage {
            // Whoever came by a link has this form only: it goes back to where it came from.
            form.action = link
            form.back = nil
            // Files are for those who signed in: nobody else may send as much.
            form.carriesFile = false
            form.fields.removeAll { if case .file = $0.control { true } else { false } }
            bytes = context(standing, link, language, nil).render(form)
        } else {
            bytes = context(standing, route, language, editor).render(page)
        }
        var response = SiteResponse(status, .html, bytes, kind: "editing")
        response.fields[.cacheControl] = Caching.never.rawValue
        response.fields[.contentLanguage] = language.rawValue
        return response
    }

    /// The fields of a form that this session's own page sent, and the file where one was sent with it.
    func verifiedForm(
        _ request: SiteRequest, _ editor: Editor
    ) throws -> (FieldList, Multipart.Part?) {
        let sent = try sentForm(request)
        try verify(token: sent.fields["token"], request, editor)
        return sent
    }

    /// The fields of a form and the file where one was sent with it, whoever sent them.
    func sentForm(_ request: SiteRequest) throws -> (fields: FieldList, file: Multipart.Part?) {
        let type = request.fields[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/") else { return (try plainFields(request), nil) }
        guard let sent = Multipart(request.body, contentType: type) else { throw Problem.unreadableForm }
        let texts = sent.parts.filter { $0.fileName == nil }.map { (name: $0.name, value: $0.text) }
        guard texts.allSatisfy({ $0.value != nil }) else { throw Problem.unreadableForm }
        return (
            FieldList(texts.map { ($0.name, ($0.value ?? "").replacing("\r\n", with: "\n")) }), sent["file"]
        )
    }

    /// The fields of a form that this session's own page sent.
    func verifiedFields(_ request: SiteRequest, _ editor: Editor) throws -> FieldList {
        let fields = try plainFields(request)
        try verify(token: fields["token"], request, editor)
        return fields
    }

    private func plainFields(_ request: SiteRequest) throws -> FieldList {
        let type = request.fields[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw Problem(
                .unsupportedMediaType, pl: "Formularz ma niewłaściwy typ treści.",
                en: "The form has the wrong content type.")
        }
        guard let fields = FieldList(encoded: String(decoding: request.body, as: UTF8.self)) else {
            throw Problem.unreadableForm
        }
        return fields
    }

    /// Refuses forms that another site made the browser send.
    func verify(token: String?, _ request: SiteRequest, _ editor: Editor) throws {
        try checkOrigin(request)
        guard Sessions.areEqual(Array((token ?? "").utf8), Array(editor.formToken.utf8)) else {
            throw Problem.foreignForm
        }
    }

    /// What browsers say of where a form comes from; each of the two fields is checked where it is sent.
    func checkOrigin(_ request: SiteRequest) throws {
        if let site = request.fields[SecurityFields.name("Sec-Fetch-Site")], site != "same-origin",
            site != "none"
        {
            throw Problem.foreignForm
        }
        guard let origin = request.fields[.origin] else { return }
        let host = request.host
        guard origin == "http://\(host)" || origin == "https://\(host)" || origin == settings.origin else {
            throw Problem.foreignForm
        }
    }
}

extension Problem {
    static let foreignForm = Problem(
        .forbidden, pl: "Formularz nie pochodzi z tej sesji.", en: "The form does not come from this session."
    )
    static let unreadableForm = Problem(
        .badRequest, pl: "Formularz jest źle zakodowany.", en: "The form is badly encoded.")
}
