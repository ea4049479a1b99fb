import Accounts
import Delivery
import Evidence
import Pages
import Quantities

extension EditDesk {
    /// The first page after signing in: what waits, and the projects to bring up to date.
    func overview() throws -> SiteResponse {
        let context = site.context(standing, route, language, editor)
        var page = EditingOverviewPage(context)
        guard case .person(_, let actor) = editor.standing else { return self.page(page) }
        let drafts = try site.people.drafts(in: [.draft, .submitted, .approved, .returned])
        page.ownDrafts = drafts.count { $0.authors.contains(actor.person) }
        let now = site.clock()
        page.toApprove = drafts.count { (try? $0.approved(by: actor, at: now)) != nil }
        page.projects = standing.record.delivery.projects.filter { project in
            project.status.isOpen && actor.decide(.editItems, in: project.unit).isAllowed
        }.map { project in
            (project, standing.overview.delivery.updates(of: project.id).map(\.date).max())
        }.sorted { ($0.1?.dayNumber ?? 0, $0.0.id) < ($1.1?.dayNumber ?? 0, $1.0.id) }
        return self.page(page)
    }
}
