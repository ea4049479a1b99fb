import Accounts
import Delivery
import HTTPTypes
import Logging
import Pages
import Quantities

extension Site {
    /// The form of one project, opened by the link of a reminder. Looking at it, as mail scanners do, uses nothing up;
    /// sending it does.
    func update(_ code: String, _ language: Language, _ request: SiteRequest) async throws -> SiteResponse {
        guard request.isReading || request.method == .post else {
            throw Problem.method(allowed: [.get, .head, .post])
        }
        guard request.method == .post, Secret.couldBe(code) else {
            return try await openUpdate(code, language, request)
        }
        // Whoever sends the form a second time waits for the first: only a form that was taken uses the link up.
        return try await updateTurns.take(code) { try await openUpdate(code, language, request) }
    }

    private func openUpdate(
        _ code: String, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        let standing = try await shelf.latest()
        let digest = Secret(presented: code).digest
        let now = clock()
        guard Secret.couldBe(code), let found = try people.code(digest), found.purpose == .update,
            let account = try people.account(found.person), account.state == .active,
            let project = standing.overview.delivery.projects[found.item]
        else { return receipt(.unknown, standing, language) }
        do { _ = try found.redeemed(for: .update, at: now) } catch {
            return receipt(error, standing, language)
        }
        let editor = Editor(
            author: account.id.description, formToken: "",
            standing: .person(account, try await actingPerson(account.id)), session: nil,
            link: .update(code: code))
        var desk = EditDesk(
            site: self, editor: editor, standing: standing, language: language,
            route: .editing(.project(project.id)), request: request)
        if request.isReading { return try desk.get(.project(project.id)) }
        (desk.typed, desk.sent) = try verifiedForm(request, editor)
        let answer = try await desk.post(.project(project.id), desk.typed)
        // Only a form without a problem leads on; any other is shown again, and the link still opens it.
        guard answer.status == .seeOther else { return answer }
        do { _ = try people.redeem(digest, for: .update, at: now) } catch let refusal as OneTimeCode.Refusal {
            return receipt(refusal, standing, language)
        }
        return form(
            ReceiptPage(
                BilingualText(pl: "Dziękujemy", en: "Thank you"),
                BilingualText(
                    pl: "Aktualizację przekazano. Ten odnośnik jest już zużyty.",
                    en: "The update was handed in. This link has been used up."),
                next: Crumb(.project(project.id), project.name)), standing, .home, language, nil, .ok)
    }

    private func receipt(_ refusal: OneTimeCode.Refusal, _ standing: Standing, _ language: Language)
        -> SiteResponse
    {
        let sentence = BilingualText(
            pl: "\(refusal.reason.pl) Zaloguj się, aby zaktualizować projekt.",
            en: "\(refusal.reason.en) Sign in to update the project.")
        return form(
            ReceiptPage(
                BilingualText(pl: "Ten odnośnik nie działa", en: "This link does not work"), sentence,
                next: Crumb(.editing(.signIn), BilingualText(pl: "Logowanie", en: "Sign in"))), standing,
            .home, language, nil, .gone)
    }
}
